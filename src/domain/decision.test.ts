import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionsOf, withDecision, type Decision } from './decision.ts';

const ground = { date: '2569-11-21', by: 'สำนักปลัด', reason: 'รวมหน้า' };
const moved = (url: string, to: string): Decision => ({ url, state: 'moved', to, ...ground });
const gone = (url: string): Decision => ({ url, state: 'gone', ...ground });
const after = (...decisions: readonly Decision[]) => decisions.reduce(withDecision, [] as readonly Decision[]).map(({ url, state, to }) => [url, state, to].filter(Boolean).join(' '));

describe('a decision among others', () => {
  test('leads what moved before to the new end', () => {
    expect(after(moved('/a/', '/b/'), moved('/b/', '/c/'))).toEqual(['/a/ moved /c/', '/b/ moved /c/']);
  });

  test('takes the place of the one about the same address', () => {
    expect(after(gone('/a/'), moved('/a/', '/b/'))).toEqual(['/a/ moved /b/']);
  });

  test('restores the address that something moves back to', () => {
    expect(after(moved('/a/', '/b/'), moved('/b/', '/a/'))).toEqual(['/a/ restored', '/b/ moved /a/']);
  });

  test('takes along what led to a page that goes, rows as well', () => {
    expect(after(moved('/a/', '/b/'), moved('/c/#m1', '/b/#m2'), gone('/b/'))).toEqual(['/a/ gone', '/b/ gone', '/c/#m1 gone']);
  });

  test('leads a row to its page wherever that moves', () => {
    expect(after(moved('/c/#m1', '/b/#m2'), moved('/b/', '/d/'))).toEqual(['/b/ moved /d/', '/c/#m1 moved /d/#m2']);
  });
});

test('no moves in any order make a chain or a loop', () => {
  const place = fc.constantFrom('/a/', '/b/', '/c/', '/d/');
  const step = fc.oneof(fc.tuple(place, place).filter(([from, to]) => from !== to).map(([from, to]) => moved(from, to)), place.map(gone));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const decisions = steps.reduce(withDecision, [] as readonly Decision[]);
      const retired = new Set(decisions.map(({ url }) => url));
      // Only what was decided about the target afterwards could make a chain, and it is led on.
      const chains = decisions.filter(({ state, to }) => state === 'moved' && retired.has(to ?? '') && decisions.find(({ url }) => url === to)?.state === 'moved');
      expect(chains).toEqual([]);
      expect(new Set(decisions.map(({ url }) => url)).size).toBe(decisions.length);
    }),
  );
});

describe('versions of a file', () => {
  const replaced = (url: string, to: string): Decision => ({ url, state: 'replaced', to, ...ground });
  const decisions = [replaced('/f/a.pdf', '/f/a-2.pdf'), replaced('/f/a-2.pdf', '/f/a-3.pdf')];

  test.each(['/f/a.pdf', '/f/a-2.pdf', '/f/a-3.pdf'])('are found from any of them: %s', (url) => {
    expect(versionsOf(decisions, url).map((version) => version.url)).toEqual(['/f/a.pdf', '/f/a-2.pdf', '/f/a-3.pdf']);
  });

  test('end even where a file of decisions was written in a ring', () => {
    expect(versionsOf([replaced('/a.pdf', '/b.pdf'), replaced('/b.pdf', '/a.pdf')], '/a.pdf')).toHaveLength(2);
  });
});
