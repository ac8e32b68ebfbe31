import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { fileTypeOf } from '../../domain/file-type.ts';
import { elementFault, globalAttributes, htmlElements, shortened, svgElements } from './built-page-allowed.ts';

/** Something in a finished page that no layout and no component writes; line and column count from 1. */
export type PageFault = { readonly line: number; readonly column: number; readonly found: string };

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Attribute = Element['attrs'][number];

const namespaces = { html: 'http://www.w3.org/1999/xhtml', svg: 'http://www.w3.org/2000/svg' };

/**
 * The second line of defence behind the checks of the content: a finished page is read as a browser reads it,
 * and whatever is not in the list of elements, attributes and values is a fault.
 */
export function faultsIn(html: string): readonly PageFault[] {
  const faults: PageFault[] = [];
  // A stack of its own: what is nested deeper than the call stack must be seen as well.
  const waiting: Node[] = [parse(html, { sourceCodeLocationInfo: true })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    faults.push(...faultsOfNode(node));
    waiting.push(...childrenOf(node).toReversed());
  }
  return faults.sort((a, b) => a.line - b.line || a.column - b.column);
}

function childrenOf(node: Node): readonly Node[] {
  return [...('childNodes' in node ? node.childNodes : []), ...('content' in node ? [node.content] : [])];
}

function faultsOfNode(node: Node): readonly PageFault[] {
  if ('data' in node && /^\s*\[if/i.test(node.data)) return [fault(node, `หมายเหตุแบบมีเงื่อนไข ${shortened(node.data)}`)];
  return 'tagName' in node ? faultsOfElement(node) : [];
}

function faultsOfElement(element: Element): readonly PageFault[] {
  const { tagName, namespaceURI, attrs } = element;
  const isHtml = namespaceURI === namespaces.html;
  const own = isHtml ? htmlElements.get(tagName) : namespaceURI === namespaces.svg ? svgElements.get(tagName) : undefined;
  const allowed = own && new Map(Object.entries(isHtml ? { ...globalAttributes, ...own } : own));
  const together = elementFault(tagName, new Map(attrs.map(({ name, value }) => [name, value])));
  return [
    ...(own ? [] : [fault(element, `แท็ก <${tagName}>`)]),
    ...attrs.flatMap((attribute) => {
      const found = attributeFault(tagName, attribute, allowed);
      return found === undefined ? [] : [fault(element, found, attribute)];
    }),
    ...(own && together !== undefined ? [fault(element, together)] : []),
    ...(own && tagName === 'script' && !isJson(element) && !isEmptyModule(element) ? [fault(element, 'ข้อมูลใน <script> ที่ไม่ใช่ JSON')] : []),
  ];
}

/** What is wrong with an attribute; of an element that is refused only what would run is named as well. */
function attributeFault(tagName: string, attribute: Attribute, allowed: ReadonlyMap<string, (value: string) => boolean> | undefined): string | undefined {
  const name = rawName(attribute);
  if (!allowed) return name.startsWith('on') ? `แอตทริบิวต์ ${name} ของ <${tagName}>` : undefined;
  const allows = allowed.get(name);
  if (!allows) return `แอตทริบิวต์ ${name} ของ <${tagName}>`;
  return allows(attribute.value) ? undefined : `ค่า ${shortened(attribute.value)} ใน ${name} ของ <${tagName}>`;
}

function rawName({ name, prefix }: Attribute): string {
  return prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
}

function isJson({ childNodes }: Element): boolean {
  try {
    JSON.parse(childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
    return true;
  } catch {
    return false;
  }
}

/** A script that is loaded, with nothing written in its place. */
function isEmptyModule({ attrs, childNodes }: Element): boolean {
  return childNodes.length === 0 && attrs.some(({ name, value }) => name === 'type' && value === 'module');
}

/** The browser adds elements of its own, which stand nowhere in the file; the beginning of the file is their place. */
function fault(node: Node, found: string, attribute?: Attribute): PageFault {
  const own = node.sourceCodeLocation;
  const ofAttribute = attribute && own && 'attrs' in own ? own.attrs?.[rawName(attribute).toLowerCase()] : undefined;
  const place = ofAttribute ?? own;
  return { line: place?.startLine ?? 1, column: place?.startCol ?? 1, found };
}

const ownTypes: readonly string[] = ['html', 'css', 'woff2', 'xml', 'txt', 'json', 'webmanifest', 'ico'];

/** Scripts and the index of the search, in the folders where only the software writes. */
const softwareFiles = /^(?:assets\/[\w.-]+\.js|search\/index\/(?:index\.json|(?:chunks?|sections|spellings|text)-\w+\.bin))$/;

/** Files that may not stand in a finished site: types that neither the site nor an attachment has. */
export function faultsOfFiles(files: readonly string[]): readonly { readonly file: string; readonly found: string }[] {
  return files.filter((file) => !mayStand(file)).map((file) => ({ file, found: `ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ ${shortened(nameOf(file))}` }));
}

function mayStand(file: string): boolean {
  if (file === 'favicon.svg' || softwareFiles.test(file)) return true;
  const extension = /\.([a-z0-9]+)$/.exec(nameOf(file))?.[1] ?? '';
  return ownTypes.includes(extension) || /^(?:application|text|image)\/(?!octet-stream)/.test(fileTypeOf(`.${extension}`).mime);
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
