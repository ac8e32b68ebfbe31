import type { OriginalLine } from '../original.ts';
import { attributeOf, type HtmlElement, isElement, styleOf, writtenText } from './html-node.ts';
import { formattedNumber } from './number-format.ts';
import { bulletOf } from './bullet.ts';

type List = NonNullable<OriginalLine['list']>;

/** The names of styles of lists, and the `type` of old pages. */
const formats: Readonly<Record<string, string>> = {
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  a: 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  A: 'upperLetter',
  'lower-roman': 'lowerRoman',
  i: 'lowerRoman',
  'upper-roman': 'upperRoman',
  I: 'upperRoman',
  thai: 'thaiNumbers',
};

const bullets: Readonly<Record<string, string>> = { disc: '•', circle: '○', square: '▪' };

/** Counts the items of one `ul` or `ol` and gives each what is shown before it. */
export function listCounter(list: HtmlElement, depth: number): (item: HtmlElement) => List {
  const listStyle = kindOf(list);
  let next = Number.parseInt(attributeOf(list, 'start') ?? '1', 10) || 1;
  return (item) => {
    const style = kindOf(item) ?? listStyle ?? (list.tagName === 'ol' ? 'decimal' : 'disc');
    const written = /^-?\d{1,9}$/.exec(attributeOf(item, 'value')?.trim() ?? '')?.[0];
    const number = written === undefined ? next : Number(written);
    const level = Number.parseInt(attributeOf(item, 'aria-level') ?? '', 10);
    next = number + 1;
    return { depth: level >= 1 && level <= 9 ? level : depth, marker: style === 'none' ? '' : (bullets[style] ?? `${formattedNumber(number, formats[style] ?? 'decimal')}.`) };
  };
}

/** In a style capitals say nothing, in a `type` they do. */
function kindOf(element: HtmlElement): string | undefined {
  const words = [styleOf(element, 'list-style-type'), ...(styleOf(element, 'list-style') ?? '').split(/\s+/), attributeOf(element, 'type')];
  return words.find((word) => word !== undefined && (word in formats || word in bullets || word === 'none' || word === 'decimal'));
}

/** What Word shows before a paragraph of a list when it writes a page or fills the clipboard; `undefined` for other paragraphs. */
export function wordListOf(paragraph: HtmlElement): List | undefined {
  const marked = styleOf(paragraph, 'mso-list');
  if (marked === undefined || marked === 'none') return undefined;
  const shown = markerElement(paragraph);
  if (!shown) return undefined;
  const font = /font[^;]*(symbol|wingdings|courier)/i.exec(fontStyles(shown))?.[1]?.toLowerCase();
  return { depth: Number(/level(\d)/.exec(marked)?.[1] ?? 1), marker: bulletOf(writtenText(shown).replaceAll(/[\s\u00a0]+/g, ' ').trim(), font) };
}

/** Whether an element is the marker that Word wrote as text. */
export function isWordMarker(element: HtmlElement): boolean {
  return styleOf(element, 'mso-list') === 'ignore';
}

function markerElement(element: HtmlElement): HtmlElement | undefined {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const found = isWordMarker(child) ? child : markerElement(child);
    if (found) return found;
  }
  return undefined;
}

/** The styles of the marker and of the elements around it within the paragraph. */
function fontStyles(marker: HtmlElement): string {
  const styles: string[] = [];
  for (let at: HtmlElement | undefined = marker; at && at.tagName === 'span'; at = at.parentNode && 'tagName' in at.parentNode ? at.parentNode : undefined) {
    styles.push(attributeOf(at, 'style') ?? '');
  }
  return styles.join(';');
}
