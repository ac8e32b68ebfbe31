import { expect, test } from 'vitest';
import { exampleContext, exampleOriginal } from './example.ts';
import { recognise } from './recognise.ts';
import type { Corrections } from './corrections.ts';
import type { ReportKind } from '../../domain/report-kind.ts';

type Blocks = readonly (string | readonly (readonly string[])[])[];

const reportOf = (kind: ReportKind, blocks: Blocks, corrections: Corrections = {}) => recognise(exampleOriginal(...blocks), exampleContext, corrections).reports.find((report) => report.kind === kind);
const rowsIn = (kind: 'measures' | 'results', blocks: Blocks, corrections?: Corrections) => reportOf(kind, blocks, corrections)?.data[kind];

const head = ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ'];

test('columns may stand in any order, numbers in a column of their own', () => {
  expect(rowsIn('measures', [[['ผู้รับผิดชอบ', 'ลำดับ', 'วิธีการ', 'มาตรการ'], ['กองคลัง', '1', '-วางแผน\n-รายงาน', 'ใช้เงินตามแผน']]])).toEqual([
    { id: 'm1', title: 'ใช้เงินตามแผน', steps: ['วางแผน', 'รายงาน'], responsible: ['กองคลัง'] },
  ]);
});

test('a title above the table in merged cells, and a header in two rows, are no rows', () => {
  const rows = rowsIn('results', [
    [
      ['รายงานผลการดำเนินการ ปี 2568', '<', '<', '<'],
      ['มาตรการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ', '<'],
      ['^', '^', 'ผลผลิต', 'ผลลัพธ์'],
      ['1. เปิดเผยข้อมูล', 'สำนักปลัด', 'เว็บไซต์ใหม่', 'ค้นได้ง่าย'],
    ],
  ]);
  expect(rows).toEqual([{ id: 'r1', title: 'เปิดเผยข้อมูล', responsible: ['สำนักปลัด'], outputs: ['เว็บไซต์ใหม่'], outcomes: ['ค้นได้ง่าย'] }]);
});

test('a table goes on below a repeated header, and a row without a number goes on with the one above the break', () => {
  const rows = rowsIn('measures', [
    [head, ['1. เปิดเผยข้อมูล', '-ทำเว็บไซต์ให้', 'สำนักปลัด']],
    [head, ['ให้ครบถ้วน', 'ใช้ง่าย', ''], ['2. รับฟังความเห็น', '-เปิดช่องทาง', 'กองช่าง']],
  ]);
  expect(rows).toEqual([
    { id: 'm1', title: 'เปิดเผยข้อมูลให้ครบถ้วน', steps: ['ทำเว็บไซต์ให้ใช้ง่าย'], responsible: ['สำนักปลัด'] },
    { id: 'm2', title: 'รับฟังความเห็น', steps: ['เปิดช่องทาง'], responsible: ['กองช่าง'] },
  ]);
});

test('a table that goes on without its header follows at once', () => {
  const rows = rowsIn('measures', [[head, ['1. ก', 'ข', 'กองคลัง']], [['2. ค', 'ง', 'กองช่าง']]]) as readonly { title: string }[];
  expect(rows.map(({ title }) => title)).toEqual(['ก', 'ค']);
});

test('a merged cell holds for every row that it covers', () => {
  const rows = rowsIn('measures', [[head, ['1. ก', 'ทำหนึ่ง', 'กองคลัง'], ['2. ข', 'ทำสอง', '^'], ['3. ค', 'ทำสาม', 'กองช่าง']]]) as readonly { responsible: string[] }[];
  expect(rows.map(({ responsible }) => responsible)).toEqual([['กองคลัง'], ['กองคลัง'], ['กองช่าง']]);
});

test('rows below a merged title are items of the one column that goes on, or parts where several do', () => {
  expect(rowsIn('measures', [[head, ['1. ก', 'ทำหนึ่ง', 'กองคลัง'], ['^', 'ทำสอง', '^']]])).toEqual([{ id: 'm1', title: 'ก', steps: ['ทำหนึ่ง', 'ทำสอง'], responsible: ['กองคลัง'] }]);
  expect(rowsIn('measures', [[head, ['1. ก', 'ทำหนึ่ง', 'กองคลัง'], ['^', 'ทำสอง', 'กองช่าง']]])).toEqual([
    { id: 'm1', title: 'ก', parts: [{ id: 'm1-1', steps: ['ทำหนึ่ง'], responsible: ['กองคลัง'] }, { id: 'm1-2', steps: ['ทำสอง'], responsible: ['กองช่าง'] }] },
  ]);
});

test('a row that names an indicator says what the measures below it answer', () => {
  const rows = rowsIn('measures', [[head, ['ตัวชี้วัดที่ 2 การใช้งบประมาณ', '<', '<'], ['1. เปิดแผนจัดซื้อ', 'ประกาศ', 'กองคลัง'], ['การเปิดเผยข้อมูล', '<', '<'], ['2. ปรับเว็บไซต์', 'ตรวจ', 'สำนักปลัด']]]);
  expect(rows).toEqual([
    { id: 'm1', title: 'เปิดแผนจัดซื้อ', answers: { indicators: ['การใช้งบประมาณ'] }, steps: ['ประกาศ'], responsible: ['กองคลัง'] },
    { id: 'm2', title: 'ปรับเว็บไซต์', answers: { indicators: ['การเปิดเผยข้อมูล'] }, steps: ['ตรวจ'], responsible: ['สำนักปลัด'] },
  ]);
});

test('what was found, in a column beside the measures, is a finding of the analysis that they answer', () => {
  const table = [['ตัวชี้วัด', 'ประเด็นที่ต้องพัฒนา', 'มาตรการ', 'ผู้รับผิดชอบ'], ['การใช้งบประมาณ', 'ประชาชนไม่รู้แผน', '1. เปิดแผน', 'กองคลัง'], ['^', '^', '2. อธิบายแผน', 'กองคลัง'], ['การเปิดเผยข้อมูล', 'หาข้อมูลไม่พบ', '3. ปรับเว็บไซต์', 'สำนักปลัด']];
  expect(reportOf('analysis', [table])?.data['findings']).toEqual([
    { id: 'f1', kind: 'development', text: 'ประชาชนไม่รู้แผน', indicators: ['การใช้งบประมาณ'] },
    { id: 'f2', kind: 'development', text: 'หาข้อมูลไม่พบ', indicators: ['การเปิดเผยข้อมูล'] },
  ]);
  const answers = (rowsIn('measures', [table]) as readonly { answers: unknown }[]).map((row) => row.answers);
  expect(answers).toEqual([
    { findings: ['f1'], indicators: ['การใช้งบประมาณ'] },
    { findings: ['f1'], indicators: ['การใช้งบประมาณ'] },
    { findings: ['f2'], indicators: ['การเปิดเผยข้อมูล'] },
  ]);
});

test('a row that names a topic has the rows below it as parts, with what the first says for all', () => {
  const results = ['มาตรการ', 'วิธีดำเนินการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ'];
  const rows = rowsIn('results', [[results, ['1. ทรัพย์สินของทางราชการ', '', '', ''], ['1. ตรวจสอบ', 'ทำทะเบียน', 'กองคลัง', 'ครบทุกชิ้น'], ['2. ขออนุญาตยืม', 'ทำแบบขอยืม', '', '']]]);
  expect(rows).toEqual([
    {
      id: 'r1',
      title: 'ทรัพย์สินของทางราชการ',
      responsible: ['กองคลัง'],
      outputs: ['ครบทุกชิ้น'],
      parts: [{ id: 'r1-1', title: 'ตรวจสอบ', steps: ['ทำทะเบียน'] }, { id: 'r1-2', title: 'ขออนุญาตยืม', steps: ['ทำแบบขอยืม'] }],
    },
  ]);
});

test('measures numbered 1.1 are parts of 1', () => {
  expect(rowsIn('measures', [[head, ['1. ระบบงาน', 'ทบทวน', 'สำนักปลัด'], ['1.1 รับเรื่องร้องเรียน', 'เปิดช่องทาง', 'กองช่าง']]])).toEqual([
    { id: 'm1', title: 'ระบบงาน', steps: ['ทบทวน'], responsible: ['สำนักปลัด'], parts: [{ id: 'm1-1', title: 'รับเรื่องร้องเรียน', steps: ['เปิดช่องทาง'], responsible: ['กองช่าง'] }] },
  ]);
});

test('scores by instrument and year, the total and its wording, the level and the meeting that took note', () => {
  const data = reportOf('analysis', [
    'จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 มีผลคะแนน 88.12 คะแนน อยู่ในระดับ A',
    [['แบบวัด', 'ปี 2566', 'ปี 2567'], ['แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT)', '80.10', '85.00'], ['แบบวัดผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', '81', '86.5'], ['แบบตรวจการเปิดเผยข้อมูล (OIT)', '90', '91.68'], ['คะแนนรวม', '84.33', '88.12']],
    'ได้เสนอต่อที่ประชุมสภาเพื่อทราบ ในการประชุมครั้งที่ 2/2568 เมื่อวันที่ 15 มกราคม 2568',
    'ที่ประชุมรับทราบผลการประเมิน และให้นำไปปรับปรุงงาน',
  ])?.data;
  expect(data?.['results']).toEqual([
    { year: 2566, total: '84.33', instruments: { IIT: '80.10', EIT: '81', OIT: '90' } },
    { year: 2567, total: '88.12', rating: 'A', instruments: { IIT: '85.00', EIT: '86.5', OIT: '91.68' } },
  ]);
  expect(data?.['acknowledgement']).toEqual({ body: 'ที่ประชุมสภา', meeting: 'ครั้งที่ 2/2568', date: '2568-01-15', decisions: ['รับทราบผลการประเมิน', 'ให้นำไปปรับปรุงงาน'] });
});

test('indicators by name in any order, with findings in the same row', () => {
  const data = reportOf('analysis', [
    'ผลการประเมิน ITA ปี 2567',
    [['ตัวชี้วัด', 'คะแนน', 'ประเด็นที่ต้องปรับปรุง'], ['2. การใช้งบประมาณ', '77.5', '-เปิดแผน\n-เปิดราคากลาง'], ['1. การปฏิบัติหน้าที่', '๙๙.๐๐', '']],
  ])?.data;
  expect(data?.['results']).toEqual([{ year: 2567, indicators: [{ name: 'การใช้งบประมาณ', score: '77.5' }, { name: 'การปฏิบัติหน้าที่', score: '99.00' }] }]);
  expect(data?.['findings']).toEqual([
    { id: 'f1', kind: 'development', text: 'เปิดแผน', indicators: ['การใช้งบประมาณ'] },
    { id: 'f2', kind: 'development', text: 'เปิดราคากลาง', indicators: ['การใช้งบประมาณ'] },
  ]);
});

test('findings in lists under the headings of the three kinds', () => {
  const data = reportOf('analysis', [
    'การวิเคราะห์ผลการประเมิน ITA ปี 2567',
    'จุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน',
    '- ไม่มีช่องทางร้องเรียน',
    'ประเด็นที่ต้องพัฒนาให้ดีขึ้น ได้แก่',
    '- เว็บไซต์ใช้ยาก',
    'แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ',
    '- ตั้งคณะทำงาน',
  ])?.data;
  expect(data?.['findings']).toEqual([
    { id: 'f1', kind: 'weakness', text: 'ไม่มีช่องทางร้องเรียน' },
    { id: 'f2', kind: 'development', text: 'เว็บไซต์ใช้ยาก' },
    { id: 'f3', kind: 'guideline', text: 'ตั้งคณะทำงาน' },
  ]);
});

const memo = [
  'บันทึกข้อความ',
  'ส่วนราชการ สำนักปลัด องค์การบริหารส่วนตำบลบ้านสวน โทร. 0 0000 0000',
  'ที่ บส 71001/ 15 วันที่ 5 มีนาคม 2568',
  'เรื่อง รายงานผลการดำเนินการตามมาตรการ ปี 2568',
  'เรียน นายกองค์การบริหารส่วนตำบลบ้านสวน',
  '1. เรื่องเดิม',
  'มีการกำหนดมาตรการไว้แล้ว',
  '2. ข้อพิจารณา',
  '- เห็นควรรายงาน',
  'จึงเรียนมาเพื่อโปรดทราบ',
  '(ลงชื่อ)..........................',
  '(นางสมมุติ ไม่มีจริง)',
  'หัวหน้าสำนักปลัด',
  'ความเห็นของปลัด ................',
  '(ลงชื่อ) จ่าเอก',
  'สมมุติ ไม่มีตัวตน',
  'ปลัดองค์การบริหารส่วนตำบล',
];

test('a memo, without the names of those who signed it', () => {
  const { reports, leftOut } = recognise(exampleOriginal(...memo, [['มาตรการ', 'ผลการดำเนินการ'], ['1. ก', 'ทำแล้ว']]), exampleContext);
  expect(reports[0]?.data['memo']).toEqual({
    from: 'สำนักปลัด องค์การบริหารส่วนตำบลบ้านสวน โทร. 0 0000 0000',
    number: 'บส 71001/15',
    date: '2568-03-05',
    subjects: ['รายงานผลการดำเนินการตามมาตรการ ปี 2568'],
    to: 'นายกองค์การบริหารส่วนตำบลบ้านสวน',
    sections: [
      { heading: '1. เรื่องเดิม', content: ['มีการกำหนดมาตรการไว้แล้ว'] },
      { heading: '2. ข้อพิจารณา', content: [['เห็นควรรายงาน'], 'จึงเรียนมาเพื่อโปรดทราบ'] },
    ],
    signatories: [{ position: 'หัวหน้าสำนักปลัด' }, { position: 'ปลัดองค์การบริหารส่วนตำบล', opinionHeading: 'ความเห็นของปลัด' }],
  });
  expect(leftOut.filter(({ reason }) => reason === 'person').map(({ text }) => text)).toEqual(['(นางสมมุติ ไม่มีจริง)', '(ลงชื่อ) จ่าเอก', 'สมมุติ ไม่มีตัวตน']);
  expect(JSON.stringify(reports)).not.toMatch(/สมมุติ/);
});

test('a memo whose head and signatures are tables', () => {
  const { reports } = recognise(
    exampleOriginal(
      [['บันทึกข้อความ', '<', '<', '<'], ['ส่วนราชการ', 'สำนักปลัด', '<', '<'], ['ที่', 'บส 71001/15', 'วันที่', '5 มีนาคม 2568'], ['เรื่อง', 'รายงานผลการดำเนินการ', '<', '<']],
      'เรียน ปลัดเทศบาล',
      'ข้อเท็จจริง',
      'ทำแล้วทุกข้อ',
      [['(ลงชื่อ)...........\n(นายสมมุติ หนึ่ง)\nนักวิเคราะห์นโยบายและแผน', '(ลงชื่อ)...........\n(นางสมมุติ สอง)\nหัวหน้าสำนักปลัด']],
      [['มาตรการ', 'ผลการดำเนินการ'], ['1. ก', 'ทำแล้ว']],
    ),
    exampleContext,
  );
  expect(reports[0]?.data['memo']).toEqual({
    from: 'สำนักปลัด',
    number: 'บส 71001/15',
    date: '2568-03-05',
    subjects: ['รายงานผลการดำเนินการ'],
    to: 'ปลัดเทศบาล',
    sections: [{ heading: 'ข้อเท็จจริง', content: ['ทำแล้วทุกข้อ'] }],
    signatories: [{ position: 'นักวิเคราะห์นโยบายและแผน' }, { position: 'หัวหน้าสำนักปลัด' }],
  });
});

test('cover, foreword, contents, page numbers and policy recommendations', () => {
  const { reports, leftOut } = recognise(
    exampleOriginal(
      'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
      'ประจำปีงบประมาณ พ.ศ. 2568',
      'องค์การบริหารส่วนตำบลบ้านสวน',
      'จัดทำโดย กองคลัง',
      'คำนำ',
      'เอกสารนี้รวบรวมมาตรการของปี',
      'องค์การบริหารส่วนตำบลบ้านสวน',
      'สารบัญ',
      'มาตรการ ............ 3',
      '-2-',
      'มาตรการเหล่านี้ประกาศใช้แล้ว',
      [head, ['1. ก', 'ข', 'กองช่าง']],
      'ข้อเสนอแนะเชิงนโยบาย',
      '1) ควรฝึกอบรม',
      'ทุกปี',
      '2) ควรติดตามผล',
    ),
    exampleContext,
  );
  expect(reports[0]?.data).toEqual({
    title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568',
    published: '2568-12-01',
    responsible: 'กองคลัง',
    coverTitle: ['มาตรการส่งเสริมคุณธรรมและความโปร่งใส', 'ประจำปีงบประมาณ พ.ศ. 2568', 'องค์การบริหารส่วนตำบลบ้านสวน', 'จัดทำโดย กองคลัง'],
    foreword: ['เอกสารนี้รวบรวมมาตรการของปี', 'องค์การบริหารส่วนตำบลบ้านสวน'],
    introduction: ['มาตรการเหล่านี้ประกาศใช้แล้ว'],
    fiscalYear: 2568,
    measures: [{ id: 'm1', title: 'ก', steps: ['ข'], responsible: ['กองช่าง'] }],
    policyRecommendations: [{ id: 'p1', text: 'ควรฝึกอบรมทุกปี' }, { id: 'p2', text: 'ควรติดตามผล' }],
  });
  expect(leftOut.map(({ reason, text }) => `${reason} ${text}`)).toEqual([
    'heading คำนำ',
    'contents สารบัญ',
    'contents มาตรการ ............ 3',
    'page-number -2-',
    'header มาตรการ',
    'header ขั้นตอน',
    'header ผู้รับผิดชอบ',
    'heading ข้อเสนอแนะเชิงนโยบาย',
  ]);
});

test('what has no field stands in the body as text, whatever its signs', () => {
  const report = reportOf('measures', [
    [[...head, 'งบประมาณ (บาท)'], ['1. ก', 'ข', 'กองช่าง', '20,000']],
    'วัตถุประสงค์',
    '* ลด <การทุจริต> [ทุกชนิด]',
    [['ช่อง', 'รายการ'], ['1', 'a|b']],
  ]);
  expect(report?.body).toBe('- ก – งบประมาณ (บาท): 20,000\n\n## วัตถุประสงค์\n\n- ลด \\<การทุจริต\\> \\[ทุกชนิด\\]\n\n| ช่อง | รายการ |\n| --- | --- |\n| 1 | a\\|b |\n');
});

test('corrections: a column, a table, rows and values', () => {
  const table = [['เรื่องที่จะทำ', 'คนดูแล'], ['เปิดข้อมูล', 'กองคลัง'], ['ให้ครบ', '']] as const;
  const as = (corrections: Corrections) => rowsIn('measures', [[...table]], corrections);
  expect(as({})).toBeUndefined();
  const columns = { '1.1': 'title', '1.2': 'responsible' } as const;
  const both = { id: 'm1', title: 'เปิดข้อมูล', responsible: ['กองคลัง'] };
  expect(as({ columns })).toEqual([both, { id: 'm2', title: 'ให้ครบ' }]);
  expect(as({ columns, rows: { '1.3': 'joined' } })).toEqual([{ ...both, title: 'เปิดข้อมูลให้ครบ' }]);
  const values = { 'measures[0].title': 'เปิดข้อมูลทั้งหมด', 'measures[1].title': '', 'measures:measures[0].steps[0]': 'ทำเว็บไซต์', 'results:measures[0].title': 'ของรายงานอื่น', '__proto__.x': 'y' };
  expect(as({ columns, values })).toEqual([{ ...both, title: 'เปิดข้อมูลทั้งหมด', steps: ['ทำเว็บไซต์'] }, { id: 'm2' }]);
  expect(as({ columns, values: { 'measures[0].responsible[0]': '' } })).toEqual([{ id: 'm1', title: 'เปิดข้อมูล' }, { id: 'm2', title: 'ให้ครบ' }]);
});

test('reports that were not asked for are said to be left out', () => {
  const original = exampleOriginal('ผลการประเมิน ITA ปี 2567 ได้ผลคะแนน 90.00 คะแนน', [head, ['1. ก', 'ข', 'กองช่าง']]);
  const { reports, leftOut, found } = recognise(original, { ...exampleContext, kinds: ['analysis'] });
  expect(found).toEqual(['analysis', 'measures']);
  expect(reports.map(({ kind }) => kind)).toEqual(['analysis']);
  expect(leftOut.filter(({ reason }) => reason === 'other-report').map(({ text }) => text)).toEqual(['1. ก', 'ข', 'กองช่าง']);
});
