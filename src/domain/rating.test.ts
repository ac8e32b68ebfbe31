import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContent } from '../reader/content.ts';
import { runs } from '../test/property-runs.ts';
import { instrumentIds } from './instrument.ts';
import { levelBounds, ratingOf, type RatingScale } from './rating.ts';
import { mean, parseScore, type Score } from './score.ts';

function score(text: string): Score {
  const value = parseScore(text);
  if (!value) throw new Error(`not a score: ${text}`);
  return value;
}

/** The scale up to assessment year 2565. */
const letters: RatingScale = {
  levels: [
    { level: 'AA', min: '95' },
    { level: 'A', min: '85' },
    { level: 'B', min: '75' },
    { level: 'C', min: '65' },
    { level: 'D', min: '55' },
    { level: 'E', min: '50' },
    { level: 'F', min: '0' },
  ],
};

/** The scale of assessment years 2566 to 2568. */
const floors: RatingScale = {
  levels: [
    { level: 'ผ่านดีเยี่ยม', min: '95', floor: '95' },
    { level: 'ผ่านดี', min: '85', floor: '85' },
    { level: 'ผ่าน', min: '85' },
    { level: 'ต้องปรับปรุง', min: '70' },
    { level: 'ต้องปรับปรุงโดยด่วน', min: '0' },
  ],
};

const all = (text: string) => ({ IIT: score(text), EIT: score(text), OIT: score(text) });

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
])('in letters %s is %s, whatever the instruments', (total, level) => {
  expect(ratingOf(letters, score(total))).toBe(level);
  expect(ratingOf(letters, score(total), all('0'))).toBe(level);
});

describe.each(instrumentIds)('with %s the lowest instrument', (lowest) => {
  test.each([
    ['100', '95', 'ผ่านดีเยี่ยม'],
    ['95', '95', 'ผ่านดีเยี่ยม'],
    ['95', '94.99', 'ผ่านดี'],
    ['94.99', '100', 'ผ่านดี'],
    ['95.81', '85', 'ผ่านดี'],
    ['85', '85', 'ผ่านดี'],
    ['95', '84.99', 'ผ่าน'],
    ['94.64', '84.99', 'ผ่าน'],
    ['85', '84.99', 'ผ่าน'],
    ['84.99', '100', 'ต้องปรับปรุง'],
    ['70', '0', 'ต้องปรับปรุง'],
    ['69.99', '100', 'ต้องปรับปรุงโดยด่วน'],
    ['0', '0', 'ต้องปรับปรุงโดยด่วน'],
  ])('a total of %s with %s is %s', (total, value, level) => {
    expect(ratingOf(floors, score(total), { ...all('100'), [lowest]: score(value) })).toBe(level);
  });

  test.each([
    ['96', '94.99', undefined],
    ['96', '84.99', 'ผ่าน'],
    ['90', '84.99', 'ผ่าน'],
    ['90', '85', undefined],
  ])('a total of %s with %s known alone is %s', (total, value, level) => {
    expect(ratingOf(floors, score(total), { [lowest]: score(value) })).toBe(level);
  });

  test('a level with a floor is not guessed while it is unknown', () => {
    const { [lowest]: _, ...known } = all('99');
    expect(ratingOf(floors, score('96'), known)).toBeUndefined();
    expect(ratingOf(floors, score('90'), known)).toBeUndefined();
  });
});

test.each([
  ['96', undefined],
  ['85', undefined],
  ['84.99', 'ต้องปรับปรุง'],
  ['70', 'ต้องปรับปรุง'],
  ['69.99', 'ต้องปรับปรุงโดยด่วน'],
])('a total of %s without instruments is %s', (total, level) => {
  expect(ratingOf(floors, score(total))).toBe(level);
});

test('total and instruments are compared as published, rounded to hundredths', () => {
  const justUnder = (bound: string, below: string) => mean([score(below), score(bound)]);
  expect(ratingOf(letters, justUnder('95', '94.99'))).toBe('AA');
  expect(ratingOf(letters, mean([score('94.99'), score('94.99'), score('95')]))).toBe('A');
  expect(ratingOf(floors, score('96'), { ...all('100'), EIT: justUnder('95', '94.99') })).toBe('ผ่านดีเยี่ยม');
});

test('a total below every level has none', () => {
  expect(ratingOf({ levels: [{ level: 'ผ่าน', min: '85' }] }, score('84.99'))).toBeUndefined();
});

test('a bound that is not a score is refused', () => {
  expect(() => ratingOf({ levels: [{ level: 'ผ่าน', min: '085' }] }, score('90'))).toThrow(TypeError);
});

describe('over random scores', () => {
  const hundredths = fc.integer({ min: 0, max: 10_000 });
  const text = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

  test('a higher total never has a lower level', () => {
    fc.assert(
      fc.property(hundredths, hundredths, fc.constantFrom(letters, floors), (a, b, scale) => {
        const order = (value: number) => scale.levels.findIndex(({ level }) => level === ratingOf(scale, score(text(value)), all('100')));
        expect(order(Math.max(a, b))).toBeLessThanOrEqual(order(Math.min(a, b)));
      }),
      { numRuns: runs(500, 20_000) },
    );
  });

  test('a rating given without all instruments holds whatever the others turn out to be', () => {
    fc.assert(
      fc.property(hundredths, fc.tuple(hundredths, hundredths, hundredths), fc.subarray([...instrumentIds]), (total, [IIT, EIT, OIT], ids) => {
        const whole = { IIT: score(text(IIT)), EIT: score(text(EIT)), OIT: score(text(OIT)) };
        const known = Object.fromEntries(ids.map((id) => [id, whole[id]]));
        const rating = ratingOf(floors, score(text(total)), known);
        if (rating !== undefined) expect(ratingOf(floors, score(text(total)), whole)).toBe(rating);
      }),
      { numRuns: runs(1_000, 50_000) },
    );
  });
});

test('the catalogues of this site up to 2568 hold the scale of their year', () => {
  const held = readContent('content').content.catalogues.filter(({ path }) => path.year <= 2568);
  expect(held.map(({ path, data }) => [path.year, data.ratingScale?.levels])).toEqual(
    held.map(({ path }) => [path.year, (path.year <= 2565 ? letters : floors).levels]),
  );
});

test.each([
  [letters, 'AA', 'คะแนนรวมตั้งแต่ 95 ขึ้นไป'],
  [letters, 'B', 'คะแนนรวมตั้งแต่ 75 ถึงต่ำกว่า 85'],
  [letters, 'F', 'คะแนนรวมตั้งแต่ 0 ถึงต่ำกว่า 50'],
  [floors, 'ผ่านดีเยี่ยม', 'คะแนนรวมตั้งแต่ 95 ขึ้นไป และทุกแบบวัดไม่ต่ำกว่า 95'],
  [floors, 'ผ่านดี', 'คะแนนรวมตั้งแต่ 85 ขึ้นไป และทุกแบบวัดไม่ต่ำกว่า 85'],
  [floors, 'ผ่าน', 'คะแนนรวมตั้งแต่ 85 ขึ้นไป'],
  [floors, 'ต้องปรับปรุง', 'คะแนนรวมตั้งแต่ 70 ถึงต่ำกว่า 85'],
  [floors, 'A', undefined],
])('the bounds of a level in words: %#', (scale, level, words) => {
  expect(levelBounds(scale, level)).toBe(words);
});
