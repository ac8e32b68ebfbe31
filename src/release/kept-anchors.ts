import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFileUrl, isRetired, type Decision } from '../domain/decision.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { isOfLayout } from '../domain/section-anchor.ts';
import { pageFacts } from './page-facts.ts';

/**
 * A section that a page had once may be there no more, because there is nothing to say in it or because the software grew.
 * A link to it still arrives: its id stays at the beginning of the page. Ids of an author's rows are not kept so;
 * of those it is said what became of them.
 */
export function keepAnchors(folder: string, ledger: readonly LedgerEntry[], decisions: readonly Decision[]): void {
  const retired = new Set(decisions.filter(isRetired).map(({ url }) => url));
  for (const { url, anchors = [] } of ledger) {
    if (isFileUrl(url) || retired.has(url)) continue;
    const path = join(folder, url, 'index.html');
    const html = readIfThere(path);
    if (html === undefined) continue;
    const now = new Set(pageFacts(html).ids);
    const missing = anchors.filter((anchor) => isOfLayout(anchor) && !now.has(anchor));
    if (missing.length > 0) writeFileSync(path, html.replace(/<main\b[^>]*>/, (main) => main + missing.map((anchor) => `<span id="${anchor}"></span>`).join('')));
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
