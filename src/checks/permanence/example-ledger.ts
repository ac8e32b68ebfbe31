import { ledgerLine, releaseLine, type LedgerEntry, type Release } from '../../domain/ledger.ts';
import { lineDigest } from '../../reader/ledger.ts';
import { sha256 } from '../../reader/sha256.ts';

/** What examples of rules say was published on the small site: its measures, and whatever the example adds. */
const measures: LedgerEntry = { url: '/2567/measures/', kind: 'page', document: 'bansuan/2567/measures', state: 'live', first: '2567-03-01' };

/** The two files of a ledger, as the example tells it. */
export function exampleLedger(added: readonly LedgerEntry[] = [], release: Partial<Release> = {}): Readonly<Record<string, string>> {
  const lines = [measures, ...added].map((entry) => [entry.url, ledgerLine(entry)] as const);
  const first: Release = {
    release: 1,
    date: '2567-03-01',
    follows: [],
    address: 'https://www.example.go.th/ita/',
    files: sha256(''),
    added: [],
    removed: [],
    entries: Object.fromEntries(lines.map(([url, line]) => [url, lineDigest(line)])),
    ...release,
  };
  return {
    'ledger/urls.jsonl': lines.map(([, line]) => `${line}\n`).sort().join(''),
    'ledger/releases.jsonl': `${releaseLine(first)}\n`,
  };
}

/** A page that was published on the small site. */
export function examplePage(url: string, document: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return { url, kind: 'page', document, state: 'live', first: '2567-03-01', ...more };
}

/** A file of decisions with one line for each. */
export function exampleDecisions(...lines: readonly string[]): string {
  return `decisions:\n${lines.map((line) => `  - { ${line}, date: "2568-01-10", by: สำนักปลัด, reason: รวมหน้าไว้ที่เดียว }\n`).join('')}`;
}
