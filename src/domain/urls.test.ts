import { describe, expect, test } from 'vitest';
import { addressParts, urlsOf } from './urls.ts';

describe('a portal at the root', () => {
  const urls = urlsOf({ base: '/' });
  test('carries the agency in every path', () => {
    expect([
      urls.home,
      urls.agency('khaothong'),
      urls.year('khaothong', 2565),
      urls.report('khaothong', 2565, 'measures'),
      urls.item('khaothong', 2565, 'O42'),
      urls.file('khaothong', 2565, 'a.pdf'),
      urls.logo('khaothong', 'logo.png'),
      urls.page('about'),
      urls.search,
      urls.sitemap,
    ]).toEqual([
      '/',
      '/khaothong/',
      '/khaothong/2565/',
      '/khaothong/2565/measures/',
      '/khaothong/2565/o42/',
      '/khaothong/2565/files/a.pdf',
      '/khaothong/logo.png',
      '/about/',
      '/search/',
      '/sitemap-index.xml',
    ]);
  });
});

test('the site of one agency in a sub-path leaves the agency out', () => {
  const urls = urlsOf({ base: '/ita/', only: 'khaothong' });
  expect([urls.agency('khaothong'), urls.item('khaothong', 2565, 'O42'), urls.page('about')]).toEqual(['/ita/', '/ita/2565/o42/', '/ita/about/']);
});

test.each([
  ['https://www.example.go.th', { origin: 'https://www.example.go.th', base: '/' }],
  ['https://www.example.go.th/ita', { origin: 'https://www.example.go.th', base: '/ita/' }],
  ['https://www.example.go.th/a/b/', { origin: 'https://www.example.go.th', base: '/a/b/' }],
])('%s is split into origin and base', (address, parts) => {
  expect(addressParts(address)).toEqual(parts);
});
