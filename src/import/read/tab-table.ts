import { isBlank, type SourceLine } from './source-lines.ts';
import { rowsFrom, type TextRows } from './text-rows.ts';

/** What a word processor shows before an item of a list, and copies with a tab behind it. */
const marker = /^(?:[-–*•●▪■◆○‣◦\uf0b7\uf0a7\uf0d8\uf0fc\uf076]|\(?[\d๑-๙ก-ฮ]{1,3}[.)]|(?:[\d๑-๙]{1,2}\.){2,4}[\d๑-๙]{0,2}\)?)$/u;

/**
 * The table of two or more lines with the same number of tabs that starts at a line; `undefined` where the line has no tabs, and no rows where the lines up to the end are no table.
 * One line alone is a table where it has three columns or more. Tabs before the text of all lines are an indent, and a marker with a tab behind it opens an item of a list.
 */
export function tabRows(lines: readonly SourceLine[], at: number): TextRows | undefined {
  const first = lines[at]?.text ?? '';
  const columns = first.split('\t').length;
  if (columns < 2 || isBlank(first) || itemOfTab(first)) return undefined;
  const { rows, end } = rowsFrom(lines, at, (line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    return cells.length === columns ? cells : undefined;
  });
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const indent = filled.reduce((least, { cells }) => Math.min(least, cells.findIndex((cell) => !isBlank(cell))), columns);
  const width = columns - indent;
  const isTable = filled.some(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1) && (filled.length > 1 ? width > 1 : width > 2);
  return { rows: isTable ? filled.map((row) => ({ ...row, cells: row.cells.slice(indent) })) : [], end };
}

/** The marker and the text of a line such as `๑.⇥text`. */
export function itemOfTab(line: string): { readonly marker: string; readonly text: string } | undefined {
  const [before = '', text = '', ...more] = line.trim().split('\t');
  return marker.test(before.trim()) && more.length === 0 && !isBlank(text) ? { marker: before.trim(), text } : undefined;
}
