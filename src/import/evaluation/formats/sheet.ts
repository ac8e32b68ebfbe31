import writeExcelFile from 'write-excel-file/node';
import type { DocumentBlock, EvaluationDocument } from '../document.ts';
import { shown, widthOf } from '../document.ts';

type SheetCell = { readonly value: string | number; readonly type: StringConstructor | NumberConstructor; readonly columnSpan?: number; readonly rowSpan?: number; readonly format?: string } | null;
type SheetRow = readonly SheetCell[];

/** The document as a workbook: paragraphs as merged rows over the width of the tables, scores as numbers, a sheet for each page that names one. */
export async function sheetFile({ blocks }: EvaluationDocument): Promise<Uint8Array> {
  const width = widthOf(blocks);
  const sheets: { sheet: string; data: SheetRow[] }[] = [{ sheet: 'แผ่น1', data: [] }];
  for (const block of blocks) {
    if (block.type === 'page' && block.sheet !== undefined) sheets.push({ sheet: block.sheet, data: [] });
    else sheets.at(-1)?.data.push(...rowsOf(block, width));
  }
  const filled = sheets.filter(({ data }) => data.length > 0);
  return new Uint8Array(await writeExcelFile(filled as Parameters<typeof writeExcelFile>[0]).toBuffer());
}

function rowsOf(block: DocumentBlock, width: number): readonly SheetRow[] {
  if (block.type === 'page') return [];
  if (block.type === 'paragraph') return [[{ value: shown(block), type: String, columnSpan: width }, ...Array.from({ length: width - 1 }, () => null)]];
  return [[], ...block.rows.map((row) => row.map(({ lines, rowSpan, columnSpan, isCovered }): SheetCell => (isCovered || (lines.length === 0 && rowSpan === 1 && columnSpan === 1) ? null : { ...valueOf(lines.map(shown).join('\n')), ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }) })))];
}

/** A score becomes a number with its decimals as the format, as whoever types it into a cell gets. */
function valueOf(words: string): { readonly value: string | number; readonly type: StringConstructor | NumberConstructor; readonly format?: string } {
  return /^\d{1,3}\.\d{2}$/.test(words) ? { value: Number(words), type: Number, format: '0.00' } : { value: words, type: String };
}
