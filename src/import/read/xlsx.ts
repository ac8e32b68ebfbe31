import readExcelFile from 'read-excel-file/node';
import { openArchive } from '../../reader/attachment/zip.ts';
import type { OriginalBlock } from '../original.ts';
import { type StoredValue, shownValue } from './cell-format.ts';
import { cellName } from './cell-reference.ts';
import { withTablesNumbered } from './grid.ts';
import { type NoteCount, noteCount } from './note-count.ts';
import type { Reading } from './reading.ts';
import { RefusedFile, tooLong, tooManyCells } from './refusal.ts';
import { type CellText, seenSheet } from './seen-sheet.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { readLayout, type SheetLayout } from './sheet-layout.ts';
import { isBlank } from './source-lines.ts';
import { cellBudget, gridLimits } from './span-grid.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { noteWorkbook } from './workbook-notes.ts';

/** Many cells may show the same long text, so what they say together has a limit of its own, in UTF-16 units. */
const longest = 20_000_000;

type Values = readonly (readonly unknown[])[];

/**
 * Reads a spreadsheet as a person sees it: values in the formats of their cells, dates in the Buddhist era, what is hidden left out and noted. Throws `RefusedFile` where it is too large,
 * which the places of the cells tell before anything is laid out, and an `Error` where it is damaged.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Reading> {
  const archive = openArchive(bytes);
  if (!archive?.safe) throw new Error('the archive is damaged or beyond the limits');
  const workbook = readWorkbook(archive);
  const layouts = workbook.sheets.map(({ xml }) => (xml ? readLayout(xml) : undefined));
  for (const layout of layouts) assureSize(layout);
  const stored = await readExcelFile(Buffer.from(bytes), { trim: false, parseNumber: (number) => ({ number }) });
  const notes = noteCount();
  const budget = cellBudget();
  const blocks: OriginalBlock[] = [];
  let room = longest;
  for (const [index, { name, isHidden }] of workbook.sheets.entries()) {
    const layout = layouts[index];
    if (!layout) continue;
    const cells = cellTexts(stored[index]?.data as Values | undefined, layout, workbook);
    room -= cells.reduce((sum, { text }) => sum + text.length, 0);
    if (room < 0) throw new RefusedFile(tooLong);
    noteSheet(name, layout, notes);
    if (isHidden) notes.add('hidden-parts', cells.map(({ text }) => text).join(' | '));
    else for (const block of sheetBlocks(seenSheet(name, cells, layout, (text) => notes.add('hidden-parts', text)), budget)) blocks.push(block);
  }
  noteWorkbook(archive, notes);
  return { blocks: withTablesNumbered(blocks), notes: notes.notes() };
}

function assureSize(layout: SheetLayout | undefined): void {
  const far = layout?.cells.find(({ row, column, isEmpty }) => !isEmpty && (row > gridLimits.rows || column > gridLimits.columns));
  if (far) throw new RefusedFile(tooManyCells(far.row, far.column));
}

/** The cells that show something, in the order of the sheet. */
function cellTexts(values: Values | undefined, { cells }: SheetLayout, { formatOf, from1904 }: Workbook): readonly CellText[] {
  return cells
    .map(({ row, column, format, error }): CellText => {
      const value = values?.[row - 1]?.[column - 1] as StoredValue | null | undefined;
      return { row, column, text: error ?? (value === null || value === undefined ? '' : shownValue(value, formatOf(format), from1904)) };
    })
    .filter(({ text }) => !isBlank(text));
}

function noteSheet(name: string, { cells, headersAndFooters }: SheetLayout, { add }: NoteCount): void {
  for (const text of headersAndFooters) add('headers-and-footers', text);
  for (const { formula, hasResult, ...place } of cells) {
    if (formula !== undefined) add('formulas', hasResult ? undefined : `${name} ${cellName(place)} =${formula}`);
  }
}
