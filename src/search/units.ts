import { invisiblePattern } from '../domain/invisible.ts';
import { mendText } from '../domain/mend-text.ts';
import { toArabicDigits } from '../domain/numerals.ts';

/**
 * The smallest thing that can be found: a Thai consonant with the vowels and marks around it, another Thai letter, a Latin letter, a digit;
 * or the border that punctuation makes. A match never cuts one, so สี is not found inside เสีย.
 */
export type Unit = {
  /** Normalised, so that two ways of typing the same are the same. */
  readonly text: string;
  /** Where it stands in the text that was given, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
};

/** The border between two words that no space in Thai tells apart: any punctuation. */
export const border = '|';

/** The end of a block of text, which no query has within it. */
export const blockEnd = '\n';

const marks = '\u0e31\u0e34-\u0e3a\u0e47-\u0e4e';
const pieces = new RegExp(
  [
    `(?:\u0e40\u0e40|[\u0e40-\u0e44])?[\u0e01-\u0e2e][${marks}]*(?:[\u0e30\u0e32\u0e33][${marks}]*)?`,
    `[\u0e01-\u0e5b][${marks}]*`,
    '[\\p{L}\\p{N}]\\p{M}*',
    '[^\\p{L}\\p{N}]+?(?=[\\p{L}\\p{N}\u0e01-\u0e5b]|$)',
  ].join('|'),
  'gu',
);

/** The units of a text; no border stands at its beginning or end, and none beside another. A line break is the end of a block. */
export function unitsOf(text: string): readonly Unit[] {
  const { kept, places } = withoutNoise(text);
  const units: Unit[] = [];
  for (const { 0: piece, index } of kept.matchAll(pieces)) {
    const text = unitText(piece);
    if (isBorder(text) && units.length === 0) continue;
    units.push({ text, start: places[index] ?? 0, end: (places[index + piece.length - 1] ?? 0) + 1 });
  }
  if (isBorder(units.at(-1)?.text)) units.pop();
  return units;
}

function isBorder(text: string | undefined): boolean {
  return text === border || text === blockEnd;
}

/** The normalised text: what two texts have in common when a reader would say that they say the same. */
export function normalised(text: string): string {
  return unitsOf(text).map((unit) => unit.text).join('');
}

/** Texts of units by the pieces they were made of: a site has millions of units and few that differ. */
const unitTexts = new Map<string, string>();

function unitText(piece: string): string {
  const known = unitTexts.get(piece) ?? normalPiece(piece);
  // Pieces of punctuation may be long and differ without end.
  if (piece.length < 8) unitTexts.set(piece, known);
  return known;
}

/** Characters of a unit that count; a pile of marks has more, and says no more. */
const longestUnit = 12;

function normalPiece(piece: string): string {
  if (!/[\p{L}\p{N}\u0e01-\u0e5b]/u.test(piece)) return piece.includes('\n') ? blockEnd : border;
  return mendText(toArabicDigits(piece.slice(0, longestUnit)).normalize('NFC')).toLowerCase();
}

const thai = '[\u0e01-\u0e4e]';
/**
 * What is no part of any unit: spaces beside Thai, which are set as taste and line breaks of the source had it; the dots of abbreviations
 * such as ป.ป.ช.; the commas of 1,000.
 */
const noise = new RegExp(
  [
    `(?<=${thai})(?:\\.(?=[^\\S\\n]*(?:${thai}|[0-9๐-๙]|$))[^\\S\\n]*|[^\\S\\n]+(?=[\\p{L}\\p{N}\u0e01-\u0e4e]))`,
    // The space is looked for first: what stands before it may be a long pile of marks.
    `(?=[^\\S\\n])(?<=[\\p{L}\\p{N}]\\p{M}*)[^\\S\\n]+(?=${thai})`,
    '(?<=[0-9๐-๙]),(?=[0-9๐-๙]{3}(?![0-9๐-๙]))',
  ].join('|'),
  'gu',
);

/** A text with some of it left out, and where each of its UTF-16 units stood. */
type Kept = { readonly kept: string; readonly places: readonly number[] };

/** First what nobody sees goes, so that it hides no space or dot from the second look. */
function withoutNoise(text: string): Kept {
  const seen = without(text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)), invisiblePattern);
  const { kept, places } = without(seen.kept, noise);
  return { kept, places: places.map((place) => seen.places[place] ?? 0) };
}

function without(text: string, left: RegExp): Kept {
  const places: number[] = [];
  let kept = '';
  let from = 0;
  const keep = (to: number) => {
    for (let at = from; at < to; at++) places.push(at);
    kept += text.slice(from, to);
  };
  for (const { 0: match, index } of text.matchAll(left)) {
    keep(index);
    from = index + match.length;
  }
  keep(text.length);
  return { kept, places };
}
