import type { Segment } from './columns.ts';

/** A piece of text where a page has it: the start of its base line in points from the lower left corner, and the size of its type. */
export type PdfPiece = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number };

/** A line of a page, with the parts between wide gaps. */
export type PdfLine = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };

/** A gap of so many ems is a space, or divides parts that may stand in columns. */
const gaps = { space: 0.2, part: 0.6 };

/** The lines of a page from top to bottom. Pieces stand on one line where their base lines differ by less than half the size of the type: Thai marks are pieces of their own at times. */
export function pdfLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const lines: PdfPiece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y)) {
    const [first] = lines.at(-1) ?? [];
    if (first && first.y - piece.y < Math.max(first.size, piece.size) / 2) lines.at(-1)?.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => ({ y: line[0]?.y ?? 0, size: line.reduce((most, { size }) => Math.max(most, size), 0), segments: segmentsOf(line) }));
}

function segmentsOf(line: readonly PdfPiece[]): readonly Segment[] {
  const segments: { start: number; end: number; text: string }[] = [];
  for (const { text, x, width, size } of [...line].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? x - last.end : Number.POSITIVE_INFINITY;
    if (last && gap < gaps.part * size) {
      last.text += `${gap >= gaps.space * size ? ' ' : ''}${text}`;
      last.end = Math.max(last.end, x + width);
    } else segments.push({ start: x, end: x + width, text });
  }
  return segments.map((segment) => ({ ...segment, text: thaiText(segment.text) }));
}

/** Fonts draw SARA AM as two signs, which are not two letters; a sign that the file does not name is shown as such. */
function thaiText(text: string): string {
  return text
    .replaceAll(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    // Some programs name the whole SARA AM and draw its second half once more; the two never stand so in Thai.
    .replaceAll('\u0e33\u0e32', '\u0e33')
    .replaceAll('\0', '\ufffd')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
}
