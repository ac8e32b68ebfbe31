import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry, Release } from '../domain/ledger.ts';
import { sha256 } from './sha256.ts';

export const urlsFile = 'ledger/urls.jsonl';
export const releasesFile = 'ledger/releases.jsonl';
export const decisionsFile = 'ledger/decisions.yaml';

/** A line of one of the two files of the ledger. */
export type LedgerLine<Fact> = { readonly line: number; readonly text: string; readonly fact: Fact };

/** What was published, and when. */
export type Ledger = {
  readonly urls: readonly LedgerLine<LedgerEntry>[];
  readonly releases: readonly LedgerLine<Release>[];
  /** Lines that are no record: damaged, or left by a merge. */
  readonly unreadable: readonly { readonly file: string; readonly line: number; readonly text: string }[];
};

/** Reads both files; a site that was never published has none. */
export function readLedger(folder: string): Ledger {
  const textOf = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '');
  return ledgerOf({ urls: textOf(urlsFile), releases: textOf(releasesFile) });
}

/** The ledger that two texts hold. */
export function ledgerOf(texts: { readonly urls: string; readonly releases: string }): Ledger {
  const urls = linesOf(urlsFile, texts.urls, isEntry);
  const releases = linesOf(releasesFile, texts.releases, isRelease);
  return { urls: urls.facts, releases: releases.facts, unreadable: [...urls.unreadable, ...releases.unreadable] };
}

/** The abbreviated hash by which a release records a line of the ledger. */
export function lineDigest(line: string): string {
  return sha256(line).slice(0, 16);
}

function linesOf<Fact>(file: string, whole: string, is: (value: unknown) => value is Fact) {
  const lines = whole.split(/\r?\n/);
  const facts: LedgerLine<Fact>[] = [];
  const unreadable: { file: string; line: number; text: string }[] = [];
  for (const [index, text] of lines.entries()) {
    if (text === '') continue;
    const value = parsed(text);
    if (is(value)) facts.push({ line: index + 1, text, fact: value });
    else unreadable.push({ file, line: index + 1, text });
  }
  return { facts, unreadable };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const maybe = (is: (value: unknown) => boolean, value: unknown) => value === undefined || is(value);
const states: readonly unknown[] = ['live', 'moved', 'withdrawn', 'gone', 'erased', 'replaced'];

function isEntry(value: unknown): value is LedgerEntry {
  return (
    isRecord(value) &&
    isText(value['url']) &&
    /^\/(?:[a-z0-9][a-z0-9._-]*\/)*(?:[a-z0-9][a-z0-9._-]*)?$/.test(value['url']) &&
    (value['kind'] === 'page' || value['kind'] === 'attachment') &&
    isText(value['document']) &&
    states.includes(value['state']) &&
    isText(value['first']) &&
    ['to', 'title', 'last', 'hash'].every((key) => maybe(isText, value[key])) &&
    ['anchors', 'submitted'].every((key) => maybe(isTexts, value[key]))
  );
}

function isRelease(value: unknown): value is Release {
  return (
    isRecord(value) &&
    Number.isInteger(value['release']) &&
    ['date', 'address', 'files'].every((key) => isText(value[key])) &&
    ['follows', 'added', 'removed'].every((key) => isTexts(value[key])) &&
    maybe(Number.isInteger, value['rollback']) &&
    isRecord(value['entries']) &&
    Object.values(value['entries']).every(isText)
  );
}
