import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { randomFrom } from './random.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const numbers = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 20 }, () => random.below(1000));
  };
  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
});

test('every number of a range comes, and none outside of it', () => {
  const random = randomFrom(1);
  const seen = new Set(Array.from({ length: 500 }, () => random.between(3, 7)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6, 7]);
});

test('what is certain happens, what is impossible does not', () => {
  const random = randomFrom(2);
  expect(Array.from({ length: 100 }, () => random.happens(1)).every(Boolean)).toBe(true);
  expect(Array.from({ length: 100 }, () => random.happens(0)).some(Boolean)).toBe(false);
});

test('a shuffled list has the same items', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer()), (seed, list) => {
      expect(randomFrom(seed).shuffled(list).toSorted()).toEqual(list.toSorted());
    }),
    { numRuns: runs(50, 500) },
  );
});

test('nothing can be picked from nothing', () => {
  expect(() => randomFrom(3).pick([])).toThrow('nothing to pick from');
});
