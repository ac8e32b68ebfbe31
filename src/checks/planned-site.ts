import { publishedPages } from '../../domain/published-pages.ts';
import { addressParts, urlsOf, type Urls } from '../../domain/urls.ts';
import type { ContentPath } from '../../reader/content-path.ts';
import { fileReferences } from '../attachments/files-exist.ts';
import type { ContentToCheck } from '../rule.ts';
import { reportsOf } from '../year-of.ts';

/** Every path that the site will have, and the page on which a file's text stands. */
export type PublishedPaths = { readonly paths: ReadonlySet<string>; readonly base: string; readonly pageOf: (path: ContentPath | undefined) => string | undefined };

export function publishedPaths(content: ContentToCheck): PublishedPaths {
  const settings = content.site?.data;
  const { base } = addressParts(settings?.address ?? 'https://example.go.th/');
  const only = settings === undefined || settings.publishes === 'all' ? undefined : settings.publishes;
  const urls = urlsOf({ base, only });
  return { base, paths: new Set(pathsOf(content, urls, only)), pageOf: (path) => pageOf(path, urls) };
}

function pathsOf(content: ContentToCheck, urls: Urls, only: string | undefined): readonly string[] {
  const agencies = content.agencies.map(({ path, data }) => ({ slug: path.agency, name: data.name })).filter(({ slug }) => only === undefined || slug === only);
  const reports = reportsOf(content).map(({ path }) => path);
  const items = publishedPages({ agencies, reports, itemsOf: (year) => content.catalogues.find(({ path }) => path.year === year)?.data.items ?? [] });
  const files = fileReferences(content).map(({ file, entry: { path } }) => urls.file(path.agency, path.year, file));
  return [
    urls.home,
    urls.search,
    ...agencies.map(({ slug }) => urls.agency(slug)),
    ...[...reports, ...content.answers.map(({ path }) => path)].map(({ agency, year }) => urls.year(agency, year)),
    ...reports.map(({ agency, year, kind }) => urls.report(agency, year, kind)),
    ...items.map(({ agency, year, code }) => urls.item(agency, year, code)),
    ...content.pages.map(({ path }) => urls.page(path.page)),
    ...files,
  ];
}

function pageOf(path: ContentPath | undefined, urls: Urls): string | undefined {
  if (path?.type === 'page') return urls.page(path.page);
  return path?.type === 'report' ? urls.report(path.agency, path.year, path.kind) : undefined;
}
