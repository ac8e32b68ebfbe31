import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import { difference, formatChange, formatScore, instrumentScore, mean, parseScore, roundScore, scoreProblem, totalScore, type Score } from './score.ts';

const weights = { IIT: 30, EIT: 30, OIT: 40 };

function score(text: string): Score {
  const value = parseScore(text);
  if (!value) throw new Error(`not a score: ${text}`);
  return value;
}

describe('published results are reproduced exactly', () => {
  test('78.35 from ten indicators, where rounding the parts first would give 78.36', () => {
    const IIT = instrumentScore(['100', '100', '100', '99.34', '97.77'].map(score));
    const EIT = instrumentScore(['89.70', '88.91', '86.09'].map(score));
    const OIT = instrumentScore(['85.29', '25.00'].map(score));
    expect(formatScore(totalScore({ IIT, EIT, OIT }, weights))).toBe('78.35');
    const rounded = { IIT: roundScore(IIT), EIT: roundScore(EIT), OIT: roundScore(OIT) };
    expect(formatScore(totalScore(rounded, weights))).toBe('78.36');
  });

  test.each([
    ['80.79', '84.47', '97.50', '88.58'],
    ['83.41', '92.21', '100.00', '92.69'],
  ])('%s, %s and %s make %s', (IIT, EIT, OIT, total) => {
    expect(formatScore(totalScore({ IIT: score(IIT), EIT: score(EIT), OIT: score(OIT) }, weights))).toBe(total);
  });

  test('the plain mean of the three instruments is another figure', () => {
    expect(formatScore(mean([score('83.41'), score('92.21'), score('100.00')]))).toBe('91.87');
  });
});

const hundredths = fc.integer({ min: 0, max: 10_000 });
const text = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

test('a total agrees with whole-number arithmetic, rounded once and half up', () => {
  fc.assert(
    fc.property(hundredths, hundredths, hundredths, (iit, eit, oit) => {
      const total = totalScore({ IIT: score(text(iit)), EIT: score(text(eit)), OIT: score(text(oit)) }, weights);
      // In hundredths: (30 a + 30 b + 40 c) / 100, half up.
      expect(formatScore(total)).toBe(text(Math.floor((30 * iit + 30 * eit + 40 * oit + 50) / 100)));
    }),
    { numRuns: runs(2_000, 300_000) },
  );
});

test('a mean agrees with whole-number arithmetic', () => {
  fc.assert(
    fc.property(fc.array(hundredths, { minLength: 1, maxLength: 10 }), (values) => {
      const sum = values.reduce((all, value) => all + value, 0);
      const rounded = Math.floor((2 * sum + values.length) / (2 * values.length));
      expect(formatScore(mean(values.map((value) => score(text(value)))))).toBe(text(rounded));
    }),
    { numRuns: runs(2_000, 100_000) },
  );
});

test('a change and its opposite differ in the sign alone', () => {
  fc.assert(
    fc.property(hundredths, hundredths, (a, b) => {
      const up = formatChange(difference(score(text(a)), score(text(b))));
      const down = formatChange(difference(score(text(b)), score(text(a))));
      expect(up.replace('+', '\u2212')).toBe(a > b ? down : down.replace('+', '\u2212'));
      expect(up).toBe(`${a > b ? '+' : a < b ? '\u2212' : ''}${text(Math.abs(a - b))}`);
    }),
    { numRuns: runs(1_000, 50_000) },
  );
});

test.each([
  ['0', undefined],
  ['100', undefined],
  ['100.00', undefined],
  ['78.3', undefined],
  ['๗๘.๓๕', 'thai-digits'],
  ['100.01', 'range'],
  ['78.355', 'decimals'],
  ['-1', 'form'],
  ['07.5', 'form'],
  ['78,35', 'form'],
  ['78.', 'form'],
  ['1e2', 'form'],
  [' 78', 'form'],
  ['', 'form'],
])('the problem of "%s" is %s', (value, problem) => {
  expect(scoreProblem(value)).toBe(problem);
});

test('the mean of no scores is refused', () => {
  expect(() => mean([])).toThrow(RangeError);
});
