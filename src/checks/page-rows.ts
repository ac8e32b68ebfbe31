import { itemSegment, urlsOf, withoutBase } from '../domain/urls.ts';
import type { Problem } from '../reader/problem.ts';
import { publishedAgency } from './content-documents.ts';
import { idsIn } from './links/internal-links.ts';
import { plannedSite } from './planned-site.ts';
import { catalogueOf, reportsOf, type ReportEntry } from './year-of.ts';
import type { ContentToCheck } from './rule.ts';

/** The ids of rows on a page, and the content that they come from. */
export type PageRows = { readonly ids: ReadonlySet<string>; readonly at: Pick<Problem, 'file' | 'place'> };

/** The rows that the pages of reports, items and years will show, by address below that of the site. */
export function pageRows(content: ContentToCheck): ReadonlyMap<string, PageRows> {
  const { base, urls: planned } = plannedSite(content);
  const urls = urlsOf({ base, only: publishedAgency(content) });
  const rows = new Map<string, { ids: Set<string>; at: PageRows['at'] }>();
  const add = (path: string, ids: readonly string[], at: PageRows['at']) => {
    const url = withoutBase(base, path);
    if (!planned.has(url)) return;
    const known = rows.get(url) ?? { ids: new Set<string>(), at };
    for (const id of ids) known.ids.add(id);
    rows.set(url, known);
  };
  for (const report of reportsOf(content)) {
    const { agency, year, kind } = report.path;
    const ids = idsIn(report.data);
    const at = { file: report.source.file, place: report.source.placeOf([listOf(report)]) };
    add(urls.report(agency, year, kind), ids, at);
    for (const { code } of (catalogueOf(content, year)?.items ?? []).filter(({ answeredBy }) => answeredBy?.includes(kind))) {
      add(urls.item(agency, year, code), ids, at);
      add(urls.year(agency, year), [itemSegment(code)], at);
    }
  }
  for (const { path, data, source } of content.answers) {
    add(urls.year(path.agency, path.year), data.answers.map(({ item }) => itemSegment(item)), { file: source.file, place: source.placeOf(['answers']) });
  }
  return rows;
}

function listOf({ data }: ReportEntry): string {
  return ['measures', 'results', 'findings'].find((name) => name in data) ?? 'title';
}
