import { expect, test } from 'vitest';
import { hostPattern, siteMove } from './site-move.ts';

test.each([
  ['https://old.example', 'https://new.example', { oldBase: '/', newAddress: 'https://new.example/', newHost: 'new.example' }],
  ['https://old.example/ita', 'https://new.example:8443/a/b', { oldBase: '/ita/', newAddress: 'https://new.example:8443/a/b/', newHost: 'new.example:8443' }],
  ['https://old.example/', 'https://old.example/ita/', { oldBase: '/', newAddress: 'https://old.example/ita/', inside: 'ita' }],
  ['https://old.example/a/', 'https://old.example/a/b/c/', { oldBase: '/a/', newAddress: 'https://old.example/a/b/c/', inside: 'b/c' }],
  ['https://old.example/a/', 'https://old.example/', { oldBase: '/a/', newAddress: 'https://old.example/' }],
  ['https://old.example/a/', 'https://old.example/ab/', { oldBase: '/a/', newAddress: 'https://old.example/ab/' }],
  ['https://old.example/ก/', 'https://old.example/(ข)/', { oldBase: '/ก/', newAddress: 'https://old.example/%28%E0%B8%82%29/' }],
  ['http://old.example/', 'https://old.example/', undefined],
  ['https://old.example/a', 'https://OLD.example/a/', undefined],
])('from %s to %s', (from, to, move) => {
  expect(siteMove(from, to)).toEqual(move);
});

test('the pattern of a host fits that host alone, with the common ports', () => {
  const fits = (host: string, asked: string) => new RegExp(hostPattern(host), 'i').test(asked);
  expect(['a.example', 'A.example:443', 'a.example:80', 'axexample', 'a.example:8080', 'www.a.example', 'a.example.org'].map((asked) => fits('a.example', asked))).toEqual([true, true, true, false, false, false, false]);
  expect(['a.example:8080', 'a.example'].map((asked) => fits('a.example:8080', asked))).toEqual([true, false]);
});
