/** Whether the value of an attribute may stand in a finished page. */
export type Allows = (value: string) => boolean;

/** The attributes of one element beside the global ones. */
type Attributes = Readonly<Record<string, Allows>>;

/** The policy that `src/layouts/Base.astro` writes into every page. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** Scripts that a page may load: those of the site, in the folder where only the software writes. */
const ownScript: Allows = (address) => /^\/(?:[\w~-][\w.~-]*\/)*assets\/[\w.-]+\.js$/.test(address);

const anything: Allows = () => true;
const oneOf = (...values: readonly string[]): Allows => (value) => values.includes(value);
const matching = (pattern: RegExp): Allows => (value) => pattern.test(value);
const drawn = matching(/^[\w\s.,-]*$/);
const number = matching(/^-?\d+(?:\.\d+)?$/);

const here = 'https://this-site.invalid';

/** Where a browser would go from a page of the site; white space and control characters are passed over as a browser does. */
function target(address: string): URL | undefined {
  return URL.canParse(address, `${here}/page/`) ? new URL(address, `${here}/page/`) : undefined;
}

/** A path or a fragment of this site. */
const sameSite: Allows = (address) => target(address)?.origin === here && !hasScheme(address);

/** An address that says plainly where it leads: elsewhere with its scheme, or within this site. */
const linked: Allows = (address) =>
  sameSite(address) || (hasScheme(address) && ['http:', 'https:', 'mailto:', 'tel:'].includes(target(address)?.protocol ?? ''));

const webAddress: Allows = (address) => /^https?:\/\//.test(address) && target(address) !== undefined;

function hasScheme(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address.replace(/[\s\p{Cc}]/gu, ''));
}

/** Attributes that every element of HTML may carry. */
export const globalAttributes: Attributes = {
  'aria-current': anything,
  'aria-describedby': anything,
  'aria-hidden': anything,
  'aria-label': anything,
  'aria-labelledby': anything,
  class: anything,
  'data-accent': anything,
  id: anything,
  lang: anything,
  role: anything,
  title: anything,
};

const plain: Attributes = {};
const plainElements = [
  ...['head', 'title', 'body', 'header', 'footer', 'main', 'nav', 'aside', 'section', 'div', 'span', 'details', 'summary'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr', 'br', 'figure', 'figcaption'],
  ...['strong', 'em', 'del', 'code', 'small', 'sub', 'sup', 'u', 'table', 'caption', 'thead', 'tbody', 'tr'],
];
const cell: Attributes = { colspan: number, scope: oneOf('col', 'row', 'rowgroup'), 'data-label': anything };

/** Every element of HTML that the layouts, the components and Markdown write. */
export const htmlElements: ReadonlyMap<string, Attributes> = new Map<string, Attributes>([
  ...plainElements.map((name) => [name, plain] as const),
  ['html', { 'data-address': anything, 'data-date': anything }],
  [
    'meta',
    {
      charset: oneOf('utf-8'),
      name: oneOf('viewport', 'description', 'robots', 'theme-color', 'dcterms.identifier'),
      property: matching(/^og:[a-z_]+$/),
      'http-equiv': oneOf('content-security-policy', 'refresh'),
      content: anything,
    },
  ],
  [
    'link',
    {
      rel: oneOf('icon', 'sitemap', 'preload', 'stylesheet', 'canonical'),
      href: anything,
      type: oneOf('image/svg+xml', 'font/woff2'),
      as: oneOf('font'),
      crossorigin: oneOf('', 'anonymous'),
    },
  ],
  ['script', { type: oneOf('application/ld+json', 'module'), src: ownScript }],
  ['main', { tabindex: oneOf('-1') }],
  ['details', { open: oneOf(''), hidden: oneOf('') }],
  ['div', { 'data-index': matching(/^\/(?!\/)(?:[^\s"'<>\\]*\/)?search\/index\/$/), hidden: oneOf('') }],
  ['a', { href: linked, download: anything }],
  ['img', { src: sameSite, alt: anything, width: number, height: number, loading: oneOf('lazy'), decoding: oneOf('async') }],
  ['ol', { start: number }],
  ['form', { action: matching(/^\/(?!\/)(?:[^\s"'<>\\]*\/)?search\/$/), method: oneOf('get') }],
  ['label', { for: matching(/^(?:page-search|search-order)$/) }],
  [
    'input',
    {
      ...{ type: oneOf('checkbox', 'search'), checked: oneOf(''), disabled: oneOf(''), name: oneOf('q'), placeholder: anything, maxlength: number },
      ...{ autocomplete: oneOf('off'), spellcheck: oneOf('false'), enterkeyhint: oneOf('search'), 'aria-keyshortcuts': oneOf('/') },
    },
  ],
  ['button', { type: oneOf('submit', 'button'), hidden: oneOf('') }],
  ['select', plain],
  ['option', { value: oneOf('relevance', 'year') }],
  ['time', { datetime: matching(/^\d{4}-\d{2}-\d{2}$/) }],
  ['th', cell],
  ['td', cell],
]);

/** The shapes that the components draw; no element of SVG may hold HTML, lead anywhere or move. */
export const svgElements: ReadonlyMap<string, Attributes> = new Map<string, Attributes>([
  ['svg', { 'aria-hidden': anything, class: drawn, viewBox: drawn, preserveAspectRatio: drawn }],
  ['path', { d: drawn, fill: drawn, stroke: drawn, 'stroke-width': drawn, 'stroke-linejoin': drawn, 'stroke-linecap': drawn }],
  ['rect', { class: drawn, width: drawn, height: drawn }],
  ['line', { class: drawn, x1: drawn, x2: drawn, y1: drawn, y2: drawn }],
]);

/** What the attributes of an element must be together; the words name what is wrong. */
export function elementFault(name: string, attributes: ReadonlyMap<string, string>): string | undefined {
  if (name === 'meta' && attributes.get('http-equiv') === 'refresh') return isNotice(attributes.get('content') ?? '') ? undefined : 'การพาไปหน้าอื่นใน <meta>';
  if (name === 'meta' && attributes.has('http-equiv') && attributes.get('content') !== pagePolicy) return 'นโยบายความปลอดภัยที่ไม่ใช่ของเว็บไซต์ใน <meta>';
  if (name === 'script' && !isData(attributes) && !isOwnModule(attributes)) return 'สคริปต์ที่ทำงานได้ใน <script>';
  if ((attributes.has('hidden') || attributes.has('data-index')) && attributes.get('id') !== partsOfSearch.get(name)) return `แท็ก <${name}> ที่ซ่อนจากผู้อ่าน`;
  if (name === 'input' && !isTick(attributes) && !isSearchBox(attributes)) return 'ช่องกรอกข้อมูล <input>';
  if (name !== 'link') return undefined;
  const rel = attributes.get('rel');
  const href = attributes.get('href') ?? '';
  if (rel === undefined) return 'แท็ก <link> ที่ไม่มี rel';
  return (rel === 'canonical' ? webAddress : sameSite)(href) ? undefined : `ที่อยู่ ${shortened(href)} ใน href ของ <link>`;
}

/** The parts of the search page that its script shows when there is something to show. */
const partsOfSearch: ReadonlyMap<string, string> = new Map([['div', 'search-desk'], ['details', 'search-filters'], ['button', 'search-more']]);

function isData(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('type') === 'application/ld+json' && !attributes.has('src');
}

function isOwnModule(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('type') === 'module' && ownScript(attributes.get('src') ?? '');
}

/** The tick of a list of tasks, which nobody can change. */
function isTick(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('type') === 'checkbox' && attributes.has('disabled') && !attributes.has('name');
}

/** The one box that may be written in: the search box in the head of a page. */
function isSearchBox(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('type') === 'search' && attributes.get('id') === 'page-search' && attributes.get('name') === 'q';
}

/** The notice of a page that moved leads on at once, within the site or to a web address; what it may be is checked with the decisions. */
function isNotice(content: string): boolean {
  const address = /^0; url=(\S+)$/.exec(content)?.[1];
  return address !== undefined && !/[<>"'\\]/.test(address) && (/^\/(?!\/)/.test(address) || /^https:\/\//.test(address));
}

/** A value short enough to read in one line. */
export function shortened(value: string): string {
  const visible = value.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `"${visible.length > 60 ? `${visible.slice(0, 60)}…` : visible}"`;
}
