import { isRetired, type Decision } from '../domain/decision.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { nameTwinsIn } from '../checks/permanence/name-twins.ts';
import type { FinishedSite } from './finished-site.ts';

/** What the finished site must agree with. */
export type Expected = {
  readonly ledger: readonly LedgerEntry[];
  readonly decisions: readonly Decision[];
  /** The addresses that the content gives. */
  readonly planned: ReadonlyMap<string, { readonly kind: 'page' | 'attachment'; readonly document: string }>;
  /** Files of the folder `public`, which are copied as they are. */
  readonly copied: readonly string[];
};

/**
 * What is wrong with a finished site when it is held against the ledger, a line for each. The rules on content foretell most of it before
 * the build; here it is seen in what was really made, whatever made it.
 */
export function candidateProblems(site: FinishedSite, expected: Expected): readonly string[] {
  return [...copiedOver(site, expected), ...twins(site), ...unplanned(site, expected), ...missing(site, expected), ...otherDocuments(site, expected), ...changedFiles(site, expected), ...anchors(site, expected)];
}

function problem(where: string, rule: string, found: string, fix: string): string {
  return `${where} ${rule} พบ ${found} วิธีแก้ ${fix}`;
}

/** A file of `public` in the place of a page, a document or anything that was published as such. */
function copiedOver({ urls }: FinishedSite, { ledger, copied, planned }: Expected): readonly string[] {
  const taken = new Set([...ledger.map(({ url }) => url), ...planned.keys()]);
  return copied
    .filter((file) => [`/${file}`, `/${file.replace(/(^|\/)index\.html$/, '$1')}`].some((url) => taken.has(url)) || (file.endsWith('.html') && urls.has(`/${file}`)))
    .map((file) => problem(`public/${file}`, 'OIT-URL-858', `ไฟล์ที่บังหน้าหรือไฟล์ของเว็บไซต์ที่ /${file}`, 'ลบไฟล์นี้ออกจากโฟลเดอร์ public'));
}

function twins({ manifest }: FinishedSite): readonly string[] {
  return nameTwinsIn(Object.keys(manifest)).map(([first, second]) => problem(second, 'OIT-URL-859', `ชื่อที่ต่างจาก ${first} เพียงตัวพิมพ์หรือรูปของอักขระ`, 'เปลี่ยนชื่อหรือลบไฟล์หนึ่ง'));
}

/** A page that no content gave: from `public`, or a fault of the software. */
function unplanned({ urls }: FinishedSite, { planned, decisions }: Expected): readonly string[] {
  const notices = new Set(decisions.filter(isRetired).map(({ url }) => url));
  return [...urls.values()]
    .filter(({ url }) => !planned.has(url) && !notices.has(url))
    .map(({ url }) => problem(url, 'OIT-URL-858', 'หน้าหรือไฟล์ที่ไม่ได้มาจากเนื้อหา', 'ดูว่าโฟลเดอร์ public มีไฟล์ที่ที่อยู่นี้หรือไม่'));
}

function missing({ urls }: FinishedSite, { ledger, planned }: Expected): readonly string[] {
  const wanted = new Set([...ledger.map(({ url }) => url), ...planned.keys()]);
  return [...wanted].filter((url) => !urls.has(url)).map((url) => problem(url, 'OIT-URL-851', 'ที่อยู่ที่ต้องมี แต่ไม่มีในเว็บไซต์ที่สร้าง', 'แจ้งผู้ดูแลโปรแกรม'));
}

/** Every page names its document, and it is the one that this address belongs to. */
function otherDocuments({ pages }: FinishedSite, { ledger, planned }: Expected): readonly string[] {
  const ownerOf = new Map<string, string>([...[...planned].map(([url, { document }]) => [url, document] as const), ...ledger.map(({ url, document }) => [url, document] as const)]);
  return [...pages].flatMap(([url, { document }]) => {
    const owner = ownerOf.get(url);
    if (owner === undefined || owner === document) return [];
    return [problem(url, 'OIT-URL-853', `เอกสาร ${document ?? '(ไม่ระบุ)'} ที่ที่อยู่ของ ${owner}`, 'ตั้งชื่อเอกสารใหม่ให้ไม่ซ้ำที่อยู่เดิม')];
  });
}

function changedFiles({ urls }: FinishedSite, { ledger, decisions }: Expected): readonly string[] {
  const gone = new Set(decisions.filter(({ state }) => state === 'gone' || state === 'erased').map(({ url }) => url));
  return ledger
    .filter(({ url, kind, hash }) => kind === 'attachment' && !gone.has(url) && hash !== undefined && urls.has(url) && urls.get(url)?.hash !== hash)
    .map(({ url }) => problem(url, 'OIT-ATT-756', 'ไฟล์ที่ไบต์ต่างจากที่เผยแพร่ไว้', 'นำไฟล์เดิมกลับมา'));
}

/** Every id that was ever published on a page is there, and no id stands twice. */
function anchors({ pages }: FinishedSite, { ledger, decisions }: Expected): readonly string[] {
  const gone = new Set(decisions.filter(({ state }) => state === 'gone' || state === 'erased').map(({ url }) => url));
  const lost = ledger
    .filter(({ url, kind }) => kind === 'page' && !gone.has(url))
    .flatMap(({ url, anchors: recorded = [] }) => {
      const ids = new Set(pages.get(url)?.ids);
      return pages.has(url) ? recorded.filter((anchor) => !ids.has(anchor)).map((anchor) => problem(url, 'OIT-URL-852', `รหัส #${anchor} ที่เคยเผยแพร่ แต่ไม่มีแล้ว`, `นำรายการเดิมกลับมา หรือสั่ง npm run url -- gone "${url}#${anchor}" พร้อมเหตุผล`)) : [];
    });
  const twice = [...pages].flatMap(([url, { ids }]) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => problem(url, 'OIT-URL-857', `รหัส #${id} ที่มีสองแห่งในหน้าเดียว`, 'ใช้รหัสอื่น หรือสั่ง npm run url -- restore ถ้านำรายการเดิมกลับมา')),
  );
  return [...lost, ...twice];
}
