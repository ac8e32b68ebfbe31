import { expect, test } from 'vitest';
import { similarity } from './similarity.ts';

test.each([
  ['จัดทำแผน', 'จัดทำแผน', 1],
  ['จัดทำ แผน', 'จัดทำแผน', 1],
  ['จัดทำแผน', 'อบรมบุคลากร', 0],
  ['ab', 'ab', 1],
  ['', '', 1],
  ['abcd', 'abce', 1 / 3],
])('%s and %s', (a, b, expected) => {
  expect(similarity(a, b)).toBe(expected);
});

test('tells a reworded measure from another one', () => {
  expect(similarity('การเผยแพร่ช่องทางการร้องเรียนออนไลน์', 'การแพร่ช่องทางร้องเรียนออนไลน์')).toBeGreaterThan(0.6);
  expect(similarity('ให้ความรู้เรื่องผลประโยชน์ทับซ้อน', 'ให้ความรู้เรื่องการใช้ทรัพย์สิน')).toBeLessThan(0.6);
});
