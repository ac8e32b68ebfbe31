import type { Blob, Buffer } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeExcelFile, { type CellObject, type Feature, type Sheet, type SheetData } from 'write-excel-file/node';
import { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from 'write-excel-file/utility';
import type { TemplateDocument, TemplateTable } from './template.ts';

/** What the library takes for pictures, of which there are none. */
type Content = Stream | Buffer | Blob;

const border = { borderStyle: 'thin', borderColor: '#A6A6A6' } as const;
const text = { type: String, format: '@', wrap: true, alignVertical: 'top' } as const;
/** Title or heading, guidance and header. */
const rowsAbove = 3;
/** The width of all columns of a sheet, in letters. */
const widest = 170;
/** In points. */
const lineHeight = 24;
/** How many letters of a list Excel takes. */
const longestList = 255;

const sheetOrder = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];

/** A template as an Excel file: a sheet for each table, its header frozen, cells of text throughout, so that Excel changes no date and no score. */
export async function excelTemplate({ title, tables }: TemplateDocument): Promise<Uint8Array> {
  const sheets = tables.map((table, index): Sheet<Content> => {
    const all = table.widths.reduce((sum, width) => sum + width, 0);
    const widths = table.widths.map((width) => Math.max(9, Math.round((widest * width) / all)));
    return {
      sheet: table.heading,
      data: rowsOf(index === 0 ? title : table.heading, table, widths),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: rowsAbove,
    };
  });
  return new Uint8Array(await writeExcelFile(sheets, { fontFamily: 'TH Sarabun New', fontSize: 16, features: [choicesIn(tables), printing] }).toBuffer());
}

function rowsOf(title: string, { headers, guidance, rows, namedBy }: TemplateTable, widths: readonly number[]): SheetData {
  const across = { columnSpan: headers.length };
  const blank = headers.slice(1).map(() => null);
  const cell = (lines: readonly string[], look: Partial<CellObject>): CellObject => ({ ...text, ...border, ...look, ...(lines.length > 0 && { value: lines.join('\n') }) });
  const heightOf = (row: readonly (readonly string[])[]) => lineHeight * Math.min(16, Math.max(1, ...row.map((lines, index) => lines.reduce((sum, line) => sum + linesFor(line, widths[index] ?? widest), 0))));
  return [
    [{ ...text, value: title, fontWeight: 'bold', fontSize: 20, textColor: '#1F3864', height: 1.5 * lineHeight, ...across }, ...blank],
    [{ ...text, value: guidance, fontStyle: 'italic', textColor: '#595959', height: lineHeight * linesFor(guidance, widest), ...across }, ...blank],
    headers.map((header) => cell([header], { fontWeight: 'bold', backgroundColor: '#D9E2F3', height: heightOf(headers.map((one) => [one])) })),
    ...rows.map((row) => row.map(({ lines }, index) => cell(lines, { height: heightOf(row.map((one) => one.lines)), ...(index < namedBy && { backgroundColor: '#F2F2F2' }) }))),
  ];
}

/** How many lines a text takes in a column; signs above and below the letters take no room, Thai letters a little more than digits. */
function linesFor(words: string, width: number): number {
  return Math.ceil((1.2 * words.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length) / width);
}

/** Lists to choose from, in the cells that have choices. A list that Excel cannot hold stands in the guidance only. */
function choicesIn(tables: readonly TemplateTable[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const lists = tables[sheetIndex]?.rows.flatMap((row, y) => row.flatMap((cell, x) => listAt(getCellAddress(y + rowsAbove, x), cell))) ?? [];
            if (lists.length === 0) return xml;
            const all = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, all, sheetOrder, 'worksheet');
          },
        },
      },
    },
  };
}

function listAt(address: string, { choices = [], isOpen = false }: TemplateTable['rows'][number][number]): readonly string[] {
  const list = choices.join(',');
  if (choices.length === 0 || list.length > longestList || choices.some((choice) => choice.includes(','))) return [];
  const formula = sanitizeTextContent(`"${list.replaceAll('"', '""')}"`);
  return [`<dataValidation type="list" allowBlank="1" showErrorMessage="${isOpen ? 0 : 1}" errorStyle="warning" sqref="${address}"><formula1>${formula}</formula1></dataValidation>`];
}

/** A sheet is as wide as the page when it is printed, and its rows below the guidance grow with what is written in them. */
const printing: Feature<Content> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => insertElementMarkupAccordingToOrderOfSiblings(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', sheetOrder, 'worksheet'),
        transformElementAttributes: (tag, attributes, index) => {
          if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
          if (tag !== 'row' || (index ?? 0) < rowsAbove - 1) return attributes;
          const { customHeight: _, ...rest } = attributes;
          return rest;
        },
      },
    },
  },
};
