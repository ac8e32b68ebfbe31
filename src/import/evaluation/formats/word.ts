import { AlignmentType, Document, type FileChild, Footer, Header, LevelFormat, Packer, PageBreak, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { toArabicDigits } from '../../../domain/numerals.ts';
import type { DocumentBlock, DocumentCell, DocumentLine, EvaluationDocument } from '../document.ts';
import { shown, widthOf } from '../document.ts';

/** How items of lists are written: their markers as words of the line, or as numbering of the program. */
export type WordLists = 'typed' | 'automatic';

/** The document as a Word file with real merged cells, headings, page breaks, and the running head in its header. */
export async function wordFile({ blocks, runningHead }: EvaluationDocument, lists: WordLists): Promise<Uint8Array> {
  const numbering = numberingOf(lists);
  const children = blocks.map((block) => childOf(block, numbering));
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    numbering: { config },
    styles: { default: { document: { run: { font: 'TH SarabunPSK', size: '16pt' } } } },
    sections: [
      {
        properties: { page: { size: { orientation: widthOf(blocks) > 5 ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
        ...(runningHead !== undefined && {
          headers: { default: new Header({ children: [new Paragraph(runningHead)] }) },
          footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
        }),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function childOf(block: DocumentBlock, numbering: Numbering): FileChild {
  if (block.type === 'page') return new Paragraph({ children: [new PageBreak()] });
  if (block.type === 'table') {
    numbering.restart();
    return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: block.rows.map((row) => new TableRow({ children: row.flatMap((cell) => cellsOf(cell, numbering)) })) });
  }
  return paragraph(block, numbering, block.heading);
}

/** The library sets the cells that a cell covers below it by itself. */
function cellsOf({ lines, rowSpan, columnSpan, isCovered }: DocumentCell, numbering: Numbering): readonly TableCell[] {
  if (isCovered) return [];
  numbering.restart();
  const children = lines.length === 0 ? [new Paragraph('')] : lines.map((line) => paragraph(line, numbering));
  return [new TableCell({ children, rowSpan, columnSpan })];
}

function paragraph(line: DocumentLine, numbering: Numbering, heading?: 1 | 2 | 3): Paragraph {
  const own = heading === undefined ? numbering.of(line) : undefined;
  if (own) return new Paragraph({ text: line.text, numbering: own });
  return new Paragraph({ text: shown(line), ...(heading !== undefined && { heading: `Heading${heading}` as const }) });
}

const formats = [
  ['thai', /^[๐-๙]+\.$/u, LevelFormat.THAI_NUMBERS, '%1.'],
  ['thai-bracket', /^[๐-๙]+\)$/u, LevelFormat.THAI_NUMBERS, '%1)'],
  ['thai-brackets', /^\([๐-๙]+\)?$/u, LevelFormat.THAI_NUMBERS, '(%1)'],
  ['decimal', /^\d+\.$/, LevelFormat.DECIMAL, '%1.'],
  ['bracket', /^\d+\)$/, LevelFormat.DECIMAL, '%1)'],
  ['brackets', /^\(\d+\)$/, LevelFormat.DECIMAL, '(%1)'],
  ['dash', /^-$/, LevelFormat.BULLET, '-'],
  ['bullet', /^•$/, LevelFormat.BULLET, '•'],
] as const;

type Numbered = { readonly reference: string; readonly level: number; readonly instance: number };

/** Lists as the program counts them: every run of markers that starts anew is a list of its own. `of` gives nothing where a marker is not what the program would count. */
type Numbering = { readonly restart: () => void; readonly of: (line: DocumentLine) => Numbered | undefined };

function numberingOf(lists: WordLists): Numbering {
  let instance = 0;
  let expected = 1;
  const restart = () => {
    instance += 1;
    expected = 1;
  };
  const of = ({ marker = '' }: DocumentLine): Numbered | undefined => {
    const [reference, , format] = formats.find(([, pattern]) => pattern.test(marker)) ?? [];
    if (lists === 'typed' || reference === undefined) {
      restart();
      return undefined;
    }
    if (format !== LevelFormat.BULLET) {
      const number = Number(toArabicDigits(marker).replace(/\D/g, ''));
      if (number === 1) restart();
      if (number !== expected) return undefined;
      expected += 1;
    }
    return { reference, level: 0, instance };
  };
  return { restart, of };
}

const config = formats.map(([reference, , format, text]) => ({ reference, levels: [{ level: 0, format, text }] }));
