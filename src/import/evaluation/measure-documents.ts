import { type ReportKind, reportKindIds } from '../../domain/report-kind.ts';
import type { Original } from '../original.ts';
import { answer } from '../read/answer.ts';
import { isRefusal } from '../read/refusal.ts';
import { recognise, type RecognisedReport } from '../recognise/recognise.ts';
import { contextFor, madeUpAgency } from './context.ts';
import type { EvaluationDocument } from './document.ts';
import { type Format, formats } from './formats/formats.ts';
import { factKindOf, isOptional, type Measured, measureReport, normal, type Truth, valuesOf } from './measure.ts';
import type { KeptTruth } from './truth.ts';

/** The truth of one report of a document of our own. */
export function truthOf({ truth, optional = [], alsoRight = {} }: EvaluationDocument, kind: ReportKind): Truth {
  const others = new Map(Object.entries(alsoRight).map(([value, more]) => [normal(value), more.map(normal)]));
  const facts = valuesOf(truth[kind] ?? {}).filter(([path]) => !isOptional(path, optional)).map(([path, value]) => ({ path, kind: factKindOf(path), values: [value, ...(others.get(value) ?? [])] }));
  return { facts, optional };
}

/** Takes a file of a document apart. Throws where it is refused. */
export async function originalOf(name: string, bytes: Uint8Array): Promise<Original> {
  const result = await answer({ name, bytes });
  if (isRefusal(result)) throw new Error(`${name}: ${result.code}`);
  return { name, format: result.format, sha256: '', ...result.reading };
}

/** What is recovered of a document from one of its files; each kind of report is asked for as an officer would. */
export function measureOriginal(document: EvaluationDocument, original: Original): readonly Measured[] {
  const kinds = reportKindIds.filter((kind) => document.truth[kind]);
  const { reports } = recognise(original, contextFor(madeUpAgency, document.year, kinds));
  return kinds.map((kind) => measureOne(reports, kind, truthOf(document, kind)));
}

function measureOne(reports: readonly RecognisedReport[], kind: ReportKind, truth: Truth): Measured {
  const report = reports.find((one) => one.kind === kind);
  const guessed = new Set((report?.origins ?? []).filter(({ how }) => how === 'inferred').map(({ path }) => path));
  return measureReport(report?.data ?? {}, truth, guessed);
}

/** What is recovered of an original that is not part of the project. */
export function measureKept({ kind, agency, year, truth }: KeptTruth, original: Original): Measured {
  return measureOne(recognise(original, contextFor(agency, year, [kind])).reports, kind, truth);
}

/** What is recovered of a document in one format. */
export async function measureDocument(document: EvaluationDocument, format: Format): Promise<readonly Measured[]> {
  const { ending, make } = formats[format];
  return measureOriginal(document, await originalOf(`${document.name}.${ending}`, await make(document)));
}
