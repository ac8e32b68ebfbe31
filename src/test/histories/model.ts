import type { ReportKind } from '../../domain/report-kind.ts';

/**
 * A content folder as the histories see it: every file by path, with what matters for addresses. The same model is turned into
 * content entries in memory, or into real files on the disk.
 */
export type Doc =
  | { readonly type: 'agency'; readonly id: string | undefined; readonly name: string }
  | { readonly type: 'page'; readonly title: string }
  | { readonly type: 'measures' | 'results'; readonly title: string; readonly rows: readonly string[]; readonly files: readonly string[] }
  | { readonly type: 'file'; readonly bytes: string };

export type Docs = Map<string, Doc>;

export const years = [2567, 2568] as const;
export const kinds: readonly Extract<ReportKind, 'measures' | 'results'>[] = ['measures', 'results'];

/** The folder of files beside a report. */
export const filesBeside = (path: string) => `${path.slice(0, path.lastIndexOf('/'))}/files`;

export const isReport = (doc: Doc | undefined): doc is Extract<Doc, { type: 'measures' | 'results' }> => doc?.type === 'measures' || doc?.type === 'results';

/** What every history starts with. */
export function firstDocs(): Docs {
  return new Map<string, Doc>([
    ['agencies/bansuan/agency.yaml', { type: 'agency', id: 'bansuan', name: 'เทศบาลตำบลบ้านสวน' }],
    ['agencies/bansuan/2567/measures.md', { type: 'measures', title: 'มาตรการ', rows: ['m1', 'm2'], files: ['plan.csv'] }],
    ['agencies/bansuan/2567/files/plan.csv', { type: 'file', bytes: 'ก,1\n' }],
    ['pages/about.md', { type: 'page', title: 'เกี่ยวกับเว็บไซต์' }],
    ['pages/accessibility.md', { type: 'page', title: 'การเข้าถึง' }],
    ['pages/privacy.md', { type: 'page', title: 'ความเป็นส่วนตัว' }],
    ['pages/contact.md', { type: 'page', title: 'ติดต่อ' }],
  ]);
}

/** The content file of a document. */
export function textOf(path: string, doc: Doc): string {
  if (doc.type === 'file') return doc.bytes;
  if (doc.type === 'agency') return `${doc.id === undefined ? '' : `id: ${doc.id}\n`}name: ${doc.name}\nshortName: ${doc.name}\nkind: subdistrict-municipality\nprovince: ตัวอย่าง\nunits: [สำนักปลัด]\n`;
  if (doc.type === 'page') return `---\ntitle: ${doc.title}\nsummary: ข้อความของ ${doc.title}\nupdated: "2567-02-01"\n---\n\nเนื้อความของหน้า\n`;
  const year = /\/(\d{4})\//.exec(path)?.[1] ?? '2567';
  const attachments = doc.files.length === 0 ? '' : `attachments:\n${doc.files.map((file) => `  - { title: "ไฟล์ ${file}", file: ${file}, signed: false }\n`).join('')}`;
  const rows = doc.rows.map((id, index) => `  - { id: ${id}, title: "รายการที่ ${index + 1} ${id}", responsible: [สำนักปลัด], outputs: ["ผลงาน ${id}"] }\n`);
  const list = doc.type === 'measures' ? rows.map((row) => row.replace(/, outputs: \[[^\]]*\]/, ', monitoring: [{ text: "รายงาน" }]')) : rows;
  return `---\ntitle: ${doc.title} ปี ${year}\npublished: "${year}-02-01"\nresponsible: สำนักปลัด\nfiscalYear: ${year}\n${attachments}${doc.type}:\n${list.join('')}---\n`;
}

/** Moves every file below a folder. */
export function moveFolder(docs: Docs, from: string, to: string): void {
  for (const [path, doc] of [...docs]) {
    if (!path.startsWith(from)) continue;
    docs.delete(path);
    docs.set(to + path.slice(from.length), doc);
  }
}
