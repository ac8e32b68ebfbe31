import { isRetired } from '../domain/decision.ts';
import { addressParts, withBase } from '../domain/urls.ts';
import { readContent } from './content.ts';

/** Where the site of a content folder stands, and which of its pages search engines are not to list. */
export type SiteAddress = { readonly origin: string; readonly base: string; readonly unlisted: ReadonlySet<string> };

/** Origin and base of the public address in `site.yaml`; a folder without one is refused by the checker before any build. */
export function siteAddress(folder: string): SiteAddress {
  const { site, decisions } = readContent(folder).content;
  const { origin, base } = addressParts(site?.data.address ?? 'https://site.example/');
  const left = (decisions?.data.decisions ?? []).filter((decision) => isRetired(decision) || decision.state === 'withdrawn');
  return { origin, base, unlisted: new Set(left.map(({ url }) => `${origin}${withBase(base, url)}`)) };
}
