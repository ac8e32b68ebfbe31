import { readdirSync, readFileSync } from 'node:fs';
import { isReportKind, type ReportKind } from '../../domain/report-kind.ts';
import type { EvaluationAgency } from './context.ts';
import { factKindOf, normal, type Truth } from './measure.ts';

/** What a report should hold that is imported from a document which is not part of the project. */
export type KeptTruth = { readonly document: string; readonly kind: ReportKind; readonly agency: EvaluationAgency; readonly year: number; readonly truth: Truth };

type KeptFile = { readonly agency: EvaluationAgency; readonly year: number; readonly facts: Readonly<Record<string, string | readonly string[]>>; readonly optional: readonly string[] };

const folder = new URL('truth/', import.meta.url).pathname;

/**
 * The truths of the folder `truth`, one file `<document>.<kind>.json` for each report. `facts` has for every path of the report (`measures[0].steps[1]`) its value, or a list
 * where several are right, and for every list of rows its length (`measures.length`). Figures, days, names of units, indicators and positions stand in the clear; running text
 * belongs to the agency that wrote it and is kept as its hash (see `hashOf`). What `optional` names may be there or not.
 */
export function keptTruths(): readonly KeptTruth[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const [document = '', kind = ''] = file.replace(/\.json$/, '').split('.');
      if (!isReportKind(kind)) throw new Error(`${file} does not end in a kind of report`);
      const { agency, year, facts, optional } = JSON.parse(readFileSync(folder + file, 'utf8')) as KeptFile;
      const list = Object.entries(facts).map(([path, values]) => ({ path, kind: factKindOf(path), values: [values].flat().map((value) => (value.startsWith('#') ? value : normal(value))) }));
      return { document, kind, agency, year, truth: { facts: list, optional } };
    });
}
