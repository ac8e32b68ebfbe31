import { expect, test } from 'vitest';
import { bordersOf, pairWord, wordsFrom, wordsOf, wordsOfPair } from './index-words.ts';
import { unitsOf } from './units.ts';

const none = { starts: false, ends: false };

test('words are of letters that no engine takes apart', () => {
  const words = wordsOf(unitsOf('เสียสี 42 ITA é 漢 😀'), new Set());
  for (const word of words) {
    expect(word).toMatch(/^\p{Lo}+$/u);
    expect([word.normalize('NFD'), word.toLowerCase(), word.normalize('NFKC')]).toEqual([word, word, word]);
  }
});

test('a text has as many words as units, the last with the border after it', () => {
  const words = wordsOf(unitsOf('สีดำ'), new Set([0, 2, 4]));
  expect(words).toEqual([pairWord('สี', 'ดำ', { starts: true, ends: true }), pairWord('ดำ', '|', { starts: true, ends: true })]);
});

test('no pair is the beginning of another', () => {
  expect(pairWord('ก', 'กา', none).startsWith(wordsOfPair('ก', 'ก'))).toBe(false);
  expect(pairWord('กา', 'ก', none).startsWith(wordsFrom('ก'))).toBe(false);
  expect(pairWord('ก', 'ข', none).startsWith(wordsFrom('ก'))).toBe(true);
  expect(pairWord('é', 'e', none)).not.toBe(pairWord('e', 'é', none));
});

test('a word tells which borders are there', () => {
  const told = [none, { starts: true, ends: false }, { starts: false, ends: true }, { starts: true, ends: true }].map((borders) => bordersOf(pairWord('ก', 'ข', borders)));
  expect(told).toEqual([0, 1, 2, 3]);
});
