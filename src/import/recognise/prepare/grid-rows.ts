import type { OriginalCell } from '../../original.ts';
import { columnOf, yearIn } from '../column.ts';
import { joined, lettersOf } from '../fragment.ts';

export type GridRow = readonly OriginalCell[];

/** The text of a cell as one line. */
export function wordsOf({ lines }: Pick<OriginalCell, 'lines'>): string {
  return joined(lines.map(({ text }) => text));
}

/** The cells of a row that say something and stand in it themselves. */
export function speakingIn(row: GridRow): GridRow {
  return row.filter(({ lines, coveredBy }) => lines.length > 0 && !coveredBy);
}

/** Whether a row reads as the names of columns: most of its cells are short and known, two of them at least, and different. */
export function isHeader(row: GridRow): boolean {
  const texts = speakingIn(row).map(wordsOf);
  if (texts.length < 2 || texts.some((text) => lettersOf(text).length > 70 || /^[-–•●]|^\(?\d+[.)]\s*\S{25,}/.test(text))) return false;
  const known = texts.flatMap((text) => columnOf(text) ?? []);
  const named = known.filter(({ how }) => how === 'wording').length;
  return named >= 1 && new Set(known.map(({ field, year }) => `${field}${year ?? ''}`)).size >= 2 && known.length * 2 > texts.length && (named >= 2 || known.length >= 4);
}

/** The fields that a header names, to tell one header from another. */
export function fieldsOf(row: GridRow): string {
  return speakingIn(row).map((cell) => columnOf(wordsOf(cell))?.field ?? '?').join(' ');
}

/** Whether a text can stand in the second row of a header: the name of a column, a year, a month, a quarter. */
export function isSubHeader(text: string): boolean {
  return columnOf(text) !== undefined || yearIn(text) !== undefined || /^(?:\d{1,2}|[ก-ฮ]\.[ก-ฮ]\.?\s*\d{0,4}|[ก-๙]+คม|[ก-๙]+ยน|[ก-๙]+พันธ์|ไตรมาส(?:ที่)?\s*\d)$/.test(text.trim());
}
