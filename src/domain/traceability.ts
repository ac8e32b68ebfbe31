import { indicatorNamed, type Indicator } from './indicator.ts';

/** A finding, measure or result as traceability sees it. */
export type TracedFinding = { readonly id: string; readonly text: string; readonly indicators?: readonly string[] | undefined };
export type TracedMeasure = {
  readonly id: string;
  readonly title: string;
  readonly answers?:
    | {
        readonly findings?: readonly string[] | undefined;
        readonly indicators?: readonly string[] | undefined;
        readonly inferred?: boolean | undefined;
      }
    | undefined;
  readonly parts?: readonly { readonly id: string }[] | undefined;
};
export type TracedResult = { readonly id: string; readonly title: string; readonly measure?: string | undefined };

/** How a measure answers a finding: because it names the finding, or only because both name an indicator. */
export type Answering = 'finding' | 'indicator';

export type AnswerLink = { readonly finding: TracedFinding; readonly measure: TracedMeasure; readonly by: Answering };

/** Every pair of a finding and a measure that answers it, in the order of the findings. */
export function answerLinks(
  findings: readonly TracedFinding[],
  measures: readonly TracedMeasure[],
  register: readonly Indicator[],
): readonly AnswerLink[] {
  const idsOf = (names: readonly string[] | undefined) =>
    new Set((names ?? []).flatMap((name) => indicatorNamed(register, name)?.id ?? []));
  return findings.flatMap((finding) => {
    const indicators = idsOf(finding.indicators);
    return measures.flatMap((measure): readonly AnswerLink[] => {
      if (measure.answers?.findings?.includes(finding.id)) return [{ finding, measure, by: 'finding' }];
      const shared = [...idsOf(measure.answers?.indicators)].some((id) => indicators.has(id));
      return shared ? [{ finding, measure, by: 'indicator' }] : [];
    });
  });
}

/** The results that carry out a measure or one of its parts. */
export function resultsOf<R extends TracedResult>(measure: TracedMeasure, results: readonly R[]): readonly R[] {
  const ids = new Set([measure.id, ...(measure.parts ?? []).map(({ id }) => id)]);
  return results.filter((result) => result.measure !== undefined && ids.has(result.measure));
}

/** The measure that a result carries out; a result may name a part of one. */
export function measureOf<M extends TracedMeasure>(result: TracedResult, measures: readonly M[]): M | undefined {
  const wanted = result.measure;
  if (wanted === undefined) return undefined;
  return measures.find(({ id, parts = [] }) => id === wanted || parts.some((part) => part.id === wanted));
}

/** A link from one traced thing to another. */
export type TraceLink = { readonly href: string; readonly label: string; readonly note?: string };

/** Traceability of one year as links for a page: finding → measures → results, and back. */
export type Trace = {
  readonly measuresFor: (finding: string) => readonly TraceLink[];
  readonly findingsFor: (measure: string) => readonly TraceLink[];
  readonly resultsFor: (measure: string) => readonly TraceLink[];
  readonly planFor: (result: string) => TraceLink | undefined;
};
