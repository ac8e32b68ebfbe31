import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import {
  compareScores,
  difference,
  formatChange,
  formatScore,
  instrumentScore,
  mean,
  parseScore,
  roundScore,
  scoreProblem,
  scoreToNumber,
  totalScore,
  type Score,
} from './score.ts';

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

/** Hundredths as text, from an exact fraction of hundredths rounded half up. */
const roundedText = (numerator: bigint, denominator: bigint) => text(Number((2n * numerator + denominator) / (2n * denominator)));
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + BigInt(value), 0n);
const scores = (values: readonly number[]) => values.map((value) => score(text(value)));

test('a total agrees with whole-number arithmetic, rounded once and half up', () => {
  fc.assert(
    fc.property(hundredths, hundredths, hundredths, (iit, eit, oit) => {
      const total = totalScore({ IIT: score(text(iit)), EIT: score(text(eit)), OIT: score(text(oit)) }, weights);
      expect(formatScore(total)).toBe(roundedText(30n * BigInt(iit) + 30n * BigInt(eit) + 40n * BigInt(oit), 100n));
    }),
    { numRuns: runs(2_000, 300_000) },
  );
});

test('a total of ten indicators agrees with whole-number arithmetic', () => {
  const indicators = (count: number) => fc.array(hundredths, { minLength: count, maxLength: count });
  fc.assert(
    fc.property(indicators(5), indicators(3), indicators(2), (iit, eit, oit) => {
      const instruments = { IIT: instrumentScore(scores(iit)), EIT: instrumentScore(scores(eit)), OIT: instrumentScore(scores(oit)) };
      // 30 a/5 + 30 b/3 + 40 c/2, over 100.
      expect(formatScore(totalScore(instruments, weights))).toBe(roundedText(6n * sumOf(iit) + 10n * sumOf(eit) + 20n * sumOf(oit), 100n));
    }),
    { numRuns: runs(1_000, 100_000) },
  );
});

test('a total with other weights agrees with whole-number arithmetic', () => {
  const weight = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(fc.tuple(hundredths, hundredths, hundredths), fc.tuple(weight, weight, weight), ([a, b, c], [x, y, z]) => {
      const total = totalScore({ IIT: score(text(a)), EIT: score(text(b)), OIT: score(text(c)) }, { IIT: x, EIT: y, OIT: z });
      expect(formatScore(total)).toBe(roundedText(BigInt(a) * BigInt(x) + BigInt(b) * BigInt(y) + BigInt(c) * BigInt(z), BigInt(x + y + z)));
    }),
    { numRuns: runs(1_000, 100_000) },
  );
});

test('a mean agrees with whole-number arithmetic', () => {
  fc.assert(
    fc.property(fc.array(hundredths, { minLength: 1, maxLength: 10 }), (values) => {
      expect(formatScore(mean(scores(values)))).toBe(roundedText(sumOf(values), BigInt(values.length)));
    }),
    { numRuns: runs(2_000, 100_000) },
  );
});

test('every score of two decimals is read, written and ordered as it is', () => {
  const all = Array.from({ length: 10_001 }, (_, value) => text(value));
  expect(all.filter((one) => formatScore(score(one)) !== one)).toEqual([]);
  const unordered = all.slice(1).filter((one, index) => {
    const below = score(all[index] ?? '');
    return !(compareScores(below, score(one)) < 0 && compareScores(score(one), below) > 0 && compareScores(below, below) === 0);
  });
  expect(unordered).toEqual([]);
});

test.each([
  ['1', '1.00'],
  ['78.3', '78.30'],
  ['0', '0.00'],
  ['100', '100.00'],
])('%s is written %s', (value, written) => {
  expect(formatScore(score(value))).toBe(written);
});

test('half a hundredth rounds up, and less does not', () => {
  expect(formatScore(mean([score('84.99'), score('85')]))).toBe('85.00');
  expect(formatScore(mean([score('84.99'), score('84.99'), score('85')]))).toBe('84.99');
});

test('scores are compared exactly', () => {
  const almost = mean([score('84.99'), score('85')]);
  expect(compareScores(almost, score('85'))).toBeLessThan(0);
  expect(compareScores(roundScore(almost), score('85'))).toBe(0);
});

test('a score is drawn at its number', () => {
  expect(scoreToNumber(score('78.35'))).toBe(78.35);
});

test.each([
  ['88.58', '84.47', '+4.11'],
  ['84.47', '86.47', '\u22122.00'],
  ['84.47', '84.47', '0.00'],
])('%s after %s is a change of %s', (now, before, change) => {
  expect(formatChange(difference(score(now), score(before)))).toBe(change);
});

test('a change that is not in whole hundredths is rounded alike in both directions', () => {
  const half = difference(mean([score('84.99'), score('85')]), score('84.99'));
  expect([formatChange(half), formatChange(half.neg())]).toEqual(['+0.01', '\u22120.01']);
  const less = difference(mean([score('84.99'), score('84.99'), score('85')]), score('84.99'));
  expect([formatChange(less), formatChange(less.neg())]).toEqual(['0.00', '0.00']);
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
  ['๗๘.35', 'thai-digits'],
  ['+1', 'form'],
  ['00', 'form'],
  ['.5', 'form'],
  ['78.35\n', 'form'],
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
  expect(parseScore(value) === undefined).toBe(problem !== undefined);
});

test('the mean of no scores is refused', () => {
  expect(() => mean([])).toThrow(RangeError);
});
