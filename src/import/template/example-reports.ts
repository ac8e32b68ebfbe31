import fc from 'fast-check';
import { findingKindIds } from '../../domain/finding.ts';
import { instrumentIds } from '../../domain/instrument.ts';
import type { ReportKind } from '../../domain/report-kind.ts';
import { resultStatusIds } from '../../domain/result-status.ts';
import { dateText } from '../../domain/thai-date.ts';
import { tidy } from '../recognise/fragment.ts';

/** Words that the writings of a template could be taken for, or that could be taken for them. */
const words = [
  'การใช้งบประมาณ', 'รายงาน', 'ของ', 'ประชาชน', '1.', '2)', '-', '•', '(ก)', 'ก.', 'f3', 'm1,', '12', '2565', 'ปี 2565', '–', '\\', '=SUM(A1)', '<b>', '&amp;', '"', ',', 'และ', ']', '[',
  'ประเด็น f1', 'ตัวชี้วัด:', 'ผู้จัดทำอ่านจากเนื้อหา', 'ภายใน 31 มีนาคม 2565', 'ม.ค. – ก.ย. 2565', '[กำหนดรายงาน 1 มกราคม 2565]', '[กำหนดรายงาน -]', '[เริ่ม -]', '[สิ้นสุด 1 มกราคม 2566]',
  'https://example.go.th/a', '[ลิงก์ https://example.go.th/b]', '[ไฟล์ a.pdf]', '[ไฟล์ -]', 'คำแนะนำ:', 'แบบกรอก:', 'ชื่อช่อง', 'มาตรการ', 'ลำดับ', 'ส่วนราชการ', 'ลงชื่อ', 'คะแนน', 'ใช่',
] as const;

const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((parts) => tidy(parts.join(' ')));
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const date = fc.record({ year: fc.integer({ min: 2500, max: 2700 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }).map(dateText);
const year = fc.integer({ min: 2500, max: 2699 });
const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(hundredths % 100 === 0 ? 0 : 2));
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,3}(?:-[a-z0-9]{1,2})?$/);
const url = fc.constantFrom('https://example.go.th', 'http://example.go.th/a(1)?b=[2]&c=ง', 'https://example.go.th/].pdf');
const file = fc.constantFrom('a.pdf', 'report-2565.xlsx');

/** Two lists that follow each other are one to a reader, and to a template. */
const blocks = fc
  .array(fc.oneof(text, texts), { minLength: 1, maxLength: 4 })
  .map((content) => content.filter((block, index) => typeof block === 'string' || typeof content[index - 1] === 'string' || index === 0));

/** Fields that may be left out, each on its own. */
function some<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }, ...required: readonly (keyof T)[]): fc.Arbitrary<Partial<T>> {
  return fc.record(fields, { requiredKeys: required as (keyof T)[] }) as unknown as fc.Arbitrary<Partial<T>>;
}

const isFilled = (value: object) => Object.keys(value).length > 0;
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 });
const period = some({ text, start: date, end: date }, 'text');

const memo = some(
  {
    from: text,
    number: text,
    date,
    subjects: texts,
    to: text,
    sections: list(fc.record({ heading: text, content: blocks })),
    signatories: list(some({ position: text, name: text, opinionHeading: text, opinion: text }, 'position')),
  },
  'from', 'date', 'subjects', 'to', 'sections', 'signatories',
);

const common = {
  title: text,
  summary: text,
  language: fc.constantFrom('th', 'en'),
  signed: date,
  published: date,
  updated: date,
  responsible: text,
  coverTitle: texts,
  memo,
  foreword: blocks,
  introduction: blocks,
  acknowledgement: some({ body: text, meeting: text, date, decisions: texts }, 'body', 'date', 'decisions'),
  attachments: list(fc.record({ file, title: text, signed: fc.boolean() })),
  remarks: texts,
} as const;

const duties = { steps: texts, responsible: texts, period, monitoring: list(some({ text, due: date }, 'text')) } as const;
const account = { steps: texts, responsible: texts, period, outputs: texts, outcomes: texts, status: fc.constantFrom(...resultStatusIds), evidence: list(some({ title: text, url, file }, 'title')) } as const;

const instruments = some(Object.fromEntries(instrumentIds.map((name) => [name, score]))).filter(isFilled);
const yearResult = some({ year, total: score, totalLabel: text, rating: text, ratingMeaning: text, announced: date, instruments, indicators: list(some({ name: text, score }, 'name')) }, 'year').filter((one) => Object.keys(one).length > 1);
const finding = some({ id, kind: fc.constantFrom(...findingKindIds), text, instrument: fc.constantFrom(...instrumentIds), indicators: texts }, 'id', 'kind', 'text');
const answers = some({ findings: list(id), indicators: texts, inferred: fc.boolean() }).filter(isFilled);
const measure = some({ id, title: text, answers, ...duties, parts: list(some({ id, title: text, ...duties }, 'id')) }, 'id', 'title');
const result = some({ id, title: text, measure: id, indicators: texts, points: texts, ...account, parts: list(some({ id, title: text, ...account }, 'id', 'title')) }, 'id', 'title');

/** Data of every kind of report that fits the schema, but for `allow`, which has no place in a template, and for empty lists, which say no more than none. */
export const reports: Readonly<Record<ReportKind, fc.Arbitrary<object>>> = {
  analysis: some({ ...common, results: fc.uniqueArray(yearResult, { minLength: 1, maxLength: 3, selector: (one) => one.year }), findings: fc.array(finding, { maxLength: 3 }) }, 'title', 'published', 'responsible', 'results', 'findings'),
  measures: some({ ...common, fiscalYear: year, measures: list(measure), policyRecommendations: list(fc.record({ id, text })) }, 'title', 'published', 'responsible', 'fiscalYear', 'measures'),
  results: some({ ...common, fiscalYear: year, planYear: year, improvedIndicators: texts, results: list(result) }, 'title', 'published', 'responsible', 'fiscalYear', 'results'),
};
