import { indicatorNamed, type Indicator } from './indicator.ts';
import { compareScores, parseScore } from './score.ts';

type Scored = { readonly name: string; readonly score?: string | undefined };

/** The indicators of a result below the pass mark of its year, lowest first; none where the year has no known mark. */
export function weakIndicators(
  result: { readonly indicators?: readonly Scored[] | undefined },
  register: readonly Indicator[],
  passMark: string | undefined,
): readonly { readonly name: string; readonly score: string }[] {
  const mark = passMark === undefined ? undefined : parseScore(passMark);
  if (!mark) return [];
  return (result.indicators ?? [])
    .flatMap(({ name, score }) => {
      const value = score === undefined ? undefined : parseScore(score);
      const known = indicatorNamed(register, name);
      return score !== undefined && value && compareScores(value, mark) < 0 ? [{ name: known?.name ?? name, score, value }] : [];
    })
    .sort((a, b) => compareScores(a.value, b.value))
    .map(({ name, score }) => ({ name, score }));
}
