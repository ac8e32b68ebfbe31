import { distance } from 'fastest-levenshtein';
import { columnOf, type Column, type ColumnField } from './column.ts';
import type { Corrections } from './corrections.ts';
import { lettersOf, textOf, type Cell, type Fragment, type Grid, type Paragraph, type Row } from './fragment.ts';
import { pageFurnitureIn } from './page-furniture.ts';
import { isSubHeader } from './prepare/grid-rows.ts';

/** What a table is about. */
export const tableRoles = {
  measures: 'ตารางมาตรการ',
  results: 'ตารางผลการดำเนินการ',
  scores: 'ตารางคะแนน',
  findings: 'ตารางประเด็นจากการวิเคราะห์',
  recommendations: 'ตารางข้อเสนอแนะเชิงนโยบาย',
  form: 'แบบกรอกข้อมูลทั่วไป',
  unknown: 'ตารางอื่น (เก็บไว้ในเนื้อความ)',
} as const;

export type TableRole = keyof typeof tableRoles;

/** A row below the header; `afterBreak` where a page or a new table began just before it. */
export type BodyRow = Row & { readonly table: number; readonly afterBreak: boolean };

/** One table of the document, though it may be spread over several grids with repeated headers. */
export type Table = {
  /** The number of its first grid. */
  readonly number: number;
  readonly grids: readonly Grid[];
  readonly role: TableRole;
  readonly columns: readonly Column[];
  readonly rows: readonly BodyRow[];
  /** Rows above the header, and headers. */
  readonly titles: readonly Fragment[];
  readonly headers: readonly Fragment[];
  readonly knowsMerged: boolean;
  /** The columns and the role as they were read, before an officer corrected them; by them a table is known to go on. */
  readonly asRead: { readonly role: TableRole; readonly columns: readonly Column[] };
};

type Block = Paragraph | Grid;

/** The tables of a document in order. A table goes on where the header is repeated, or where a grid without one follows at once. */
export function tablesOf(all: readonly Block[], corrections: Corrections): readonly Table[] {
  const tables: Table[] = [];
  const furniture = pageFurnitureIn(all);
  const blocks = all.filter((block) => !furniture.has(block));
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'table') continue;
    const table = tableOf(block, corrections);
    const last = tables.at(-1);
    const followsAtOnce = blocks[index - 1]?.type === 'table';
    if (last && goesOn(last, table, followsAtOnce)) tables[tables.length - 1] = together(last, table);
    else tables.push(table);
  }
  return tables;
}

function goesOn(last: Table, next: Table, followsAtOnce: boolean): boolean {
  if (last.columns.length !== next.columns.length || last.asRead.role === 'form') return false;
  if (next.headers.length === 0) return followsAtOnce && last.headers.length > 0;
  const [before, after] = [last.asRead, next.asRead];
  return before.role === after.role && before.columns.every(({ field, year }, at) => after.columns[at]?.field === field && after.columns[at]?.year === year);
}

/** The rows of a grid without a header are all rows of the table that goes on. */
function together(last: Table, next: Table): Table {
  const rows = next.headers.length === 0 ? rowsFrom(next.grids, 0) : next.rows;
  return {
    ...last,
    grids: [...last.grids, ...next.grids],
    rows: [...last.rows, ...rows.map((row, index) => (index === 0 ? { ...row, afterBreak: true } : row))],
    headers: [...last.headers, ...next.headers],
    titles: [...last.titles, ...next.titles],
  };
}

function rowsFrom(grids: readonly Grid[], start: number): readonly BodyRow[] {
  return grids.flatMap(({ rows, number }) => rows.slice(start).map((row) => ({ ...row, table: number, afterBreak: false })));
}

function tableOf(grid: Grid, corrections: Corrections): Table {
  const head = headerOf(grid, corrections);
  const named = head.columns.map((column, index): Column => {
    const given = corrections.columns?.[`${grid.number}.${index + 1}`];
    return given ? { ...column, field: given, how: 'given' } : column;
  });
  const role = corrections.tables?.[grid.number] ?? roleOf(named, grid);
  const columns = role === 'measures' || role === 'results' ? withTitle(named) : named;
  const asRead = { role: roleOf(head.columns, grid), columns: head.columns };
  const isHeader = headerTest(head.columns, grid);
  const rows: BodyRow[] = [];
  const headers = head.rows.flatMap(linesOf);
  let afterBreak = false;
  for (const row of rowsFrom([grid], head.end)) {
    if (isHeader(row)) {
      headers.push(...linesOf(row));
      afterBreak = true;
    } else {
      rows.push({ ...row, afterBreak });
      afterBreak = false;
    }
  }
  return { number: grid.number, grids: [grid], role, columns, rows, titles: grid.rows.slice(0, head.start).flatMap(linesOf), headers, knowsMerged: grid.knowsMerged, asRead };
}

/** The lines that stand in a row itself, not in a cell that reaches down into it. */
export function linesOf({ cells }: Row): readonly Fragment[] {
  return cells.flatMap(({ lines, isCovered }) => (isCovered ? [] : lines));
}

type Head = { readonly start: number; readonly end: number; readonly rows: readonly Row[]; readonly columns: readonly Column[] };

/** How far down a header may stand. */
const searched = 6;

/** The header is the first row of which two columns are known; a second row below merged cells of it belongs to it. */
function headerOf({ rows, number }: Grid, corrections: Corrections): Head {
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
function headerTest(columns: readonly Column[], { rows }: Grid): (row: Row) => boolean {
  const letters = columns.map(({ header }) => lettersOf(header)).join('|');
  return (row) => {
    if (rows.length < 2 || letters.replaceAll('|', '') === '') return false;
    const own = row.cells.map((cell) => lettersOf(textOf(cell))).join('|');
    return own === letters || (Math.abs(own.length - letters.length) * 4 <= letters.length && distance(own, letters) * 5 <= letters.length);
  };
}

/** Columns of which one holds the measures where no header says so; the first kind that is there. */
const titleInstead: readonly ColumnField[] = ['guideline', 'other', 'indicator', 'steps', 'finding', 'points'];

/** A table of measures has a column of measures. */
function withTitle(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ field }) => field === 'title' || field === 'part')) return columns;
  const duty = columns.findIndex(({ field }) => field === 'steps' || field === 'responsible' || field === 'period');
  const instead = titleInstead.flatMap((field) => {
    const at = columns.findIndex((column, index) => column.field === field && column.how !== 'given' && column.header !== '' && (field !== 'other' || index <= Math.max(duty, 1)));
    return at === -1 ? [] : [at];
  })[0];
  return columns.map((column, index) => (index === instead ? { ...column, field: 'title', how: 'similar' } : column));
}

const duties: readonly ColumnField[] = ['steps', 'responsible', 'period', 'monitoring'];

function roleOf(columns: readonly Column[], grid: Grid): TableRole {
  const has = (...fields: readonly ColumnField[]) => columns.some(({ field }) => fields.includes(field));
  if (has('label') && has('value')) return 'form';
  if (has('recommendation') && !has('title')) return 'recommendations';
  const isTold = columns.some(({ field, how }) => (field === 'outputs' || field === 'outcomes') && how !== 'similar');
  if ((isTold || !has('monitoring')) && has('outputs', 'outcomes') && has('title', 'steps', 'responsible', 'part')) return 'results';
  const dutyCount = duties.filter((duty) => has(duty)).length;
  if (has('title') && dutyCount >= 1) return 'measures';
  if (dutyCount >= 2) return 'measures';
  if (has('weakness', 'finding', 'guideline')) return 'findings';
  if (has('score') && has('indicator', 'instrument', 'number', 'label')) return 'scores';
  return columns.every(({ how }) => how === 'unknown') && grid.rows.length === 0 ? 'unknown' : has('score', 'indicator', 'instrument') ? 'scores' : 'unknown';
}
