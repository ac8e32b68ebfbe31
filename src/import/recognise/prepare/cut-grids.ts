import type { OriginalBlock, OriginalParagraph, OriginalTable } from '../../original.ts';
import { columnOf } from '../column.ts';
import { withoutMarker } from '../items.ts';
import { fieldsOf, isHeader, speakingIn, wordsOf, type GridRow } from './grid-rows.ts';

/** Words with which a line below a table begins that is not a row of it. */
const below = /^(?:ข้อเสนอแนะ|หมายเหตุ|ทั้งนี้|ที่มา\s*:|จึงเรียน|\(?\s*ลงชื่อ|ประเด็นที่|จุดอ่อน|แนวทางการนำ|ผู้จัดทำ|ผู้รายงาน|ความ(?:คิด)?เห็น|จัดทำโดย|อ้างอิง|สรุป|คำสั่ง)/;

/**
 * Blocks in which each grid is one table. A sheet saved as text, or copied whole, has titles, notes and further tables in the same grid:
 * rows of a single cell above a header, before another header, or below the last row are paragraphs, and another header begins another table.
 */
export function withCutGrids(blocks: readonly OriginalBlock[]): readonly OriginalBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block];
    if (block.rows.length > 1 && block.rows.every((row) => speakingIn(row).length <= 1)) return block.rows.flatMap(paragraphs);
    return (block.rows[0]?.length ?? 0) >= 3 ? cut(block) : titled(block);
  });
}

/** A table of two columns without the titles above it. */
function titled(table: OriginalTable): readonly OriginalBlock[] {
  const first = table.rows.findIndex((row) => speakingIn(row).length > 1);
  const isNamed = columnOf(wordsOf(speakingIn(table.rows[first] ?? [])[0] ?? { lines: [] })) !== undefined;
  return first > 0 && isNamed ? [...table.rows.slice(0, first).flatMap(paragraphs), part(table, first, table.rows.length)] : [table];
}

function cut(table: OriginalTable): readonly OriginalBlock[] {
  const { rows } = table;
  // The second row of a header is no header of its own.
  const headers = rows.flatMap((row, index) => (isHeader(row) && !(index > 0 && isHeader(rows[index - 1] ?? [])) ? [index] : []));
  const [first] = headers;
  const singles = rows.map((row) => speakingIn(row).length === 1 && row.every(({ coveredBy }) => !coveredBy || speakingIn(row)[0]?.columnSpan !== 1));
  const tail = tailOf(rows, singles, headers.at(-1) ?? 0);
  if (first === undefined && tail === rows.length) return [table];
  const starts = [0, ...headers.filter((header, index) => index > 0 && fieldsOf(rows[header] ?? []) !== fieldsOf(rows[headers[index - 1] ?? 0] ?? []))];
  return starts.flatMap((start, index): readonly OriginalBlock[] => {
    const end = Math.min(starts[index + 1] ?? tail, tail);
    const head = index === 0 ? (first ?? 0) : start;
    const last = index + 1 < starts.length ? backTo(singles, end, head) : end;
    return [...runs(table, start, head, singles), part(table, head, last), ...rows.slice(last, end).flatMap(paragraphs)];
  }).concat(restOf(table, tail));
}

/** The first of the single cells at the end that stands below the table and is not its last row. */
function tailOf(rows: readonly GridRow[], singles: readonly boolean[], header: number): number {
  const last = singles.lastIndexOf(false) + 1;
  const first = rows.findIndex((row, index) => index >= last && index > header && isBelow(wordsOf(speakingIn(row)[0] ?? { lines: [] })));
  if (first !== -1) return first;
  // Signatures beside each other speak in two cells.
  const signed = rows.findIndex((row, index) => index > header && speakingIn(row).length > 0 && speakingIn(row).every((cell) => /^\(?\s*ลงชื่อ/.test(wordsOf(cell))));
  return signed === -1 ? rows.length : signed;
}

/** Rows above a header: single cells as paragraphs, what stands in several as tables of their own. */
function runs(table: OriginalTable, from: number, to: number, singles: readonly boolean[]): readonly OriginalBlock[] {
  const blocks: OriginalBlock[] = [];
  for (let at = from; at < to; ) {
    let end = at + 1;
    while (end < to && singles[end] === singles[at]) end += 1;
    blocks.push(...(singles[at] ? table.rows.slice(at, end).flatMap(paragraphs) : [part(table, at, end)]));
    at = end;
  }
  return blocks;
}

/** What counts on, or names an indicator, is a row still. */
function isBelow(text: string): boolean {
  return below.test(text) || (withoutMarker(text).number === undefined && !/^(?:ตัวชี้วัด|แบบวัด|ด้าน|การ|คุณภาพ|ประสิทธิภาพ)/.test(text));
}

function backTo(singles: readonly boolean[], end: number, least: number): number {
  let row = end;
  while (row > least + 1 && singles[row - 1]) row -= 1;
  return row;
}

function restOf(table: OriginalTable, from: number): readonly OriginalBlock[] {
  const rows = table.rows.slice(from);
  return rows.every((row) => speakingIn(row).length <= 1) ? rows.flatMap(paragraphs) : [part(table, from, table.rows.length)];
}

function paragraphs(row: GridRow): readonly OriginalParagraph[] {
  return speakingIn(row).flatMap(({ lines, at }) => lines.map((line): OriginalParagraph => ({ ...line, type: 'paragraph', at })));
}

/** Some rows of a table; what a cell above them covers is empty in them. */
function part(table: OriginalTable, from: number, to: number): OriginalTable {
  const rows = table.rows.slice(from, to).map((row) =>
    row.map((cell) => {
      if (!cell.coveredBy) return cell;
      const [above, column] = cell.coveredBy;
      const { coveredBy: _, ...free } = cell;
      return above < from ? free : { ...cell, coveredBy: [above - from, column] as const };
    }),
  );
  return { ...table, rows };
}
