import type { OriginalBlock, OriginalCell } from '../original.ts';
import { cellName } from './cell-reference.ts';
import { linesOf } from './flow.ts';
import { RefusedFile, tooManyCells } from './refusal.ts';
import type { SeenSheet } from './seen-sheet.ts';
import { type CellBudget, gridLimits } from './span-grid.ts';

/** A title, or the rows of a table, by the numbers of the sheet. */
type Part = { readonly title: number } | { readonly rows: readonly number[] };

/**
 * The blocks of a sheet. Blank rows divide it into areas; rows with a single filled cell at the head of an area are titles, which are paragraphs. What is left of each area is a table,
 * but the areas make one table where they fill the same columns and no title stands between them. Every table is number 1. Throws `RefusedFile` where the tables are beyond the limits.
 */
export function sheetBlocks(sheet: SeenSheet, budget: CellBudget): readonly OriginalBlock[] {
  const parts = joined(sheet, areasOf(sheet).flatMap((rows) => partsOf(sheet, rows)));
  return parts.flatMap((part) => ('title' in part ? paragraphs(sheet, part.title) : [table(sheet, part.rows, budget)]));
}

function areasOf({ rows, filled, reached }: SeenSheet): readonly (readonly number[])[] {
  const areas: number[][] = [];
  let before: number | undefined;
  for (const [index, row] of rows.entries()) {
    if (!filled.has(row) && !reached.has(row)) continue;
    if (before === index - 1) areas.at(-1)?.push(row);
    else areas.push([row]);
    before = index;
  }
  return areas;
}

function partsOf({ filled, reached }: SeenSheet, rows: readonly number[]): readonly Part[] {
  const body = rows.findIndex((row, index) => filled.get(row)?.length !== 1 || reached.has(row) || reached.has(rows[index + 1] ?? 0));
  const titles = (body === -1 ? rows : rows.slice(0, body)).map((title) => ({ title }));
  return body === -1 ? titles : [...titles, { rows: rows.slice(body) }];
}

function joined(sheet: SeenSheet, parts: readonly Part[]): readonly Part[] {
  const bodies = parts.flatMap((part) => ('rows' in part ? [part.rows] : []));
  const first = parts.findIndex((part) => 'rows' in part);
  const follow = parts.slice(first, first + bodies.length).every((part) => 'rows' in part);
  if (bodies.length < 2 || !follow || new Set(bodies.map((rows) => extent(sheet, rows).join(' '))).size > 1) return parts;
  return [...parts.slice(0, first), { rows: bodies.flat() }, ...parts.slice(first + bodies.length)];
}

/** The first and the last column that the rows fill. */
function extent({ filled }: SeenSheet, rows: readonly number[]): readonly [first: number, last: number] {
  const columns = rows.flatMap((row) => filled.get(row) ?? []);
  return [columns.reduce((least, column) => Math.min(least, column)), columns.reduce((most, column) => Math.max(most, column))];
}

function paragraphs({ name, filled, texts }: SeenSheet, row: number): readonly OriginalBlock[] {
  const cell = cellName({ row, column: filled.get(row)?.[0] ?? 1 });
  return linesOf(texts.get(cell) ?? '').map((line) => ({ type: 'paragraph', ...line, at: { sheet: name, cell } }));
}

function table(sheet: SeenSheet, rows: readonly number[], budget: CellBudget): OriginalBlock {
  const [first, last] = extent(sheet, rows);
  const columns = sheet.columns.filter((column) => column >= first && column <= last);
  budget.left -= rows.length * columns.length;
  if (rows.length > gridLimits.rows || columns.length > gridLimits.columns || budget.left < 0) throw new RefusedFile(tooManyCells(rows.length, columns.length));
  const at = (row: number, column: number) => ({ sheet: sheet.name, cell: cellName({ row, column }), table: 1 });
  const grid = rows.map((row, y) =>
    columns.map((column, x): OriginalCell => ({ lines: linesOf(sheet.texts.get(cellName({ row, column })) ?? ''), rowSpan: 1, columnSpan: 1, at: { ...at(row, column), row: y + 1, column: x + 1 } })),
  );
  const [yOf, xOf] = [indexOf(rows), indexOf(columns)];
  for (const area of sheet.merged) merge(grid, indexesBetween(yOf, area.from.row, area.to.row), indexesBetween(xOf, area.from.column, area.to.column));
  return { type: 'table', number: 1, rows: grid, knowsMerged: true, at: at(rows[0] ?? 1, first) };
}

function indexOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  return new Map(numbers.map((number, index) => [number, index]));
}

function indexesBetween(indexes: ReadonlyMap<number, number>, from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => indexes.get(from + offset)).filter((index) => index !== undefined);
}

function merge(grid: OriginalCell[][], [y, ...lower]: readonly number[], [x, ...further]: readonly number[]): void {
  if (y === undefined || x === undefined) return;
  for (const row of [y, ...lower]) {
    for (const column of [x, ...further]) {
      const cell = grid[row]?.[column];
      if (!cell) continue;
      const isFirst = row === y && column === x;
      grid[row]?.splice(column, 1, isFirst ? { ...cell, rowSpan: lower.length + 1, columnSpan: further.length + 1 } : { ...cell, lines: [], coveredBy: [y, x] });
    }
  }
}
