import { expect, test } from 'vitest';
import type { Decision } from '../domain/decision.ts';
import { documentsAfter, type PublishedUrl } from '../domain/ledger.ts';
import { ledgerAsWritten, ledgerLines, releaseChain } from '../checks/permanence/ledger-whole.ts';
import type { ContentToCheck } from '../checks/rule.ts';
import { ledgerOf } from '../reader/ledger.ts';
import { ledgerAfter, ledgerAfterRollback, type LedgerTexts, type ReleaseFacts } from './ledger-of-release.ts';

const page = (url: string, hash = 'h', anchors: readonly string[] = []): PublishedUrl => ({ url, kind: 'page', document: `page:${url}`, title: `หน้า ${url}`, hash, anchors });
const facts = (published: readonly PublishedUrl[], more: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  published,
  decisions: [],
  submitted: new Map(),
  documents: published.map(({ document }) => document),
  address: 'https://www.example.go.th/',
  files: published.map(({ url, hash }) => url + hash).join(' '),
  date: '2569-11-21',
  ...more,
});
const nothing = { urls: '', releases: '' };
const released = (before: Pick<LedgerTexts, 'urls' | 'releases'>, next: ReleaseFacts): LedgerTexts => {
  const after = ledgerAfter(ledgerOf(before), next);
  if (!after) throw new Error('nothing is new');
  return after;
};
const broken = (texts: Pick<LedgerTexts, 'urls' | 'releases'>) => [ledgerLines, ledgerAsWritten, releaseChain].flatMap((rule) => rule.check?.({ ledger: ledgerOf(texts) } as ContentToCheck) ?? []).map(({ found }) => found);

test('an address keeps its first date, gathers anchors, and nothing leaves', () => {
  const first = released(nothing, facts([page('/a/', '1', ['m1']), page('/b/', '1')], { date: '2569-01-01' }));
  const gone: Decision = { url: '/b/', state: 'gone', date: '2569-02-02', by: 'ก', reason: 'ข' };
  const second = released(first, facts([page('/a/', '2', ['m2']), { ...page('/b/'), title: 'นำออกแล้ว' }], { decisions: [gone], date: '2569-02-02' }));
  expect(ledgerOf(second).urls.map(({ fact }) => fact)).toEqual([
    { url: '/a/', kind: 'page', document: 'page:/a/', state: 'live', title: 'หน้า /a/', first: '2569-01-01', hash: '2', anchors: ['m1', 'm2'] },
    { url: '/b/', kind: 'page', document: 'page:/b/', state: 'gone', title: 'หน้า /b/', first: '2569-01-01', last: '2569-01-01', hash: '1', anchors: [] },
  ]);
  expect(broken(second)).toEqual([]);
});

test('what is erased keeps no words', () => {
  const first = released(nothing, facts([page('/a/')]));
  const erased = released(first, facts([page('/a/')], { decisions: [{ url: '/a/', state: 'erased', date: '2569-02-02', by: 'ก', reason: 'ข' }] }));
  expect(erased.urls).not.toContain('หน้า /a/');
  expect(erased.releases).not.toContain('หน้า');
});

test('nothing new is no release', () => {
  const first = released(nothing, facts([page('/a/')]));
  expect(ledgerAfter(ledgerOf(first), facts([page('/a/')]))).toBeUndefined();
});

test('a step back is a line of its own, and the addresses stay recorded', () => {
  const first = released(nothing, facts([page('/a/')]));
  const second = released(first, facts([page('/a/'), page('/b/')]));
  const back = ledgerAfterRollback(ledgerOf(second), 1, 'files', 'https://www.example.go.th/', '2569-03-03');
  expect([back.release, back.urls]).toEqual([3, second.urls]);
  expect(broken(back)).toEqual([]);
});

test('two machines that published without knowing of each other: git keeps both lines, and the next release joins them', () => {
  const first = released(nothing, facts([page('/a/', '1', ['m1'])]));
  const one = released(first, facts([page('/a/', '2', ['m1', 'm2']), page('/b/')]));
  const other = released(first, facts([page('/a/', '3', ['m1', 'm3']), page('/c/')]));
  const union = (name: 'urls' | 'releases') => {
    const base = first[name].split('\n');
    return [...base, ...one[name].split('\n').filter((line) => !base.includes(line)), ...other[name].split('\n').filter((line) => !base.includes(line))].filter((line) => line !== '');
  };
  // What both changed, git takes from both and drops the line before.
  const merged = { urls: union('urls').filter((line) => !first.urls.includes(line)).join('\n'), releases: union('releases').join('\n') };
  expect(broken(merged)).toEqual([]);
  const joined = released(merged, facts([page('/a/', '4', ['m1', 'm2', 'm3']), page('/b/'), page('/c/')]));
  expect(broken(joined)).toEqual([]);
  expect(ledgerOf(joined).urls.map(({ fact }) => [fact.url, fact.anchors])).toEqual([['/a/', ['m1', 'm2', 'm3']], ['/b/', []], ['/c/', []]]);
  expect(ledgerOf(joined).releases.at(-1)?.fact).toMatchObject({ release: 3, follows: [expect.any(String), expect.any(String)] });
  expect([...documentsAfter(ledgerOf(joined).releases.map(({ fact }) => fact))].sort()).toEqual(['page:/a/', 'page:/b/', 'page:/c/']);
});
