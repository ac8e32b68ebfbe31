import { isRetired, type Decision } from './decision.ts';

/** What stands at an address: the document itself, or a notice. */
export type UrlState = 'live' | 'moved' | 'withdrawn' | 'gone' | 'erased' | 'replaced';

/** What is recorded of one published address. */
export type LedgerEntry = {
  /** Path below the address of the site, beginning with `/`. */
  readonly url: string;
  /** The bytes of an attachment never change; a page may. */
  readonly kind: 'page' | 'attachment';
  /** Which document stands here, such as `khaothong/2565/measures`. */
  readonly document: string;
  readonly state: UrlState;
  /** Where a moved page leads, or the newer file of a replaced one. */
  readonly to?: string;
  /** Heading of the page when it was last published; absent for a file, and once erased. */
  readonly title?: string;
  /** Province of an agency, on its own page: whoever takes its name elsewhere is not the same. */
  readonly place?: string;
  /** Stored date of the first publication, Buddhist era. */
  readonly first: string;
  /** Stored date of the last publication; absent while the document is there. */
  readonly last?: string;
  /** SHA-256: of the bytes of a file, of the words of a page. */
  readonly hash?: string;
  /** Every id that was ever published on the page, sorted. */
  readonly anchors?: readonly string[];
  /** In which surveys the address was given, such as `2565 O42`. */
  readonly submitted?: readonly string[];
};

/** A line of `ledger/releases.jsonl`. */
export type Release = {
  /** Counts from 1; two that follow the same release, made on two machines, share a number until the next one joins them. */
  readonly release: number;
  /** Stored date, Buddhist era. */
  readonly date: string;
  /** SHA-256 of the lines that this one follows: one, none for the first, two where releases of two machines were joined. */
  readonly follows: readonly string[];
  /** Public address of the site. */
  readonly address: string;
  /** SHA-256 over the names and hashes of all published files. */
  readonly files: string;
  /** The release whose site was put back, where this one is a step back. */
  readonly rollback?: number;
  /** The lines of `ledger/urls.jsonl` that changed: the address, and the first 16 digits of the SHA-256 of its line. */
  readonly entries: Readonly<Record<string, string>>;
  /** Content documents that were new, and those that were there no more. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

/** What a finished site holds at one address. */
export type PublishedUrl = Pick<LedgerEntry, 'url' | 'kind' | 'document'> & {
  readonly title?: string | undefined;
  readonly place?: string | undefined;
  readonly hash: string;
  readonly anchors: readonly string[];
};

/** The line of an entry: fields in a fixed order, so that the same facts are the same line. */
export function ledgerLine({ url, kind, document, state, to, title, place, first, last, hash, anchors, submitted }: LedgerEntry): string {
  return JSON.stringify({ url, kind, document, state, to, title, place, first, last, hash, submitted, anchors });
}

/** The line of a release. */
export function releaseLine({ release, date, follows, address, files, rollback, added, removed, entries }: Release): string {
  return JSON.stringify({ release, date, follows, address, files, rollback, added, removed, entries });
}

/** Entries in the order of the file. */
export function inLedgerOrder<Entry extends { readonly url: string }>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (a.url < b.url ? -1 : 1));
}

export type Publication = {
  readonly published: readonly PublishedUrl[];
  readonly decisions: readonly Decision[];
  /** The surveys in which an address was given. */
  readonly submitted: ReadonlyMap<string, readonly string[]>;
  /** Stored date of this release, and of the one before it. */
  readonly date: string;
  readonly lastDate: string | undefined;
};

/** The ledger after a release. Nothing leaves it: an address that is not in the finished site keeps its entry. */
export function nextLedger(before: readonly LedgerEntry[], { published, decisions, submitted, date, lastDate }: Publication): readonly LedgerEntry[] {
  const entryAt = new Map(before.map((entry) => [entry.url, entry]));
  const decisionAt = new Map(decisions.map((decision) => [decision.url, decision]));
  const after = new Map(entryAt);
  for (const { url, kind, document, title, place, hash, anchors } of published) {
    const known = entryAt.get(url);
    const decision = decisionAt.get(url);
    const surveys = [...new Set([...(known?.submitted ?? []), ...(submitted.get(url) ?? [])])].sort();
    const state = decision === undefined || decision.state === 'restored' ? 'live' : decision.state;
    const stays = decision === undefined || !isRetired(decision);
    const heading = state === 'erased' ? undefined : stays ? title : known?.title;
    const where = known?.place ?? place;
    // Of what was erased nothing stays but that it was: neither its words nor the names of its rows, nor a hash to try guesses on.
    const isErased = state === 'erased';
    const ids = kind === 'page' && !isErased ? [...new Set([...(known?.anchors ?? []), ...(stays ? anchors : [])])].sort() : undefined;
    const ownHash = isErased ? undefined : stays || (kind === 'attachment' && state === 'moved') ? hash : known?.hash;
    after.set(url, {
      url,
      kind: known?.kind ?? kind,
      document: known?.document ?? document,
      state,
      ...(decision?.to !== undefined && { to: decision.to }),
      ...(heading !== undefined && { title: heading }),
      ...(state !== 'erased' && where !== undefined && { place: where }),
      first: known?.first ?? date,
      ...(!stays && { last: known?.last ?? lastDate ?? date }),
      ...(ownHash !== undefined && { hash: ownHash }),
      ...(ids && (known?.kind ?? kind) === 'page' && { anchors: ids }),
      ...(surveys.length > 0 && { submitted: surveys }),
    });
  }
  return inLedgerOrder([...after.values()]);
}

/** The content documents that are published after a list of releases. */
export function documentsAfter(releases: readonly Release[]): ReadonlySet<string> {
  const documents = new Set<string>();
  for (const { added, removed } of releases) {
    for (const one of removed) documents.delete(one);
    for (const one of added) documents.add(one);
  }
  return documents;
}

/** What each line of the ledger must be after a list of releases, by address: its abbreviated SHA-256. */
export function digestsAfter(releases: readonly Release[]): ReadonlyMap<string, string> {
  return new Map(releases.flatMap(({ entries }) => Object.entries(entries)));
}
