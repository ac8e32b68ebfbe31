import { expect, test } from 'vitest';
import { factKindOf, hashOf, isOptional, measureReport, normal, shareOf, together, type Truth, valuesOf } from './measure.ts';

const truthFor = (data: unknown, optional: readonly string[] = []): Truth => ({ facts: valuesOf(data).map(([path, value]) => ({ path, kind: factKindOf(path), values: [value] })), optional });
const data = { fiscalYear: 2568, measures: [{ title: 'ก ข', responsible: ['กองคลัง'], period: { text: 'ตลอดปี', end: '2568-09-30' } }], results: [{ total: '๘๐.๕๐' }] };

test('a report that says the same recovers everything, whatever its digits and blanks', () => {
  const { tallies, missed, invented } = measureReport({ ...data, fiscalYear: '๒๕๖๘', results: [{ total: '80.5' }] }, truthFor(data));
  expect([shareOf(tallies), missed, invented]).toEqual([1, [], []]);
  expect(Object.entries(tallies).map(([kind, { right, all }]) => `${kind} ${right}/${all}`).join(', ')).toMatchInlineSnapshot(`"scores 1/1, rows 2/2, cells 2/2, dates 2/2, units 1/1, other 0/0"`);
});

test('a value at another place is missed but not invented, one that no fact knows is both', () => {
  const { missed, invented } = measureReport({ ...data, measures: [{ title: 'ค', responsible: ['ตลอดปี'] }] }, truthFor(data));
  expect(missed.map(({ path, wanted, got }) => `${path}: ${wanted} ≠ ${got ?? '–'}`)).toMatchInlineSnapshot(`
    [
      "measures[0].title: กข ≠ ค",
      "measures[0].responsible[0]: กองคลัง ≠ ตลอดปี",
      "measures[0].period.text: ตลอดปี ≠ –",
      "measures[0].period.end: 2568-09-30 ≠ –",
    ]
  `);
  expect(invented).toEqual([{ path: 'measures[0].title', value: 'ค' }]);
});

test('a score where there should be none is invented, even if another has the same value', () => {
  expect(measureReport({ ...data, results: [{ total: '80.50', instruments: { IIT: '80.50' } }] }, truthFor(data)).invented).toEqual([{ path: 'results[0].instruments.IIT', value: '80.5' }]);
});

test('values that the importer marks as inferred, sets itself or that are optional are not invented', () => {
  const more = { ...data, id: 'm1', published: '2569-11-21', title: 'ชื่อ', introduction: ['ความนำ'] };
  expect(measureReport(more, truthFor(data, ['introduction[*]']), new Set(['title'])).invented).toEqual([]);
});

test('an optional fact is not asked for', () => {
  expect(shareOf(measureReport({}, truthFor({ title: 'ก', coverTitle: ['ข', 'ค'] }, ['coverTitle[*]', 'title'])).tallies)).toBe(1);
  expect([isOptional('a[3].b', ['a[*].b']), isOptional('a[3].b', ['a[2].b'])]).toEqual([true, false]);
});

test('a text may be known by its hash alone', () => {
  const truth: Truth = { facts: [{ path: 'title', kind: 'other', values: [hashOf('ชื่อ รายงาน'), 'อื่น'] }], optional: [] };
  expect(measureReport({ title: 'ชื่อรายงาน' }, truth)).toMatchObject({ missed: [], invented: [] });
  expect(measureReport({ title: 'ชื่อรายงานผล' }, truth).invented).toHaveLength(1);
});

test('tallies of several reports are one', () => {
  const one = measureReport(data, truthFor(data));
  const none = measureReport({}, truthFor(data));
  expect(shareOf(together([one, none]))).toBe(0.5);
  expect(shareOf(together([]))).toBe(1);
});

test('numbers up to 999 are compared by value, years and others as they are', () => {
  expect(['๑๐๐.๐๐', '100', '07', '2568', 'ก **ข**'].map(normal)).toEqual(['100', '100', '7', '2568', 'กข']);
});
