import type { OriginalCell, OriginalLine } from '../original.ts';
import { RefusedFile, tooManyCells } from './refusal.ts';

/** A cell where it was found; rows and columns count from 0. */
export type PlacedCell = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number; readonly lines: readonly OriginalLine[] };

/** Most that is read of the tables of one document: no report comes near. */
export const gridLimits = { columns: 200, rows: 5_000, cells: 100_000 };

/** Cells that one document may still hold; shared by its tables. */
export type CellBudget = { left: number };

export function cellBudget(): CellBudget {
  return { left: gridLimits.cells };
}

/**
 * The full grid of cells that do not overlap. Rows and columns at which no cell begins are left out: they are traces of editing that nobody sees.
 * What no cell covers becomes an empty cell. Throws `RefusedFile` beyond the limits.
 */
export function spanGrid(placed: readonly PlacedCell[], table: number, budget: CellBudget): readonly (readonly OriginalCell[])[] {
  const rowStarts = starts(placed.map(({ row }) => row));
  const columnStarts = starts(placed.map(({ column }) => column));
  const [height, width] = [rowStarts.length, columnStarts.length];
  budget.left -= height * width;
  if (height > gridLimits.rows || width > gridLimits.columns || budget.left < 0) throw new RefusedFile(tooManyCells(height, width));

  const grid: (OriginalCell | undefined)[][] = rowStarts.map(() => Array.from<undefined>({ length: width }));
  const placeOf = (row: number, column: number) => ({ table, row: row + 1, column: column + 1 });
  for (const { row, column, rows, columns, lines } of placed) {
    const [top, left] = [firstFrom(rowStarts, row), firstFrom(columnStarts, column)];
    const [bottom, right] = [firstFrom(rowStarts, row + rows), firstFrom(columnStarts, column + columns)];
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const line = grid[y];
        if (line) line[x] = { lines: [], rowSpan: 1, columnSpan: 1, coveredBy: [top, left], at: placeOf(y, x) };
      }
    }
    const line = grid[top];
    if (line) line[left] = { lines, rowSpan: bottom - top, columnSpan: right - left, at: placeOf(top, left) };
  }
  return grid.map((line, y) => line.map((cell, x) => cell ?? { lines: [], rowSpan: 1, columnSpan: 1, at: placeOf(y, x) }));
}

function starts(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** The index of the first of the sorted values that is not below the limit. */
function firstFrom(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
