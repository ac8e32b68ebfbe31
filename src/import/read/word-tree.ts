import { walkXml } from '../../reader/attachment/xml.ts';
import { RefusedFile, tooLong } from './refusal.ts';

/** An element of a part of a Word file; prefixes are left out of all names. */
export type WordNode = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly (WordNode | string)[] };

/** Elements that say nothing of the text; they are most of a document. */
const looks = new Set(
  'rFonts sz szCs color lang b bCs i iCs u cs shd jc spacing ind tcBorders tblBorders pBdr tcW tcMar vAlign textDirection noWrap tabs rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPr tblGrid tblW tblLook tblLayout tblCellMar kern proofErr lastRenderedPageBreak widowControl snapToGrid adjustRightInd spPr effectExtent bodyPr'.split(
    ' ',
  ),
);

/** Elements whose attributes only tell who edited them when. */
const unspoken = new Set(['p', 'r', 't', 'tr', 'tc', 'tbl', 'rPr', 'pPr']);

/** Most elements that are kept of one part, and most characters: several hundred pages. */
const most = { elements: 200_000, characters: 3_000_000 };

const none: WordNode['attributes'] = Object.freeze({});

type Open = { name: string; attributes: WordNode['attributes']; children: (WordNode | string)[] };

/**
 * A part as a tree, without what is only looks, save fonts where they are asked for; of alternatives only the one to be read.
 * Throws where it is nested too deeply, `RefusedFile` where it is too long.
 */
export function wordTree(bytes: Uint8Array, withFonts = false): WordNode {
  const root: Open = { name: '', attributes: none, children: [] };
  const open: Open[] = [root];
  let [elements, characters, skipped] = [0, 0, 0];
  walkXml(bytes, {
    open: ({ name, attributes }) => {
      if (skipped > 0 || (looks.has(name) && !(withFonts && name === 'rFonts'))) {
        skipped += 1;
        return;
      }
      elements += 1;
      if (elements > most.elements) throw new RefusedFile(tooLong);
      const node: Open = { name, attributes: Object.keys(attributes).length === 0 || unspoken.has(name) ? none : attributes, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text: (text) => {
      const parent = open.at(-1);
      if (skipped > 0 || !parent || !/^(?:t|instrText)$/.test(parent.name)) return;
      characters += text.length;
      if (characters > most.characters) throw new RefusedFile(tooLong);
      parent.children.push(text);
    },
    close: () => {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      const node = open.pop();
      // An array that grew keeps room for more, which costs more than what most elements hold.
      if (node) node.children = node.children.slice();
      if (node?.name.endsWith('Pr') && node.children.length === 0 && node.attributes === none) {
        open.at(-1)?.children.pop();
        elements -= 1;
      }
      if (node?.name === 'AlternateContent') open.at(-1)?.children.splice(-1, 1, ...chosen(node));
    },
  });
  return root;
}

/** The same drawing is written for new and for old versions of Word; the first is read, unless only the second holds text. */
function chosen(node: WordNode): readonly (WordNode | string)[] {
  const [choice, fallback] = [childOf(node, 'Choice'), childOf(node, 'Fallback')];
  const hasText = (part: WordNode | undefined) => part !== undefined && (descendantsOf(part, 'txbxContent').length > 0 || textOf(part) !== '');
  return (choice && (hasText(choice) || !hasText(fallback)) ? choice : (fallback ?? choice))?.children ?? [];
}

/** The first child of a name; further names lead further down. */
export function childOf(node: WordNode | undefined, ...names: readonly string[]): WordNode | undefined {
  let at = node;
  for (const name of names) at = at && elementsOf(at).find((child) => child.name === name);
  return at;
}

export function elementsOf({ children }: WordNode): readonly WordNode[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Every element of a name below a node, in order, not looking into one that was found. */
export function descendantsOf(node: WordNode, name: string): readonly WordNode[] {
  return elementsOf(node).flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)));
}

/** All text below a node, as it is written. */
export function textOf({ children }: WordNode): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The value of a property, such as of `<w:numId w:val="3"/>`. */
export function valueOf(node: WordNode | undefined, ...names: readonly string[]): string | undefined {
  return childOf(node, ...names)?.attributes['val'];
}

/** Whether a property that is on or off is on. */
export function isOn(node: WordNode | undefined, name: string): boolean {
  const property = childOf(node, name);
  return property !== undefined && !/^(?:false|0|off)$/.test(property.attributes['val'] ?? '');
}
