import { expect, test } from 'vitest';
import { closestSpellings } from './suggestions.ts';

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
])('%s may mean %j', (typed, expected) => {
  expect(closestSpellings(typed, spellings, 5)).toEqual(expected);
});

test('no more are named than were asked for', () => {
  expect(closestSpellings('จัดซ', spellings, 1)).toEqual(['จัดซื้อจัดจ้าง']);
});
