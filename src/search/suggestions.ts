import { distance } from 'fastest-levenshtein';
import { unitsOf } from './units.ts';

/** Units as one letter each, so that a distance counts units. */
function letterCoder(): (text: string) => string {
  const letters = new Map<string, string>();
  return (text) =>
    unitsOf(text)
      .map((unit) => {
        const letter = letters.get(unit.text) ?? String.fromCharCode(0x4e00 + letters.size);
        letters.set(unit.text, letter);
        return letter;
      })
      .join('');
}

/**
 * Spellings that may have been meant: those that begin with what was typed, as a word that is not finished, then those that differ in a few
 * units, the nearest first; `spellings` has the frequent ones first, and so has each group of the answer.
 */
export function closestSpellings(typed: string, spellings: readonly string[], most: number): readonly string[] {
  const code = letterCoder();
  const [own, ownText] = [code(typed), textOf(typed)];
  const allowed = own.length <= 5 ? 1 : own.length <= 9 ? 2 : 3;
  const ranked = spellings.flatMap((spelling) => {
    const text = textOf(spelling);
    if (text === ownText) return [];
    if (text.startsWith(ownText)) return [{ spelling, rank: 0 }];
    // A spelling of one letter less or more in every unit cannot be near.
    if (Math.abs(text.length - ownText.length) > allowed * 3) return [];
    const away = distance(own, code(spelling));
    return away <= allowed && away < own.length ? [{ spelling, rank: away }] : [];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).slice(0, most).map(({ spelling }) => spelling);
}

const texts = new Map<string, string>();

function textOf(spelling: string): string {
  const known = texts.get(spelling) ?? unitsOf(spelling).map(({ text }) => text).join('');
  texts.set(spelling, known);
  return known;
}
