import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { severityOf } from '../checks/check-content.ts';
import { checkPlanned } from '../checks/check-report.ts';
import { problemsText } from '../checks/reporters/text.ts';
import { isReportKind, reportKindIds, type ReportKind } from '../domain/report-kind.ts';
import { labelsOf } from '../import/labels.ts';
import { valueAt } from '../import/write/report-file.ts';
import { contextOf, importOriginal, type ImportedFile } from '../import/import.ts';
import { readOriginal } from '../import/read/read-original.ts';
import { isRefusal } from '../import/read/refusal.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { readContent } from '../reader/content.ts';
import { writeDurably } from '../release/durable-file.ts';
import { fileText, leftOutText, notesText } from './import-text.ts';
import { today } from './today.ts';
import { usage } from './usage.ts';

const help = `npm run import -- FILE --agency bansuan --year 2569 [--kind ${reportKindIds.join('|')}]
   อ่าน .docx .xlsx .csv .html .md .txt หรือ .pdf แล้วเขียนรายงานลงในโฟลเดอร์เนื้อหา พร้อมบันทึกว่าแต่ละค่ามาจากที่ใด
   ไม่ใส่ --kind คือทุกชนิดที่พบในเอกสาร ใส่ซ้ำได้
--set responsible=กองคลัง   ใส่ค่าที่เอกสารไม่มี หรือแก้ค่าที่อ่านได้ ใส่ซ้ำได้
--dry-run                  ดูว่าจะได้อะไร ไม่เขียนไฟล์
--replace                  ยอมให้เปลี่ยนรายงานที่มีอยู่แล้ว ตามรายการที่แสดง
จบด้วย 0 เขียนแล้ว 1 อ่านไม่ได้หรือยังไม่ได้เขียน 2 สั่งผิด`;

process.exitCode = await run();

async function run(): Promise<number> {
  const words = usage(help, () =>
    parseArgs({
      allowPositionals: true,
      options: {
        agency: { type: 'string' },
        year: { type: 'string' },
        kind: { type: 'string', multiple: true },
        set: { type: 'string', multiple: true },
        'dry-run': { type: 'boolean' },
        replace: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }),
  );
  if (!words) return 2;
  const { values, positionals } = words;
  if (values.help) return say(help, 0);
  const [file] = positionals;
  const year = Number(values.year);
  const wrong = (values.kind ?? []).filter((kind) => !isReportKind(kind));
  if (file === undefined || positionals.length > 1 || values.agency === undefined || !Number.isInteger(year)) return complain(`ต้องใส่ไฟล์หนึ่งไฟล์ --agency และ --year (พ.ศ.)\n\n${help}`, 2);
  if (wrong.length > 0) return complain(`ไม่มีรายงานชนิด ${wrong.join(' ')} มี: ${reportKindIds.join(' ')}`, 2);
  const given = (values.set ?? []).map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const);
  const unclear = (values.set ?? []).filter((text) => !/^[a-zA-Z][\w.[\]-]*=/.test(text));
  if (unclear.length > 0) return complain(`--set ต้องเขียนเป็น ชื่อช่อง=ค่า พบ ${unclear.join(' ')}`, 2);

  const folder = contentFolder();
  const { content } = readContent(folder);
  let context;
  try {
    context = contextOf(content, values.agency, year, today(), values.kind as ReportKind[] | undefined);
  } catch (error) {
    if (error instanceof RangeError) return complain(error.message, 2);
    throw error;
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch {
    return complain(`เปิดไฟล์ ${file} ไม่ได้ ตรวจชื่อและที่อยู่ของไฟล์ ถ้าเปิดค้างไว้ในโปรแกรมอื่นให้ปิดก่อน`, 1);
  }
  const original = await readOriginal(basename(file), bytes);
  if (isRefusal(original)) {
    return complain(`${file}  ${original.code}\n   พบ        ${original.found}\n   ต้องเป็น   ${original.expected}\n   วิธีแก้     ${original.fix}\n\nไม่ได้เขียนไฟล์ใด`, 1);
  }
  const { recognition, files } = importOriginal(original, content, values.agency, context, { values: Object.fromEntries(given) });
  const unused = given.map(([path]) => path).filter((path) => !files.some(({ report }) => valueAt(report.data, path.replace(/^[a-z]+:/, '')) !== undefined || given.some(([one, value]) => one === path && value.trim() === '')) || !isField(path, files));
  if (files.length > 0 && unused.length > 0) return complain(`--set ไม่มีช่องชื่อ ${unused.join(' ')} ในรายงานนี้ ดูชื่อช่องได้จากแฟ้ม imports หรือ npm run new`, 2);
  const shown = relative('.', folder).replaceAll('\\', '/') || '.';
  const notes = notesText(original);
  if (files.length === 0) {
    return complain(`อ่าน ${original.name} ได้ แต่ไม่พบตารางมาตรการ ตารางผลการดำเนินการ คะแนน หรือประเด็นการวิเคราะห์\nถ้าเอกสารเป็นรายงานจริง ใส่ --kind เพื่อบอกชนิด หรือใช้ npm run studio เพื่อบอกว่าตารางใดคืออะไร`, 1);
  }
  console.log([...files.map((one) => fileText(one, shown)), leftOutText(recognition.leftOut), ...(notes === undefined ? [] : [notes])].join('\n\n'));
  const problems = await checkPlanned(folder, files);
  const linesOf = (path: string) => files.find((one) => one.path === path)?.text.split('\n') ?? [];
  console.log(`\n${problems.length === 0 ? 'ตัวตรวจไม่พบปัญหา' : problemsText({ problems, linesOf }, shown)}\n`);
  const personal = problems.filter((problem) => problem.isPrivate === true && severityOf(problem) === 'error');
  if (personal.length > 0) return complain(`ไม่ได้เขียนไฟล์ใด เพราะมีข้อมูลส่วนบุคคลที่ห้ามเผยแพร่ ${personal.length} แห่งตามรายการข้างบน ลบออกจากเอกสารแล้วนำเข้าใหม่`, 1);
  if (values['dry-run']) return say('ยังไม่ได้เขียนไฟล์ (--dry-run)', 0);
  const blocked = files.filter(({ changes }) => changes && changes.length > 0 && !values.replace);
  if (blocked.length > 0) return complain(`ไม่ได้เขียนไฟล์ใด เพราะ ${blocked.map(({ path }) => path).join(' ')} มีอยู่แล้วและจะเปลี่ยนตามรายการข้างบน ถ้ายอมรับให้สั่งซ้ำพร้อม --replace`, 1);
  const fresh = files.filter(({ changes }) => changes?.length !== 0);
  try {
    for (const one of fresh) write(folder, one);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return complain(`เขียนไฟล์ไม่ได้ (${code}) รายงานเดิมยังอยู่ครบ ตรวจว่าดิสก์มีที่ว่าง และโฟลเดอร์ ${shown} เขียนได้`, 1);
  }
  if (fresh.length === 0) return say('รายงานที่มีอยู่ตรงกับเอกสารทุกค่า จึงไม่ได้เขียนไฟล์ใด', 0);
  return say(`${fresh.map(({ path, record }) => `เขียนแล้ว ${shown}/${path}\nที่มาของแต่ละค่า ${shown}/${record.path}`).join('\n')}\nดูหน้าเว็บด้วย npm start`, 0);
}

/** Whether a path names a field of one of the reports, and not something that every object has. */
function isField(path: string, files: readonly ImportedFile[]): boolean {
  const name = path.replace(/^[a-z]+:/, '').replace(/\[\d+\]/g, '[]');
  return files.some(({ kind }) => Object.hasOwn(labelsOf(kind), name) || Object.hasOwn(labelsOf(kind), name.replace(/\[\]$/, '')));
}

/** The record first, so that no report is there whose values nobody can trace. */
function write(folder: string, { path, text, record }: ImportedFile): void {
  for (const file of [record, { path, text }]) writeDurably(join(folder, file.path), file.text);
}

function say(text: string, status: number): number {
  console.log(text);
  return status;
}

function complain(text: string, status: number): number {
  console.error(text);
  return status;
}
