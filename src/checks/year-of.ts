import type { Entry } from '../reader/content.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Measures } from '../schemas/measures.ts';
import type { Results } from '../schemas/results.ts';
import type { ContentToCheck } from './rule.ts';

export type ReportEntry = Entry<'report', Analysis> | Entry<'report', Measures> | Entry<'report', Results>;

/** The facts of an assessment year, if the site has them. */
export function catalogueOf({ catalogues }: ContentToCheck, year: number): Catalogue | undefined {
  return catalogues.find(({ path }) => path.year === year)?.data;
}

/** Every report of every kind. */
export function reportsOf({ analyses, measures, results }: ContentToCheck): readonly ReportEntry[] {
  return [...analyses, ...measures, ...results];
}

/** The report of one agency and year among reports of a kind. */
export function sameYear<Report extends ReportEntry>(reports: readonly Report[], { agency, year }: ReportEntry['path']): Report | undefined {
  return reports.find(({ path }) => path.agency === agency && path.year === year);
}

/** A row of a report, its own value or that of the row it is a part of, and where it stands. */
export type Row<Data> = { readonly id: string; readonly data: Data; readonly whole: Data | undefined; readonly at: readonly PropertyKey[] };

/** Measures or results with their parts, in the order of the page. A row that has parts stands before them. */
export function rowsOf<Data extends { readonly id: string }>(
  field: string,
  rows: readonly (Data & { readonly parts?: readonly Data[] | undefined })[],
): readonly Row<Data>[] {
  return rows.flatMap((row, index) => [
    { id: row.id, data: row, whole: undefined, at: [field, index] },
    ...(row.parts ?? []).map((part, at) => ({ id: part.id, data: part, whole: row, at: [field, index, 'parts', at] })),
  ]);
}
