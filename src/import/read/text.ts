import type { OriginalBlock, OriginalLine, OriginalNote } from '../original.ts';
import { alignedRows, type Segment } from './columns.ts';
import { gridTable, withTablesNumbered } from './grid.ts';
import { readHtml } from './html.ts';
import { pipeRows } from './pipe-table.ts';
import type { Reading } from './reading.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import { type CellBudget, cellBudget } from './span-grid.ts';
import { segmentsOf, spacedMeasure } from './spaced-table.ts';
import { itemOfTab, tabRows } from './tab-table.ts';
import { textLines, withKnownTags } from './text-line.ts';
import type { TextRows } from './text-rows.ts';

type Part = Reading & { readonly end: number };

/**
 * Reads a plain text as scanned pages and PDF files give it: every line that is not blank is a paragraph or the row of a table. Tables are drawn with signs (`| a | b |`), with tabs,
 * with spaces where the columns are unmistakable, or in HTML. Places are lines. Throws `RefusedFile` where the tables are too large.
 */
export function readText(text: string): Reading {
  const lines = sourceLines(text);
  const segments = lines.map((line) => segmentsOf(line.text));
  const lastMarkup = lines.findLastIndex((line) => endOfTable.test(line.text));
  const budget = cellBudget();
  const blocks: OriginalBlock[] = [];
  const notes: OriginalNote[] = [];
  for (let at = 0; at < lines.length; ) {
    const part = (at <= lastMarkup ? markupPart(lines, at) : undefined) ?? tablePart(lines, segments, at, budget);
    for (const block of part.blocks) blocks.push(block);
    notes.push(...part.notes);
    at = part.end;
  }
  return { blocks: withTablesNumbered(blocks), notes };
}

const endOfTable = /<\/table>/i;

function markupPart(lines: readonly SourceLine[], at: number): Part | undefined {
  const first = lines[at];
  if (!first || !/<table[\s>]/i.test(first.text)) return undefined;
  const end = lines.findIndex(({ text }, index) => index >= at && endOfTable.test(text)) + 1;
  const html = lines.slice(at, end).map(({ text }) => text);
  const { blocks, notes } = readHtml(withKnownTags(html.join('\n')));
  return { blocks: blocks.map((block) => atLine(block, first.number)), notes, end };
}

function atLine(block: OriginalBlock, line: number): OriginalBlock {
  if (block.type === 'paragraph') return { ...block, at: { line } };
  return { ...block, at: { line }, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, at: { ...cell.at, line } }))) };
}

function tablePart(lines: readonly SourceLine[], segments: readonly (readonly Segment[])[], at: number, budget: CellBudget): Part {
  const written = pipeRows(lines, at) ?? tabRows(lines, at);
  const found = written ?? spacedRows(lines, segments, at);
  const end = found?.end ?? at + 1;
  const rows = found?.rows.map(({ line, cells }) => ({ cells: cells.map(textLines), at: { line } })) ?? [];
  if (rows.some(({ cells }) => cells.some((cell) => cell.length > 0))) {
    const table = gridTable(rows, { line: lines[at]?.number ?? 0 }, budget);
    return { blocks: [written ? table : { ...table, rowsAreLines: true }], notes: [], end };
  }
  return { blocks: lines.slice(at, end).flatMap(paragraphs), notes: [], end };
}

function spacedRows(lines: readonly SourceLine[], segments: readonly (readonly Segment[])[], at: number): TextRows | undefined {
  const found = alignedRows(segments, at, spacedMeasure);
  return found && { rows: found.rows.map((cells, index) => ({ line: lines[at + index]?.number ?? 0, cells })), end: found.end };
}

function paragraphs({ number, text }: SourceLine): readonly OriginalBlock[] {
  const item = itemOfTab(text);
  const lines: readonly OriginalLine[] = item ? textLines(item.text).map((line, index) => (index === 0 ? { ...line, list: { depth: 1, marker: item.marker } } : line)) : textLines(text);
  return lines.map((line) => ({ type: 'paragraph', ...line, at: { line: number } }));
}
