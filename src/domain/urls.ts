import { reportKindIds, type ReportKind } from './report-kind.ts';

/** Where a site stands, and whether its pages carry the agency segment. */
export type UrlSpace = {
  /** `/`, or the sub-path with a slash at both ends. */
  readonly base: string;
  /** The one agency that the site publishes; absent on a portal. */
  readonly only?: string | undefined;
};

/** First segments that belong to the site itself; no agency may be called so. */
export const reservedSegments: ReadonlySet<string> = new Set([
  'search', 'completeness', 'about', 'accessibility', 'privacy', 'sitemap', 'robots', 'files', 'logo', 'assets', 'index', '404', ...reportKindIds,
]);

/** The folder of an agency's pages, without base, empty on the site of that agency alone. */
export function agencySegment(space: Pick<UrlSpace, 'only'>, agency: string): string | undefined {
  return space.only === undefined ? agency : undefined;
}

function join(base: string, ...segments: readonly (string | number | undefined)[]): string {
  return base + segments.filter((segment) => segment !== undefined).map((segment) => `${segment}/`).join('');
}

/** Every path of the site. Trailing slash, lower-case ASCII, years in the Buddhist era. */
export function urlsOf(space: UrlSpace) {
  const { base } = space;
  const of = (agency: string) => agencySegment(space, agency);
  return {
    home: base,
    agency: (agency: string) => join(base, of(agency)),
    year: (agency: string, year: number) => join(base, of(agency), year),
    report: (agency: string, year: number, kind: ReportKind) => join(base, of(agency), year, kind),
    item: (agency: string, year: number, code: string) => join(base, of(agency), year, itemSegment(code)),
    file: (agency: string, year: number, file: string) => `${join(base, of(agency), year)}files/${file}`,
    logo: (agency: string, file: string) => `${join(base, of(agency))}${file}`,
    page: (page: string) => join(base, page),
    search: join(base, 'search'),
    /** Only in the preview. */
    completeness: join(base, 'completeness'),
    sitemap: `${base}sitemap-index.xml`,
    favicon: `${base}favicon.svg`,
  };
}

export type Urls = ReturnType<typeof urlsOf>;

/** Where the files of the search stand, with base. */
export function searchFolder({ search }: Pick<Urls, 'search'>): string {
  return `${search}index/`;
}

/** Path below the address of the site, as the ledger records it: `/ita/2567/` at the base `/ita/` is `/2567/`. */
export function withoutBase(base: string, path: string): string {
  return `/${path.slice(base.length)}`;
}

/** The path of a recorded address with base; the opposite of `withoutBase`. */
export function withBase(base: string, url: string): string {
  return base + url.slice(1);
}

/**
 * Which document stands at an address of the agencies, by name: `khaothong/2565/measures`, `khaothong` for the agency.
 * On the site of one agency the agency is named all the same, so that the site of another one never passes for it.
 */
export function documentAt(only: string | undefined, url: string): string {
  const path = url.slice(1).replace(/\/$/, '');
  if (only === undefined) return path === '' ? pageDocument('home') : path;
  return path === '' ? only : `${only}/${path}`;
}

/** The document of a page of the site itself. */
export function pageDocument(page: string): string {
  return `page:${page}`;
}

/** The address that a document has, or would have if it had a page: the answers of a year are named below the year. */
export function urlOfDocument(only: string | undefined, document: string): string {
  const name = document.replace(/^page:/, '');
  return only !== undefined && name.startsWith(`${only}/`) ? `/${name.slice(only.length + 1)}/` : `/${name}/`;
}

/** The segment of an item page: `O42` stands at `o42`. */
export function itemSegment(code: string): string {
  return code.toLowerCase();
}

/** Splits the public address into origin and base. */
export function addressParts(address: string): { readonly origin: string; readonly base: string } {
  const { origin, pathname } = new URL(address);
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}
