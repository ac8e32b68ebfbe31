import { markdownToMdast } from 'satteri';
import type { BodyNode } from '../../reader/body.ts';
import { cellText, type OriginalBlock, type OriginalLine, type OriginalPlace } from '../original.ts';
import { linesOf } from './flow.ts';
import { gridTable, withTablesNumbered } from './grid.ts';
import { linesOfHtml, readHtml } from './html.ts';
import { inlineHtml } from './markdown-inline.ts';
import { type NoteCount, noteCount } from './note-count.ts';
import type { Reading } from './reading.ts';
import { type CellBudget, cellBudget } from './span-grid.ts';

/** What a node of Markdown has besides what the rules of the text ask for. */
type Node = BodyNode & { readonly ordered?: boolean; readonly start?: number | null; readonly checked?: boolean | null };

type Document = { readonly lines: readonly string[]; readonly notes: NoteCount; readonly budget: CellBudget };

/** Reads Markdown with tables and footnotes; HTML in it is read as such, and lines of code and front matter are paragraphs. Places are lines. Throws as `readHtml` does. */
export function readMarkdown(text: string): Reading {
  const document: Document = { lines: text.split(/\r\n?|\n/), notes: noteCount(), budget: cellBudget() };
  const blocks = blocksOf(markdownToMdast(text) as Node, document, 0);
  return { blocks: withTablesNumbered(blocks), notes: document.notes.notes() };
}

function blocksOf(node: Node, document: Document, depth: number): readonly OriginalBlock[] {
  const at = placeOf(node);
  const children: readonly Node[] = joinedHtml(node.children ?? []);
  switch (node.type) {
    case 'html':
      return htmlBlocks(node.value ?? '', at, document.notes);
    case 'code':
    case 'yaml':
    case 'toml':
      return paragraphs(linesOf(node.value ?? ''), at);
    case 'heading':
      return paragraphs(inlineLines(node, document).map((line) => ({ ...line, heading: node.depth ?? 1 })), at);
    case 'paragraph':
      return paragraphs(inlineLines(node, document), at);
    case 'table':
      return [gridTable(children.map((row) => ({ cells: (row.children ?? []).map((cell) => inlineLines(cell, document)), at: placeOf(row) })), at, document.budget)];
    case 'list':
      return children.flatMap((item, index) => itemBlocks(item, markerOf(node, item, index, document), document, depth + 1));
    case 'footnoteDefinition':
      for (const block of children.flatMap((child) => blocksOf(child, document, depth))) document.notes.add('footnotes', textOf(block));
      return [];
    default:
      return children.flatMap((child) => blocksOf(child, document, depth));
  }
}

function textOf(block: OriginalBlock): string {
  return block.type === 'paragraph' ? block.text : block.rows.flat().map(cellText).filter((text) => text !== '').join(' | ');
}

/** The marker belongs to the first line of an item, which may have several paragraphs. */
function itemBlocks(item: Node, marker: string, document: Document, depth: number): readonly OriginalBlock[] {
  const [first, ...others] = joinedHtml(item.children ?? []).flatMap((child) => blocksOf(child, document, depth));
  if (!first) return [];
  return first.type === 'paragraph' && !first.list ? [{ ...first, list: { depth, marker } }, ...others] : [first, ...others];
}

/** Numbers go on from the first one, as they are shown, with the sign that stands behind it. */
function markerOf(list: Node, item: Node, index: number, { lines }: Document): string {
  if (!list.ordered) return item.checked === true ? '☑' : item.checked === false ? '☐' : '•';
  const { line, column } = item.position?.start ?? { line: 0, column: 1 };
  const sign = /^\s*\d+([.)])/.exec((lines[line - 1] ?? '').slice(column - 1))?.[1] ?? '.';
  return `${(list.start ?? 1) + index}${sign}`;
}

/** Elements of one table or list may be taken for several pieces. */
function joinedHtml(nodes: readonly Node[]): readonly Node[] {
  return nodes.reduce<Node[]>((joined, node) => {
    const last = joined.at(-1);
    if (last?.type === 'html' && node.type === 'html') joined[joined.length - 1] = { ...last, value: `${last.value ?? ''}\n${node.value ?? ''}` };
    else joined.push(node);
    return joined;
  }, []);
}

function htmlBlocks(html: string, at: OriginalPlace, { add }: NoteCount): readonly OriginalBlock[] {
  const { blocks, notes } = readHtml(html);
  for (const { kind, count, texts } of notes) for (let index = 0; index < count; index += 1) add(kind, texts?.[index]);
  return blocks.map((block) => (block.type === 'paragraph' ? { ...block, at } : { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, at: { ...cell.at, ...at } }))), at }));
}

function inlineLines(node: Node, { notes }: Document): readonly OriginalLine[] {
  return linesOfHtml((node.children ?? []).map((child) => inlineHtml(child, notes)).join(''));
}

function paragraphs(lines: readonly OriginalLine[], at: OriginalPlace): readonly OriginalBlock[] {
  return lines.map((line) => ({ type: 'paragraph', ...line, at }));
}

function placeOf({ position }: Node): OriginalPlace {
  return position ? { line: position.start.line } : {};
}
