import type { Period } from '../../schemas/report.ts';
import type { ContentToCheck } from '../rule.ts';
import { rowsOf, type ReportEntry } from '../year-of.ts';

/** A period that a measure or result states, and where. */
export type StatedPeriod = { readonly entry: ReportEntry; readonly id: string; readonly period: Period; readonly at: readonly PropertyKey[]; readonly fiscalYear: number };

/** Every period that the plans and the results state; a part without one is left to its whole. */
export function periodsOf({ measures, results }: Pick<ContentToCheck, 'measures' | 'results'>): readonly StatedPeriod[] {
  return [
    ...measures.flatMap((entry) => rowsOf('measures', entry.data.measures).flatMap((row) => stated(entry, row, entry.data.fiscalYear))),
    ...results.flatMap((entry) => rowsOf('results', entry.data.results).flatMap((row) => stated(entry, row, entry.data.fiscalYear))),
  ];
}

function stated(
  entry: ReportEntry,
  { id, data, at }: { readonly id: string; readonly data: { readonly period?: Period | undefined }; readonly at: readonly PropertyKey[] },
  fiscalYear: number,
): readonly StatedPeriod[] {
  return data.period ? [{ entry, id, period: data.period, at: [...at, 'period'], fiscalYear }] : [];
}
