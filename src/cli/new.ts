import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { agencyKinds, type AgencyKind } from '../domain/agency-kind.ts';
import { isReportKind, reportKindIds, reportKinds } from '../domain/report-kind.ts';
import { reservedSegments } from '../domain/urls.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { readContent } from '../reader/content.ts';
import { today } from './today.ts';
import { agencyFile, answersFile, reportFile, type NewFile } from './new-files.ts';

const usage = `ใช้: npm run new -- agency <ชื่อโฟลเดอร์> [--name … --short-name … --kind … --district … --province …]
     npm run new -- year <หน่วยงาน> <ปี พ.ศ.>
     npm run new -- report <หน่วยงาน> <ปี พ.ศ.> <${reportKindIds.join('|')}>
สิ่งที่ไม่ได้ใส่ โปรแกรมจะถาม`;

class UsageError extends Error {}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    'short-name': { type: 'string' },
    kind: { type: 'string' },
    district: { type: 'string' },
    province: { type: 'string' },
  },
});
const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;

async function ask(given: string | undefined, question: string, accepts: (answer: string) => boolean = (answer) => answer.trim() !== ''): Promise<string> {
  let answer = given ?? (await terminal?.question(`${question}: `));
  while (answer !== undefined && !accepts(answer)) {
    if (given !== undefined || !terminal) throw new UsageError(`ค่าไม่ถูกต้อง "${answer}" สำหรับ: ${question}`);
    answer = await terminal.question(`ค่านี้ใช้ไม่ได้ ${question}: `);
  }
  if (answer === undefined) throw new UsageError(`ยังขาด: ${question}`);
  return answer.trim();
}

const isSlug = (text: string) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) && !reservedSegments.has(text);
const { content } = readContent(contentFolder());
const catalogueYears = content.catalogues.map(({ path }) => String(path.year));
const slugs = content.files.flatMap((file) => /^agencies\/([^/]+)\/agency\.yaml$/.exec(file)?.[1] ?? []);

async function newFiles(): Promise<readonly NewFile[]> {
  const [given, first, second, third] = positionals;
  const what = await ask(given, 'จะเริ่มอะไร agency (หน่วยงาน) year (ปี) หรือ report (รายงาน)', (text) => ['agency', 'year', 'report'].includes(text));
  if (what === 'agency') {
    const kinds = Object.entries(agencyKinds).map(([id, { term }]) => `${id} = ${term}`).join(', ');
    return [
      agencyFile({
        slug: await ask(first, 'ชื่อโฟลเดอร์ ตัวพิมพ์เล็กภาษาอังกฤษ เช่น khaothong', isSlug),
        name: await ask(values.name, 'ชื่อเต็มของหน่วยงาน'),
        shortName: await ask(values['short-name'], 'ชื่อย่อ เช่น อบต.เขาทอง'),
        kind: (await ask(values.kind, `ประเภทของหน่วยงาน (${kinds})`, (text) => Object.hasOwn(agencyKinds, text))) as AgencyKind,
        district: await ask(values.district ?? (terminal ? undefined : ''), 'อำเภอ (กด Enter ถ้าไม่มี)', () => true),
        province: await ask(values.province ?? (terminal ? undefined : ''), 'จังหวัด (กด Enter ถ้าไม่มี)', () => true),
      }),
    ];
  }
  const slug = await ask(first, `หน่วยงาน (${slugs.join(' ')})`, (text) => slugs.includes(text));
  const year = Number(await ask(second, `ปีที่ประเมิน พ.ศ. (${catalogueYears.join(' ')})`, (text) => catalogueYears.includes(text)));
  if (what === 'year') return [...reportKindIds.map((kind) => reportFile(slug, year, kind, today())), answersFile(slug, year)];
  const terms = reportKindIds.map((kind) => `${kind} = ${reportKinds[kind].term}`).join(', ');
  const kind = await ask(third, `ชนิดรายงาน (${terms})`, isReportKind);
  return isReportKind(kind) ? [reportFile(slug, year, kind, today())] : [];
}

/** Writes a new file; one that is there already stays as it is. */
function write({ path, text }: NewFile): boolean {
  const target = join(contentFolder(), path);
  const shown = relative('.', target);
  mkdirSync(dirname(target), { recursive: true });
  const taken = path.endsWith('.md') && content.files.includes(`${path}x`);
  try {
    if (taken) throw Object.assign(new Error(), { code: 'EEXIST' });
    writeFileSync(target, text, { flag: 'wx' });
    console.log(`สร้างแล้ว ${shown}`);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    console.error(`มีอยู่แล้ว ไม่เขียนทับ ${shown}${taken ? 'x' : ''}`);
    return false;
  }
}

try {
  const written = (await newFiles()).map(write);
  if (!written.includes(true)) process.exitCode = 1;
  else console.log('เปิดไฟล์แล้วกรอกช่องที่ว่าง จากนั้นสั่ง npm run check เพื่อดูว่ายังขาดอะไร ลบไฟล์ที่ยังไม่ใช้ได้');
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
} finally {
  terminal?.close();
}
