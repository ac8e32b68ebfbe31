import type { Segment } from './columns.ts';
import { isBlank } from './source-lines.ts';

/** What lies between two columns of a table drawn with spaces, and how far a place may be off. */
export const spacedMeasure = { gap: 2, tolerance: 0 };

/** The pieces of a line between two spaces or more, by the characters that take a place: marks above and below a Thai letter take none. A line with tabs is a single piece that crosses every column. */
export function segmentsOf(line: string): readonly Segment[] {
  if (isBlank(line)) return [];
  if (line.includes('\t')) return [{ start: 0, end: Number.POSITIVE_INFINITY, text: line }];
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: text }) => {
    const start = widthOf(line.slice(0, index));
    return { start, end: start + widthOf(text), text };
  });
}

function widthOf(text: string): number {
  return [...text.replace(/[\p{Mn}\p{Cf}]/gu, '')].length;
}
