import type { YearPart } from './part.ts';

type IndicatorScore = { readonly name: string; readonly score?: string };

/** The result of a year, complete or not. */
export type YearData = { readonly year: number; readonly indicators?: readonly IndicatorScore[]; readonly [field: string]: unknown };

/** What stands for an indicator that the document names without a score. */
export const withoutScore = '–';

/** The rows of a table with a column for each year; the first cell names the row. */
export function yearRows({ of, fields }: YearPart, years: readonly YearData[], names: readonly string[]): readonly (readonly string[])[] {
  if (of === 'indicators') return indicatorRows(years, names);
  return fields.map(({ path, label, codec }) => [
    label,
    ...years.map((one) => {
      const value = factOf(one, path);
      return value === undefined ? '' : codec.write(value).join(' ');
    }),
  ]);
}

function factOf(one: YearData, path: string): unknown {
  const [field = '', inner] = path.replace('results[].', '').split('.');
  const value = one[field];
  return inner === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[inner];
}

/** A row for each indicator in an order that is that of every year; where two years differ in their order, an indicator has several rows. */
function indicatorRows(years: readonly YearData[], names: readonly string[]): readonly (readonly string[])[] {
  const rows: { readonly name: string; readonly cells: string[] }[] = years.some(({ indicators = [] }) => indicators.length > 0) ? [] : names.map((name) => ({ name, cells: [] }));
  for (const [column, { indicators = [] }] of years.entries()) {
    let from = 0;
    for (const { name, score } of indicators) {
      const same = rows.findIndex((row, index) => index >= from && row.name === name);
      const at = same === -1 ? from : same;
      if (same === -1) rows.splice(at, 0, { name, cells: [] });
      const row = rows[at];
      if (row) row.cells[column] = score ?? withoutScore;
      from = at + 1;
    }
  }
  return rows.map(({ name, cells }) => [name, ...years.map((_, column) => cells[column] ?? '')]);
}
