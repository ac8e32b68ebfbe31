import { expect, test } from 'vitest';
import { measures } from '../schemas/measures.ts';
import { draftOf } from './draft.ts';

const sound = { title: 'แผน', published: '2567-02-01', responsible: 'สำนักปลัด', fiscalYear: 2567, measures: [{ id: 'm1', title: 'อบรม' }] };

test.each([
  ['a misspelt field counts under the name that was meant', { ...sound, titel: 'แผน', title: undefined }, { title: 'แผน' }],
  ['an unknown field is left out', { ...sound, extra: 1 }, { fiscalYear: 2567 }],
  ['a wrong optional value is left out', { ...sound, updated: 'x', measures: [{ id: 'm1', title: 'อบรม', steps: 'x' }] }, { measures: [{ id: 'm1', title: 'อบรม' }] }],
  ['a missing id is filled, and the entry keeps its place', { ...sound, measures: [{ title: 'อบรม' }, { id: 'm2', title: 'ประชุม' }] }, { measures: [{ id: 'missing-0' }, { id: 'm2' }] }],
  ['a wrong date is filled with a day far off', { ...sound, published: '1/2/67' }, { published: '2700-12-31' }],
])('%s', (_, refused, expected) => {
  expect(draftOf(measures, JSON.parse(JSON.stringify(refused)))).toMatchObject(expected);
});

test.each([[{ ...sound, fiscalYear: 67 }], [[]], [null], ['x'], [{}]])('nothing is made up about the year, nor out of nothing: %j', (refused) => {
  expect(draftOf(measures, refused)).toBeUndefined();
});
