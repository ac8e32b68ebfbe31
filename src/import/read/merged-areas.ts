import { type CellPlace, cellName } from './cell-reference.ts';
import type { MergedArea } from './sheet-layout.ts';

/** Cells that merged areas may cover in all; those of a real sheet do not overlap, and so cover no more than it has. */
const most = 1_000_000;

/** The areas of more than one cell that begin within the used part of a sheet, cut off at its end, and the names of the cells below their first ones. Of two areas that overlap the first counts. */
export function mergedAreas(areas: readonly MergedArea[], last: CellPlace): { readonly merged: readonly MergedArea[]; readonly below: ReadonlySet<string> } {
  const merged: MergedArea[] = [];
  const below = new Set<string>();
  const firsts = new Set<string>();
  let left = most;
  for (const { from, to } of areas) {
    const end = { row: Math.min(to.row, last.row), column: Math.min(to.column, last.column) };
    const size = (end.row - from.row + 1) * (end.column - from.column + 1);
    if (from.row > last.row || from.column > last.column || size < 2 || size > left) continue;
    left -= size;
    const cells = cellsIn({ from, to: end }).map(cellName);
    if (cells.some((cell) => below.has(cell) || firsts.has(cell))) continue;
    merged.push({ from, to: end });
    const [first = '', ...others] = cells;
    firsts.add(first);
    for (const cell of others) below.add(cell);
  }
  return { merged, below };
}

function cellsIn({ from, to }: MergedArea): readonly CellPlace[] {
  const columns = Array.from({ length: to.column - from.column + 1 }, (_, index) => from.column + index);
  return Array.from({ length: to.row - from.row + 1 }, (_, index) => from.row + index).flatMap((row) => columns.map((column) => ({ row, column })));
}
