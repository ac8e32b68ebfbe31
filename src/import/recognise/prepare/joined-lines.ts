import type { OriginalBlock, OriginalCell, OriginalLine, OriginalTable } from '../../original.ts';
import { joined } from '../fragment.ts';
import { withoutMarker } from '../items.ts';
import { isHeader, speakingIn, wordsOf, type GridRow } from './grid-rows.ts';

/** Blocks in which each row of a table is one row, where a reader of pages gave a row for each drawn line. */
export function withJoinedLines(blocks: readonly OriginalBlock[]): readonly OriginalBlock[] {
  return blocks.map((block) => (block.type === 'table' && block.rowsAreLines ? joinedRows(block) : block));
}

/** A row begins where its first column is numbered, or, in a table that counts nothing, where its first column speaks again after a gap in another. */
function joinedRows(table: OriginalTable): OriginalTable {
  const header = table.rows.findIndex(isHeader);
  const key = keyColumn(table.rows.slice(header + 1));
  const rows: GridRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    const last = rows.at(-1);
    const starts = index <= header ? index === 0 || index === header : key === undefined ? startsAnew(row, table.rows[index - 1]) : isNumbered(row[key]);
    const isAlone = speakingIn(row).length === 1 && row[0]?.lines.length === 1 && key !== undefined && !isNumbered(row[key]) && (last === undefined || speakingIn(last).length <= 1);
    if (last && !starts && !isAlone && !(index > header && rows.length === header + 1)) rows[rows.length - 1] = together(last, row);
    else rows.push(row);
  }
  return { ...table, rows };
}

function isNumbered(cell: OriginalCell | undefined): boolean {
  const text = cell ? wordsOf(cell) : '';
  return /^\d{1,3}\.?$/.test(text) || withoutMarker(text).number !== undefined;
}

/** The first column in which two rows at least are numbered. */
function keyColumn(rows: readonly GridRow[]): number | undefined {
  const counts = (rows[0] ?? []).map((_, column) => rows.filter((row) => isNumbered(row[column])).length);
  const found = counts.findIndex((count, column) => column < 2 && count >= 2);
  return found === -1 ? undefined : found;
}

function startsAnew(row: GridRow, above: GridRow | undefined): boolean {
  return (row[0]?.lines.length ?? 0) > 0 && (above === undefined || (above[0]?.lines.length ?? 0) === 0 || speakingIn(row).length >= speakingIn(above).length);
}

function together(above: GridRow, below: GridRow): GridRow {
  return above.map((cell, column) => ({ ...cell, lines: joinedLines(cell.lines, below[column]?.lines ?? []) }));
}

/** A line without a marker goes on with the one above it. */
function joinedLines(above: readonly OriginalLine[], below: readonly OriginalLine[]): readonly OriginalLine[] {
  const [first, ...rest] = below;
  const last = above.at(-1);
  if (!first || !last || first.list || withoutMarker(first.text).marker !== '') return [...above, ...below];
  return [...above.slice(0, -1), { ...last, text: joined([last.text, first.text]) }, ...rest];
}
