import { placeOfNode } from '../../reader/body.ts';
import type { Problem } from '../../reader/problem.ts';
import type { ContentToCheck, Rule } from '../rule.ts';
import { reportsOf } from '../year-of.ts';
import { bodyLinks } from './body-links.ts';
import { plannedSite } from '../planned-site.ts';

/** A link within the site leads to a page or file that the site will have. */
export const internalLinks: Rule = {
  id: 'OIT-LNK-701',
  severity: 'error',
  about: 'ลิงก์ภายในเว็บไซต์พาไปหน้าหรือไฟล์ที่มีอยู่',
  meaning: 'ผู้อ่านและผู้ตรวจกดแล้วไม่พบหน้า',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ดู [ผลการดำเนินการ](/ita/2599/results/)',
      sound: 'ดู [ผลการดำเนินการ](/ita/2568/results/) และ [หน้าวิเคราะห์](../analysis/)',
    },
  ],
  check: (content) =>
    links(content)
      .filter(({ isPage }) => !isPage)
      .map(({ file, place, url }) => ({
        rule: 'OIT-LNK-701',
        file,
        place,
        found: `ลิงก์ ${url} ซึ่งไม่มีหน้าหรือไฟล์นี้`,
        expected: 'ที่อยู่ของหน้าในเว็บไซต์นี้ ลงท้ายด้วย / เช่น ../measures/',
        fix: adviceFor(url),
      })),
};

function adviceFor(url: string): string {
  if (/^(?:www\.|[a-z0-9-]+\.(?:go|ac|or|co|in)\.th)/i.test(url)) return `เติม https:// ข้างหน้า เช่น https://${url}`;
  if (/\.[a-z0-9]{2,5}$/i.test(url)) return 'ไฟล์ต้องอยู่ใน attachments หรือ <Attachment> ของรายงาน แล้วลิงก์เป็น ../files/ชื่อไฟล์';
  return 'แก้ที่อยู่ให้ตรงกับหน้าที่มีอยู่ หรือลบลิงก์';
}

/** A link into the same page, or into another, names an id that is there. */
export const internalAnchors: Rule = {
  id: 'OIT-LNK-702',
  severity: 'error',
  about: 'ลิงก์ที่มี # พาไปรายการที่มีอยู่',
  meaning: 'ผู้อ่านไปถึงหน้าแต่ไม่พบรายการที่อ้าง',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ดู [ข้อสอง](#m9)',
      sound: 'ดู [ข้อสอง](#m2)',
    },
  ],
  check: (content) =>
    links(content)
      .filter(({ isPage, anchor, anchors }) => isPage && anchor !== '' && anchors !== undefined && !anchors.has(anchor))
      .map(({ file, place, anchor, anchors }) => ({
        rule: 'OIT-LNK-702',
        file,
        place,
        found: `รหัส #${anchor} ซึ่งไม่มีในหน้านั้น`,
        expected: anchors?.size ? `รหัสในหน้านั้น: ${[...anchors].slice(0, 12).join(' ')}` : 'ลิงก์ที่ไม่มี # เพราะหน้านั้นไม่มีรหัส',
        fix: 'แก้รหัสให้ตรงกับรายการ หรือลบส่วนหลัง #',
      })),
};

type Link = Pick<Problem, 'file'> & {
  readonly place: NonNullable<Problem['place']>;
  readonly url: string;
  readonly isPage: boolean;
  readonly anchor: string;
  /** The ids that authors gave on the page; unknown where it shows several documents. */
  readonly anchors: ReadonlySet<string> | undefined;
};

/** The links of authors that stay within the site, resolved against the page that they stand on. */
function links(content: ContentToCheck): readonly Link[] {
  const found = resolved.get(content) ?? resolveLinks(content);
  resolved.set(content, found);
  return found;
}

const resolved = new WeakMap<ContentToCheck, readonly Link[]>();

function resolveLinks(content: ContentToCheck): readonly Link[] {
  const { answers, pageOf } = plannedSite(content);
  // A text page has no rows, so no ids that an author gave.
  const idsOf = new Map<string | undefined, ReadonlySet<string>>([
    ...reportsOf(content).map((entry) => [pageOf(entry.source.file), new Set(idsIn(entry.data))] as const),
    ...content.pages.map(({ source }) => [pageOf(source.file), new Set<string>()] as const),
  ]);
  return bodyLinks(content).flatMap(({ source, node }): readonly Link[] => {
    const url = node.url ?? '';
    const page = pageOf(source.file);
    if (page === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return [];
    const target = new URL(url, `https://site.invalid${page}`);
    const anchors = idsOf.get(target.pathname);
    return [{ file: source.file, place: placeOfNode(source, node), url, isPage: answers(target.pathname), anchor: decoded(target.hash.slice(1)), anchors }];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every id of the data. Sections of a page have ids too, but what they are is not the author's business. */
export function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}
