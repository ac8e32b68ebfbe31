import fc from 'fast-check';
import type { Original, OriginalBlock, OriginalCell, OriginalLine } from '../original.ts';
import { columnFields } from '../recognise/column.ts';
import { paragraphRoles, type Corrections } from '../recognise/corrections.ts';
import { tableRoles } from '../recognise/table.ts';
import { indicators } from './context.ts';

/** Texts that mean something to recognition, and some that do not. */
const words = [
  'มาตรการ', 'มาตรการ/กิจกรรม', 'ขั้นตอน', 'วิธีดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'การกำกับติดตาม', 'ผลการดำเนินการ', 'ผลลัพธ์', 'สถานะ', 'หลักฐาน', 'ตัวชี้วัด', 'คะแนน', 'คะแนนปี 2567', 'ระดับ', 'ที่', 'หมายเหตุ', 'ประเด็นที่ต้องพัฒนา', 'จุดอ่อนที่ต้องแก้ไขเร่งด่วน', 'แบบวัด',
  'บันทึกข้อความ', 'ส่วนราชการ กองคลัง', 'ที่ กน 1/2', 'วันที่ 1 มกราคม 2568', 'เรื่อง รายงานผลการดำเนินการ', 'เรื่อง 1. ขอรายงาน', 'เรียน นายกเทศมนตรี', 'ข้อเท็จจริง', 'เรื่องเดิม', '(ลงชื่อ)..........', '(นายสมมติ ไม่มีจริง)', 'ปลัดเทศบาล', 'ความเห็นของปลัด.........', 'จึงเรียนมาเพื่อทราบ',
  'คำนำ', 'สารบัญ', 'ส่วนที่ 1 ........ 3', '- 2 -', 'หน้า 3', '1. ที่มา', 'จัดทำโดย', 'จัดทำโดย กองคลัง', 'เทศบาลตำบลหนองกระโทกน้อย', 'ประจำปีงบประมาณ พ.ศ. 2568', 'รายงานผลการดำเนินการ', 'ข้อเสนอแนะเชิงนโยบาย', 'ประเด็นที่ต้องพัฒนาให้ดีขึ้น ได้แก่', '2.1 จุดอ่อน', 'ผลการวิเคราะห์', 'รายงานการวิเคราะห์ผลการประเมิน', 'มาตรการส่งเสริมคุณธรรม ปี 2568',
  'ผลการประเมิน ITA ปี 2567 ได้ 85.50 คะแนน อยู่ในระดับ A', 'ผลการประเมินระดับ A หมายถึง ทำได้ครบ', 'เสนอต่อคณะกรรมการบริหารเพื่อทราบในการประชุมครั้งที่ 2/2568 เมื่อวันที่ 5 มีนาคม 2568', 'ที่ประชุมมีมติรับทราบ และให้นำไปปรับปรุง', 'ตัวชี้วัดทั้งหมด ได้แก่ (1) การใช้งบประมาณ (2) การใช้อำนาจ (3) การเปิดเผยข้อมูล',
  'กองคลัง', 'กองคลัง/กองช่าง', 'สำนักปลัด และกองช่าง', 'ตลอดปี', 'ต.ค. 67 - ก.ย. 68', 'ตุลาคม 2567 ถึง กันยายน 2568', 'รายงานภายในวันที่ 31 มีนาคม 2568', '1. จัดอบรม 2. สรุปผล', '1) แจ้งทุกกอง', '- ติดประกาศ', '• ทำแผ่นพับ', '1.1 ทำแบบแจ้ง', '๒. ตรวจนับพัสดุ', 'ก) ประชุม', '* ลงเว็บไซต์', '** ตั้งผู้ดูแล', 'ดำเนินการแล้ว', 'อยู่ระหว่างดำเนินการ', 'ภาพกิจกรรม https://example.test/a', 'https://example.test/b?x=1',
  '85.5', '100', '๙๒.๓๐', '100.5', '2568', '1', '2', '/', '-', '...', 'แบบวัด IIT (IIT)', 'OIT', 'คะแนนรวม', 'คะแนนเฉลี่ย', 'การใช้งบประมาณ ได้ 80.25 คะแนน', 'A', 'ผ่านดี', 'มีประเด็นดังนี้', 'f1', 'm2', 'และให้ทุกกองทราบ', 'คำแนะนำ: กรอกชื่อ', 'ข้อความธรรมดาที่ไม่ตรงกับสิ่งใด', 'a|b*c_d#e [f](g) <h>', '\u200bข้อความ\u00a0ที่มีช่องไฟแปลก', 'นํ้าใจ', 'เเผน',
  ...indicators.map(({ name }) => name),
];

const word = fc.constantFrom(...words);
const text = fc.oneof({ weight: 6, arbitrary: word }, { weight: 2, arbitrary: fc.tuple(word, word).map(([one, two]) => `${one} ${two}`) }, { weight: 1, arbitrary: fc.array(fc.constantFrom('กา', 'ขิ', 'คุ้ม', 'เง', 'แจ', 'โน', 'ใม่', 'ไร', 'ว่า', 'ศุกร์', ' ', '1', '๓', '.', '-', '(', ')', '/', ':'), { minLength: 1, maxLength: 12 }).map((letters) => letters.join('')) });

const line: fc.Arbitrary<OriginalLine> = fc
  .record({ text, heading: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined, freq: 6 }), marker: fc.option(fc.constantFrom('1.', '๒.', '-', '•', '(3)', 'ก)', '1.1', ''), { nil: undefined, freq: 5 }) })
  .filter((one) => one.text.trim() !== '')
  .map(({ text: own, heading, marker }) => ({ text: own, ...(marker !== undefined ? { list: { depth: 1, marker } } : heading !== undefined ? { heading } : {}) }));

const lines = fc.array(line, { maxLength: 3 });

/** A full grid with merged cells that do not overlap. */
const table = fc
  .record({ width: fc.integer({ min: 1, max: 6 }), height: fc.integer({ min: 1, max: 6 }), knowsMerged: fc.boolean() })
  .chain(({ width, height, knowsMerged }) =>
    fc.record({
      knowsMerged: fc.constant(knowsMerged),
      cells: fc.array(fc.array(lines, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      merges: fc.array(fc.record({ row: fc.nat(height - 1), column: fc.nat(width - 1), down: fc.integer({ min: 1, max: 3 }), across: fc.integer({ min: 1, max: 4 }) }), { maxLength: knowsMerged ? 3 : 0 }),
    }),
  )
  .map(({ knowsMerged, cells, merges }) => ({ knowsMerged, rows: merged(cells, merges) }));

type Merge = { readonly row: number; readonly column: number; readonly down: number; readonly across: number };

function merged(cells: readonly (readonly (readonly OriginalLine[])[])[], merges: readonly Merge[]): readonly (readonly OriginalCell[])[] {
  const rows = cells.map((row, at) => row.map((own, column): OriginalCell => ({ lines: own, rowSpan: 1, columnSpan: 1, at: { row: at + 1, column: column + 1 } })));
  for (const { row, column, down, across } of merges) {
    const area = rows.slice(row, row + down).map((cellsOfRow) => cellsOfRow.slice(column, column + across));
    if (area.flat().some((cell) => cell.coveredBy !== undefined || cell.rowSpan > 1 || cell.columnSpan > 1)) continue;
    for (const [down_, cellsOfRow] of area.entries()) {
      for (const [across_, cell] of cellsOfRow.entries()) {
        const target = rows[row + down_];
        if (target) target[column + across_] = down_ === 0 && across_ === 0 ? { ...cell, rowSpan: area.length, columnSpan: cellsOfRow.length } : { ...cell, lines: [], coveredBy: [row, column] };
      }
    }
  }
  return rows;
}

/** Originals of random blocks in words that recognition looks for, so that every branch of it is entered in senseless company. */
export const anyOriginal: fc.Arbitrary<Original> = fc.array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: table }), { maxLength: 12 }).map((parts) => {
  let number = 0;
  const blocks = parts.map((part, index): OriginalBlock => {
    if (!('rows' in part)) return { type: 'paragraph', ...part, at: { paragraph: index + 1 } };
    number += 1;
    return { type: 'table', number, rows: part.rows, knowsMerged: part.knowsMerged, at: { table: number } };
  });
  return { name: 'any', format: 'docx', sha256: '', blocks, notes: [] };
});

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => fc.constantFrom(...(Object.keys(record) as Key[]));
const pair = (most: number) => fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: most })).map(([first, second]) => `${first}.${second}`);

/** What an officer may correct, of tables and lines that may not be there; values apart, which stand in no original. */
export const anyCorrections: fc.Arbitrary<Corrections> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record({
      columns: fc.dictionary(pair(6), keysOf(columnFields), { maxKeys: 3 }),
      tables: fc.dictionary(fc.constantFrom('1', '2', '3'), keysOf(tableRoles), { maxKeys: 2 }),
      rows: fc.dictionary(pair(6), fc.constantFrom('joined' as const, 'apart' as const), { maxKeys: 2 }),
      paragraphs: fc.dictionary(fc.integer({ min: 0, max: 30 }).map(String), keysOf(paragraphRoles), { maxKeys: 3 }),
    }),
  },
);
