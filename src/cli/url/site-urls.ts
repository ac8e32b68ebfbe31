import { plannedSite, type PlannedSite } from '../../checks/planned-site.ts';
import type { ContentToCheck } from '../../checks/rule.ts';
import { splitAnchor, type Decision } from '../../domain/decision.ts';
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
};

/** Reads the content folder as it is now. */
export function siteUrls(folder: string): SiteUrls {
  return siteUrlsOf({ ...readContent(folder).draft, attachments: [] });
}

/** What commands on addresses look at in a content. */
export function siteUrlsOf(content: ContentToCheck): SiteUrls {
  return {
    content,
    planned: plannedSite(content),
    entries: new Map(joinedEntries(content.ledger).map((entry) => [entry.url, entry])),
    decisions: content.decisions?.data.decisions ?? [],
  };
}

/**
 * The address that somebody means, as the ledger has it: pasted from the browser or the survey, with base or without,
 * with or without the slash at its end. An address elsewhere stays as it is.
 */
export function addressMeant({ entries, planned }: SiteUrls, words: string): string {
  const { origin, base } = planned;
  const path = words.startsWith(`${origin}/`) ? words.slice(origin.length) : words;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return path;
  const { page, anchor } = splitAnchor(path.startsWith('/') ? path : `/${path}`);
  const plain = page.replace(/\?.*$/, '').replace(/index\.html$/, '');
  const candidates = [plain.startsWith(base) ? withoutBase(base, plain) : plain, plain].flatMap((url) => [url, `${url}/`]);
  const known = candidates.find((url) => entries.has(url) || planned.urls.has(url)) ?? candidates.find((url) => url.endsWith('/') || /\.[a-z0-9]+$/.test(url)) ?? plain;
  return anchor === undefined ? known : `${known}#${anchor}`;
}
