import { signOf } from './bullet.ts';
import { linkText } from './flow.ts';
import type { NoteCount } from './note-count.ts';
import type { WordStyles } from './word-styles.ts';
import { childOf, descendantsOf, elementsOf, isOn, textOf, valueOf, type WordNode } from './word-tree.ts';

/** What the text of a paragraph needs of the rest of the document. */
export type InlineContext = {
  readonly styles: WordStyles;
  readonly notes: NoteCount;
  /** The address of a relationship that leads out of the document. */
  readonly addressOf: (relationship: string) => string | undefined;
  /** Takes a reference to a footnote or endnote and gives what is shown there. */
  readonly refer: (kind: 'footnote' | 'endnote', id: string, isMarked: boolean) => string;
  /** Fields that are open; they may reach over paragraphs. */
  readonly fields: Field[];
};

type Field = { instruction: string; hasResult: boolean; start: number; readonly form: WordNode | undefined };

/** The text of a paragraph, and the text boxes that hang on it. */
export type Inline = { readonly text: string; readonly boxes: readonly WordNode[] };

/** Reads what stands in a paragraph: inserted text comes in, deleted and hidden text does not. */
export function readInline(paragraph: WordNode, context: InlineContext, isHidden: boolean): Inline {
  const { notes, fields } = context;
  const boxes: WordNode[] = [];
  let [text, hiddenText, hidden] = ['', '', isHidden];

  const write = (more: string) => {
    if (fields.some(({ hasResult }) => !hasResult)) return;
    if (hidden) hiddenText += more;
    else text += more;
  };
  const children = (node: WordNode) => {
    for (const child of node.children) {
      if (typeof child === 'string') write(shownSigns(child));
      else element(child);
    }
  };
  const linked = (address: string | undefined, start: number) => {
    if (address !== undefined) text = text.slice(0, start) + linkText(text.slice(start), address);
  };

  const element = (node: WordNode) => {
    const { name, attributes } = node;
    if (name === 'r') return run(node);
    if (name.endsWith('Pr')) return;
    const plain = signs[name];
    if (plain !== undefined) return write(plain);
    switch (name) {
      case 'ins':
      case 'moveTo':
        notes.add('tracked-changes');
        return children(node);
      case 'del':
      case 'moveFrom':
        return notes.add('tracked-changes');
      case 'sym':
        return write(symbolOf(attributes, notes));
      case 'hyperlink': {
        const start = text.length;
        children(node);
        return linked(context.addressOf(attributes['id'] ?? ''), start);
      }
      case 'fldSimple': {
        const start = text.length;
        children(node);
        return linked(hyperlinkOf(attributes['instr'] ?? ''), start);
      }
      case 'fldChar':
        return fieldPart(node);
      case 'instrText': {
        const field = fields.at(-1);
        if (field) field.instruction += textOf(node);
        return;
      }
      case 'footnoteReference':
      case 'endnoteReference':
        return write(context.refer(name === 'footnoteReference' ? 'footnote' : 'endnote', attributes['id'] ?? '', !/^(?:1|true|on)$/.test(attributes['customMarkFollows'] ?? '')));
      case 'sdt':
        if (isOn(childOf(node, 'sdtPr'), 'showingPlcHdr')) return notes.add('hidden-parts', textOf(node));
        return children(childOf(node, 'sdtContent') ?? node);
      case 'ruby': {
        children(childOf(node, 'rubyBase') ?? node);
        const above = textOf(childOf(node, 'rt') ?? { ...node, children: [] });
        return above === '' ? undefined : write(` (${above})`);
      }
      case 'drawing':
      case 'pict':
        return drawing(node);
      case 'object':
        return notes.add('unreadable');
      default:
        children(node);
    }
  };

  const run = (node: WordNode) => {
    const properties = childOf(node, 'rPr');
    const outer = hidden;
    hidden ||= isOn(properties, 'vanish') || context.styles.of(valueOf(properties, 'rStyle') ?? ' ').hidden;
    children(node);
    hidden = outer;
  };

  const fieldPart = (node: WordNode) => {
    const type = node.attributes['fldCharType'];
    if (type === 'begin') fields.push({ instruction: '', hasResult: false, start: text.length, form: childOf(node, 'ffData') });
    const field = fields.at(-1);
    if (type === 'separate' && field) [field.hasResult, field.start] = [true, text.length];
    if (type !== 'end' || !field) return;
    fields.pop();
    write(formValue(field));
    linked(hyperlinkOf(field.instruction), field.start);
  };

  const drawing = (node: WordNode) => {
    const contents = descendantsOf(node, 'txbxContent');
    boxes.push(...contents);
    const art = descendantsOf(node, 'textpath').flatMap(({ attributes }) => attributes['string'] ?? []);
    const words = contents.length > 0 ? art : [...art, textOf(node)];
    for (const word of words.filter((each) => each.trim() !== '')) boxes.push(boxOf(word));
    const alternative = descendantsOf(node, 'docPr').map(({ attributes }) => attributes['descr'] ?? attributes['title'] ?? '');
    const pictures = [...descendantsOf(node, 'pic'), ...descendantsOf(node, 'imagedata')];
    for (const [index, picture] of pictures.entries()) notes.add('pictures', alternative[index] ?? picture.attributes['title']);
    if (descendantsOf(node, 'chart').length > 0) notes.add('unreadable');
  };

  children(paragraph);
  // An instruction does not go on in the next paragraph; one that is never ended must not swallow the document.
  for (const field of fields) [field.hasResult, field.start] = [true, 0];
  if (hiddenText.trim() !== '') notes.add('hidden-parts', hiddenText);
  return { text, boxes };
}

const signs: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '' };

function boxOf(text: string): WordNode {
  const nodeOf = (name: string, child: WordNode | string): WordNode => ({ name, attributes: {}, children: [child] });
  return nodeOf('txbxContent', nodeOf('p', nodeOf('r', nodeOf('t', text))));
}

/** Text typed in a sign font, as programs for old versions of Word write it. */
function shownSigns(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => signOf(sign.charCodeAt(0), 'symbol') ?? signOf(sign.charCodeAt(0), 'wingdings') ?? sign);
}

function symbolOf({ font = '', char = '' }: WordNode['attributes'], notes: NoteCount): string {
  const code = /^[\da-f]{1,6}$/i.test(char) ? Number.parseInt(char, 16) : 0xf000;
  const sign = signOf(code, font);
  if (sign !== undefined) return sign;
  if (code >= 0x20 && code < 0xe000) return String.fromCodePoint(code);
  notes.add('unreadable');
  return '\ufffd';
}

function hyperlinkOf(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1];
}

/** What a box to tick, or a list to choose from, of an old form shows. */
function formValue({ instruction, form }: Field): string {
  if (/^\s*FORMCHECKBOX\b/i.test(instruction)) {
    const box = childOf(form, 'checkBox');
    return isOn(box, childOf(box, 'checked') ? 'checked' : 'default') ? '☒' : '☐';
  }
  const list = /^\s*FORMDROPDOWN\b/i.test(instruction) ? childOf(form, 'ddList') : undefined;
  if (!list) return '';
  const entries = elementsOf(list).filter(({ name }) => name === 'listEntry');
  return entries[Number(valueOf(list, 'result') ?? valueOf(list, 'default') ?? 0)]?.attributes['val'] ?? '';
}
