import { expect, test } from 'vitest';
import { keptTruths } from './truth.ts';

const truths = keptTruths();

test('the truths of the documents that others wrote are there', () => {
  expect(truths.map(({ document, kind, truth }) => `${document} ${kind}: ${truth.facts.length}`)).toMatchInlineSnapshot(`
    [
      "khaothong-analysis-measures-2565 analysis: 51",
      "khaothong-analysis-measures-2565 measures: 28",
      "khokyai-results-2568 results: 81",
      "moralcenter-measures-2565 analysis: 49",
      "moralcenter-measures-2565 measures: 49",
      "namong-memo-results-2566 results: 141",
      "phron-memo-measures-2564 analysis: 35",
      "phron-memo-measures-2564 measures: 52",
    ]
  `);
});

test('a text that stands in the clear is no sentence', () => {
  const clear = truths.flatMap(({ truth }) => truth.facts.flatMap(({ values }) => values)).filter((value) => !/^#[0-9a-f]{16}$/.test(value));
  expect(clear.filter((value) => value.length > 60)).toEqual([]);
});
