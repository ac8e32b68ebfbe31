import { getDocumentProxy } from 'unpdf';
import type { OriginalBlock } from '../original.ts';
import { alignedRows } from './columns.ts';
import { gridTable, withTablesNumbered } from './grid.ts';
import { type NoteCount, noteCount } from './note-count.ts';
import { type PdfLine, pdfLines } from './pdf-lines.ts';
import type { Reading } from './reading.ts';
import { RefusedFile, tooLong } from './refusal.ts';
import { runningHeads } from './running-heads.ts';
import { cellBudget, type CellBudget } from './span-grid.ts';
import { textLines } from './text-line.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type Annotation = { readonly subtype?: string; readonly contentsObj?: { readonly str?: string }; readonly fieldValue?: unknown };

/** A page of a report holds far fewer lines and signs; both are what a hostile file may multiply. */
const limits = { pages: 300, pieces: 500_000 };

/**
 * Reads the text of a PDF, each line a paragraph, or the row of a table where its parts stand in columns. Notes tell what that is worth. Throws `Error('no text')` where all pages are pictures,
 * `Error('encrypted')` where a password is asked for, `RefusedFile` where it is too long, and other errors where it is damaged.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const document = await opened(bytes);
  try {
    if (document.numPages > limits.pages) throw new RefusedFile(tooLong);
    const notes = noteCount();
    const pages: (readonly PdfLine[])[] = [];
    let left = limits.pieces;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      left -= items.length;
      if (left < 0) throw new RefusedFile(tooLong);
      pages.push(pdfLines(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []))));
      await noteAnnotations(page, notes);
      page.cleanup();
    }
    if (pages.every((lines) => lines.length === 0)) throw new Error('no text');
    return { blocks: blocksOf(pages, notes), notes: notes.notes() };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The library keeps the bytes for itself, so it is given a copy. */
async function opened(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new Error('encrypted') : error;
  }
}

type Item = { readonly str: string; readonly transform: readonly unknown[]; readonly width: number };

function pieceOf({ str, transform, width }: Item) {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform.map(Number);
  return { text: str, x, y, width, size: Math.hypot(a, b) || 1 };
}

function blocksOf(pages: readonly (readonly PdfLine[])[], notes: NoteCount): readonly OriginalBlock[] {
  const heads = runningHeads(pages);
  const budget = cellBudget();
  const blocks: OriginalBlock[] = [];
  for (const [index, lines] of pages.entries()) {
    notes.add('extracted-text');
    if (lines.length === 0) notes.add('pages-without-text');
    for (const block of pageBlocks(lines.filter((line) => !heads.has(line)), index + 1, budget)) blocks.push(block);
  }
  for (const text of new Set([...heads].map(lineText))) notes.add('headers-and-footers', text);
  for (const _ of pages.flat().map(lineText).join('').matchAll(/\ufffd/g)) notes.add('unreadable');
  return withTablesNumbered(blocks);
}

function pageBlocks(lines: readonly PdfLine[], page: number, budget: CellBudget): readonly OriginalBlock[] {
  const spaced = lines.flatMap((line, index) => (isSetApart(lines[index - 1], line) ? [undefined, line] : [line]));
  const segments = spaced.map((line) => line?.segments ?? []);
  const size = [...lines].map((line) => line.size).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 12;
  const numbers = new Map(lines.map((line, index) => [line, index + 1]));
  const placeOf = (line: PdfLine | undefined) => ({ page, line: (line && numbers.get(line)) ?? 1 });
  const blocks: OriginalBlock[] = [];
  for (let at = 0; at < spaced.length; ) {
    const line = spaced[at];
    const table = alignedRows(segments, at, { gap: size / 2, tolerance: size / 6 });
    if (table) blocks.push({ ...gridTable(table.rows.map((cells, index) => ({ cells: cells.map(textLines), at: placeOf(spaced[at + index]) })), placeOf(line), budget), rowsAreLines: true });
    else if (line) blocks.push(...textLines(lineText(line)).map((found): OriginalBlock => ({ type: 'paragraph', ...found, at: placeOf(line) })));
    at = table?.end ?? at + 1;
  }
  return blocks;
}

function isSetApart(before: PdfLine | undefined, line: PdfLine): boolean {
  return before !== undefined && before.y - line.y > 2.5 * Math.max(before.size, line.size);
}

function lineText({ segments }: PdfLine): string {
  return segments.map(({ text }) => text).join(' ');
}

/** Notes of readers, and what is filled into a form. */
async function noteAnnotations(page: PdfPage, { add }: NoteCount): Promise<void> {
  const annotations: readonly Annotation[] = await page.getAnnotations({ intent: 'any' });
  for (const { subtype, contentsObj, fieldValue } of annotations) {
    if (subtype !== 'Link' && subtype !== 'Popup' && contentsObj?.str?.trim()) add('comments', contentsObj.str);
    if (typeof fieldValue === 'string' && fieldValue.trim() !== '') add('text-boxes', fieldValue);
  }
}
