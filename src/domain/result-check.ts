import { indicatorNamed, type Indicator } from './indicator.ts';
import { instrumentIds, type Instrument } from './instrument.ts';
import { ratingOf, type RatingScale } from './rating.ts';
import { formatScore, instrumentScore, parseScore, roundScore, totalScore, type Score } from './score.ts';

/** The published result of one year, as a report states it. */
export type ReportedResult = {
  readonly total?: string | undefined;
  readonly rating?: string | undefined;
  readonly instruments?: Readonly<Partial<Record<Instrument, string | undefined>>> | undefined;
  readonly indicators?: readonly { readonly name: string; readonly score?: string | undefined }[] | undefined;
};

/** A figure that can be computed from the others of the report, beside the one that was reported. */
export type ResultCheck = {
  readonly of: Instrument | 'total' | 'rating';
  readonly computed: string;
  readonly reported?: string;
  readonly agrees?: boolean;
};

/** Checks what can be checked; what the report does not hold is computed for comparison only and never shown as a fact. */
export function checkResult(
  result: ReportedResult,
  register: readonly Indicator[],
  weights: Readonly<Record<Instrument, number>>,
  scale: RatingScale | undefined,
): readonly ResultCheck[] {
  const computed = computedInstruments(result, register);
  const instruments = Object.fromEntries(
    instrumentIds.map((id) => [id, computed[id] ?? scoreOf(result.instruments?.[id])]),
  ) as Readonly<Record<Instrument, Score | undefined>>;
  const { IIT, EIT, OIT } = instruments;
  const total = IIT && EIT && OIT && totalScore({ IIT, EIT, OIT }, weights);
  const base = total ?? scoreOf(result.total);
  const known = Object.fromEntries(Object.entries(instruments).filter(([, one]) => one !== undefined));
  const rating = scale && base ? ratingOf(scale, base, known) : undefined;
  return [
    ...instrumentIds.flatMap((id) => (computed[id] ? [compare(id, formatScore(computed[id]), rounded(result.instruments?.[id]))] : [])),
    ...(total ? [compare('total', formatScore(total), rounded(result.total))] : []),
    ...(rating === undefined ? [] : [compare('rating', rating, result.rating)]),
  ];
}

function computedInstruments(result: ReportedResult, register: readonly Indicator[]): Partial<Record<Instrument, Score>> {
  const scores = new Map((result.indicators ?? []).map(({ name, score }) => [indicatorNamed(register, name)?.id, scoreOf(score)]));
  return Object.fromEntries(
    instrumentIds.flatMap((id) => {
      const own = register.filter((indicator) => indicator.instrument === id).map((indicator) => scores.get(indicator.id));
      const complete = own.filter((score): score is Score => score !== undefined);
      return own.length > 0 && complete.length === own.length ? [[id, instrumentScore(complete)]] : [];
    }),
  );
}

function scoreOf(text: string | undefined): Score | undefined {
  return text === undefined ? undefined : parseScore(text);
}

function rounded(text: string | undefined): string | undefined {
  const score = scoreOf(text);
  return score && formatScore(roundScore(score));
}

function compare(of: ResultCheck['of'], computed: string, reported: string | undefined): ResultCheck {
  return { of, computed, ...(reported !== undefined && { reported, agrees: reported === computed }) };
}
