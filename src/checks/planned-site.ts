import { dirname } from 'node:path/posix';
import { isRetired, type Decision } from '../domain/decision.ts';
import { keptAttachments } from '../domain/kept-attachments.ts';
import { publishedPages } from '../domain/published-pages.ts';
import { addressParts, documentAt, pageDocument, urlsOf, withBase, withoutBase } from '../domain/urls.ts';
import { publishedAgency } from './content-documents.ts';
import { fileReferences } from './attachments/files-exist.ts';
import type { ContentToCheck } from './rule.ts';
import { reportsOf } from './year-of.ts';

/** A page or an attachment that the site will have of its content; notices of what moved or went are not among them. */
export type PlannedUrl = {
  /** Path below the address of the site. */
  readonly url: string;
  readonly kind: 'page' | 'attachment';
  /** Which document stands there. */
  readonly document: string;
  /** The content file that it is made of; of an attachment the file itself. */
  readonly source?: string | undefined;
};

/** The addresses that the site will have. */
export type PlannedSite = {
  readonly base: string;
  readonly origin: string;
  readonly urls: ReadonlyMap<string, PlannedUrl>;
  /** Whether something will stand at a path with base: a page, a file, or a notice. */
  readonly answers: (path: string) => boolean;
  /** The path, with base, of the page on which the text of a content file stands. */
  readonly pageOf: (file: string) => string | undefined;
};

/** What the site will have at which address. Reckoned once for a content. */
export function plannedSite(content: ContentToCheck): PlannedSite {
  const found = planned.get(content) ?? plan(content);
  planned.set(content, found);
  return found;
}

const planned = new WeakMap<ContentToCheck, PlannedSite>();

function plan(content: ContentToCheck): PlannedSite {
  const { base, origin } = addressParts(content.site?.data.address ?? 'https://example.go.th/');
  const only = publishedAgency(content);
  const urls = new Map<string, PlannedUrl>();
  for (const one of [...pagesOf(content, base, only), ...filesOf(content, base, only)]) if (!urls.has(one.url)) urls.set(one.url, one);
  const decisions: readonly Decision[] = content.decisions?.data.decisions ?? [];
  const notices = new Set(decisions.filter(isRetired).map(({ url }) => url));
  const pageByFile = new Map([...urls.values()].flatMap(({ url, kind, source }) => (kind === 'page' && source !== undefined ? [[source, withBase(base, url)]] : [])));
  return {
    base,
    origin,
    urls,
    answers: (path) => path.startsWith(base) && (urls.has(withoutBase(base, path)) || notices.has(withoutBase(base, path))),
    pageOf: (file) => pageByFile.get(file),
  };
}

function pagesOf(content: ContentToCheck, base: string, only: string | undefined): readonly PlannedUrl[] {
  const urls = urlsOf({ base, only });
  const page = (path: string, document?: string, source?: string): PlannedUrl => {
    const url = withoutBase(base, path);
    return { url, kind: 'page', document: document ?? documentAt(only, url), source };
  };
  const isPublished = ({ path }: { readonly path: { readonly agency: string } }) => only === undefined || path.agency === only;
  const agencies = content.agencies.filter(isPublished);
  const reports = reportsOf(content).filter(isPublished);
  const answers = content.answers.filter(isPublished);
  const items = publishedPages({
    agencies: agencies.map(({ path, data }) => ({ slug: path.agency, name: data.name })),
    reports: reports.map(({ path }) => path),
    itemsOf: (year) => content.catalogues.find(({ path }) => path.year === year)?.data.items ?? [],
  });
  return [
    ...content.pages.map(({ path, source }) => page(urls.page(path.page), pageDocument(path.page), source.file)),
    page(urls.search, pageDocument('search')),
    ...reports.map(({ path, source }) => page(urls.report(path.agency, path.year, path.kind), undefined, source.file)),
    ...answers.map(({ path, source }) => page(urls.year(path.agency, path.year), undefined, source.file)),
    ...reports.map(({ path }) => page(urls.year(path.agency, path.year))),
    ...items.map(({ agency, year, code }) => page(urls.item(agency, year, code))),
    ...agencies.map(({ path, source }) => page(urls.agency(path.agency), undefined, source.file)),
    page(urls.home),
  ];
}

/** Attachments: what reports offer, their newer and older versions, and whatever was published before and is still there. */
function filesOf(content: ContentToCheck, base: string, only: string | undefined): readonly PlannedUrl[] {
  const decisions: readonly Decision[] = content.decisions?.data.decisions ?? [];
  const urls = urlsOf({ base, only });
  const folders = yearFolders(content);
  const files = new Set(content.files);
  const sourceOf = (url: string) => {
    const at = /^(.*\/)files\/([^/]+)$/.exec(url);
    const folder = folders.get(at?.[1] ?? '');
    const source = `${folder}/files/${at?.[2]}`;
    return folder !== undefined && files.has(source) ? source : undefined;
  };
  const offered = fileReferences(content)
    .filter(({ entry: { path } }) => only === undefined || path.agency === only)
    .map(({ file, entry: { path } }) => withoutBase(base, urls.file(path.agency, path.year, file)));
  const recorded = content.ledger.urls.filter(({ fact }) => fact.kind === 'attachment').map(({ fact }) => fact.url);
  return keptAttachments({ offered, recorded, decisions, sourceOf }).map(({ url, source }) => ({ url, kind: 'attachment', document: documentAt(only, url), source }));
}

/** The folder of each published year that has files, by the address of the year; one without reports any more still has its files. */
function yearFolders(content: ContentToCheck): ReadonlyMap<string, string> {
  const only = publishedAgency(content);
  const urls = urlsOf({ base: '/', only });
  const agencies = content.agencies.filter(({ path }) => only === undefined || path.agency === only);
  const nameOf = new Map(agencies.map(({ path, source }) => [dirname(source.file), path.agency]));
  const folders = new Set(content.files.flatMap((file) => /^(agencies\/[^/]+\/\d{4})\/files\//.exec(file)?.[1] ?? []));
  return new Map(
    [...folders].flatMap((folder) => {
      const agency = nameOf.get(dirname(folder));
      return agency === undefined ? [] : [[urls.year(agency, Number(folder.slice(-4))), folder]];
    }),
  );
}
