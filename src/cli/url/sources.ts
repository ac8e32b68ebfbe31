import { dirname } from 'node:path/posix';
import { fileReferences, pathOfFile } from '../../checks/attachments/files-exist.ts';
import { publishedAgency } from '../../checks/content-documents.ts';
import { versionsOf } from '../../domain/decision.ts';
import { isReportKind } from '../../domain/report-kind.ts';
import type { SiteUrls } from './site-urls.ts';
import { RefusedError, type FileStep, type Workspace } from './workspace.ts';

/** What lies behind an address: the folder of an agency or a year, the file of a report, a page or an attachment. */
export type SourceOf =
  | { readonly type: 'agency' | 'year' | 'report' | 'page' | 'attachment'; readonly path: string }
  /** The home page, the index, and item pages, which show reports. */
  | { readonly type: 'derived' };

const removed = 'ledger/removed/';

/** Finds what an address is made of; `undefined` when nothing stands there. */
export function sourceOf({ content, planned }: SiteUrls, url: string): SourceOf | undefined {
  const there = planned.urls.get(url);
  if (!there) return undefined;
  const [agency, ...rest] = there.document.split('/');
  const own = content.agencies.find(({ path }) => path.agency === agency);
  if (there.kind === 'attachment') return there.source === undefined ? undefined : { type: 'attachment', path: there.source };
  if (own && rest.length === 0) return url === '/' ? { type: 'derived' } : { type: 'agency', path: dirname(own.source.file) };
  if (own && rest.length === 1) return { type: 'year', path: `${dirname(own.source.file)}/${rest[0]}` };
  if (there.source === undefined) return { type: 'derived' };
  return { type: there.document.startsWith('page:') ? 'page' : 'report', path: there.source };
}

/** Takes a document off the site and keeps it in the folder of what was removed. */
export function keepAside({ has }: Workspace, path: string): FileStep {
  const wanted = removed + path;
  let to = wanted;
  for (let count = 2; has(to); count += 1) to = `${wanted}.${count}`;
  return { do: 'move', from: path, to };
}

/** What was kept aside of a document, the latest first: where it lies, and where it lay. */
export function keptAside({ content, entries }: SiteUrls, url: string): readonly { readonly from: string; readonly to: string }[] {
  const document = entries.get(url)?.document ?? '';
  const [agency = '', ...rest] = document.split('/');
  const folder = content.agencies.find(({ path }) => path.agency === agency)?.source.file.split('/')[1] ?? agency;
  const own = document.startsWith('page:') ? document.replace(/^page:/, 'pages/') : ['agencies', folder, ...rest].join('/');
  const found = new Map<string, string>();
  for (const file of content.files) {
    if (!file.startsWith(removed + own)) continue;
    const [, to = '', ending = ''] = /^((?:\.mdx?)?)(?:\.(\d+))?(?=\/|$)/.exec(file.slice(removed.length + own.length)) ?? [];
    const from = `${removed}${own}${to}${ending === '' ? '' : `.${ending}`}`;
    if (file === from || file.startsWith(`${from}/`)) found.set(from, own + to);
  }
  return [...found].map(([from, to]) => ({ from, to })).sort((a, b) => b.from.length - a.from.length || (a.from < b.from ? 1 : -1));
}

/** What moving a document from one address to another does to its files. */
export function moveSteps(workspace: Workspace, site: SiteUrls, source: SourceOf, from: string, to: string): readonly FileStep[] {
  const { content } = site;
  const steps = to.slice(1, -1).split('/');
  const last = steps.at(-1) ?? '';
  if (source.type === 'page') return [{ do: 'move', from: source.path, to: `pages/${last}${extensionOf(source.path)}` }];
  if (source.type === 'agency') return [{ do: 'name-agency', folder: source.path, id: last }];
  if (source.type === 'year') return [{ do: 'move', from: source.path, to: `${dirname(source.path)}/${yearIn(last)}` }];
  if (source.type === 'attachment') throw new RefusedError('ไฟล์ที่เผยแพร่แล้วอยู่ที่เดิมเสมอ เพิ่มฉบับใหม่ด้วย npm run url -- replace');
  if (source.type === 'derived') throw new RefusedError(`${from} สร้างจากรายงานและทะเบียนข้อ ย้ายรายงานหรือแก้ทะเบียนข้อก่อน แล้วสั่งซ้ำ`);
  if (!isReportKind(last) || !from.endsWith(`/${last}/`)) throw new RefusedError(`รายงานย้ายได้เฉพาะไปยังชนิดเดียวกันของปีหรือหน่วยงานอื่น เช่น ${from.replace(/[0-9]{4}/, '2568')}`);
  const folder = yearFolder(site, steps.slice(0, -1));
  const files = filesOfReport(site, source.path).map((path) => [`${folder}/files/${path.slice(path.lastIndexOf('/') + 1)}`, path] as const);
  return [
    { do: 'move', from: source.path, to: `${folder}/${last}${extensionOf(source.path)}` },
    // The old place keeps serving its copy; the report needs its own beside it.
    ...[...new Map(files)].filter(([copy]) => !workspace.has(copy) && content.files.includes(files.find(([one]) => one === copy)?.[1] ?? '')).map(([copy, path]) => ({ do: 'copy', from: path, to: copy }) as const),
  ];
}

/** The files that a report offers, in all versions, by their place below the content folder. */
export function filesOfReport({ content, planned, decisions }: SiteUrls, report: string): readonly string[] {
  const urlOf = new Map([...planned.urls.values()].flatMap(({ url, kind, source }) => (kind === 'attachment' && source !== undefined ? [[source, url]] : [])));
  return fileReferences(content)
    .filter(({ entry }) => entry.source.file === report)
    .flatMap(({ file, entry }) => {
      const path = pathOfFile(entry, file);
      const url = urlOf.get(path);
      return url === undefined ? [path] : versionsOf(decisions, url).map((version) => `${dirname(path)}/${version.url.slice(version.url.lastIndexOf('/') + 1)}`);
    });
}

function yearFolder({ content }: SiteUrls, steps: readonly string[]): string {
  const year = yearIn(steps.at(-1) ?? '');
  const agency = publishedAgency(content) ?? steps[0];
  const own = content.agencies.find(({ path }) => path.agency === agency);
  if (!own) throw new RefusedError(`ไม่มีหน่วยงาน ${agency ?? ''} ในโฟลเดอร์เนื้อหา`);
  return `${dirname(own.source.file)}/${year}`;
}

function yearIn(step: string): string {
  if (!/^2[56][0-9]{2}$/.test(step)) throw new RefusedError(`ที่อยู่ใหม่ต้องมีปี พ.ศ. สี่หลัก แต่พบ ${step}`);
  return step;
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.'));
}
