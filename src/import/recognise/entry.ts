import type { Column, ColumnField } from './column.ts';
import type { Context } from './context.ts';
import { indicatorIn } from './context.ts';
import type { Corrections } from './corrections.ts';
import { lettersOf, textOf, type Cell, type Fragment } from './fragment.ts';
import { itemsOf, wholeOf, withoutMarker, type Item } from './items.ts';
import type { BodyRow, Table } from './table.ts';

/** A value of a column, with whether it stands in the row itself, in a merged cell that covers the row, or nowhere. */
export type Slot = { readonly lines: readonly Fragment[]; readonly isCovered: boolean };

/** A row of a table of measures or results, as its columns name the values. */
export type EntryRow = {
  readonly row: BodyRow;
  /** The items of the title cell; the first is the title unless the row belongs to a section. */
  readonly titles: readonly Item[];
  readonly slots: ReadonlyMap<ColumnField, Slot>;
};

/** A measure or result: one row, or several that belong together. */
export type Entry = { readonly section?: readonly Fragment[]; readonly indicators?: readonly Fragment[]; readonly rows: readonly EntryRow[] };

type Growing = { section?: readonly Fragment[]; indicators?: readonly Fragment[]; rows: EntryRow[] };

/** What of the rows became no entry: sections that only name an instrument or repeat, and numbers. */
export type Grouping = { readonly entries: readonly Entry[]; readonly leftOut: readonly { readonly lines: readonly Fragment[]; readonly reason: 'section' | 'number' | 'repeated' }[] };

/** Groups the rows of a table of measures or results: which row goes on with the one above, which is a part of a measure, which begins a new one. */
export function entriesOf(table: Table, context: Context, corrections: Corrections): Grouping {
  const entries: Growing[] = [];
  const leftOut: { lines: readonly Fragment[]; reason: 'section' | 'number' | 'repeated' }[] = [];
  let indicators: readonly Fragment[] | undefined;
  let inSection = false;
  const rows = table.rows.filter(({ cells }) => cells.some(({ lines }) => lines.length > 0));
  const areNumbered = mostAreNumbered(table, rows);
  for (const row of rows) {
    const told = corrections.rows?.[`${row.table}.${row.number}`];
    const last = entries.at(-1);
    const alone = told === undefined ? sectionIn(table, row) : undefined;
    const section: readonly Fragment[] | undefined = alone && !(inSection && last && !row.afterBreak && isNextPoint(alone, last)) ? alone : undefined;
    if (section) {
      const text = section.map((line) => line.text).join(' ');
      if (last && lettersOf(text) === lettersOf(textOf({ lines: last.section ?? last.indicators ?? [] }))) leftOut.push({ lines: section, reason: 'repeated' });
      else if (indicatorIn(context, text)) [indicators, inSection] = [section, false];
      else if (/^แบบ(?:วัด|ตรวจ|สำรวจ)|^\(?(?:IIT|EIT|OIT)/i.test(text)) leftOut.push({ lines: section, reason: 'section' });
      else {
        entries.push({ section, rows: [] });
        [indicators, inSection] = [undefined, true];
      }
      continue;
    }
    const entryRow = readRow(table, row);
    const { titles } = entryRow;
    const number = titles[0]?.number;
    const isSub = titles.length === 0;
    const isContinued = told === 'joined' || (told === undefined && last !== undefined && last.rows.length > 0 && row.afterBreak && (isSub || (areNumbered && number === undefined)));
    if (isContinued && last?.rows.length) last.rows[last.rows.length - 1] = grown(last.rows.at(-1) as EntryRow, entryRow);
    else if (last && told !== 'apart' && (isSub || (inSection && !isNextSection(titles, last)) || isBelow(number, last))) last.rows.push(entryRow);
    else {
      entries.push({ ...(indicators && { indicators }), rows: [entryRow] });
      inSection = false;
    }
  }
  return { entries: entries.filter(({ rows: own, section }) => own.length > 0 || section), leftOut };
}

/** Whether a row below the section `2.` is the topic `3.` and not the third point of the section. */
function isNextSection(titles: readonly Item[], { section, rows }: Growing): boolean {
  const [first, second] = titles;
  const number = Number(first?.number);
  const points = rows.flatMap((row) => row.titles.map((item) => Number(item.number)));
  const expected = (points.at(-1) ?? 0) + 1;
  return section !== undefined && number === Number(itemsOf(section)[0]?.number) + 1 && (number !== expected || second?.number === '1');
}

/** Whether a line below a section counts on from its last point. */
function isNextPoint(lines: readonly Fragment[], { rows }: Growing): boolean {
  const last = rows.at(-1)?.titles.at(-1)?.number;
  return last !== undefined && Number(itemsOf(lines)[0]?.number) === Number(last) + 1;
}

/** `1.2` is below `1`. */
function isBelow(number: string | undefined, { rows }: Growing): boolean {
  const above = rows[0]?.titles[0]?.number;
  return number !== undefined && above !== undefined && !above.includes('.') && number.startsWith(`${above}.`);
}

/** A row of which only one cell speaks, and that cell stands where titles stand or reaches over columns. */
function sectionIn({ columns, knowsMerged }: Table, { cells }: BodyRow): readonly Fragment[] | undefined {
  const speaking = cells.filter(({ lines, isCovered }) => lines.length > 0 && !isCovered);
  const [only] = speaking;
  if (!only || speaking.length !== 1 || columns.length < 3) return undefined;
  const at = cells.indexOf(only);
  const isWide = only.isWide && cells.filter((cell) => cell.lines === only.lines).length > columns.length / 2;
  const reachedFromAbove = cells.some((cell) => cell.isCovered && cell.lines.length > 0 && cell.lines !== only.lines);
  const isTitle = columns[at]?.field === 'title' || columns[at]?.field === 'number' || at === 0;
  // A row that nobody filled in but for its title looks the same; what is counted or named tells them apart.
  const isNamed = knowsMerged || columns[at]?.field !== 'title' || itemsOf(only.lines)[0]?.number !== undefined || /^(?:ตัวชี้วัด|แบบวัด|ด้าน|หมวด|ส่วนที่|การ|คุณภาพ|ประสิทธิภาพ)/.test(textOf(only));
  return isWide || (isTitle && isNamed && !(knowsMerged && reachedFromAbove)) ? only.lines : undefined;
}

function readRow({ columns }: Table, row: BodyRow): EntryRow {
  const slots = new Map<ColumnField, Slot>();
  for (const field of ['period', 'status'] as const) {
    const lines = tickedIn(columns, row, field);
    if (lines) slots.set(field, { lines, isCovered: false });
  }
  const ticked = new Set(slots.keys());
  for (const [index, { field }] of columns.entries()) {
    if (ticked.has(field)) continue;
    const cell: Cell | undefined = row.cells[index];
    if (!cell) continue;
    const known = slots.get(field);
    const isRepeated = known !== undefined && known.lines === cell.lines;
    if (!isRepeated) slots.set(field, { lines: [...(known?.lines ?? []), ...cell.lines], isCovered: cell.isCovered && (known?.isCovered ?? true) });
  }
  return { row, titles: titlesIn(slots), slots };
}

/** A title and the points that follow it on the same line, counted from 1. */
function pointsWithin({ text, number, isMarked, from }: Item): readonly Item[] | undefined {
  const at = / 1[.)]\s*(?!\d)/.exec(text);
  if (!at || at.index === 0) return undefined;
  const [line] = from;
  const rest = line ? itemsOf([{ ...line, text: text.slice(at.index + 1) }]) : [];
  const counts = rest.every((item, index) => item.number === String(index + 1));
  return counts ? [{ text: text.slice(0, at.index), ...(number !== undefined && { number }), isMarked, from }, ...rest.map((item) => ({ ...item, from }))] : undefined;
}

/** Whether a cell only marks its column. */
function isTick(cell: Cell): boolean {
  return cell.lines.length > 0 && /^[✓✔√\uf0fc\uf050xX/●•*←→↔⟵⟶–—<>-]+$/.test(textOf(cell).replace(/\s/g, ''));
}

/** What the columns say that a row marks: quarters or months, as a range where there is no gap, or a status. */
function tickedIn(columns: readonly Column[], { cells }: BodyRow, field: 'period' | 'status'): readonly Fragment[] | undefined {
  const labelled = columns.flatMap((column, index) => (column.field === field && (column.below !== undefined || field === 'status') ? [{ label: column.below ?? column.header, header: column.header, cell: cells[index] }] : []));
  const marked = labelled.flatMap(({ cell }, index) => (cell && !cell.isCovered && isTick(cell) ? [index] : []));
  const [first, last] = [marked[0], marked.at(-1)];
  const line = first === undefined ? undefined : labelled[first]?.cell?.lines[0];
  if (!line || first === undefined || last === undefined || (field === 'status' && marked.length > 1)) return undefined;
  const labels = marked.map((index) => labelled[index]?.label ?? '');
  const hasNoGap = last - first === marked.length - 1;
  const text = labels.length > 1 && hasNoGap ? `${labels[0]} - ${labels.at(-1)}` : labels.join(', ');
  const unit = /ไตรมาส/.test(labelled[first]?.header ?? '') && !/ไตรมาส/.test(text) ? 'ไตรมาส ' : '';
  return [{ id: line.id, at: line.at, text: `${unit}${text}`, also: marked.flatMap((index) => labelled[index]?.cell?.lines.map(({ id }) => id) ?? []) }];
}

/** The items of the title cell, the number of a column of numbers before the first; nothing where the cell is empty or covered from above. */
function titlesIn(slots: ReadonlyMap<ColumnField, Slot>): readonly Item[] {
  const title = slots.get('title');
  if (!title || title.isCovered || title.lines.length === 0) return [];
  const items = itemsOf(title.lines);
  const [first] = items;
  const number = textOf(slots.get('number') ?? { lines: [] }).replace(/[.)]+$/, '');
  const points = first && items.length === 1 ? pointsWithin(first) : undefined;
  if (points) return points;
  const numbered = first && first.number === undefined && /^\d+(?:\.\d+)*$/.test(number) ? [{ ...first, number }, ...items.slice(1)] : items;
  if (numbered.every(({ isMarked }) => !isMarked)) {
    const whole = wholeOf(title.lines);
    return whole ? [{ ...whole, ...(numbered[0]?.number !== undefined && { number: numbered[0].number }) }] : [];
  }
  return numbered;
}

function mostAreNumbered(table: Table, rows: readonly BodyRow[]): boolean {
  const titles = rows.map((row) => readRow(table, row).titles).filter((items) => items.length > 0);
  return titles.filter(([first]) => first?.number !== undefined).length * 2 > titles.length;
}

/** A row with what the row below it adds to each of its cells. */
function grown(above: EntryRow, below: EntryRow): EntryRow {
  const slots = new Map(above.slots);
  for (const [field, { lines, isCovered }] of below.slots) {
    if (isCovered || lines.length === 0) continue;
    const own = slots.get(field);
    slots.set(field, { lines: [...(own?.isCovered ? [] : (own?.lines ?? [])), ...continued(own?.lines ?? [], lines)], isCovered: false });
  }
  return { row: above.row, titles: titlesIn(slots), slots };
}

/** A first line without a marker goes on with the last line above it. */
function continued(above: readonly Fragment[], below: readonly Fragment[]): readonly Fragment[] {
  const [first, ...rest] = below;
  return first && above.length > 0 && !first.list && withoutMarker(first.text).marker === '' ? [{ ...first, continues: true }, ...rest] : below;
}
