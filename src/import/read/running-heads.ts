import type { PdfLine } from './pdf-lines.ts';

/** Lines that are looked at from each end of a page, and pages from which on a repetition says something. */
const limits = { lines: 3, pages: 3 };

/**
 * What is printed above and below the text of most pages: lines at the ends of pages that come again but for their digits. A line in several parts is the head of a table rather, and ends the search.
 */
export function runningHeads(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const written = pages.filter((lines) => lines.length > 0);
  const heads = new Set<PdfLine>();
  if (written.length < limits.pages) return heads;
  for (const fromEnd of [false, true]) {
    const ends = written.map((lines) => (fromEnd ? [...lines].reverse() : lines).slice(0, limits.lines));
    for (let at = 0; at < limits.lines; at += 1) {
      const found = new Map<string, PdfLine[]>();
      for (const lines of ends) {
        const line = lines[at];
        const isOutermost = lines.slice(0, at).every((outer) => heads.has(outer));
        if (line && isOutermost && line.segments.length === 1) found.set(shape(line), [...(found.get(shape(line)) ?? []), line]);
      }
      for (const lines of found.values()) if (lines.length * 2 > written.length) for (const line of lines) heads.add(line);
    }
  }
  return heads;
}

function shape({ segments }: PdfLine): string {
  return segments.map(({ text }) => text.replaceAll(/[\d๐-๙]+/g, '#').replaceAll(/\s/g, '')).join();
}
