import Papa from 'papaparse';
import type { DocumentBlock, DocumentCell, EvaluationDocument } from '../document.ts';
import { shown } from '../document.ts';

/** The document as plain text on the clipboard: cells divided by tabs, those of several lines in quotation marks. */
export function tabbedText({ blocks }: EvaluationDocument): string {
  return blocks
    .map((block) => {
      if (block.type === 'page') return '';
      return block.type === 'paragraph' ? shown(block) : Papa.unparse(block.rows.map((row) => row.map(cellLines)), { delimiter: '\t', newline: '\n' });
    })
    .join('\n\n');
}

/** The document as text recognition gives it: cells divided by tabs and in one line each, running heads and page numbers within. */
export function scannedText({ blocks, runningHead }: EvaluationDocument): string {
  return withPages(blocks, runningHead, (block) => block.rows.map((row) => row.map((cell) => cellLines(cell).replaceAll('\n', ' ')).join('\t')).join('\n'));
}

/** The document as a program that keeps the layout of a PDF writes it: columns stand below each other, long cells are broken into lines. */
export function laidOutText({ blocks, runningHead }: EvaluationDocument): string {
  return withPages(blocks, runningHead, (block) => {
    const count = block.rows[0]?.length ?? 1;
    const widths = Array.from({ length: count }, (_, column) => Math.min(26, Math.max(3, ...block.rows.flatMap((row) => (row[column]?.lines ?? []).map((line) => width(shown(line)))))));
    return block.rows.map((row) => laidOutRow(row, widths)).join('\n');
  });
}

/** Pages with numbers as books have them: a running head above and a number between dashes. */
function withPages(blocks: readonly DocumentBlock[], runningHead: string | undefined, tableText: (block: Extract<DocumentBlock, { type: 'table' }>) => string): string {
  const parts = blocks.map((block) => {
    if (block.type === 'page') return [`- ${block.number} -`, ...(runningHead === undefined ? [] : [runningHead])].join('\n\n');
    return block.type === 'paragraph' ? shown(block) : tableText(block);
  });
  return [...(runningHead === undefined ? [] : [runningHead]), ...parts].join('\n\n');
}

function cellLines({ lines }: DocumentCell): string {
  return lines.map(shown).join('\n');
}

function laidOutRow(row: readonly DocumentCell[], widths: readonly number[]): string {
  const cells = row.map(({ lines, columnSpan }, column) => lines.flatMap((line) => wrapped(shown(line), widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one + 3, -3))));
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => {
    let line = '';
    let place = 0;
    for (const [column, lines] of cells.entries()) {
      const words = lines[at] ?? '';
      if (words !== '') line += ' '.repeat(Math.max(0, place - width(line))) + words;
      place += (widths[column] ?? 0) + 3;
    }
    return line;
  }).join('\n');
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

function wrapped(text: string, limit: number): readonly string[] {
  const lines: string[] = [''];
  for (const { segment } of words.segment(text)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && width(last + segment) > limit) lines.push(segment.trimStart());
    else lines[lines.length - 1] = last + segment;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Characters that take a place; marks above and below a letter take none. */
function width(text: string): number {
  return [...text.replace(/\p{Mn}/gu, '')].length;
}
