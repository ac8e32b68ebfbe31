import { expect, test } from 'vitest';
import { readAddress, withoutFacet, withValue, writeAddress, type Search } from './address.ts';

test.each<readonly [string, Search]>([
  ['', { query: '', filters: {}, order: 'relevance' }],
  ['?q=%E0%B8%81', { query: 'ก', filters: {}, order: 'relevance' }],
  ['?q=a+b&agency=phron&agency=namong&year=2565&sort=year', { query: 'a b', filters: { agency: ['phron', 'namong'], year: ['2565'] }, order: 'year' }],
])('%s', (address, search) => {
  expect(readAddress(address)).toEqual(search);
  expect(writeAddress(search)).toBe(address);
});

test('what is unknown, empty or twice there is passed over', () => {
  expect(readAddress('?q=a&x=1&year=&year=2565&year=2565&sort=up')).toEqual({ query: 'a', filters: { year: ['2565'] }, order: 'relevance' });
});

test('values are chosen and left again', () => {
  const chosen = withValue(withValue({}, 'year', '2565', true), 'year', '2567', true);
  expect(chosen).toEqual({ year: ['2565', '2567'] });
  expect(withValue(chosen, 'year', '2565', false)).toEqual({ year: ['2567'] });
  expect(writeAddress({ query: '', filters: withoutFacet(chosen, 'year'), order: 'relevance' })).toBe('');
});
