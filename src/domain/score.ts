import Fraction from 'fraction.js';
import { toArabicDigits } from './numerals.ts';
import type { Instrument } from './instrument.ts';

/** An exact score or change of score: a rational number of points, never floating point. */
export type Score = Fraction;

/** Why a text is not a stored score. */
export type ScoreProblem = 'form' | 'thai-digits' | 'range' | 'decimals';

const form = /^(?:0|[1-9]\d*)(?:\.(\d+))?$/;

/** Says why a text is not a score: a decimal string from `0` to `100` with at most two decimals. */
export function scoreProblem(text: string): ScoreProblem | undefined {
  const arabic = toArabicDigits(text);
  if (arabic !== text && form.test(arabic)) return 'thai-digits';
  const match = form.exec(text);
  if (!match) return 'form';
  if ((match[1]?.length ?? 0) > 2) return 'decimals';
  return new Fraction(text).compare(100) > 0 ? 'range' : undefined;
}

/** Reads a stored score; `undefined` when `scoreProblem` finds one. */
export function parseScore(text: string): Score | undefined {
  return scoreProblem(text) === undefined ? new Fraction(text) : undefined;
}

/** The plain mean, not rounded. Throws a `RangeError` when there are no scores. */
export function mean(scores: readonly Score[]): Score {
  if (scores.length === 0) throw new RangeError('the mean of no scores');
  return scores.reduce((sum, score) => sum.add(score), new Fraction(0)).div(scores.length);
}

/** An instrument's score is the plain mean of its indicators (reproduces the published figures exactly). */
export function instrumentScore(indicators: readonly Score[]): Score {
  return mean(indicators);
}

/** The total: the weighted mean of the three instruments, not rounded. Weights are data of the year, such as 30, 30, 40. */
export function totalScore(
  instruments: Readonly<Record<Instrument, Score>>,
  weights: Readonly<Record<Instrument, number>>,
): Score {
  const { IIT, EIT, OIT } = instruments;
  const sum = IIT.mul(weights.IIT).add(EIT.mul(weights.EIT)).add(OIT.mul(weights.OIT));
  return sum.div(weights.IIT + weights.EIT + weights.OIT);
}

/** Rounds to hundredths, half up; to be done once, at the end. A fall is rounded like the rise of its size. */
export function roundScore(score: Score): Score {
  const size = score.abs().mul(100).add(new Fraction(1, 2)).floor().div(100);
  return score.compare(0) < 0 ? size.neg() : size;
}

/** Two decimals, rounded half up. */
export function formatScore(score: Score): string {
  const hundredths = roundScore(score).mul(100);
  const digits = String(hundredths.n).padStart(3, '0');
  return `${hundredths.s < 0n ? '\u2212' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Negative, zero or positive as `a` is below, at or above `b`, exactly: nothing is rounded. */
export function compareScores(a: Score, b: Score): number {
  return a.compare(b);
}

/** How far `a` is above `b`. */
export function difference(a: Score, b: Score): Score {
  return a.sub(b);
}

/** A change with its sign: `+4.11`, `−2.00`, `0.00`. */
export function formatChange(change: Score): string {
  const text = formatScore(change);
  return roundScore(change).compare(0) > 0 ? `+${text}` : text;
}

/** For drawing only; never for a figure that is shown or compared. */
export function scoreToNumber(score: Score): number {
  return score.valueOf();
}
