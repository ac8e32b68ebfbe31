import type { OriginalLine } from '../original.ts';
import { cellFlow, type Flow, linesOf } from './flow.ts';
import { type InlineContext, readInline } from './word-inline.ts';
import type { WordNumbering } from './word-numbering.ts';
import { outlineHeading } from './word-styles.ts';
import { placedWordCells } from './word-table.ts';
import { childOf, valueOf, type WordNode } from './word-tree.ts';

export type WordContext = InlineContext & { readonly numbering: WordNumbering };

/** Reads the paragraphs and tables below a node; those of text boxes follow the paragraph on which they hang. */
export function readWordBody(body: WordNode, flow: Flow, context: WordContext, isCell = false): void {
  /** Of paragraphs whose end was deleted: they go on in the next one. */
  let [carried, boxes]: [string, readonly WordNode[]] = ['', []];

  const elements = (node: WordNode) => {
    for (const child of node.children) if (typeof child !== 'string') element(child);
  };
  const element = (node: WordNode) => {
    const { name } = node;
    if (name === 'p') paragraph(node);
    else if (name === 'tbl') {
      end();
      flow.table(placedWordCells(node, (cell) => linesOfWord(cell, context), context.notes));
    } else if (name === 'altChunk') context.notes.add('unreadable');
    else if (name === 'sdt') elements(childOf(node, 'sdtContent') ?? node);
    else if (name === 'del' || name === 'moveFrom') context.notes.add('tracked-changes');
    else if (!name.endsWith('Pr')) elements(node);
  };

  const paragraph = (node: WordNode) => {
    const properties = childOf(node, 'pPr');
    const style = context.styles.of(valueOf(properties, 'pStyle'));
    const inline = readInline(node, context, style.hidden);
    [carried, boxes] = [carried + inline.text, [...boxes, ...inline.boxes]];
    const mark = childOf(properties, 'rPr');
    if (childOf(mark, 'del') ?? childOf(mark, 'moveFrom')) return;
    const outline = valueOf(properties, 'outlineLvl');
    const heading = outline === undefined ? style.heading : outlineHeading(outline);
    const numberingId = valueOf(properties, 'numPr', 'numId') ?? style.numberingId;
    const level = valueOf(properties, 'numPr', 'ilvl');
    const marker = numberingId === undefined || numberingId === '0' ? undefined : context.numbering(numberingId, level === undefined ? style.level : Number(level) || 0, valueOf(properties, 'pStyle'));
    end({ ...(heading !== undefined && { heading }), ...(marker && { list: { depth: marker.depth, marker: marker.marker } }) }, isCell && marker?.isNumber === true ? marker.marker : '');
  };

  /** A cell may hold nothing but the number that Word counts. */
  const end = (about: Omit<OriginalLine, 'text'> = {}, otherwise = '') => {
    const lines = linesOf(carried, about);
    const hanging = boxes;
    [carried, boxes] = ['', []];
    flow.paragraph(lines.length > 0 ? lines : linesOf(otherwise));
    for (const box of hanging) {
      context.notes.add('text-boxes');
      readWordBody(box, flow, context, isCell);
    }
  };

  elements(body);
  end();
}

/** The lines of a cell, a footnote or a page header. */
export function linesOfWord(node: WordNode, context: WordContext): readonly OriginalLine[] {
  const flow = cellFlow();
  readWordBody(node, flow, context, true);
  return flow.lines;
}
