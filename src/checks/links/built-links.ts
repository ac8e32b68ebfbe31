import type { Source } from '../../reader/source.ts';
import { decoded } from './decoded.ts';
import { linkSources, type ContentPlace } from './link-sources.ts';
import { linksOfText, partsOfPage, type PageLink, type PageParts } from './page-links.ts';

/** A finished site: its files as paths with `/` below its folder, and a way to read one that is text. */
export type BuiltSite = { readonly files: readonly string[]; readonly read: (file: string) => string };

/** A link of a finished page that leads nowhere: the page or file is missing, or the page has no such anchor. */
export type BrokenLink = {
  /** The file in the site folder. */
  readonly page: string;
  readonly line: number;
  readonly column: number;
  readonly url: string;
  readonly kind: 'page' | 'anchor' | 'file';
  /** Where it is written in the content, when an author wrote it; a fault of the layout otherwise. */
  readonly source?: ContentPlace;
};

type Address = { readonly origin: string; readonly base: string };

/**
 * Every link of a finished site that stays within it and leads nowhere, by file and in the order of the page.
 * The site's own address counts as a link wherever a page, the sitemap or `robots.txt` states it.
 * A page is reached by its folder with a slash at the end; hosts differ in what they do without it.
 */
export function brokenLinks(site: BuiltSite, address: Address, sources: readonly Source[]): readonly BrokenLink[] {
  const parts = new Map(site.files.flatMap((file) => (holdsLinks(file) ? [[file, partsOf(file, site.read(file))]] : [])));
  const finished: Finished = { address, files: new Set(site.files), parts };
  const sourceOf = linkSources(sources, address.base);
  return [...parts].flatMap(([page, { links }]) => {
    const here = addressOf(page, address);
    return links.flatMap((link): readonly BrokenLink[] => {
      const kind = faultOf(link, here, finished);
      if (kind === undefined) return [];
      const source = sourceOf(here.pathname, link.url);
      return [{ page, line: link.line, column: link.column, url: link.url, kind, ...(source && { source }) }];
    });
  });
}

/** One line in Thai for each link: where it is written, what was found, what to do. `folder` stands before the files of the content. */
export function brokenLinkLines(links: readonly BrokenLink[], folder = 'content'): readonly string[] {
  return links.map((link) => {
    const { page, line, column, kind, source } = link;
    const what = `${kind === 'anchor' ? 'OIT-LNK-702' : 'OIT-LNK-701'} พบ ลิงก์ ${decoded(link.url).replace(/\p{Cc}/gu, '')} ${lacking[kind]}`;
    if (!source) return `${page}:${line}:${column} ${what} ลิงก์นี้ไม่ได้มาจากเนื้อหา โปรดส่งบรรทัดนี้ให้ผู้ดูแลโปรแกรม`;
    return `${folder}/${source.file}:${source.line}:${source.column} ${what} (อยู่ในหน้า ${page}) วิธีแก้: ${adviceFor(link)}`;
  });
}

const lacking: Readonly<Record<BrokenLink['kind'], string>> = {
  page: 'ซึ่งไม่มีหน้านี้ในเว็บไซต์',
  anchor: 'ซึ่งหน้านั้นไม่มีรหัสหลัง #',
  file: 'ซึ่งไม่มีไฟล์นี้ในเว็บไซต์',
};

function adviceFor({ kind, url }: BrokenLink): string {
  if (kind === 'anchor') return 'แก้รหัสให้ตรงกับรายการในหน้านั้น หรือลบส่วนหลัง #';
  if (kind === 'file') return 'ใส่ไฟล์ใน attachments หรือ <Attachment> ของรายงาน แก้ชื่อให้ตรง หรือลบลิงก์';
  const path = url.replace(/[?#].*$/s, '');
  return path.endsWith('/') ? 'แก้ที่อยู่ให้ตรงกับหน้าที่มีอยู่ หรือลบลิงก์' : 'ที่อยู่ของหน้าต้องลงท้ายด้วย / และเป็นหน้าที่มีอยู่ หรือลบลิงก์';
}

/** What is known of a finished site once all its pages are read. */
type Finished = { readonly address: Address; readonly files: ReadonlySet<string>; readonly parts: ReadonlyMap<string, PageParts> };

function holdsLinks(file: string): boolean {
  return /\.html$|^sitemap[^/]*\.xml$|^robots\.txt$/.test(file);
}

function partsOf(file: string, text: string): PageParts {
  return file.endsWith('.html') ? partsOfPage(text) : { links: linksOfText(text), anchors: new Set() };
}

/** Where a file of the site is published. */
function addressOf(file: string, { origin, base }: Address): URL {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return new URL(origin + base + path.replace(/(^|\/)index\.html$/, '$1'));
}

/** What is missing where a link leads; `undefined` where nothing is, or where it leads out of the site. */
function faultOf({ url, isPicture }: PageLink, here: URL, { address: { origin, base }, files, parts }: Finished): BrokenLink['kind'] | undefined {
  const target = URL.canParse(url, here) ? new URL(url, here) : undefined;
  if (!target) return 'page';
  if (target.origin !== origin) return undefined;
  const isWithin = target.pathname.startsWith(base);
  // Another part of the same host, named in full, is none of this site.
  if (!isWithin && /^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(url)) return undefined;
  const file = fileAt(target.pathname.slice(base.length));
  if (!isWithin || !files.has(file)) return isPicture || /\.(?!html$)[a-z0-9]+$/i.test(target.pathname) ? 'file' : 'page';
  const page = file.endsWith('.html') ? parts.get(file) : undefined;
  return page && !leadsTo(page.anchors, target.hash) ? 'anchor' : undefined;
}

/** The file that a host gives for a path below the base; a decoded `/` would be another path. */
function fileAt(path: string): string {
  const names = path.split('/').map((name) => (decoded(name).includes('/') ? name : decoded(name)));
  return names.at(-1) === '' ? `${names.join('/')}index.html` : names.join('/');
}

/** As a browser finds it: an anchor as written or decoded; nothing and `top` are the page itself, and words to mark are no anchor. */
function leadsTo(anchors: ReadonlySet<string>, hash: string): boolean {
  const fragment = hash.slice(1).split(':~:')[0] ?? '';
  return fragment === '' || anchors.has(fragment) || anchors.has(decoded(fragment)) || fragment.toLowerCase() === 'top';
}
