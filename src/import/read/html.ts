import { parse, parseFragment } from 'parse5';
import type { OriginalLine } from '../original.ts';
import { cellFlow, documentFlow } from './flow.ts';
import { type HtmlNode, isElement } from './html-node.ts';
import { walkHtml } from './html-walk.ts';
import { noteCount } from './note-count.ts';
import type { Reading } from './reading.ts';
import { RefusedFile, tooDeep } from './refusal.ts';

/** No page nests elements deeper. */
const deepest = 500;

/** What Windows writes before a page on the clipboard. */
const clipboardHeader = /^\ufeff?Version:[\d.]+\s[^<]*/;

/** The blocks of a page, or of a fragment from the clipboard. Throws `RefusedFile` beyond the limits of depth and of tables. */
export function readHtml(text: string): Reading {
  return blocksOfHtml(parse(text.replace(clipboardHeader, ''), { scriptingEnabled: false }).childNodes);
}

/** The blocks of parsed nodes; paragraphs and tables count from 1. Throws as `readHtml` does. */
export function blocksOfHtml(nodes: readonly HtmlNode[]): Reading {
  assureDepth(nodes);
  const [flow, notes] = [documentFlow(), noteCount()];
  walkHtml(nodes, flow, notes);
  return { blocks: flow.blocks, notes: notes.notes() };
}

/** The lines of a fragment that stands inside a cell or a line; tables in it are written out cell by cell. Throws as `readHtml` does. */
export function linesOfHtml(html: string): readonly OriginalLine[] {
  const nodes = parseFragment(html, { scriptingEnabled: false }).childNodes;
  assureDepth(nodes);
  const flow = cellFlow();
  walkHtml(nodes, flow, noteCount());
  return flow.lines;
}

function assureDepth(nodes: readonly HtmlNode[]): void {
  let level: readonly HtmlNode[] = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw new RefusedFile(tooDeep);
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
}
