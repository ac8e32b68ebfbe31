import { AlignmentType, Document, HeadingLevel, Packer, PageOrientation, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { TemplateDocument, TemplateTable } from './template.ts';

const font = 'TH Sarabun New';
/** In half points. */
const size = { title: 44, heading: 36, text: 30, guidance: 28 } as const;
/** In twentieths of a point: A4 on its side, margins of two centimetres. */
const page = { width: 11_906, height: 16_838, margin: 1_134 } as const;
const written = page.height - 2 * page.margin;

/** A template as a Word file. Header rows are repeated on each page. */
export async function wordTemplate({ title, tables }: TemplateDocument): Promise<Uint8Array> {
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    title,
    styles: { default: { document: { run: { font, size: size.text, language: { value: 'th-TH', bidirectional: 'th-TH' } } } } },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE }, margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin } } },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [run(title, { size: size.title, bold: true, color: '1F3864' })] }),
          ...tables.flatMap(tableOf),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function tableOf({ heading, guidance, headers, widths, rows, namedBy }: TemplateTable): readonly (Paragraph | Table)[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((written * width) / all));
  const cell = (index: number, lines: readonly string[], look: { readonly fill?: string; readonly bold?: boolean }) =>
    new TableCell({
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: VerticalAlign.TOP,
      ...(look.fill !== undefined && { shading: { type: ShadingType.CLEAR, fill: look.fill, color: 'auto' } }),
      children: lines.length === 0 ? [new Paragraph({ children: [run('', {})] })] : lines.map((line) => new Paragraph({ children: [run(line, { bold: look.bold === true })] })),
    });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 360, after: 60 }, children: [run(heading, { size: size.heading, bold: true, color: '1F3864' })] }),
    new Paragraph({ keepNext: true, spacing: { after: 120 }, children: [run(guidance, { size: size.guidance, italics: true, color: '595959' })] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: written, type: WidthType.DXA },
      columnWidths,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: headers.map((header, index) => cell(index, [header], { fill: 'D9E2F3', bold: true })) }),
        ...rows.map((row) => new TableRow({ children: row.map(({ lines }, index) => cell(index, lines, index < namedBy ? { fill: 'F2F2F2' } : {})) })),
      ],
    }),
  ];
}

function run(text: string, look: { readonly size?: number; readonly bold?: boolean; readonly italics?: boolean; readonly color?: string }): TextRun {
  return new TextRun({ text, font, ...look });
}
