import { type CellPlace, cellName } from './cell-reference.ts';
import { mergedAreas } from './merged-areas.ts';
import type { MergedArea, SheetLayout } from './sheet-layout.ts';

/** A sheet as a person sees it: without the rows and columns that are hidden. Rows and columns have the numbers of the sheet. */
export type SeenSheet = {
  readonly name: string;
  /** Those that are seen, in order, up to the last that holds something. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The columns, in order, of the cells of a row that hold something. */
  readonly filled: ReadonlyMap<number, readonly number[]>;
  /** Rows into which a cell with text reaches from above. */
  readonly reached: ReadonlySet<number>;
  /** The text of a cell by its name. */
  readonly texts: ReadonlyMap<string, string>;
  /** They do not overlap. */
  readonly merged: readonly MergedArea[];
};

export type CellText = CellPlace & { readonly text: string };

/**
 * Takes away what is hidden and what lies below a merged cell; `hide` is told the texts of each row, column or cell. Where the first cell of a merged area is hidden, its text is seen in the first that is not.
 * `cells` are in order, and none is blank.
 */
export function seenSheet(name: string, cells: readonly CellText[], layout: SheetLayout, hide: (text: string) => void): SeenSheet {
  const last = { row: greatest(cells.map(({ row }) => row)), column: greatest(cells.map(({ column }) => column)) };
  const rows = numbersTo(last.row).filter((row) => !layout.hiddenRows.has(row));
  const columns = numbersTo(last.column).filter((column) => !layout.isHiddenColumn(column));
  const [seenRows, seenColumns] = [new Set(rows), new Set(columns)];
  const { merged, below } = mergedAreas(layout.merged, last);
  const firstIn = (numbers: readonly number[], from: number, to: number) => numbers.find((number) => number >= from && number <= to) ?? from;
  const shownAt = new Map(merged.map(({ from, to }) => [cellName(from), { row: firstIn(rows, from.row, to.row), column: firstIn(columns, from.column, to.column) }]));
  const seen: CellText[] = [];
  const hidden = new Map<string, string[]>();
  for (const cell of cells) {
    const place = shownAt.get(cellName(cell)) ?? cell;
    const isBelow = below.has(cellName(cell));
    if (!isBelow && seenRows.has(place.row) && seenColumns.has(place.column)) seen.push({ ...place, text: cell.text });
    else {
      const part = isBelow ? cellName(cell) : seenRows.has(cell.row) ? `column ${cell.column}` : `row ${cell.row}`;
      hidden.set(part, [...(hidden.get(part) ?? []), cell.text]);
    }
  }
  for (const texts of hidden.values()) hide(texts.join(' | '));
  const texts = new Map(seen.map((cell) => [cellName(cell), cell.text]));
  return { name, rows, columns, filled: filledColumns(seen), reached: reachedRows(merged, shownAt, texts), texts, merged };
}

function filledColumns(cells: readonly CellPlace[]): ReadonlyMap<number, readonly number[]> {
  const filled = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = filled.get(row);
    if (columns) columns.push(column);
    else filled.set(row, [column]);
  }
  for (const columns of filled.values()) columns.sort((a, b) => a - b);
  return filled;
}

function reachedRows(merged: readonly MergedArea[], shownAt: ReadonlyMap<string, CellPlace>, texts: ReadonlyMap<string, string>): ReadonlySet<number> {
  return new Set(
    merged.flatMap(({ from, to }) => {
      const first = shownAt.get(cellName(from)) ?? from;
      return texts.has(cellName(first)) ? numbersTo(to.row).slice(first.row) : [];
    }),
  );
}

function numbersTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
