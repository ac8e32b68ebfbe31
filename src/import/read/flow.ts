import type { OriginalBlock, OriginalLine } from '../original.ts';
import { type CellBudget, cellBudget, type PlacedCell, spanGrid } from './span-grid.ts';

/** Takes the paragraphs and tables of a document, or of one cell, in their order. */
export type Flow = {
  /** The lines of one paragraph; none where it is blank. */
  readonly paragraph: (lines: readonly OriginalLine[]) => void;
  readonly table: (cells: readonly PlacedCell[]) => void;
};

/** Makes blocks, counting paragraphs and tables from 1. */
export function documentFlow(budget: CellBudget = cellBudget()): Flow & { readonly blocks: readonly OriginalBlock[] } {
  const blocks: OriginalBlock[] = [];
  let [paragraphs, tables] = [0, 0];
  return {
    blocks,
    paragraph: (lines) => {
      if (lines.length === 0) return;
      paragraphs += 1;
      for (const line of lines) blocks.push({ type: 'paragraph', ...line, at: { paragraph: paragraphs } });
    },
    table: (cells) => {
      if (cells.length === 0) return;
      tables += 1;
      blocks.push({ type: 'table', number: tables, rows: spanGrid(cells, tables, budget), knowsMerged: true, at: { table: tables } });
    },
  };
}

/** Makes the lines of a cell; a table inside it is written out cell by cell. */
export function cellFlow(): Flow & { readonly lines: readonly OriginalLine[] } {
  const lines: OriginalLine[] = [];
  return {
    lines,
    paragraph: (more) => {
      for (const line of more) lines.push(line);
    },
    table: (cells) => {
      for (const cell of cells) for (const line of cell.lines) lines.push(line);
    },
  };
}

/** The lines of a paragraph that are not blank. A marker stands before the first one only. */
export function linesOf(text: string, { heading, list }: Omit<OriginalLine, 'text'> = {}): readonly OriginalLine[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => !/^[\s\u200b-\u200d\u2060]*$/.test(line))
    .map((line, index) => ({ text: line, ...(heading !== undefined && { heading }), ...(list && index === 0 && { list }) }));
}

/** The text of a link, with the address after it where a person would not know it from the text; only of addresses that lead out of the document. */
export function linkText(text: string, address: string): string {
  const target = address.trim();
  if (!/^(?:https?|ftp|mailto|tel):/i.test(target)) return text;
  const bare = (value: string) => decoded(value).replace(/^(?:https?:\/\/|ftp:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '').replaceAll(/\s/g, '').toLowerCase();
  return text.trim() === '' || bare(text) === bare(target) ? text : `${text.trimEnd()} (${target})${/\s*$/.exec(text)?.[0] ?? ''}`;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
