import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '../domain/ledger.ts';
import { keepAnchors } from './kept-anchors.ts';
import { pageFacts } from './page-facts.ts';

test('sections that are there no more keep their ids at the beginning of the page; rows do not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
  const entry: LedgerEntry = { url: '/a/', kind: 'page', document: 'a', state: 'live', first: '2569-11-21', anchors: ['m1', 'measures-list', 'page-main', 'page-old'] };
  const html = '<!doctype html><body><main id="page-main" tabindex="-1"><h1>ก <em>ข</em></h1><p id="measures-list">ค</p></main></body>';
  try {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/index.html'), html);
    keepAnchors(folder, [entry, { ...entry, url: '/not-there/' }], []);
    const kept = readFileSync(join(folder, 'a/index.html'), 'utf8');
    expect(kept).toBe(html.replace('<h1>', '<span id="page-old"></span><h1>'));
    expect(pageFacts(kept)).toEqual({ document: undefined, heading: 'ก ข', ids: ['page-main', 'page-old', 'measures-list'], words: 'ก ขค' });
    keepAnchors(folder, [entry], []);
    expect(readFileSync(join(folder, 'a/index.html'), 'utf8')).toBe(kept);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
