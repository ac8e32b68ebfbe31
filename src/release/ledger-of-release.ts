import type { Decision } from '../domain/decision.ts';
import { documentsAfter, inLedgerOrder, ledgerLine, nextLedger, releaseLine, type LedgerEntry, type PublishedUrl, type Release } from '../domain/ledger.ts';
import { lastReleases } from '../checks/permanence/ledger-whole.ts';
import { lineDigest, type Ledger } from '../reader/ledger.ts';
import { sha256 } from '../reader/sha256.ts';

/** What a release publishes. */
export type ReleaseFacts = {
  readonly published: readonly PublishedUrl[];
  readonly decisions: readonly Decision[];
  readonly submitted: ReadonlyMap<string, readonly string[]>;
  /** The content documents of the site. */
  readonly documents: readonly string[];
  readonly address: string;
  /** One hash over all files of the site. */
  readonly files: string;
  /** Stored date, Buddhist era. */
  readonly date: string;
};

/** The two files of the ledger after a release. */
export type LedgerTexts = { readonly release: number; readonly urls: string; readonly releases: string };

/**
 * The ledger after a release, or `undefined` when nothing is new.
 * Where two machines published without knowing of each other, the release follows both. `number` is that of the release.
 */
export function ledgerAfter(ledger: Ledger, facts: ReleaseFacts, number = nextNumber(ledger)): LedgerTexts | undefined {
  const last = ledger.releases.at(-1)?.fact;
  const entries = nextLedger(joinedEntries(ledger), { ...facts, lastDate: last?.date });
  const before = new Map(ledger.urls.map(({ fact, text }) => [fact.url, text]));
  const lines = entries.map((entry) => ({ url: entry.url, text: ledgerLine(entry) }));
  const changed = lines.filter(({ url, text }) => before.get(url) !== text);
  const known = documentsAfter(ledger.releases.map(({ fact }) => fact));
  const now = new Set(facts.documents);
  const ends = lastReleases(ledger);
  if (last && ends.length === 1 && changed.length === 0 && last.files === facts.files && last.address === facts.address) return undefined;
  return texts(ledger, lines.map(({ text }) => text), {
    release: number,
    date: facts.date,
    follows: ends.map(({ text }) => sha256(text)),
    address: facts.address,
    files: facts.files,
    added: [...now].filter((document) => !known.has(document)).sort(),
    removed: [...known].filter((document) => !now.has(document)).sort(),
    entries: Object.fromEntries(changed.map(({ url, text }) => [url, lineDigest(text)])),
  });
}

/** The ledger after the site of an older release was put back: what was published stays recorded. */
export function ledgerAfterRollback(ledger: Ledger, rollback: number, files: string, address: string, date: string): LedgerTexts {
  const release: Release = { release: nextNumber(ledger), date, follows: lastReleases(ledger).map(({ text }) => sha256(text)), address, files, rollback, added: [], removed: [], entries: {} };
  return texts(ledger, ledger.urls.map(({ text }) => text), release);
}

function texts({ releases }: Ledger, urls: readonly string[], release: Release): LedgerTexts {
  const lines = [...releases.map(({ text }) => text), releaseLine(release)];
  return { release: release.release, urls: urls.map((line) => `${line}\n`).join(''), releases: lines.map((line) => `${line}\n`).join('') };
}

/** The ledger as it is. */
export function ledgerNow(ledger: Ledger): LedgerTexts {
  const lines = (list: readonly { readonly text: string }[]) => list.map(({ text }) => `${text}\n`).join('');
  return { release: nextNumber(ledger) - 1, urls: lines(ledger.urls), releases: lines(ledger.releases) };
}

/** The number of the next release. */
export function nextNumber({ releases }: Ledger): number {
  return Math.max(0, ...releases.map(({ fact }) => fact.release)) + 1;
}

/** One entry for each address; of two lines, left by a merge, everything that either records. */
export function joinedEntries({ urls }: Pick<Ledger, 'urls'>): readonly LedgerEntry[] {
  const joined = new Map<string, LedgerEntry>();
  for (const { fact } of urls) {
    const other = joined.get(fact.url);
    joined.set(fact.url, other ? join(other, fact) : fact);
  }
  return inLedgerOrder([...joined.values()]);
}

function join(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  const [base, other] = b.state === 'live' ? [a, b] : [b, a];
  const all = (one: readonly string[] = [], two: readonly string[] = []) => [...new Set([...one, ...two])].sort();
  const anchors = all(a.anchors, b.anchors);
  const submitted = all(a.submitted, b.submitted);
  return {
    ...base,
    first: a.first < b.first ? a.first : b.first,
    ...(base.kind === 'page' && (base.anchors ?? other.anchors) && { anchors }),
    ...(submitted.length > 0 && { submitted }),
  };
}
