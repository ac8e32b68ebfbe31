import type { Column, ColumnField } from './column.ts';
import type { Corrections } from './corrections.ts';
import { lettersOf, type Fragment, type Grid, type Paragraph, type Row } from './fragment.ts';
import { headerOf, headerTest } from './header.ts';
import { pageFurnitureIn } from './page-furniture.ts';

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
  const columns = role === 'measures' || role === 'results' ? withTitle(named) : withTopics(named);
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

/** Columns of which one holds the measures where no header says so; the first kind that is there. */
const titleInstead: readonly ColumnField[] = ['guideline', 'other', 'indicator', 'steps', 'finding', 'points'];

/** A column called ประเด็น beside columns of weaknesses or remedies holds what these are about. */
function withTopics(columns: readonly Column[]): readonly Column[] {
  const isTold = columns.some(({ field }) => field === 'weakness' || field === 'guideline');
  return columns.map((column) => (isTold && column.field === 'finding' && column.how === 'wording' && lettersOf(column.header) === 'ประเด็น' ? { ...column, field: 'indicator' } : column));
}

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
