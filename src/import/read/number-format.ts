import { toThaiDigits } from '../../domain/numerals.ts';
import { thaiNumberWords } from './thai-number-words.ts';

const latinLetters = 'abcdefghijklmnopqrstuvwxyz';
/** Those that lists are counted with: https://learn.microsoft.com/dotnet/api/documentformat.openxml.wordprocessing.numberformatvalues, ThaiLetters */
const thaiLetters = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: (value) => letter(value, latinLetters),
  upperLetter: (value) => letter(value, latinLetters).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  thaiNumbers: (value) => toThaiDigits(String(value)),
  thaiLetters: (value) => letter(value, thaiLetters),
  thaiCounting: thaiNumberWords,
};

/** A number of a list in a format named as Word names it; formats that Thai documents do not use come out in Arabic digits. */
export function formattedNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value);
}

/** After the last letter come doubled ones. */
function letter(value: number, alphabet: string): string {
  if (value < 1) return String(value);
  const index = value - 1;
  return (alphabet[index % alphabet.length] ?? '').repeat(Math.min(100, Math.floor(index / alphabet.length) + 1));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let [left, text] = [value, ''];
  for (const [worth, sign] of romans) {
    while (left >= worth) [left, text] = [left - worth, text + sign];
  }
  return text;
}
