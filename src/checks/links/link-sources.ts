import { urlsOf, type Urls } from '../../domain/urls.ts';
import { readContentPath, type ContentPath } from '../../reader/content-path.ts';
import type { Source } from '../../reader/source.ts';
import { decoded } from './decoded.ts';
import { writtenWords, type WrittenWords } from './written-words.ts';

/** A place in the content; the file is a path below the content folder. */
export type ContentPlace = { readonly file: string; readonly line: number; readonly column: number };

/**
 * Where an author wrote a link of a finished page: the page by its path, the address as it stands there.
 * Each writing answers once for each page, so that the second link of a page is the second writing; `undefined` where none is left.
 */
export function linkSources(sources: readonly Source[], base: string): (page: string, url: string) => ContentPlace | undefined {
  const publishes = textIn(sources.find(({ file }) => file === 'site.yaml'), 'publishes');
  const only = publishes === 'all' ? undefined : publishes;
  const urls = urlsOf({ base, only });
  const slugOf = agencySlugs(sources);
  const writers = sources.flatMap((source): readonly Writer[] => {
    const path = readContentPath(source.file);
    if (!path) return [];
    const slug = 'agency' in path ? slugOf(path.agency) : only;
    if (only !== undefined && slug !== only) return [];
    return pagesOf(path, slug ?? '', urls).map((page) => ({ page, source, fileUrl: (name) => ('year' in path ? urls.file(slug ?? '', path.year, name) : name) }));
  });
  const byPage = Map.groupBy(writers, ({ page }) => page);
  const left = new Map<string, Map<string, WrittenWords[]>>();
  return (page, url) => {
    const ofPage = left.get(page) ?? wordsByUrl(byPage.get(withAnyItem(page)) ?? []);
    left.set(page, ofPage);
    const written = ofPage.get(decoded(url))?.shift();
    return written && { file: written.source.file, line: written.place().line, column: written.place().column };
  };
}

/** A source, a page on which its words stand, and where the files that it names are published. */
type Writer = { readonly page: string; readonly source: Source; readonly fileUrl: (name: string) => string };

function wordsByUrl(writers: readonly Writer[]): Map<string, WrittenWords[]> {
  const byUrl = new Map<string, WrittenWords[]>();
  for (const { source, fileUrl } of writers) {
    for (const written of writtenWords(source)) {
      const words = decoded(written.words.trim());
      for (const url of new Set([words, fileUrl(words)])) byUrl.set(url, [...(byUrl.get(url) ?? []), written]);
    }
  }
  return byUrl;
}

/** The pages on which the words of a content file stand. A report stands on the page of each item that it answers as well. */
function pagesOf(path: ContentPath, slug: string, urls: Urls): readonly string[] {
  if (path.type === 'page') return [urls.page(path.page)];
  if (path.type === 'agency') return [urls.agency(slug)];
  if (path.type === 'answers') return [urls.year(slug, path.year)];
  return path.type === 'report' ? [urls.report(slug, path.year, path.kind), urls.item(slug, path.year, anyItem)] : [];
}

const anyItem = 'o';

function withAnyItem(page: string): string {
  return page.replace(/\/o[1-9][0-9]?\/$/, `/${anyItem}/`);
}

/** The name of an agency in addresses: what its own file says, else the name of its folder. */
function agencySlugs(sources: readonly Source[]): (folder: string) => string {
  const own = new Map(
    sources.flatMap((source) => {
      const path = readContentPath(source.file);
      const id = textIn(source, 'id');
      return path?.type === 'agency' && id !== undefined ? [[path.agency, id]] : [];
    }),
  );
  return (folder) => own.get(folder) ?? folder;
}

function textIn(source: Source | undefined, name: string): string | undefined {
  const { data } = source ?? {};
  if (typeof data !== 'object' || data === null) return undefined;
  const value: unknown = Object.entries(data).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}
