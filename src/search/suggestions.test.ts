import { expect, test } from 'vitest';
import { closestSpellings, respelled } from './suggestions.ts';

const spellings = ['การ', 'ทุจริต', 'จัดซื้อจัดจ้าง', 'จัดซื้อ', 'โปร่งใส', 'อบต.เขาทอง', 'เขาทอง', 'พร่อน', 'นาม่อง', 'ข่าว', 'ข้าว'];

test.each([
  ['จัดซ', ['จัดซื้อจัดจ้าง', 'จัดซื้อ']],
  ['ทุจริด', ['ทุจริต']],
  ['โปรงใส', ['โปร่งใส']],
  ['นามอง', ['นาม่อง']],
  ['ขาว', ['ข่าว', 'ข้าว']],
  ['เขาทองง', ['เขาทอง']],
  ['xyz', []],
  ['การ', []],
  ['ก', ['การ']],
  ['โกง', []],
])('%s may mean %j', (typed, expected) => {
  expect(closestSpellings(typed, spellings, 5)).toEqual(expected);
});

test.each([
  ['ทุจริตการ', { words: ['ทุจริต', 'การ'], slips: 0 }],
  ['จัดชื้อจัดจ้างโปร่งใส', { words: ['จัดซื้อจัดจ้าง', 'โปร่งใส'], slips: 1 }],
  ['โปรงใสเขาทอง', { words: ['โปร่งใส', 'เขาทอง'], slips: 1 }],
  ['จัดซื้อจัดจ้าง', undefined],
  ['xyzxyz', undefined],
  ['', undefined],
])('%s is taken apart', (typed, expected) => {
  expect(respelled(typed, spellings)).toEqual(expected);
});

test('no more are named than were asked for', () => {
  expect(closestSpellings('จัดซ', spellings, 1)).toEqual(['จัดซื้อจัดจ้าง']);
});
