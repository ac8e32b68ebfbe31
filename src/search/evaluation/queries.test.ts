import { expect, test } from 'vitest';
import fc from 'fast-check';
import { runs } from '../../test/property-runs.ts';
import { unitsOf } from '../units.ts';
import { enlargedSite } from './corpus.ts';
import { exampleSite } from './example-site.ts';
import { evaluationQueries, pieceOf, queryKinds, type QueryKind } from './queries.ts';
import { sectionKeys, truthOf } from './truth.ts';
import { compounds, severalWords, words } from './words.ts';

const site = enlargedSite(exampleSite, 200, 5);
const truth = truthOf(site);
const queries = evaluationQueries(site, 1, truth);
const ofKind = (kind: QueryKind) => queries.filter((query) => query.kind === kind).map(({ text }) => text);

test('there are enough queries of every kind, no two the same', () => {
  expect(queries.length).toBeGreaterThan(380);
  expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
  for (const kind of Object.keys(queryKinds)) expect(ofKind(kind as QueryKind).length, kind).toBeGreaterThanOrEqual(20);
  expect(new Set([...words, ...compounds, ...severalWords]).size).toBeGreaterThanOrEqual(120);
});

test('the sample of a small site is large enough as well', () => {
  expect(evaluationQueries(exampleSite, 1).length).toBeGreaterThan(300);
});

test('the same seed gives the same queries, another seed others', () => {
  expect(evaluationQueries(site, 1)).toEqual(queries);
  expect(evaluationQueries(site, 2, truth)).not.toEqual(queries);
});

test('every query says something', () => {
  expect(queries.filter(({ text }) => unitsOf(text).length === 0)).toEqual([]);
});

test('what is nowhere is nowhere', () => {
  expect(ofKind('absent').filter((query) => truth(query).size > 0)).toEqual([]);
});

test('a piece of a text is found, and most of what else is asked', () => {
  expect(ofKind('substring').filter((query) => truth(query).size === 0)).toEqual([]);
  for (const kind of ['word', 'slip', 'digits', 'several', 'phrase'] as const) {
    expect(ofKind(kind).filter((query) => truth(query).size > 0).length / ofKind(kind).length, kind).toBeGreaterThan(0.4);
  }
});

test('places are asked for that are there, and others', () => {
  const there = ofKind('place').filter((query) => truth(query).size > 0).length;
  expect(there).toBeGreaterThan(5);
  expect(ofKind('place').length - there).toBeGreaterThan(5);
});

test('a cluster is cut where it says so', () => {
  expect(ofKind('cut').filter((query) => /[เแโใไ]$|^[ะ-ฺ็-๎]/.test(query)).length).toBeGreaterThan(0);
  expect(ofKind('cut').filter((query) => truth(query).size === 0).length).toBeGreaterThan(0);
});

test('any piece of a section leads back to that section', () => {
  const keys = sectionKeys(site);
  const texts = site.documents.flatMap(({ sections }) => sections.map(({ heading, body }) => [heading, ...body]));
  fc.assert(
    fc.property(fc.nat(keys.length - 1), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 20 }), (section, blockNumber, from, length) => {
      const blocks = texts[section] ?? [];
      const block = blocks[blockNumber % blocks.length] ?? '';
      const piece = pieceOf(block, from % unitsOf(block).length, length);
      fc.pre(piece !== undefined);
      expect(truth(piece)).toContain(keys[section]);
    }),
    { numRuns: runs(100, 3000) },
  );
});

test.each([
  ['เสียง 1,000', 1, 1, 'ย'],
  ['เสียง 1,000', 0, 3, 'เสียง'],
  ['เสียง 1,000', 3, 4, '1,000'],
  ['เสียง 1,000', 3, 3, undefined],
  ['เสียง – ดัง', 2, 3, 'ง – ดั'],
  ['เสียง – ดัง', 3, 2, undefined],
  ['เสียง “ดัง”', 2, 3, undefined],
])('a piece of %s', (block, from, length, piece) => {
  expect(pieceOf(block, from, length)).toBe(piece);
});
