import { bodyTree } from '../reader/body.ts';
import { isTag, plainAttributes, type ProseNode } from '../reader/prose.ts';
import type { Source } from '../reader/source.ts';
import { isProseName, type ProseName } from '../schemas/prose.ts';

type TextNode = Omit<ProseNode, 'children'> & { readonly alt?: string | null; readonly children?: readonly TextNode[] };

/** What an author's text says below the front matter, a block of text each: a paragraph, a heading, an entry of a list, a cell, a caption. */
export function bodyBlocks(source: Source): readonly string[] {
  if (source.body.trim() === '') return [];
  const tree = bodyTree(source);
  return 'root' in tree ? textBlocks(wordsOf(tree.root).split(blockEnd)) : [];
}

/** Blocks as the page shows them; what holds no letter and no digit, such as a dash in a cell, cannot be found. */
export function textBlocks(blocks: readonly (string | undefined)[]): readonly string[] {
  return blocks.map((block) => oneLine(block).trim()).filter((block) => /[\p{L}\p{N}]/u.test(block));
}

const blockEnd = '\n';

/** A text as a browser has it: runs of white space are one space, and NUL is nothing. */
export const oneLine = (text = '') => text.replaceAll('\0', '').replace(/[ \t\n\f\r]+/g, ' ');

/** Nodes that stand within a line of text. */
const inline: ReadonlySet<string> = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'image', 'imageReference', 'break', 'html']);

type Attributes = Readonly<Record<string, string>>;
type Words = readonly (string | undefined)[];

/** What a component shows of its attributes, before and after the text between its tags. */
const shown: Readonly<Record<ProseName, (attributes: Attributes) => { readonly before?: Words; readonly after?: Words }>> = {
  Note: ({ title }) => ({ before: [title] }),
  Figure: ({ alt, caption }) => ({ before: [alt, caption] }),
  Attachment: ({ title }) => ({ before: [title] }),
  Quote: ({ source }) => ({ after: [`ที่มา: ${source}`] }),
};

/** The words of a node and of everything below it, with the ends of its blocks. */
function wordsOf(node: TextNode): string {
  const name = isTag(node) ? (node.name ?? '') : '';
  const within = () => (node.children ?? []).map(wordsOf).join('');
  if (isProseName(name)) {
    const { before = [], after = [] } = shown[name](plainAttributes(node));
    return ['', ...before.map(oneLine), within(), ...after.map(oneLine), ''].join(blockEnd);
  }
  if (node.type === 'break' || name === 'br' || isLineBreak(node)) return ' ';
  if (node.type === 'text' || node.type === 'inlineCode') return oneLine(String(node.value));
  if (node.type === 'code') return blockEnd + oneLine(String(node.value)) + blockEnd;
  if (node.alt) return oneLine(node.alt);
  return inline.has(node.type) || name !== '' ? within() : blockEnd + within() + blockEnd;
}

function isLineBreak({ type, value }: TextNode): boolean {
  return type === 'html' && typeof value === 'string' && value.startsWith('<br');
}
