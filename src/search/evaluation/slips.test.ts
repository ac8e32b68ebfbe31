import { expect, test } from 'vitest';
import { normalised } from '../units.ts';
import { slips } from './slips.ts';
import { compounds, latinWords, words } from './words.ts';

test.each([
  ['sara e twice for sara ae', 'แผน', 'เเผน'],
  ['nikhahit and sara aa for sara am', 'ทำงาน', 'ทํางาน'],
  ['tone before vowel', 'ที่ดิน', 'ท่ีดิน'],
  ['tone after sara am', 'น้ำ', 'นำ้'],
  ['mark typed twice', 'ที่', 'ทีี่'],
  ['zero-width space inside', 'ทุจริต', 'ทุจ\u200bริต'],
  ['soft hyphen inside', 'โปร่งใส', 'โปร่\u00adงใส'],
  ['space between letters, in quotation marks', 'ทุจริต', '"ทุจ ริต"'],
  ['Thai digits', 'ปี 2565', 'ปี ๒๕๖๕'],
  ['other letter case', 'ITA Gift', 'ita gIFT'],
])('%s: %s', (slip, text, typed) => {
  expect(slips[slip]?.(text)).toBe(typed);
});

test.each(Object.entries(slips))('%s never changes what is meant', (_, slip) => {
  const texts = [...words, ...compounds, ...latinWords, 'ปี 2565'];
  const slipped = texts.filter((text) => slip(text) !== text);
  expect(slipped.length).toBeGreaterThan(0);
  expect(slipped.filter((text) => normalised(slip(text)).replaceAll('"', '') !== normalised(text))).toEqual([]);
});
