import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isReportKind, reportKindIds } from '../domain/report-kind.ts';
import { contextOf } from '../import/import.ts';
import { excelTemplate } from '../import/template/excel.ts';
import { aboutOf, knownData } from '../import/template/known-data.ts';
import { nextYear } from '../import/template/next-year.ts';
import { filledTemplate, type TemplateDocument } from '../import/template/template.ts';
import { wordTemplate } from '../import/template/word.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { readContent } from '../reader/content.ts';
import { today } from './today.ts';
import { usage } from './usage.ts';

const help = `ใช้: npm run template -- [--agency หน่วยงาน] [--year ปี] [--kind ${reportKindIds.join('|')}] [--format docx|xlsx] [--out โฟลเดอร์] [--replace]
     npm run template -- --from content/agencies/.../measures.md [--year ปี]   เริ่มแบบกรอกของปีถัดไปจากรายงานที่มีอยู่
เขียนแบบกรอก Word และ Excel ไว้ในโฟลเดอร์ .templates กรอกแล้วนำเข้าด้วย npm run import ไฟล์ที่มีอยู่แล้วไม่ถูกเขียนทับ เว้นแต่สั่ง --replace`;

const formats = { docx: wordTemplate, xlsx: excelTemplate } as const;
type Format = keyof typeof formats;
const isFormat = (text: string): text is Format => Object.hasOwn(formats, text);

type Template = { readonly name: string; readonly document: TemplateDocument };

const { content } = readContent(contentFolder());

function templates(values: { readonly kind?: string; readonly agency?: string; readonly year?: string; readonly from?: string }): readonly Template[] {
  const { kind, agency, from } = values;
  if (kind !== undefined && !isReportKind(kind)) throw new RangeError(`ไม่มีรายงานชนิด ${kind} (มี: ${reportKindIds.join(' ')})`);
  if (values.year !== undefined && !/^2[56]\d{2}$/.test(values.year)) throw new RangeError(`ปี "${values.year}" ไม่ใช่ปี พ.ศ. สี่หลัก`);
  if (from !== undefined) return [templateFrom(from, values.year)];
  const newest = Math.max(...content.catalogues.map(({ path }) => path.year));
  const year = values.year === undefined ? newest : Number(values.year);
  const known = agency === undefined ? undefined : contextOf(content, agency, year, today()).agency;
  const id = content.agencies.find(({ data }) => data === known)?.path.agency;
  return reportKindIds
    .filter((one) => kind === undefined || one === kind)
    .map((one) => ({ name: [agency, year, one].filter((part) => part !== undefined).join('-'), document: filledTemplate(one, knownData(one, content, year, id), aboutOf(content, year, known)) }));
}

/** The template of the next year, or of the year that is asked for, with what stays of a report of the content. */
function templateFrom(file: string, asked: string | undefined): Template {
  const path = relative(contentFolder(), resolve(file)).replaceAll('\\', '/');
  const entry = [...content.analyses, ...content.measures, ...content.results].find(({ source }) => source.file === path);
  if (!entry) throw new RangeError(`ไม่พบรายงาน ${file} ในโฟลเดอร์เนื้อหา หรือรายงานนั้นยังมีช่องที่ไม่ถูกต้อง ดูได้ด้วย npm run check`);
  const { agency, kind } = entry.path;
  const year = asked === undefined ? entry.path.year + 1 : Number(asked);
  const known = content.agencies.find((one) => one.path.agency === agency)?.data;
  const data = nextYear(kind, { ...entry.data }, year - entry.path.year);
  return { name: `${agency}-${year}-${kind}`, document: filledTemplate(kind, data, aboutOf(content, year, known)) };
}

/** Writes a file and says so; `false` where one is there that may not be replaced. */
function write(path: string, bytes: Uint8Array, replace: boolean): boolean {
  mkdirSync(join(path, '..'), { recursive: true });
  try {
    writeFileSync(path, bytes, { flag: replace ? 'w' : 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    console.error(`มีอยู่แล้ว ไม่เขียนทับ ${relative('.', path)} (เขียนทับด้วย --replace)`);
    return false;
  }
  console.log(`สร้างแล้ว ${relative('.', path)}`);
  return true;
}

const string = { type: 'string' } as const;
const asked = usage(help, () =>
  parseArgs({ options: { kind: string, agency: string, year: string, from: string, format: string, out: { ...string, default: '.templates' }, replace: { type: 'boolean', default: false } } }),
);
if (!asked) process.exitCode = 2;
else {
  try {
    const { out, replace, format, ...wanted } = asked.values;
    if (format !== undefined && !isFormat(format)) throw new RangeError(`ไม่มีแบบกรอกชนิด ${format} (มี: ${Object.keys(formats).join(' ')})`);
    for (const { name, document } of templates(wanted)) {
      for (const one of format === undefined ? (Object.keys(formats) as Format[]) : [format]) {
        if (!write(resolve(out, `${name}.${one}`), await formats[one](document), replace)) process.exitCode = 1;
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`${error.message}\n\n${help}`);
    process.exitCode = 2;
  }
}
