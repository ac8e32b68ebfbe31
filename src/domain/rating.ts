import type { Instrument } from './instrument.ts';
import { instrumentIds } from './instrument.ts';
import { compareScores, parseScore, roundScore, type Score } from './score.ts';

/** A level of a rating scale. Bounds are stored scores; the scale of each year is data with its source. */
export type RatingLevel = {
  readonly level: string;
  readonly min: string;
  /** What each of the three instruments must reach as well. */
  readonly floor?: string | undefined;
  /** What the source says the level means. */
  readonly meaning?: string | undefined;
};

/** Levels from the highest down; the first that fits counts. */
export type RatingScale = { readonly levels: readonly RatingLevel[] };

/**
 * The level of a total; total and instruments are compared as published, rounded to hundredths.
 * `undefined` when no level fits, or when a level asks for instruments that are not known: a rating is never guessed.
 * Throws a `TypeError` for a bound that is not a stored score.
 */
export function ratingOf(
  scale: RatingScale,
  total: Score,
  instruments: Readonly<Partial<Record<Instrument, Score>>> = {},
): string | undefined {
  for (const { level, min, floor } of scale.levels) {
    if (below(total, min)) continue;
    if (floor === undefined) return level;
    const known = instrumentIds.flatMap((id) => instruments[id] ?? []);
    if (known.some((score) => below(score, floor))) continue;
    return known.length === instrumentIds.length ? level : undefined;
  }
  return undefined;
}

function below(score: Score, bound: string): boolean {
  const limit = parseScore(bound);
  if (!limit) throw new TypeError(`not a score: ${bound}`);
  return compareScores(roundScore(score), limit) < 0;
}

/** What a level means in points, in words: `คะแนนรวมตั้งแต่ 75 ถึงต่ำกว่า 85`; `undefined` for a level that the scale does not have. */
export function levelBounds(scale: RatingScale, level: string): string | undefined {
  const index = scale.levels.findIndex((one) => one.level === level);
  const found = scale.levels[index];
  if (!found) return undefined;
  const above = scale.levels.slice(0, index).findLast(({ min }) => min !== found.min);
  const upper = above ? ` ถึงต่ำกว่า ${above.min}` : ' ขึ้นไป';
  // Where the level above differs by the instruments alone, a higher total does not end this one.
  const open = scale.levels[index - 1]?.floor !== undefined;
  const floor = found.floor === undefined ? '' : ` และทุกแบบวัดไม่ต่ำกว่า ${found.floor}`;
  return `คะแนนรวมตั้งแต่ ${found.min}${open ? ' ขึ้นไป' : upper}${floor}`;
}
