import { existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../reader/sha256.ts';
import type { ReleaseArea } from './area.ts';
import { keptIn, publishedRelease, type KeptRelease } from './kept-releases.ts';
import { finishPublication, keepRelease, publish } from './publication.ts';

let root: string;
let area: ReleaseArea;
let content: string;

const facts = (release: number, more: Partial<KeptRelease> = {}): KeptRelease => ({ release, address: 'https://www.example.go.th/', files: `files ${release}`, decided: {}, manifest: { 'index.html': String(release) }, ...more });
const ledger = (release: number) => ({ release, urls: `urls ${release}\n`, releases: `releases ${release}\n` });
const written = () => ['urls', 'releases'].map((name) => (existsSync(join(content, `ledger/${name}.jsonl`)) ? readFileSync(join(content, `ledger/${name}.jsonl`), 'utf8') : ''));

function keep(release: number, more: Partial<KeptRelease> = {}): void {
  const made = join(root, 'made');
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, 'index.html'), `release ${release}`);
  keepRelease(area, made, facts(release, more));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publication-'));
  content = join(root, 'content');
  mkdirSync(join(content, 'ledger'), { recursive: true });
  const folder = join(root, '.releases');
  area = { folder, candidate: join(folder, 'candidate'), candidateFacts: join(folder, 'candidate.json'), releases: join(folder, 'kept'), intent: join(folder, 'publishing.json'), lock: join(folder, 'lock'), undo: join(folder, 'undo'), published: join(root, 'dist') };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the ledger is written and the site swapped; three releases are kept', () => {
  for (const release of [1, 2, 3, 4]) {
    keep(release);
    publish(area, { content, ledger: ledger(release), site: release, decided: {} });
  }
  expect(written()).toEqual(['urls 4\n', 'releases 4\n']);
  expect(readFileSync(join(area.published, 'index.html'), 'utf8')).toBe('release 4');
  expect(keptIn(area).map(({ release }) => release)).toEqual([2, 3, 4]);
  expect(existsSync(area.intent)).toBe(false);
});

test('a release that shows what was erased is kept no longer', () => {
  keep(1);
  publish(area, { content, ledger: ledger(1), site: 1, decided: {} });
  keep(2, { decided: { '/a/': 'erased' } });
  publish(area, { content, ledger: ledger(2), site: 2, decided: { '/a/': 'erased' } });
  expect(keptIn(area).map(({ release }) => release)).toEqual([2]);
});

const hashes = ({ urls, releases }: { readonly urls: string; readonly releases: string }) => ({ urls: sha256(urls), releases: sha256(releases) });

test('what was interrupted is finished, but not where the ledger has changed since or the release is gone', () => {
  keep(1);
  publish(area, { content, ledger: ledger(1), site: 1, decided: {} });
  keep(2);
  const intent = JSON.stringify({ content, ledger: ledger(2), site: 2, decided: {}, before: hashes(ledger(1)) });
  writeFileSync(area.intent, intent);
  expect(finishPublication(area)).toEqual({ release: 2, isDone: true });
  expect([written(), readlinkSync(area.published)]).toEqual([['urls 2\n', 'releases 2\n'], expect.stringContaining('0002')]);

  writeFileSync(join(content, 'ledger/urls.jsonl'), 'of a colleague\n');
  keep(3);
  writeFileSync(area.intent, JSON.stringify({ content, ledger: ledger(3), site: 3, decided: {}, before: hashes(ledger(2)) }));
  expect(finishPublication(area)).toEqual({ release: 3, isDone: false });
  expect(written()).toEqual(['of a colleague\n', 'releases 2\n']);
  expect(publishedRelease(area)?.release).toBe(2);

  writeFileSync(area.intent, JSON.stringify({ content, ledger: ledger(4), site: 9, decided: {}, before: { urls: sha256('of a colleague\n'), releases: sha256('releases 2\n') } }));
  expect(finishPublication(area)).toEqual({ release: 4, isDone: false });
  expect(existsSync(join(area.published, 'index.html'))).toBe(true);
  expect(finishPublication(area)).toBeUndefined();
});

test('a ledger that cannot be written is left as it was, and nothing is carried out later', () => {
  keep(1);
  publish(area, { content, ledger: ledger(1), site: 1, decided: {} });
  keep(2);
  // A folder in the place of the file: it can be neither replaced nor restored.
  rmSync(join(content, 'ledger/releases.jsonl'));
  mkdirSync(join(content, 'ledger/releases.jsonl.next/x'), { recursive: true });
  writeFileSync(join(content, 'ledger/releases.jsonl'), 'releases 1\n');
  expect(() => publish(area, { content, ledger: ledger(2), site: 2, decided: {} })).toThrow();
  expect(written()).toEqual(['urls 1\n', 'releases 1\n']);
  expect(finishPublication(area)).toBeUndefined();
  expect(publishedRelease(area)?.release).toBe(1);
});
