/** A sequence of Thai signs that no word has. */
export type ImpossibleSequence = { readonly index: number; readonly length: number; readonly why: string };

/*
 * Signs by where they stand, as classes of a regular expression:
 * leading vowels เ แ โ ใ ไ; vowels above ั ิ ี ึ ื ็ and below ุ ู ฺ; tone marks ่ ้ ๊ ๋; the silencing mark ์ and ํ.
 */
const leading = '\u0e40-\u0e44';
const above = '\u0e31\u0e34-\u0e37\u0e47';
const below = '\u0e38-\u0e3a';
const tone = '\u0e48-\u0e4b';
const marks = '\u0e31\u0e34-\u0e3a\u0e47-\u0e4e';

const impossible: readonly (readonly [RegExp, string])[] = [
  [/\u0e40\u0e40/g, 'สระเอสองตัวแทนสระแอ'],
  [new RegExp(`\u0e4d[${tone}]?\u0e32`, 'g'), 'นิคหิตกับสระอาแทนสระอำ'],
  [new RegExp(`[${tone}\u0e4c][${above}${below}]`, 'g'), 'วรรณยุกต์หรือการันต์มาก่อนสระ'],
  [new RegExp(`([${marks}])\\1`, 'g'), 'สระหรือวรรณยุกต์ซ้ำ'],
  [new RegExp(`(?:(?!([${above}])\\1)[${above}]{2}|[${above}][${below}]|[${below}][${above}])`, 'g'), 'สระสองตัวบนพยัญชนะเดียว'],
  [new RegExp(`(?!([${tone}])\\1)[${tone}]{2}`, 'g'), 'วรรณยุกต์สองตัว'],
  [new RegExp(`[${leading}][${marks}]`, 'g'), 'สระหน้าที่ไม่มีพยัญชนะตาม'],
  [new RegExp(`(?<![\u0e01-\u0e2e${leading}${marks}])[${marks}]`, 'g'), 'สระหรือวรรณยุกต์ที่ไม่มีพยัญชนะรองรับ'],
  [new RegExp(`(?<![\u0e01-\u0e2e\u0e4d\u0e5a${tone}${marks}\u0e32])[\u0e30\u0e32\u0e33]`, 'g'), 'สระหลังที่ไม่มีพยัญชนะนำหน้า'],
  [new RegExp(`[${above}${below}]\u0e33|\u0e33{2}`, 'g'), 'สระอำต่อจากสระอื่น'],
  [new RegExp(`(?!\u0e40\u0e40)[${leading}]{2}`, 'g'), 'สระหน้าสองตัว'],
];

/** Every impossible sequence of a text, in order; a place is named once. */
export function impossibleSequences(text: string): readonly ImpossibleSequence[] {
  const found = impossible.flatMap(([pattern, why]) => [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ index, length, why })));
  return found.sort((a, b) => a.index - b.index).filter(({ index }, at, all) => at === 0 || index >= (all[at - 1]?.index ?? 0) + (all[at - 1]?.length ?? 0));
}
