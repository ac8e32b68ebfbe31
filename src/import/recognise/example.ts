import type { Original, OriginalBlock, OriginalCell } from '../original.ts';
import type { Context } from './context.ts';

/** A context for tests: an agency that does not exist. */
export const exampleContext: Context = {
  agency: { name: 'องค์การบริหารส่วนตำบลบ้านสวน', shortName: 'อบต.บ้านสวน', units: ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'หน่วยตรวจสอบภายใน'] },
  year: 2568,
  indicators: [
    { id: 'duty', name: 'การปฏิบัติหน้าที่', instrument: 'IIT' },
    { id: 'budget', name: 'การใช้งบประมาณ', instrument: 'IIT' },
    { id: 'communication', name: 'ประสิทธิภาพการสื่อสาร', instrument: 'EIT' },
    { id: 'improvement', name: 'การปรับปรุงระบบการทำงาน', aliases: ['การปรับปรุงการทำงาน'], instrument: 'EIT' },
    { id: 'disclosure', name: 'การเปิดเผยข้อมูล', instrument: 'OIT' },
    { id: 'prevention', name: 'การป้องกันการทุจริต', instrument: 'OIT' },
  ],
  today: '2568-12-01',
};

/** An original for tests: a text is a paragraph, a list of rows a table; `^` and `<` are cells that the one above or to the left covers. */
export function exampleOriginal(...blocks: readonly (string | readonly (readonly string[])[])[]): Original {
  let paragraphs = 0;
  let tables = 0;
  const read = blocks.map((block): OriginalBlock => {
    if (typeof block === 'string') return { type: 'paragraph', text: block, at: { paragraph: (paragraphs += 1) } };
    const number = (tables += 1);
    const knowsMerged = block.some((row) => row.some((text) => text === '^' || text === '<'));
    const rows = block.map((row, r) => row.map((text, c): OriginalCell => cellOf(block, text, r, c, number)));
    return { type: 'table', number, rows, knowsMerged, at: { table: number } };
  });
  return { name: 'ตัวอย่าง.docx', format: 'docx', sha256: '0'.repeat(64), blocks: read, notes: [] };
}

function cellOf(rows: readonly (readonly string[])[], text: string, r: number, c: number, table: number): OriginalCell {
  const at = { table, row: r + 1, column: c + 1 };
  if (text === '^' || text === '<') {
    let [row, column] = [r, c];
    while (rows[row]?.[column] === '<') column -= 1;
    while (rows[row]?.[column] === '^') row -= 1;
    return { lines: [], rowSpan: 1, columnSpan: 1, coveredBy: [row, column], at };
  }
  const columnSpan = 1 + countWhile((offset) => rows[r]?.[c + offset] === '<');
  const rowSpan = 1 + countWhile((offset) => rows[r + offset]?.[c] === '^');
  return { lines: text.split('\n').filter((line) => line !== '').map((line) => ({ text: line })), rowSpan, columnSpan, at };
}

function countWhile(holds: (offset: number) => boolean): number {
  let count = 0;
  while (holds(count + 1)) count += 1;
  return count;
}
