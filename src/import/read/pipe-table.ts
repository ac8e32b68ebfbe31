import type { SourceLine } from './source-lines.ts';
import { rowsFrom, type TextRow, type TextRows } from './text-rows.ts';

/** The table of lines such as `| a | b |` that starts at a line, without its rulers; `undefined` where none does. A sign in a cell is written `\|`. */
export function pipeRows(lines: readonly SourceLine[], at: number): TextRows | undefined {
  if (!cellsOfPipes(lines[at]?.text ?? '')) return undefined;
  const { rows, end } = rowsFrom(lines, at, cellsOfPipes);
  return { rows: rows.filter((row, index) => !isRuler(row, index)), end };
}

function cellsOfPipes(line: string): readonly string[] | undefined {
  const text = line.trim();
  if (/^\+(?:[-=]+\+)+$/.test(text)) return text.slice(1, -1).split('+');
  if (!/^\|.*\|/s.test(text)) return undefined;
  const closed = /(?<!\\)\|$/.test(text) ? text.slice(1, -1) : text.slice(1);
  return closed.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** A single dash in every cell rules off a header, but means "none" further down. */
function isRuler({ cells }: TextRow, index: number): boolean {
  return cells.every((cell) => (index === 1 ? /^:?[-=]+:?$/ : /^:?[-=]{2,}:?$/).test(cell));
}
