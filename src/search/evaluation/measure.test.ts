import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { f1, mean, percentile, precision, qualityOf, recall, table } from './measure.ts';

const judged = (answer: string, truth: string) => ({ answer: [...answer], truth: new Set(truth) });

test.each([
  ['ab', 'ab', 1, 1, 1],
  ['ab', 'a', 1 / 2, 1, 2 / 3],
  ['a', 'abc', 1, 1 / 3, 1 / 2],
  ['xy', 'ab', 0, 0, 0],
  ['', 'ab', 1, 0, 0],
  ['ab', '', 0, 1, 0],
  ['', '', 1, 1, 1],
])('answer "%s" where "%s" is right', (answer, truth, ...expected) => {
  const one = judged(answer, truth);
  expect([precision(one), recall(one), f1(one)]).toEqual(expected);
});

test('F1 is the harmonic mean where something right was answered', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
  fc.assert(
    fc.property(keys, keys, (answer, right) => {
      const one = { answer, truth: new Set(right) };
      fc.pre(answer.some((key) => one.truth.has(key)));
      expect(f1(one)).toBeCloseTo((2 * precision(one) * recall(one)) / (precision(one) + recall(one)), 12);
    }),
    { numRuns: runs(100, 1000) },
  );
});

describe('many answers', () => {
  test('are counted by what there was to find', () => {
    expect(qualityOf([judged('ab', 'ab'), judged('', 'a'), judged('xyza', 'a'), judged('x', ''), judged('', '')])).toEqual({
      queries: 5,
      precision: (1 + 1 + 1 / 4 + 0 + 1) / 5,
      recall: (1 + 0 + 1 + 1 + 1) / 5,
      f1: (1 + 0 + 2 / 5 + 0 + 1) / 5,
      wrongEmpty: 1 / 3,
      wrongAnswer: 1 / 2,
      topThree: 1 / 3,
    });
  });

  test('have no fault where nothing was there to make it in', () => {
    expect(qualityOf([judged('', '')])).toMatchObject({ wrongEmpty: 0, wrongAnswer: 0, topThree: 1 });
    expect(qualityOf([judged('a', 'a')])).toMatchObject({ wrongEmpty: 0, wrongAnswer: 0, topThree: 1 });
  });
});

test.each([
  [[5, 1, 3, 2, 4], 50, 3],
  [[5, 1, 3, 2, 4], 95, 5],
  [[5, 1, 3, 2, 4], 0, 1],
  [[10, 20], 50, 10],
  [[7], 95, 7],
  [[], 50, Number.NaN],
])('percentile of %j at %i', (values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected);
});

test('the mean', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});

test('a table is Markdown', () => {
  expect(table(['a', 'b'], [['1', 'x|y']])).toBe('| a | b |\n| --- | --- |\n| 1 | x\\|y |');
});
