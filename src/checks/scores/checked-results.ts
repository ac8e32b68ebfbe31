import Fraction from 'fraction.js';
import { weightsOf } from '../../domain/instrument.ts';
import { checkResult, type ResultCheck } from '../../domain/result-check.ts';
import { compareScores, difference, parseScore } from '../../domain/score.ts';
import type { Entry } from '../../reader/content.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Analysis, YearResult } from '../../schemas/analysis.ts';
import type { Catalogue } from '../../schemas/catalogue.ts';
import type { ContentToCheck } from '../rule.ts';
import { catalogueOf } from '../year-of.ts';

/** A yearly result of an analysis with the facts of its own year, and of the folder's year where its own has no catalogue. */
export type StatedResult = {
  readonly entry: Entry<'report', Analysis>;
  readonly result: YearResult;
  readonly index: number;
  /** The facts of the year of the result. */
  readonly ownYear: Catalogue | undefined;
  /** The register that names its indicators. */
  readonly register: Catalogue | undefined;
};

export function statedResults(content: ContentToCheck): readonly StatedResult[] {
  return content.analyses.flatMap((entry) =>
    entry.data.results.map((result, index) => {
      const ownYear = catalogueOf(content, result.year);
      return { entry, result, index, ownYear, register: ownYear ?? catalogueOf(content, entry.path.year) };
    }),
  );
}

/** Where reported and computed figures disagree. The register and the weights of the folder's year stand in for those of a year without a catalogue; its rating scale does not. */
export function disagreements({ result, ownYear, register }: StatedResult): readonly (ResultCheck & { readonly reported: string })[] {
  if (!register) return [];
  return checkResult(result, register.indicators.list, weightsOf(register.instruments), ownYear?.ratingScale).flatMap((check) =>
    check.agrees === false && check.reported !== undefined && !isNearly(check.computed, check.reported) ? [{ ...check, reported: check.reported }] : [],
  );
}

/** Published means come from figures that were not rounded, so a hundredth is no contradiction; nor is the word before a level. */
function isNearly(computed: string, reported: string): boolean {
  const [a, b] = [parseScore(computed), parseScore(reported)];
  if (!a || !b) return computed === reported.replace(/^\s*ระดับ/, '').trim();
  return compareScores(difference(a, b).abs(), hundredth) <= 0;
}

const hundredth = new Fraction(1, 100);

/** A problem at a field of a yearly result. */
export function problemOfResult({ entry, index }: StatedResult, field: readonly PropertyKey[], words: Pick<Problem, 'rule' | 'found' | 'expected' | 'fix'>): Problem {
  return { ...words, file: entry.source.file, place: entry.source.placeOf(['results', index, ...field]) };
}
