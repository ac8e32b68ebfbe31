import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContent } from '../reader/content.ts';
import { runs } from '../test/property-runs.ts';
import { ratingOf, type RatingScale } from './rating.ts';
import { parseScore, type Score } from './score.ts';

function score(text: string): Score {
  const value = parseScore(text);
  if (!value) throw new Error(`not a score: ${text}`);
  return value;
}

/** The scale of a year as the catalogue of this site has it: the test is of the data as much as of the code. */
function scaleOf(year: number): RatingScale {
  const scale = readContent('content').content.catalogues.find(({ path }) => path.year === year)?.data.ratingScale;
  if (!scale) throw new Error(`no scale for ${year}`);
  return scale;
}

const all = (text: string) => ({ IIT: score(text), EIT: score(text), OIT: score(text) });

describe.each([2564, 2565])('letters of %d', (year) => {
  test.each([
    ['100', 'AA'],
    ['95', 'AA'],
    ['94.99', 'A'],
    ['85', 'A'],
    ['84.99', 'B'],
    ['75', 'B'],
    ['74.99', 'C'],
    ['65', 'C'],
    ['64.99', 'D'],
    ['55', 'D'],
    ['54.99', 'E'],
    ['50', 'E'],
    ['49.99', 'F'],
    ['0', 'F'],
  ])('%s is %s', (total, level) => {
    expect(ratingOf(scaleOf(year), score(total))).toBe(level);
  });
});

describe.each([2566, 2567, 2568])('levels of %d', (year) => {
  test.each([
    ['95', '95', 'ผ่านดีเยี่ยม'],
    ['95', '94.99', 'ผ่านดี'],
    ['94.99', '100', 'ผ่านดี'],
    ['95.81', '85', 'ผ่านดี'],
    ['85', '85', 'ผ่านดี'],
    ['94.64', '84.99', 'ผ่าน'],
    ['85', '84.99', 'ผ่าน'],
    ['84.99', '100', 'ต้องปรับปรุง'],
    ['70', '0', 'ต้องปรับปรุง'],
    ['69.99', '100', 'ต้องปรับปรุงโดยด่วน'],
    ['0', '0', 'ต้องปรับปรุงโดยด่วน'],
  ])('a total of %s with no instrument below %s is %s', (total, lowest, level) => {
    expect(ratingOf(scaleOf(year), score(total), { ...all('100'), EIT: score(lowest) })).toBe(level);
  });

  test('is not guessed while an instrument that decides is unknown', () => {
    expect(ratingOf(scaleOf(year), score('96'))).toBeUndefined();
    expect(ratingOf(scaleOf(year), score('96'), { IIT: score('99'), OIT: score('99') })).toBeUndefined();
  });

  test('is known when a known instrument rules the higher levels out', () => {
    expect(ratingOf(scaleOf(year), score('96'), { EIT: score('84') })).toBe('ผ่าน');
  });
});

test('2569 has no scale', () => {
  expect(() => scaleOf(2569)).toThrow('no scale');
});

test('a higher total never has a lower level', () => {
  const hundredths = fc.integer({ min: 0, max: 10_000 });
  const text = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
  const scales = [2565, 2568].map(scaleOf);
  fc.assert(
    fc.property(hundredths, hundredths, fc.constantFrom(...scales), (a, b, scale) => {
      const order = (value: number) => scale.levels.findIndex(({ level }) => level === ratingOf(scale, score(text(value)), all('100')));
      expect(order(Math.max(a, b))).toBeLessThanOrEqual(order(Math.min(a, b)));
    }),
    { numRuns: runs(500, 20_000) },
  );
});
