import { plannedSite, type PlannedSite } from '../../checks/planned-site.ts';
import type { ContentToCheck } from '../../checks/rule.ts';
import { isOutside, splitAnchor, type Decision } from '../../domain/decision.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
import { withoutBase } from '../../domain/urls.ts';
import { readContent } from '../../reader/content.ts';
import { joinedEntries } from '../../release/ledger-of-release.ts';

/** What a command on addresses looks at. */
export type SiteUrls = {
  readonly content: ContentToCheck;
  readonly planned: PlannedSite;
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly decisions: readonly Decision[];
  /** Content files that say something else than can be read; no command writes them anew. */
  readonly unreadable: ReadonlySet<string>;
};

/** Reads the content folder as it is now. */
export function siteUrls(folder: string): SiteUrls {
  const { draft, problems } = readContent(folder);
  return siteUrlsOf({ ...draft, attachments: [] }, new Set(problems.map(({ file }) => file)));
}

/** What commands on addresses look at in a content. */
export function siteUrlsOf(content: ContentToCheck, unreadable: ReadonlySet<string> = new Set()): SiteUrls {
  return {
    content,
    planned: plannedSite(content),
    entries: new Map(joinedEntries(content.ledger).map((entry) => [entry.url, entry])),
    decisions: content.decisions?.data.decisions ?? [],
    unreadable,
  };
}

/**
 * The address that somebody means, as the ledger has it: pasted from the browser or the survey, with base or without,
 * with or without the slash at its end. An address elsewhere stays as it is.
 */
export function addressMeant({ entries, planned }: SiteUrls, words: string): string {
  const path = withoutOrigin(words, planned.origin);
  if (isOutside(path)) return path;
  const { base } = planned;
  const { page, anchor } = splitAnchor(path.startsWith('/') ? path : `/${path}`);
  const plain = page.replace(/\?.*$/, '').replace(/index\.html$/, '');
  const candidates = [plain.startsWith(base) ? withoutBase(base, plain) : plain, plain].flatMap((url) => [url, `${url}/`]);
  const known = candidates.find((url) => entries.has(url) || planned.urls.has(url)) ?? candidates.find((url) => url.endsWith('/') || /\.[a-z0-9]+$/.test(url)) ?? plain;
  return anchor === undefined ? known : `${known}#${anchor}`;
}

/** Hosts are the same in capitals, and a survey may have dropped the s of https. */
function withoutOrigin(words: string, origin: string): string {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)(.*)$/is.exec(words) ?? [];
  return host.toLowerCase() === new URL(origin).host ? (path.startsWith('/') ? path : `/${path}`) : words;
}
