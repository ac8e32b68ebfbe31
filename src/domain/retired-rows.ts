import { isRetired, splitAnchor, type Decision } from './decision.ts';
import { isOfLayout } from './section-anchor.ts';

/** The address of the year that a page belongs to; of a page outside any year, the page. */
export function yearOfUrl(url: string): string {
  return /^.*?[0-9]{4}\//.exec(url)?.[0] ?? url;
}

/**
 * Rows that were published on a page and moved or went, by their ids. The pages of a year show the same documents, so what is decided
 * about a row on one of them, or about the report that it stood in, holds on each page that had it.
 */
export function retiredRows(decisions: readonly Decision[], recorded: (url: string) => readonly string[] | undefined, url: string): ReadonlyMap<string, Decision> {
  const own = new Set((recorded(url) ?? []).filter((anchor) => !isOfLayout(anchor)));
  const rows = new Map<string, Decision>();
  const ofYear = decisions.filter((decision) => isRetired(decision) && yearOfUrl(decision.url) === yearOfUrl(url));
  for (const decision of ofYear) {
    const { page, anchor } = splitAnchor(decision.url);
    // A row belongs to the report that it stands in; pages of items only show it.
    if (anchor !== undefined || page === url || !/\/(?:analysis|measures|results)\/$/.test(page)) continue;
    for (const row of recorded(page) ?? []) if (own.has(row)) rows.set(row, { ...decision, ...(decision.to !== undefined && { to: `${decision.to}#${row}` }) });
  }
  for (const decision of ofYear) {
    const { anchor } = splitAnchor(decision.url);
    if (anchor !== undefined && own.has(anchor)) rows.set(anchor, decision);
  }
  return rows;
}
