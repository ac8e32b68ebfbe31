import { expect, test } from 'vitest';
import type { Origin } from '../import/recognise/piece.ts';
import { movedValues } from './moved-values.ts';

const report = (...entries: readonly (readonly [path: string, ...lines: number[]])[]) => ({ measures: { origins: entries.map(([path, ...lines]): Origin => ({ path, lines, at: [], how: 'read' })) } });

const before = report(['title', 1], ['measures[0].title', 2], ['measures[1].title', 3], ['measures[2].title', 4], ['measures[2].steps[0]', 5], ['measures[2].steps[1]', 5]);
const joined = report(['title', 1], ['measures[0].title', 2, 3], ['measures[1].title', 4], ['measures[1].steps[0]', 5], ['measures[1].steps[1]', 5]);

test.each([
  ['a value follows the lines that it was read from', { 'measures:measures[2].title': 'x' }, { 'measures:measures[1].title': 'x' }, []],
  ['of values of one line, each keeps its place among them', { 'measures:measures[2].steps[1]': 'x' }, { 'measures:measures[1].steps[1]': 'x' }, []],
  ['a value that was added follows its row', { 'measures:measures[2].monitoring[0].text': 'x' }, { 'measures:measures[1].monitoring[0].text': 'x' }, []],
  ['a value outside rows stays', { 'measures:responsible': 'x', 'measures:title': '' }, { 'measures:responsible': 'x', 'measures:title': '' }, []],
  ['a value whose row is no more is lost, and lands in no other', { 'measures:measures[1].title': 'x' }, {}, ['measures:measures[1].title']],
  ['so is one of a report that is no more', { 'results:title': 'x' }, {}, ['results:title']],
])('%s', (_, values, moved, lost) => {
  expect(movedValues(values, before, joined)).toEqual({ values: moved, lost });
});
