import { expect, test } from 'vitest';
import { checkResult } from './result-check.ts';

const weights = { IIT: 30, EIT: 30, OIT: 40 };
const letters = { levels: [{ level: 'A', min: '85' }, { level: 'B', min: '75' }, { level: 'F', min: '0' }] };
const register = [
  { id: 'a', name: 'ก', instrument: 'IIT' },
  { id: 'b', name: 'ข', instrument: 'EIT' },
  { id: 'c', name: 'ค', instrument: 'OIT' },
] as const;

test('a total is computed from reported instruments', () => {
  const result = { total: '92.69', rating: 'A', instruments: { IIT: '83.41', EIT: '92.21', OIT: '100.00' } };
  expect(checkResult(result, register, weights, letters)).toEqual([
    { of: 'total', computed: '92.69', reported: '92.69', agrees: true },
    { of: 'rating', computed: 'A', reported: 'A', agrees: true },
  ]);
});

test('instruments and total are computed from indicators, and a wrong figure is seen', () => {
  const indicators = [{ name: 'ก', score: '80' }, { name: 'ข', score: '70' }, { name: 'ค', score: '75.5' }];
  expect(checkResult({ total: '75.21', rating: 'A', instruments: { EIT: '70.00' }, indicators }, register, weights, letters)).toEqual([
    { of: 'IIT', computed: '80.00' },
    { of: 'EIT', computed: '70.00', reported: '70.00', agrees: true },
    { of: 'OIT', computed: '75.50' },
    { of: 'total', computed: '75.20', reported: '75.21', agrees: false },
    { of: 'rating', computed: 'B', reported: 'A', agrees: false },
  ]);
});

test('nothing is computed from an incomplete instrument, nor a rating without a scale', () => {
  expect(checkResult({ total: '90.00', indicators: [{ name: 'ก' }] }, register, weights, undefined)).toEqual([]);
});
