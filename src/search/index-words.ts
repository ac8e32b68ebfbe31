import { border, type Unit } from './units.ts';

/*
 * Pagefind indexes words between spaces and cannot take Thai apart. So it is given words of our own: every two units that stand side by side
 * are one word, written in letters that have no case, no marks and no script that it would change. A text is then found as a run of such
 * words, and neither the index nor the browser needs a dictionary.
 */

/** Whether a word of the language begins with the first unit of a pair, and ends with its second. It serves the order of hits, not finding them. */
export type PairBorders = { readonly starts: boolean; readonly ends: boolean };

/** Yi syllables: letters without case, marks or composition. */
const firstLetter = 0xa000;
const [close = '', escape = '', ...borderLetters] = Array.from({ length: 6 }, (_, offset) => String.fromCharCode(firstLetter + offset));
const thaiLetters = firstLetter + 0x10;
const asciiLetters = firstLetter + 0x80;
const hexLetters = firstLetter + 0x110;

function letters(unit: string): string {
  return [...unit]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code >= 0xe00 && code < 0xe60) return String.fromCharCode(thaiLetters + code - 0xe00);
      if (code < 0x80) return String.fromCharCode(asciiLetters + code);
      return escape + [...code.toString(16)].map((digit) => String.fromCharCode(hexLetters + Number.parseInt(digit, 16))).join('') + escape;
    })
    .join('');
}

/** What the words of all pairs that begin with a unit begin with, and no other word. */
export function wordsFrom(first: string): string {
  return letters(first) + close;
}

/** What the words of a pair begin with, whatever borders are there, and no other word. */
export function wordsOfPair(first: string, second: string): string {
  return wordsFrom(first) + letters(second) + close;
}

/** The word of a pair in the index. */
export function pairWord(first: string, second: string, { starts, ends }: PairBorders): string {
  return wordsOfPair(first, second) + (borderLetters[Number(starts) + 2 * Number(ends)] ?? '');
}

/** What the last letter of a word says: 1 when a word of the language starts with the pair, 2 when one ends with it, 3 for both. */
export function bordersOf(word: string): number {
  return borderLetters.indexOf(word.slice(-1));
}

/** The words of a text in the index, one for each unit; the last unit is a pair with the border after it. */
export function wordsOf(units: readonly Unit[], wordBorders: ReadonlySet<number>): readonly string[] {
  return units.map(({ text, start, end }, index) => {
    const next = units[index + 1];
    return pairWord(text, next?.text ?? border, { starts: wordBorders.has(start), ends: wordBorders.has(next?.end ?? end) });
  });
}
