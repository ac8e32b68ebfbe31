import { isBlank, type SourceLine } from './source-lines.ts';

/** The rows of a table found in a text, and the index of the first line after it. */
export type TextRows = { readonly rows: readonly TextRow[]; readonly end: number };

export type TextRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * The lines from `at` on that `cellsOf` takes for rows. A blank line ends the table, unless one follows its first row already: then the rows are set apart by blank lines,
 * and the table ends where they no longer are or where its first row comes again. Only a first row of three columns or more may be set apart from the others as their header.
 */
export function rowsFrom(lines: readonly SourceLine[], at: number, cellsOf: (line: string) => readonly string[] | undefined): TextRows {
  const rows: TextRow[] = [];
  let end = at;
  let next = at;
  let spaced: boolean | undefined;
  for (let line = lines[next]; line; line = lines[next]) {
    const cells = cellsOf(line.text);
    if (!cells || (spaced && sameWords(cells, rows[0]?.cells ?? []))) break;
    const blanks = countBlank(lines, next + 1);
    spaced ??= blanks > 0;
    const opensAnother = spaced && blanks === 0 && cellsOf(lines[next + 1]?.text ?? '') !== undefined;
    if (opensAnother && (rows.length > 1 || cells.length < 3)) break;
    if (opensAnother) spaced = false;
    rows.push({ line: line.number, cells });
    end = next + 1;
    if (blanks > 0 !== spaced) break;
    next = end + blanks;
  }
  return { rows, end };
}

function countBlank(lines: readonly SourceLine[], from: number): number {
  let next = from;
  for (let line = lines[next]; line && isBlank(line.text) && !line.text.includes('\t'); line = lines[next]) next += 1;
  return next - from;
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  const closed = (cells: readonly string[]) => cells.join('\t').replaceAll(' ', '');
  return closed(one) === closed(other);
}
