import { expect, test } from 'vitest';
import { after, beginning, present, redone, restarted, undone } from './history.ts';

const step = (about: string, key?: string) => ({ told: { columns: { '1.1': 'title' as const } }, about, ...(key !== undefined && { key }) });

test('what is undone can be done again, until something else is done', () => {
  const two = after(after(beginning, step('a')), step('b'));
  expect(present(undone(two)).about).toBe('a');
  expect(present(redone(undone(two))).about).toBe('b');
  expect(redone(after(undone(two), step('c')))).toEqual(after(after(beginning, step('a')), step('c')));
  expect(undone(undone(undone(two))).at).toBe(0);
});

test('one control that passes over several entries is one step', () => {
  const changed = after(after(after(beginning, step('a', 'column:1.1')), step('b', 'column:1.1')), step('c', 'column:1.2'));
  expect(changed.steps.map(({ about }) => about)).toEqual([present(beginning).about, 'b', 'c']);
});

test('a new beginning can be undone', () => {
  const begun = restarted(after(beginning, step('a')));
  expect(present(begun).told).toEqual({});
  expect(present(undone(begun)).about).toBe('a');
});
