import type { OriginalLine } from '../original.ts';
import { cellFlow, type Flow, linesOf, linkText } from './flow.ts';
import { isWordMarker, listCounter, wordListOf } from './html-list.ts';
import { attributeOf, type HtmlElement, type HtmlNode, isElement, isHidden, styleOf, writtenText } from './html-node.ts';
import { captionOf, ownCells, placedCells } from './html-table.ts';
import type { NoteCount } from './note-count.ts';

type List = NonNullable<OriginalLine['list']>;

/** What stands around a text. A list gives its marker to the first line only, save where there are no items to tell lines apart. */
type Around = {
  readonly heading?: number;
  readonly list?: { readonly shown: List; readonly everyLine: boolean; given: boolean };
  readonly depth: number;
  readonly keepsSpace: boolean;
  readonly counter?: (item: HtmlElement) => List;
};

const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hr html legend main menu nav option p section summary caption td th tr'.split(' '),
);
const silent = new Set('script style head template noscript noframes iframe object embed audio video canvas title rp datalist'.split(' '));

/** Reads nodes of a page into paragraphs and tables, and counts what is left out. The nodes must not be nested very deeply. */
export function walkHtml(nodes: readonly HtmlNode[], flow: Flow, notes: NoteCount): void {
  let written = '';
  let paragraph = 0;

  const end = (around: Around) => {
    const { list, heading } = around;
    const lines = linesOf(written, { ...(heading !== undefined && { heading }), ...(list && (list.everyLine || !list.given) && { list: list.shown }) });
    if (list && lines.length > 0) list.given = true;
    flow.paragraph(lines);
    written = '';
    paragraph += 1;
  };

  const write = (text: string, { keepsSpace }: Around) => {
    if (keepsSpace) written += text;
    else {
      const closed = text.replace(/[ \t\n\r\f]+/g, ' ');
      written += /(?:^|[ \t\n])$/.test(written.slice(-1)) ? closed.replace(/^ /, '') : closed;
    }
  };

  const block = (element: HtmlElement, before: Around, inside: Around) => {
    end(before);
    children(element, inside);
    end(inside);
  };

  const children = (element: HtmlElement, around: Around) => {
    for (const child of element.childNodes) node(child, around);
  };

  const node = (child: HtmlNode, around: Around) => {
    if (isElement(child)) element(child, around);
    else if (child.nodeName === '#text' && 'value' in child) write(child.value, around);
  };

  const element = (at: HtmlElement, around: Around) => {
    const name = at.tagName;
    if (silent.has(name) || isWordMarker(at) || isComment(at, notes)) return;
    if (isHidden(at)) return hide(at, notes);
    if (name === 'del') return notes.add('tracked-changes');
    if (name === 'ins') notes.add('tracked-changes');
    if (name === 'img' || name === 'svg') return notes.add('pictures', attributeOf(at, 'alt') ?? '');
    if (name === 'br') return void (written += '\n');
    if (name === 'input') return write(shownInput(at), around);
    if (name === 'rt') return write(` (${closedText(at)})`, around);
    if (name === 'a') return link(at, around);
    if (name === 'table') return table(at, around);
    const tabs = Number(styleOf(at, 'mso-tab-count'));
    if (tabs > 0) return void (written += '\t'.repeat(Math.min(20, tabs)));
    const inside = within(at, around);
    if (inside === around) children(at, around);
    else if (blocks.has(name) || /^(?:h[1-6]|ul|ol|li|pre|listing|textarea|xmp)$/.test(name)) block(at, around, inside);
    else children(at, inside);
  };

  const link = (at: HtmlElement, around: Around) => {
    const [start, startParagraph] = [written.length, paragraph];
    children(at, around);
    if (paragraph === startParagraph) written = written.slice(0, start) + linkText(written.slice(start), attributeOf(at, 'href') ?? '');
  };

  const table = (at: HtmlElement, around: Around) => {
    end(around);
    const caption = captionOf(at);
    if (caption) block(caption, around, { ...around });
    const cells = ownCells(at);
    if (isLayout(at, cells.length)) {
      for (const cell of cells) block(cell, around, { ...around });
      return;
    }
    const read = (cell: HtmlElement) => {
      const inside = cellFlow();
      walkHtml(cell.childNodes, inside, notes);
      return inside.lines;
    };
    flow.table(placedCells(at, read, (cell) => hide(cell, notes)));
  };

  const outside: Around = { depth: 0, keepsSpace: false };
  for (const child of nodes) node(child, outside);
  end(outside);
}

/** What an element changes for the text inside it; the same object where it changes nothing. */
function within(at: HtmlElement, around: Around): Around {
  const name = at.tagName;
  const keepsSpace = /^(?:pre|listing|textarea|xmp)$/.test(name) || /^(?:pre|break-spaces)/.test(styleOf(at, 'white-space') ?? '') || (around.keepsSpace && styleOf(at, 'white-space') === undefined);
  if (/^h[1-6]$/.test(name)) return { ...around, heading: Number(name[1]), keepsSpace, ...listed(wordListOf(at)) };
  if (name === 'ul' || name === 'ol') {
    const depth = around.depth + 1;
    return { ...around, depth, counter: listCounter(at, depth), list: { shown: { depth, marker: '' }, everyLine: true, given: false }, keepsSpace };
  }
  if (name === 'li') return { ...around, list: { shown: around.counter?.(at) ?? { depth: Math.max(1, around.depth), marker: '•' }, everyLine: false, given: false }, keepsSpace };
  if (blocks.has(name)) {
    const heading = headingOf(at);
    return { ...around, keepsSpace, ...(heading !== undefined && { heading }), ...listed(wordListOf(at)) };
  }
  return keepsSpace === around.keepsSpace ? around : { ...around, keepsSpace };
}

function listed(shown: List | undefined): Pick<Around, 'list'> {
  return shown ? { list: { shown, everyLine: false, given: false } } : {};
}

/** Headings of Word that it does not write as `h1` to `h6`. */
function headingOf(at: HtmlElement): number | undefined {
  if (/\bMsoTitle\b/.test(attributeOf(at, 'class') ?? '')) return 1;
  const level = Number(/^[1-9]$/.exec(styleOf(at, 'mso-outline-level') ?? '')?.[0]);
  return level ? Math.min(6, level) : undefined;
}

/** Comments that Word writes into the page, at the text and at the end; they are counted once. */
function isComment(at: HtmlElement, notes: NoteCount): boolean {
  const kind = styleOf(at, 'mso-element') ?? '';
  if (kind === 'comment') notes.add('comments');
  if (kind === 'comment-list') for (const child of at.childNodes) if (isElement(child)) isComment(child, notes) || everyChild(child, notes);
  return kind.startsWith('comment') || styleOf(at, 'mso-special-character') === 'comment' || /\b(?:MsoCommentReference|msocomanchor)\b/.test(attributeOf(at, 'class') ?? '');
}

function everyChild(at: HtmlElement, notes: NoteCount): void {
  for (const child of at.childNodes) if (isElement(child) && !isComment(child, notes)) everyChild(child, notes);
}

/** A table that only arranges a page: one inside it has more cells. */
function isLayout(table: HtmlElement, cells: number): boolean {
  const inner = (at: HtmlElement): boolean => at.childNodes.some((child) => isElement(child) && ((child.tagName === 'table' && ownCells(child).length > cells) || inner(child)));
  return inner(table);
}

function hide(at: HtmlElement, notes: NoteCount): void {
  const text = closedText(at);
  if (text !== '') notes.add('hidden-parts', text);
}

function shownInput(at: HtmlElement): string {
  const type = attributeOf(at, 'type')?.toLowerCase() ?? 'text';
  if (type === 'checkbox' || type === 'radio') return attributeOf(at, 'checked') === undefined ? '☐' : '☑';
  return type === 'text' ? (attributeOf(at, 'value') ?? '') : '';
}

function closedText(at: HtmlElement): string {
  return writtenText(at).replace(/\s+/g, ' ').trim();
}
