import { extname } from 'node:path';
import { publishedAgency } from '../../checks/content-documents.ts';
import { isFileUrl, isRetired, splitAnchor, versionsOf, type Decision } from '../../domain/decision.ts';
import { urlOfDocument } from '../../domain/urls.ts';
import { fileName } from '../../schemas/fields.ts';
import { knownUrl, refuseOwnPage, unknownUrl, type Asked } from './asked.ts';
import { decide, type Fate } from './change.ts';
import { move } from './move.ts';
import { addressMeant, type SiteUrls } from './site-urls.ts';
import { keepAside, keptAside, sourceOf } from './sources.ts';
import { RefusedError, type FileStep } from './workspace.ts';

/** What can be done to a published address. Each returns what was decided; throws `RefusedError` when it does nothing. */
export const urlCommands: Readonly<Record<string, { readonly words: number; readonly run: (asked: Asked) => readonly Decision[] }>> = {
  move: { words: 2, run: move },
  withdraw: { words: 1, run: withdraw },
  gone: { words: 1, run: (asked) => remove(asked, 'gone') },
  erase: { words: 1, run: (asked) => remove(asked, 'erased') },
  replace: { words: 2, run: replace },
  restore: { words: 1, run: restore },
};

function withdraw(asked: Asked): readonly Decision[] {
  const site = asked.workspace.read();
  const url = knownUrl(site, asked.words[0] ?? '');
  if (splitAnchor(url).anchor !== undefined || isFileUrl(url)) throw new RefusedError('ถอนได้เฉพาะหน้า ถ้าเป็นรายการหรือไฟล์ ใช้ gone หรือ replace');
  refuseOwnPage(url);
  if (!site.planned.urls.has(url)) throw new RefusedError(`ไม่มีเอกสารที่ ${url} แล้ว ถ้านำออกทั้งหน้า ใช้ gone`);
  return decide({ ...asked, mayTouchSubmitted: false, url, steps: [], fateOf: () => ({ state: 'withdrawn' }) });
}

function remove(asked: Asked, state: 'gone' | 'erased'): readonly Decision[] {
  const site = asked.workspace.read();
  const words = asked.words[0] ?? '';
  const isDocument = isDocumentUrl(site, addressMeant(site, words));
  const url = isDocument ? addressMeant(site, words) : knownUrl(site, words);
  const known = site.decisions.find((decision) => decision.url === url);
  if (known?.state === 'moved' && known.to !== undefined) throw new RefusedError(`เอกสารของ ${url} ย้ายไปที่ ${known.to} แล้ว สั่งกับที่อยู่นั้นแทน`);
  const mayTouchSubmitted = state === 'erased';
  if (splitAnchor(url).anchor !== undefined) return decide({ ...asked, mayTouchSubmitted, url, steps: [], fateOf: () => ({ state }) });
  refuseOwnPage(url);
  const source = sourceOf(site, url);
  if (source?.type === 'derived') throw new RefusedError(`${url} แสดงรายงานของปี นำรายงานออกแทน: ${reportsShownAt(site, url).join(' ')}`);
  const own: readonly FileStep[] = source ? [state === 'erased' ? { do: 'delete', path: source.path } : keepAside(asked.workspace, source.path)] : [];
  // What was kept aside when it went is erased as well.
  const aside: readonly FileStep[] = state === 'erased' ? keptAside(site, url).map(({ from }) => ({ do: 'delete', path: from })) : [];
  return decide({ ...asked, mayTouchSubmitted, url, steps: [...own, ...aside], isOwn: (one) => one.startsWith(url), fateOf: () => ({ state }) });
}

/** Answers and the like have no page of their own, and are named below that of their year. */
function isDocumentUrl({ content, entries }: SiteUrls, url: string): boolean {
  const only = publishedAgency(content);
  return !entries.has(url) && content.ledger.releases.some(({ fact }) => fact.added.some((document) => urlOfDocument(only, document) === url));
}

function reportsShownAt({ planned }: SiteUrls, url: string): readonly string[] {
  const year = url.split('/').slice(0, -2).join('/');
  return [...planned.urls.keys()].filter((one) => one.startsWith(`${year}/`) && /\/(?:analysis|measures|results)\/$/.test(one));
}

function replace(asked: Asked): readonly Decision[] {
  const { workspace, words: [first = '', file = ''] } = asked;
  const site = workspace.read();
  const named = knownUrl(site, first);
  if (!isFileUrl(named)) throw new RefusedError(`${named} ไม่ใช่ไฟล์แนบ ถ้าเป็นหน้า แก้เนื้อหาแล้วเผยแพร่ได้เลย ที่อยู่ไม่เปลี่ยน`);
  const versions = versionsOf(site.decisions, named);
  // The newest version that is still there is what a newer one takes the place of, whichever was named.
  const url = versions.map((version) => version.url).findLast((one) => site.planned.urls.has(one));
  const source = url === undefined ? undefined : sourceOf(site, url);
  if (url === undefined || source?.type !== 'attachment') throw new RefusedError(`ไม่มีไฟล์ที่ ${named} แล้ว`);
  if (!site.entries.has(url)) throw new RefusedError(`ฉบับล่าสุด ${source.path} ยังไม่เคยเผยแพร่ วางไฟล์ใหม่ทับได้เลย`);
  const to = freeVersion(asked, site, source.path, versions[0]?.url ?? url, extname(file).toLowerCase());
  return decide({
    ...asked,
    mayTouchSubmitted: true,
    url,
    steps: [{ do: 'take', from: file, to }],
    fateOf: (one) => (one === url ? { state: 'replaced', to: url.slice(0, url.lastIndexOf('/')) + to.slice(to.lastIndexOf('/')) } : undefined),
  });
}

/** `plan.pdf`, then `plan-2.pdf`, `plan-3.pdf`; no name that was ever published. */
function freeVersion({ workspace }: Asked, { entries }: SiteUrls, path: string, firstUrl: string, extension: string): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const stem = firstUrl.slice(firstUrl.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const urlOf = (name: string) => `${firstUrl.slice(0, firstUrl.lastIndexOf('/'))}/${name}`;
  if (!fileName().safeParse(`${stem}${extension}`).success) throw new RefusedError(`ไฟล์ชนิด ${extension || '(ไม่มีนามสกุล)'} เผยแพร่ไม่ได้ ใช้ pdf docx xlsx odt ods csv txt jpg png หรือ webp`);
  for (let count = 2; ; count += 1) {
    const name = `${stem}-${count}${extension}`;
    if (!workspace.has(`${folder}/${name}`) && !entries.has(urlOf(name))) return `${folder}/${name}`;
  }
}

function restore(asked: Asked): readonly Decision[] {
  const site = asked.workspace.read();
  const url = addressMeant(site, asked.words[0] ?? '');
  const decision = site.decisions.find((one) => one.url === url);
  const recorded = site.entries.get(splitAnchor(url).page);
  if (!recorded) throw unknownUrl(site, url);
  if ((!decision || decision.state === 'restored') && recorded.state === 'live') throw new RefusedError(`ไม่มีบันทึกว่า ${url} ถูกย้าย ถอน หรือนำออก`);
  const aside = decision?.state === 'gone' ? keptAside(site, url)[0] : undefined;
  return decide({
    ...asked,
    mayTouchSubmitted: true,
    url,
    steps: aside ? [{ do: 'move', ...aside }] : [],
    // Whatever went along with it and is there again.
    besides: (now) => now.decisions.filter((one) => one.state === 'gone' && isRetired(one) && now.planned.urls.has(one.url) && !site.planned.urls.has(one.url)).map((one) => one.url),
    fateOf: (one, now): Fate => {
      if (one === url && !isThere(now, url)) throw new RefusedError(whereItIs(site, url, decision));
      return { state: 'restored' };
    },
  });
}

/** An attachment that went is not planned while the decision stands; its file tells. */
function isThere({ planned, content, entries }: SiteUrls, url: string): boolean {
  if (!isFileUrl(url)) return planned.urls.has(splitAnchor(url).page);
  const document = entries.get(url)?.document ?? '';
  return planned.urls.has(url) || content.files.some((file) => file.startsWith('agencies/') && file.endsWith(document.slice(document.indexOf('/'))));
}

function whereItIs(site: SiteUrls, url: string, decision: Decision | undefined): string {
  if (decision?.state === 'moved' && decision.to !== undefined) return `เอกสารของ ${url} อยู่ที่ ${decision.to} ถ้าจะย้ายกลับ สั่ง npm run url -- move ${decision.to} ${url}`;
  return decision?.state === 'erased' ? `เอกสารของ ${url} ลบแล้วโดยไม่มีสำเนา วางไฟล์ที่ไม่มีข้อมูลส่วนบุคคลในโฟลเดอร์เนื้อหาก่อน` : `ยังไม่มีเอกสารที่ ${url} วางไฟล์กลับในโฟลเดอร์เนื้อหาก่อน${keptAside(site, url).map(({ from }) => ` (เก็บไว้ที่ content/${from})`).join('')}`;
}
