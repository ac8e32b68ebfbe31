import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { miniSearch, pagefindAsItComes, type PagefindIndex } from './baselines.ts';
import { exampleSite } from './example-site.ts';
import { sectionKeys } from './truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
let pagefind: PagefindIndex;

beforeAll(async () => {
  pagefind = await pagefindAsItComes(exampleSite, join(folder, 'pagefind'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('Pagefind writes an index of every section, in Thai', () => {
  expect([...pagefind.keys.values()].sort()).toEqual([...sectionKeys(exampleSite)].sort());
  expect([...pagefind.keys.keys()].every((id) => id.startsWith('th_'))).toBe(true);
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind', 'pagefind-entry.json'), 'utf8')) as { readonly languages: Readonly<Record<string, { readonly page_count: number }>> };
  expect(entry.languages).toMatchObject({ th: { page_count: sectionKeys(exampleSite).length } });
});

test('what Pagefind writes is counted', () => {
  expect(pagefind.files).toBeGreaterThan(sectionKeys(exampleSite).length);
  expect(pagefind.bytes).toBeGreaterThan(10_000);
  expect(pagefind.milliseconds).toBeGreaterThan(0);
});

test('MiniSearch finds words, their beginnings, and all words of a query', () => {
  const { search } = miniSearch(exampleSite);
  expect(search('สินบน')).toEqual(['/banmai/2566/results/#r11']);
  expect(search('Integ')).toEqual([]);
  expect(search('ann Gif')).toEqual([]);
  expect(search('Gif Pol')).toEqual(['/banmai/2566/measures/#m11']);
});

test('the file of MiniSearch is counted', () => {
  const { files, bytes, compressed } = miniSearch(exampleSite);
  expect(files).toBe(1);
  expect(bytes).toBeGreaterThan(compressed);
  expect(compressed).toBeGreaterThan(500);
});
