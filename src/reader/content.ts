import { z } from 'astro/zod';
import { agency, type Agency } from '../schemas/agency.ts';
import { analysis, type Analysis } from '../schemas/analysis.ts';
import { answers, type Answers } from '../schemas/answers.ts';
import { catalogue, type Catalogue } from '../schemas/catalogue.ts';
import { decisions, type Decisions } from '../schemas/decisions.ts';
import { measures, type Measures } from '../schemas/measures.ts';
import { page, type Page } from '../schemas/page.ts';
import { results, type Results } from '../schemas/results.ts';
import { site, type Site } from '../schemas/site.ts';
import { submissions, type Submissions } from '../schemas/submissions.ts';
import { listEntries, readBytes } from './content-folder.ts';
import { readContentPath, type ContentPath } from './content-path.ts';
import { draftOf } from './draft.ts';
import { readLedger, type Ledger } from './ledger.ts';
import { compareProblems, type Problem } from './problem.ts';
import { readSource, type Source } from './source.ts';
import { textFile, type TextFile } from './text-file.ts';
import { zodProblems } from './zod-problems.ts';

/** A file that holds valid data: what its path says, its text, and the data. */
export type Entry<Type extends ContentPath['type'], Data> = {
  readonly path: Extract<ContentPath, { type: Type }>;
  readonly source: Source;
  readonly data: Data;
};

/** The valid files of a content folder. */
export type Content = {
  readonly folder: string;
  /** Every path below the folder, sorted. */
  readonly files: readonly string[];
  readonly site?: Entry<'site', Site>;
  readonly catalogues: readonly Entry<'catalogue', Catalogue>[];
  readonly agencies: readonly Entry<'agency', Agency>[];
  readonly analyses: readonly Entry<'report', Analysis>[];
  readonly measures: readonly Entry<'report', Measures>[];
  readonly results: readonly Entry<'report', Results>[];
  readonly answers: readonly Entry<'answers', Answers>[];
  readonly pages: readonly Entry<'page', Page>[];
  readonly decisions?: Entry<'decisions', Decisions>;
  readonly submissions: readonly Entry<'submissions', Submissions>[];
  /** What was published, as the ledger records it. */
  readonly ledger: Ledger;
  /** Every text file that could be decoded, valid or not. */
  readonly texts: readonly TextFile[];
  /** Every text file that could be taken apart, valid or not. */
  readonly sources: readonly Source[];
};

export type Reading = {
  /** What may be published, once there is no error. */
  readonly content: Content;
  /** The same with files that have wrong values, mended so far that rules can look at the rest of them. */
  readonly draft: Content;
  readonly problems: readonly Problem[];
  /** The lines of any file that was read, for messages. */
  readonly linesOf: (file: string) => readonly string[];
};

const schemas = { site, catalogue, agency, analysis, measures, results, answers, page, decisions, submissions };

type DataFile = { readonly path: ContentPath; readonly source: Source; readonly data: unknown; readonly schema: keyof typeof schemas };

/** Reads and validates every file of a content folder; never stops at the first problem. `onFile` hears of each file read. */
export function readContent(folder: string, onFile: (count: number, of: number) => void = () => undefined): Reading {
  const entries = listEntries(folder);
  const files = entries.filter(({ isLink }) => !isLink).map(({ path }) => path);
  const valid: DataFile[] = [];
  const problems: Problem[] = entries.filter(({ isLink }) => isLink).map(({ path }) => linkedFile(path));
  const drafts: DataFile[] = [];
  const texts: TextFile[] = [];
  const sources: Source[] = [];

  for (const [index, file] of files.entries()) {
    onFile(index + 1, files.length);
    const path = readContentPath(file);
    if (!path) problems.push(ignoredFile(file));
    const schema = path && schemaNameOf(path);
    if (!path || !schema) continue;
    const decoded = decodeUtf8(readBytes(folder, file));
    if (decoded === undefined) {
      problems.push(undecodable(file));
      continue;
    }
    if (decoded.startsWith(byteOrderMark)) problems.push(markedFile(file));
    const asText = textFile(file, decoded.startsWith(byteOrderMark) ? decoded.slice(1) : decoded);
    texts.push(asText);
    const source = readSource(asText);
    if (!('lines' in source)) {
      problems.push(...source);
      continue;
    }
    sources.push(source);
    const parsed = z.safeParse(schemas[schema], source.data, { reportInput: true });
    if (parsed.success) valid.push({ path, source, data: parsed.data, schema });
    else {
      problems.push(...zodProblems(source, schemas[schema], parsed.error));
      const draft = draftOf<unknown>(schemas[schema], source.data);
      if (draft !== undefined) drafts.push({ path, source, data: draft, schema });
    }
  }

  const ledger = readLedger(folder);
  const agencyOf = agencyNames([...valid, ...drafts]);
  const contentOf = (entries: readonly DataFile[]): Content => ({ folder, files, texts, sources, ledger, ...sorted(entries.map((entry) => withAgency(entry, agencyOf))) });
  const textOf = new Map(texts.map((text) => [text.file, text]));
  return { content: contentOf(valid), draft: contentOf([...valid, ...drafts]), problems: problems.sort(compareProblems), linesOf: (file) => textOf.get(file)?.lines ?? [] };
}

/** The names that agencies have kept in `id`, by the folder they lie in now. */
function agencyNames(entries: readonly DataFile[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ path, data }) => {
      const id = path.type === 'agency' && typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
      return path.type === 'agency' && typeof id === 'string' ? [[path.agency, id]] : [];
    }),
  );
}

function withAgency(entry: DataFile, names: ReadonlyMap<string, string>): DataFile {
  const name = 'agency' in entry.path ? names.get(entry.path.agency) : undefined;
  return name === undefined ? entry : { ...entry, path: { ...entry.path, agency: name } as ContentPath };
}

/** The entries of each kind, in the order of their paths. */
function sorted(entries: readonly DataFile[]): Omit<Content, 'folder' | 'files' | 'texts' | 'sources' | 'ledger'> {
  const inOrder = [...entries].sort((a, b) => (a.source.file < b.source.file ? -1 : 1));
  const pick = <Type extends ContentPath['type'], Data>(schema: keyof typeof schemas) =>
    inOrder.filter((file) => file.schema === schema) as unknown as readonly Entry<Type, Data>[];
  const [siteEntry] = pick<'site', Site>('site');
  const [decisionsEntry] = pick<'decisions', Decisions>('decisions');
  return {
    ...(siteEntry && { site: siteEntry }),
    ...(decisionsEntry && { decisions: decisionsEntry }),
    submissions: pick('submissions'),
    catalogues: pick('catalogue'),
    agencies: pick('agency'),
    analyses: pick('analysis'),
    measures: pick('measures'),
    results: pick('results'),
    answers: pick('answers'),
    pages: pick('page'),
  };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function undecodable(file: string): Problem {
  return {
    rule: 'OIT-ENC-001',
    file,
    found: 'ไฟล์ที่ไม่ได้บันทึกเป็น UTF-8 (น่าจะเป็น ANSI หรือ Windows-874)',
    expected: 'ไฟล์ข้อความแบบ UTF-8',
    fix: 'สั่ง npm run fix เพื่อแปลงให้ หรือเปิดไฟล์แล้วบันทึกใหม่โดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8',
  };
}

const byteOrderMark = '\ufeff';

function markedFile(file: string): Problem {
  return {
    rule: 'OIT-ENC-005',
    file,
    place: { line: 1, column: 1, length: 1 },
    found: 'เครื่องหมาย BOM ที่มองไม่เห็นหน้าตัวอักษรแรก',
    expected: 'ไฟล์ UTF-8 ที่ไม่มี BOM',
    fix: 'สั่ง npm run fix เพื่อเอาออกให้ หรือบันทึกใหม่โดยเลือก UTF-8 (ไม่ใช่ UTF-8 with BOM)',
  };
}

function linkedFile(file: string): Problem {
  return {
    rule: 'OIT-SEC-904',
    file,
    found: 'ทางลัดหรือลิงก์ของระบบไฟล์ ซึ่งอาจพาออกไปนอกโฟลเดอร์เนื้อหา',
    expected: 'ไฟล์หรือโฟลเดอร์จริง',
    fix: 'ลบทางลัดนี้ แล้วคัดลอกไฟล์จริงมาวางแทน',
  };
}

function schemaNameOf(path: ContentPath): keyof typeof schemas | undefined {
  if (path.type === 'report') return path.kind;
  const { type } = path;
  return type === 'attachment' || type === 'logo' || type === 'guide' || type === 'record' || type === 'removed' ? undefined : type;
}

function ignoredFile(file: string): Problem {
  return {
    rule: 'OIT-FIL-010',
    file,
    found: 'ไฟล์ที่ชื่อหรือที่อยู่ไม่ตรงแบบ จึงจะไม่ถูกเผยแพร่',
    expected:
      'agencies/<หน่วยงาน>/agency.yaml, agencies/<หน่วยงาน>/<ปี>/analysis.md measures.md results.md answers.yaml หรือ files/…, catalogue/<ปี>.yaml, pages/<หน้า>.md, site.yaml',
    fix: 'แก้ชื่อไฟล์หรือโฟลเดอร์ให้ตรงแบบ (ตัวพิมพ์เล็ก นามสกุล .md .mdx หรือ .yaml) หรือย้ายออกจากโฟลเดอร์ content',
  };
}
