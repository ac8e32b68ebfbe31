import { expect, test } from 'vitest';
import { saysTheSame } from './same-data.ts';

test.each([
  ['title: ข้อ\u200bหนึ่ง', 'title: ข้อหนึ่ง', true],
  ['year: ๒๕๖๗', 'year: 2567', true],
  ['total: "๗๘.๓๐"', 'total: "78.30"', true],
  ['total: ๗๘.๓๐', 'total: 78.30', false],
  ['phone: ๐๗๕๖๑๑', 'phone: 075611', false],
  ['title: ข้อ\u00a0# 3', 'title: ข้อ # 3', false],
  ['title: ก', 'title: ข', false],
  ['a: 1', 'a: 1\nb: 2', false],
  ['a: "', 'a: 1', true],
])('%j and %j', (before, after, same) => {
  expect(saysTheSame(before, after)).toBe(same);
});
