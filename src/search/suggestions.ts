import { distance } from 'fastest-levenshtein';
import { normalised, unitsOf } from './units.ts';

/**
 * Spellings that may have been meant: those that begin with what was typed, as a word that is not finished, then those that differ in a few
 * characters, the nearest first; `spellings` has the frequent ones first, and so has each group of the answer.
 */
export function closestSpellings(typed: string, spellings: readonly string[], most: number): readonly string[] {
  const own = normalised(typed);
  const ranked = spellings.flatMap((spelling) => {
    const text = textOf(spelling);
    if (text === own) return [];
    if (text.startsWith(own)) return [{ spelling, rank: 0 }];
    const away = slips(own, text);
    return away === undefined ? [] : [{ spelling, rank: away }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).slice(0, most).map(({ spelling }) => spelling);
}

/** How many characters differ, where they are so few that one may have been meant for the other. */
function slips(one: string, other: string): number | undefined {
  const allowed = one.length <= 6 ? 1 : one.length <= 12 ? 2 : 3;
  if (one.length < 3 || Math.abs(one.length - other.length) > allowed) return undefined;
  const away = distance(one, other);
  return away <= allowed ? away : undefined;
}

/** What was typed as a row of spellings that are known, and how many characters were mended in it. */
export type Respelling = { readonly words: readonly string[]; readonly slips: number };

/** Units in the longest spelling that is looked for within a longer text. */
const longestWord = 12;

/**
 * Takes apart what was typed without spaces, as Thai is written, into the fewest known spellings with the fewest slips; nothing where that
 * cannot be done, or where it would be a row of letters.
 */
export function respelled(typed: string, spellings: readonly string[]): Respelling | undefined {
  const units = unitsOf(typed).map(({ text }) => text);
  const byText = new Map(spellings.toReversed().map((spelling) => [textOf(spelling), spelling]));
  const byStart = new Map<string, string[]>();
  for (const spelling of spellings) {
    const start = textOf(spelling).slice(0, 1);
    byStart.set(start, [...(byStart.get(start) ?? []), spelling]);
  }
  type Step = Respelling & { readonly cost: number };
  const best: (Step | undefined)[] = [{ words: [], slips: 0, cost: 0 }];
  for (let end = 1; end <= units.length; end++) {
    for (let start = Math.max(0, end - longestWord); start < end - 1; start++) {
      const before = best[start];
      if (!before) continue;
      const text = units.slice(start, end).join('');
      const word = known(text, byText, byStart);
      if (!word) continue;
      const cost = before.cost + 1 + word.slips * 3;
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { words: [...before.words, word.spelling], slips: before.slips + word.slips, cost };
    }
  }
  const found = best[units.length];
  return found && (found.words.length > 1 || found.slips > 0) ? { words: found.words, slips: found.slips } : undefined;
}

/** The spelling of a text, or the nearest with the same beginning where one slip is in it. */
function known(text: string, byText: ReadonlyMap<string, string>, byStart: ReadonlyMap<string, readonly string[]>): { readonly spelling: string; readonly slips: number } | undefined {
  const exact = byText.get(text);
  if (exact !== undefined) return { spelling: exact, slips: 0 };
  if (text.length < 5) return undefined;
  const near = byStart.get(text.slice(0, 1))?.find((spelling) => Math.abs(textOf(spelling).length - text.length) <= 1 && distance(textOf(spelling), text) === 1);
  return near === undefined ? undefined : { spelling: near, slips: 1 };
}

const texts = new Map<string, string>();

function textOf(spelling: string): string {
  const text = texts.get(spelling) ?? normalised(spelling);
  texts.set(spelling, text);
  return text;
}
