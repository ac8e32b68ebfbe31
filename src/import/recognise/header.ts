import { distance } from 'fastest-levenshtein';
import { columnOf, type Column } from './column.ts';
import type { Corrections } from './corrections.ts';
import { lettersOf, textOf, type Cell, type Grid, type Row } from './fragment.ts';
import { isSubHeader } from './prepare/grid-rows.ts';

/** The header of a grid: where it stands, and what its columns are. */
export type Head = { readonly start: number; readonly end: number; readonly rows: readonly Row[]; readonly columns: readonly Column[] };

/** How far down a header may stand. */
const searched = 6;

/** The header is the first row of which two columns are known; a second row below merged cells of it belongs to it. */
export function headerOf({ rows, number }: Grid, corrections: Corrections): Head {
  const width = rows[0]?.cells.length ?? 0;
  for (let start = 0; start < Math.min(rows.length, searched); start += 1) {
    const row = rows[start];
    if (!row) break;
    if (isTitle(row)) continue;
    const below = rows[start + 1];
    const two = below && ((row.cells.some(({ isWide }) => isWide) && below.cells.some(({ isBelow }) => isBelow)) || isSecondRow(row, below)) ? [row, below] : [row];
    const columns = namesOf(two);
    const known = columns.filter(({ how }) => how !== 'unknown');
    const fields = new Set(known.map(({ field, year }) => `${field}${year ?? ''}`));
    const isNarrow = width <= 2 && columns.every(({ header }) => lettersOf(header).length <= 40) && fields.size >= 1 && known.length === columns.length;
    const isGiven = columns.some((_, index) => corrections.columns?.[`${number}.${index + 1}`] !== undefined);
    if (fields.size >= 2 || isNarrow || (isGiven && start === 0)) return { start, end: start + two.length, rows: two, columns };
  }
  return { start: 0, end: 0, rows: [], columns: Array.from({ length: width }, () => ({ field: 'other', header: '', how: 'unknown' })) };
}

/** Whether one cell reaches over the whole row. */
function isTitle({ cells }: Row): boolean {
  return cells.length > 1 && cells[0]?.isWide === true && cells.slice(1).every(({ isCovered }) => isCovered);
}

/** Whether a row names columns below a header whose merged cells the document does not know: it speaks only under the first cell of a run, or where the header is empty. */
function isSecondRow({ cells: above }: Row, { cells: below }: Row): boolean {
  const isFilled = (cell: Cell | undefined) => (cell?.lines.length ?? 0) > 0;
  const speaking = below.flatMap((cell, index) => (isFilled(cell) ? [index] : []));
  const named = speaking.filter((index) => isSubHeader(textOf(below[index] ?? { lines: [] })));
  const fits = named.length * 2 > speaking.length && speaking.every((index) => textOf(below[index] ?? { lines: [] }).length <= 30 && (!isFilled(above[index]) || !isFilled(above[index + 1])));
  return speaking.length >= 2 && fits && speaking.some((index) => !isFilled(above[index])) && above.every((cell, index) => isFilled(cell) || isFilled(below[index]));
}

function namesOf(rows: readonly Row[]): readonly Column[] {
  const [upper, lower] = rows;
  const width = upper?.cells.length ?? 0;
  return Array.from({ length: width }, (_, index): Column => {
    const own = textOf(lower?.cells[index] ?? { lines: [] });
    const over = lower && own !== '' ? nearestLeft(upper, index) : textOf(upper?.cells[index] ?? { lines: [] });
    const texts = [...new Set([over, own].filter((text) => text !== ''))];
    const header = texts.join(' ');
    const column = columnOf(texts.at(-1) ?? '') ?? columnOf(header) ?? { field: 'other', header, how: 'unknown' };
    return lower && own !== '' && own !== over ? { ...column, header, below: own } : column;
  }).map((column, index, all) => (isSecond(column, index, all) ? { ...column, field: 'other' as const } : column)).map((column, index, all) => (isWideRepeat(rows, index) && column.how !== 'unknown' && all[index - 1]?.field === column.field ? { ...column, field: 'other', how: 'unknown' } : column));
}

/** Whether a column is another one of what a row has once: the period as planned and as it was. */
function isSecond({ field, below }: Column, index: number, all: readonly Column[]): boolean {
  return field === 'period' && below === undefined && all.findIndex((column) => column.field === field) < index;
}

/** The words of a header over a column, or over the run of columns that it stands in. */
function nearestLeft(row: Row | undefined, index: number): string {
  for (let at = index; at >= 0; at -= 1) {
    const text = textOf(row?.cells[at] ?? { lines: [] });
    if (text !== '') return text;
  }
  return '';
}

/** Whether a column only repeats a merged cell of one header row. */
function isWideRepeat(rows: readonly Row[], index: number): boolean {
  const cell: Cell | undefined = rows.at(-1)?.cells[index];
  return rows.length === 1 && cell?.isCovered === true;
}

/** Whether a row repeats the header, letter for letter but for letters that were misread. */
export function headerTest(columns: readonly Column[], { rows }: Grid): (row: Row) => boolean {
  const letters = columns.map(({ header }) => lettersOf(header)).join('|');
  return (row) => {
    if (rows.length < 2 || letters.replaceAll('|', '') === '') return false;
    const own = row.cells.map((cell) => lettersOf(textOf(cell))).join('|');
    return own === letters || (Math.abs(own.length - letters.length) * 4 <= letters.length && distance(own, letters) * 5 <= letters.length);
  };
}
