import type { Column } from '../import/recognise/column.ts';
import type { Table } from '../import/recognise/table.ts';

/** The numbers of the grids of a table that have a header of their own, and of the first: what is said of a column has to be said of each. One without a header goes by the first. */
export function headedGrids({ number, grids, headers }: Table): readonly number[] {
  const ids = new Set(headers.map(({ id }) => id));
  return grids.flatMap((grid) => (grid.number === number || grid.rows.some(({ cells }) => cells.some(({ lines }) => lines.some(({ id }) => ids.has(id)))) ? [grid.number] : []));
}

/** Whether nothing is known of what a column holds, and nothing was told. */
export function isUnknown({ field, how }: Column): boolean {
  return field === 'other' && how === 'unknown';
}

/** A column of which nobody knows what it holds, though it holds something; `values` is how many cells. */
export type UnknownColumn = { readonly table: number; readonly column: number; readonly header: string; readonly values: number };

/** The columns that an officer should name, in the order of the document. Tables of which nothing is made have none. */
export function unknownColumns(tables: readonly Table[]): readonly UnknownColumn[] {
  return tables.flatMap(({ number, role, columns, rows }) => {
    if (role === 'unknown') return [];
    return columns.flatMap((column, index) => {
      const values = rows.filter(({ cells }) => cells[index] !== undefined && !cells[index].isCovered && cells[index].lines.length > 0).length;
      return isUnknown(column) && values > 0 ? [{ table: number, column: index + 1, header: column.header, values }] : [];
    });
  });
}
