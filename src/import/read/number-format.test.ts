import { expect, test } from 'vitest';
import { formattedNumber } from './number-format.ts';

test.for([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [1, 12], ['01', '12']],
  ['thaiNumbers', [10], ['๑๐']],
  ['thaiLetters', [1, 3, 4, 5, 41, 42], ['ก', 'ค', 'ง', 'จ', 'ฮ', 'กก']],
  ['thaiCounting', [0, 1, 11, 20, 21, 101, 110, 1_000_001, 25_660_000], ['ศูนย์', 'หนึ่ง', 'สิบเอ็ด', 'ยี่สิบ', 'ยี่สิบเอ็ด', 'หนึ่งร้อยเอ็ด', 'หนึ่งร้อยสิบ', 'หนึ่งล้านหนึ่ง', 'ยี่สิบห้าล้านหกแสนหกหมื่น']],
  ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
  ['upperRoman', [4, 1_999, 4_000], ['IV', 'MCMXCIX', '4000']],
  ['none', [1], ['']],
  ['hebrew1', [3], ['3']],
] as const)('%s', ([format, values, expected]) => {
  expect(values.map((value) => formattedNumber(value, format))).toEqual(expected);
});
