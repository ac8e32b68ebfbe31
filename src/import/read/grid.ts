import type { OriginalBlock, OriginalCell, OriginalLine, OriginalPlace, OriginalTable } from '../original.ts';
import { RefusedFile, tooManyCells } from './refusal.ts';
import { type CellBudget, gridLimits } from './span-grid.ts';

export type GridRow = { readonly cells: readonly (readonly OriginalLine[])[]; readonly at: OriginalPlace };

/**
 * Table 1 of a format that knows nothing of merged cells: short rows are filled up with empty cells, rows without any text are left out.
 * Throws `RefusedFile` where it is too large; `budget` is shared by the tables of a document.
 */
export function gridTable(rows: readonly GridRow[], at: OriginalPlace, budget: CellBudget): OriginalTable {
  const filled = rows.filter(({ cells }) => cells.some((lines) => lines.length > 0));
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  budget.left -= filled.length * width;
  if (filled.length > gridLimits.rows || width > gridLimits.columns || budget.left < 0) throw new RefusedFile(tooManyCells(filled.length, width));
  return {
    type: 'table',
    number: 1,
    rows: filled.map((row, index) => Array.from({ length: width }, (_, column) => cellOf(row.cells[column] ?? [], { ...row.at, table: 1, row: index + 1, column: column + 1 }))),
    knowsMerged: false,
    at: { ...at, table: 1 },
  };
}

function cellOf(lines: readonly OriginalLine[], at: OriginalPlace): OriginalCell {
  return { lines, rowSpan: 1, columnSpan: 1, at };
}

/** The blocks with their tables counted from 1, in their places too. */
export function withTablesNumbered(blocks: readonly OriginalBlock[]): readonly OriginalBlock[] {
  let number = 0;
  return blocks.map((block) => (block.type === 'table' ? renumbered(block, (number += 1)) : block));
}

function renumbered(table: OriginalTable, number: number): OriginalTable {
  const moved = (at: OriginalPlace) => ({ ...at, table: number });
  return { ...table, number, at: moved(table.at), rows: table.rows.map((row) => row.map((cell) => ({ ...cell, at: moved(cell.at) }))) };
}
