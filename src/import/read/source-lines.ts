/** A line of a plain text; `number` counts from 1 as an editor does. */
export type SourceLine = { readonly number: number; readonly text: string };

/**
 * The lines of a text as they stand. A row that a spreadsheet put on the clipboard, with quotes around cells of several lines, is one line of them, `<br>` at the ends of lines within a cell. A page break, and the other signs that end a line but that no editor counts, give several lines of one number, a blank one at a page break.
 */
export function sourceLines(text: string): readonly SourceLine[] {
  return quotedRows(text.split(/\r\n?|\n/)).flatMap(({ number, text: line }) =>
    line.replaceAll('\f', '\v\v').split(/[\v\u2028\u2029]/).map((part) => ({ number, text: part })),
  );
}

/** Lines a cell may reach over. */
const longestCell = 200;

function quotedRows(lines: readonly string[]): readonly SourceLine[] {
  const rows: SourceLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfRow(lines, at);
    const row = lines.slice(at, end).join('<br>');
    rows.push({ number: at + 1, text: end > at + 1 ? row.replace(/(^|\t)"((?:[^"]|"")*)"(?=\t|$)/g, (_, before: string, cell: string) => before + cell.replaceAll('""', '"')) : row });
    at = end;
  }
  return rows;
}

/** Where the row that begins at a line ends: there, unless a cell between tabs opens a quote that a later line closes. */
function endOfRow(lines: readonly string[], at: number): number {
  const opens = /(?:^|\t)"[^\t]*$/;
  if (!opens.test(lines[at] ?? '') || isClosed(lines[at] ?? '')) return at + 1;
  for (let end = at + 1, row = lines[at] ?? ''; end < Math.min(lines.length, at + longestCell); end += 1) {
    row += `\n${lines[end] ?? ''}`;
    if (isClosed(row)) return row.includes('\t') ? end + 1 : at + 1;
  }
  return at + 1;
}

/** Whether every quote that a cell opens is closed at its end. */
function isClosed(row: string): boolean {
  return !/(?:^|\t)"/.test(row.replace(/(^|\t)"(?:[^"]|"")*"(?=\t|$)/g, '$1'));
}

/** Whether nothing of it can be seen. */
export function isBlank(text: string): boolean {
  return /^[\s\u200b-\u200f\u2060\ufeff]*$/.test(text);
}
