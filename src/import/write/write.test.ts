import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { exampleContext, exampleOriginal } from '../recognise/example.ts';
import { recognise, type RecognisedReport } from '../recognise/recognise.ts';
import { changesBetween } from './changes.ts';
import { importRecord } from './import-record.ts';
import { withKept } from './kept.ts';
import { reportFile } from './report-file.ts';
import { inSchemaOrder } from './schema-order.ts';

const head = ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลา'];
const original = exampleOriginal('ผู้จัดทำ: งานนโยบาย', [head, ['1. เปิดข้อมูล: ทุกเรื่อง', '-ทำเว็บไซต์ #1', 'กองคลัง', 'ต.ค. 67 - ก.ย. 68'], ['2. รับฟังความเห็น', 'เปิดช่องทาง', 'กองช่าง', '2568']]);
const recognition = recognise(original, exampleContext);
const report = recognition.reports[0] as RecognisedReport;

test('a report file says beside each inferred value why, and reads back as the same data', () => {
  const text = reportFile(report);
  expect(text).toMatchInlineSnapshot(`
    "---
    title: มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2568 # อนุมาน: เอกสารไม่มีชื่อรายงาน
    published: "2568-12-01" # อนุมาน: วันที่นำเข้า แก้เป็นวันที่เผยแพร่จริงครั้งแรก
    coverTitle:
      - "ผู้จัดทำ: งานนโยบาย"
    fiscalYear: 2568 # อนุมาน: เอกสารไม่ได้เขียนปีงบประมาณไว้ ใช้ปีที่ประเมิน
    measures:
      - id: m1
        title: "เปิดข้อมูล: ทุกเรื่อง"
        steps:
          - "ทำเว็บไซต์ #1"
        responsible:
          - กองคลัง
        period:
          text: ต.ค. 67 - ก.ย. 68
          start: "2567-10-01"
          end: "2568-09-30"
      - id: m2
        title: รับฟังความเห็น
        steps:
          - เปิดช่องทาง
        responsible:
          - กองช่าง
        period:
          text: "2568"
    ---
    "
  `);
  expect(parse(text.split('---')[1] ?? '')).toEqual(report.data);
});

test('the record names the cell of every value, and no person', () => {
  const leftOut = [...recognition.leftOut, { text: '(นางสมมุติ ไม่มีจริง)', at: { paragraph: 9 }, reason: 'person' } as const];
  const record = JSON.parse(importRecord({ ...original, notes: [{ kind: 'comments', count: 2 }] }, report, leftOut, '2568-12-01')) as Record<string, readonly Record<string, unknown>[]>;
  expect(record['values']?.find(({ value }) => value === 'measures[0].period.start')).toEqual({ value: 'measures[0].period.start', from: ['ตาราง 1 แถว 2 ช่อง 4'], how: 'read' });
  expect(record['leftOut']?.at(-1)).toEqual({ text: '', from: 'ย่อหน้า 9', reason: 'ชื่อบุคคล ใส่เองได้ถ้าหน่วยงานเลือกเผยแพร่' });
  expect(record['notes']).toEqual([{ note: 'ความเห็นในเอกสาร', count: 2 }]);
  expect(record['original']).toEqual({ name: 'ตัวอย่าง.docx', format: 'docx', sha256: '0'.repeat(64) });
});

const before = {
  title: 'มาตรการ ปี 2568',
  summary: 'สรุปที่เขียนเอง',
  published: '2568-01-05',
  fiscalYear: 2567,
  measures: [
    { id: 'listen', title: 'รับฟัง ความเห็น', answers: { indicators: ['การเปิดเผยข้อมูล'] }, steps: ['เดิม'] },
    { id: 'm1', title: 'เรื่องที่เลิกแล้ว' },
  ],
};

test('importing again keeps what the original does not say, ids of the same rows, and takes no id twice', () => {
  expect(withKept(report, before, '\nข้อความเดิม\n').report).toMatchObject({
    data: {
      title: 'มาตรการ ปี 2568',
      summary: 'สรุปที่เขียนเอง',
      published: '2568-01-05',
      fiscalYear: 2567,
      measures: [
        { id: 'm2', title: 'เปิดข้อมูล: ทุกเรื่อง' },
        { id: 'listen', title: 'รับฟังความเห็น', answers: { indicators: ['การเปิดเผยข้อมูล'] }, steps: ['เปิดช่องทาง'] },
      ],
    },
    body: 'ข้อความเดิม\n',
  });
});

test('a title that the officer corrects is still that of the row, and what is kept is not said to be inferred', () => {
  const published = { ...before, measures: [{ id: 'open', title: 'เปิดข้อมูล: ทุกเรื่อง' }, { id: 'listen', title: 'รับฟังความเห็น' }] };
  const corrected = { ...report, data: { ...report.data, measures: (report.data['measures'] as readonly object[]).map((row, index) => (index === 0 ? { ...row, title: 'เผยแพร่รายจ่าย' } : row)) } };
  const { report: kept } = withKept(corrected, published, '', report.data);
  expect((kept.data['measures'] as readonly { id: string; title: string }[]).map(({ id, title }) => [id, title])).toEqual([['open', 'เผยแพร่รายจ่าย'], ['listen', 'รับฟังความเห็น']]);
  expect(kept.origins.filter(({ how }) => how === 'inferred')).toEqual([]);
  expect(reportFile(kept)).not.toContain('# อนุมาน');
});

test('rows in another order, with other figures or without words take no id that is not theirs, and parts follow their row', () => {
  const rows = (...measures: readonly object[]) => ({ ...report, origins: [], data: { measures } });
  const old = { measures: [{ id: 'train', title: 'จัดอบรมคุณธรรมของหน่วยงาน ครั้งที่ 1', answers: { findings: ['f7'] }, parts: [{ id: 'train-1', steps: ['ข'] }] }] };
  const fresh = rows({ id: 'm1', title: 'จัดอบรมคุณธรรมของหน่วยงาน ครั้งที่ 2' }, { id: 'm2', title: 'จัดอบรมคุณธรรม ของหน่วยงาน ครั้งที่ 1', parts: [{ id: 'm2-1', steps: ['ก'] }] });
  expect(withKept(fresh, old, '').report.data['measures']).toEqual([
    { id: 'm1', title: 'จัดอบรมคุณธรรมของหน่วยงาน ครั้งที่ 2' },
    { id: 'train', title: 'จัดอบรมคุณธรรม ของหน่วยงาน ครั้งที่ 1', answers: { findings: ['f7'] }, parts: [{ id: 'train-2', steps: ['ก'] }] },
  ]);
});

test('what was only inferred does not take the place of what an officer wrote', () => {
  const guessed = { ...report, data: { measures: [{ id: 'm1', title: 'ก ข ค', answers: { indicators: ['การเปิดเผยข้อมูล'] } }] }, origins: [{ path: 'measures[0].answers.indicators[0]', at: [], lines: [], how: 'inferred' }] } as const;
  const old = { measures: [{ id: 'm1', title: 'ก ข ค', answers: { findings: ['f2'], indicators: ['การใช้งบประมาณ'] } }] };
  expect(withKept(guessed, old, '').report.data).toEqual(old);
});

test('what would change is told value by value', () => {
  const after = inSchemaOrder('measures', withKept(report, before, '').report.data);
  expect(changesBetween(before, after).filter(({ path }) => !path.startsWith('measures[m2]'))).toEqual([
    { path: 'coverTitle[1]', after: 'ผู้จัดทำ: งานนโยบาย' },
    { path: 'measures[listen].title', before: 'รับฟัง ความเห็น', after: 'รับฟังความเห็น' },
    { path: 'measures[listen].steps[1]', before: 'เดิม', after: 'เปิดช่องทาง' },
    { path: 'measures[listen].responsible[1]', after: 'กองช่าง' },
    { path: 'measures[listen].period.text', after: '2568' },
    { path: 'measures[m1].id', before: 'm1' },
    { path: 'measures[m1].title', before: 'เรื่องที่เลิกแล้ว' },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
});
