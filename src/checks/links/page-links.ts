import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An address in a file of a finished site; line and column count from 1. */
export type PageLink = { readonly url: string; readonly line: number; readonly column: number; readonly isPicture: boolean };

/** What a finished page leads to, in the order of the page, and what can be led to in it. */
export type PageParts = { readonly links: readonly PageLink[]; readonly anchors: ReadonlySet<string> };

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The attributes of an element that hold an address. */
const addressed: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href']],
  ['area', ['href']],
  ['link', ['href']],
  ['img', ['src', 'srcset']],
  ['source', ['src', 'srcset']],
  ['html', ['data-address']],
]);

/** Names of structured data whose values say where something stands. */
const addressNames: ReadonlySet<string> = new Set(['url', 'item', 'contentUrl']);

/** Reads a page as a browser does, once. */
export function partsOfPage(html: string): PageParts {
  const links: PageLink[] = [];
  const anchors = new Set<string>();
  // A stack of its own: a page may be nested deeper than the call stack.
  const waiting: Node[] = [parse(html, { sourceCodeLocationInfo: true })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) {
      for (const anchor of anchorsOf(node)) anchors.add(anchor);
      links.push(...linksOf(node));
    }
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return { links, anchors };
}

/** The addresses of a sitemap, or of `robots.txt`. */
export function linksOfText(text: string): readonly PageLink[] {
  return [...text.matchAll(/(?:<loc>\s*|^sitemap:[ \t]*)([^\s<]+)/gim)].map((match) => {
    const before = text.slice(0, match.index + match[0].length - (match[1] ?? '').length).split('\n');
    return { url: withoutEntities(match[1] ?? ''), line: before.length, column: (before.at(-1) ?? '').length + 1, isPicture: false };
  });
}

function withoutEntities(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => signs[name] ?? whole);
}

function anchorsOf({ tagName, attrs }: Element): readonly string[] {
  return attrs.flatMap(({ name, value }) => (value !== '' && (name === 'id' || (name === 'name' && tagName === 'a')) ? [value] : []));
}

function linksOf(element: Element): readonly PageLink[] {
  const { tagName, attrs } = element;
  if (tagName === 'script') return addressesOfData(element).map((url) => link(element, url));
  const names = tagName === 'meta' && attrs.some(({ name, value }) => name === 'property' && value === 'og:url') ? ['content'] : addressed.get(tagName);
  if (!names) return [];
  return attrs
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, value }) => (name === 'srcset' ? addressesIn(value) : [value]).map((url) => link(element, url, name)));
}

/** The addresses of a `srcset`; a comma within one belongs to it, one at its end does not. */
function addressesIn(srcset: string): readonly string[] {
  return [...srcset.matchAll(/([^\s,]\S*)(?:(?<=,)|[^,]*)/g)].map((match) => (match[1] ?? '').replace(/,+$/, ''));
}

function addressesOfData({ attrs, childNodes }: Element): readonly string[] {
  if (!attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json')) return [];
  const found: string[] = [];
  const waiting: unknown[] = [parsed(childNodes.map((child) => ('value' in child ? child.value : '')).join(''))];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const entries = Object.entries(value);
    found.push(...entries.flatMap(([name, one]) => (addressNames.has(name) && typeof one === 'string' ? [one] : [])));
    for (const [, one] of entries.toReversed()) waiting.push(one);
  }
  return found;
}

/** `undefined` where it is no JSON, which the check of finished pages reports. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function link({ tagName, sourceCodeLocation: own }: Element, url: string, attribute?: string): PageLink {
  const place = (attribute === undefined ? undefined : own?.attrs?.[attribute]) ?? own;
  return { url, line: place?.startLine ?? 1, column: place?.startCol ?? 1, isPicture: tagName === 'img' || tagName === 'source' };
}
