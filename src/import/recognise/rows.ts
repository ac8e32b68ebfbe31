import type { ColumnField } from './column.ts';
import { indicatorIn, indicatorsIn, type Context } from './context.ts';
import { evidenceIn, listIn, monitoringIn, periodIn, statusIn, unitsIn } from './cell-values.ts';
import type { Corrections } from './corrections.ts';
import { entriesOf, type Entry, type EntryRow, type Grouping } from './entry.ts';
import { lettersOf, textOf, type Fragment } from './fragment.ts';
import { itemsOf, type Item } from './items.ts';
import { inferred, piece, pieceOfItem, spread, type How, type Piece, type Tree } from './piece.ts';
import type { Table } from './table.ts';

type Fields = { readonly [field: string]: Tree | undefined };

/** The columns that say what is to be done, or was done, in a row. */
const dutiesOf = {
  measures: ['steps', 'responsible', 'period', 'monitoring'],
  results: ['steps', 'responsible', 'period', 'outputs', 'outcomes', 'status', 'evidence'],
} as const satisfies Readonly<Record<string, readonly ColumnField[]>>;

type Kind = keyof typeof dutiesOf;

/** The rows of a table as measures or results, in the shape of their schema but for ids that must be unique over several tables. */
export function rowsOf(table: Table, kind: Kind, context: Context, corrections: Corrections, findingIds: ReadonlyMap<number, string> = new Map()): { readonly rows: readonly Fields[]; readonly leftOut: Grouping['leftOut'] } {
  const { entries, leftOut } = entriesOf(table, context, corrections);
  const shared = sharedColumns(table, entries, dutiesOf[kind]);
  const rows = entries.map((entry) => resolved(entry, kind, table, context, shared, findingIds));
  return { rows, leftOut };
}

type Values = ReadonlyMap<ColumnField, { readonly lines: readonly Fragment[]; readonly how: How; readonly because?: string }>;

/** Columns whose one value, in the first row, is meant for every row: the document cannot say so, because it does not know merged cells. */
function sharedColumns(table: Table, entries: readonly Entry[], duties: readonly ColumnField[]): Values {
  const rows = entries.flatMap((entry) => entry.rows);
  const shared = new Map<ColumnField, { lines: readonly Fragment[]; how: How; because: string }>();
  if (table.knowsMerged || entries.length < 3) return shared;
  for (const duty of duties) {
    const speaking = rows.filter(({ slots }) => (slots.get(duty)?.lines.length ?? 0) > 0);
    const lines = speaking[0]?.slots.get(duty)?.lines;
    if (lines && speaking.length === 1 && speaking[0] === rows[0]) {
      shared.set(duty, { lines, how: 'inferred', because: 'คอลัมน์นี้มีข้อความในแถวแรกแถวเดียว จึงถือว่าเป็นช่องผสานของทุกแถว' });
    }
  }
  return shared;
}

function valuesIn({ slots }: EntryRow, shared: Values): Values {
  const values = new Map(shared);
  for (const [field, { lines, isCovered }] of slots) if (lines.length > 0) values.set(field, { lines, how: isCovered ? 'merged' : 'read' });
  return values;
}

function resolved(entry: Entry, kind: Kind, table: Table, context: Context, shared: Values, findingIds: ReadonlyMap<number, string>): Fields {
  const [first, ...rest] = entry.rows;
  const section = entry.section && titlesOfSection(entry.section);
  if (!first) return { title: section?.title };
  const values = valuesIn(first, shared);
  const answers = answersOf(entry, values, kind, context, findingIds);
  const own = ownTitle(first, section);
  if (rest.length === 0 && !values.has('part')) {
    return { id: idIn(values), title: own.title, ...answers, ...pointsOf(own.points, values, kind), ...duties(values, kind, context) };
  }
  if (entry.section === undefined && isAbove(first, rest)) {
    const below = groupOf(rest, kind, table, shared, true);
    const parts = 'parts' in below ? below.parts : [];
    const parent = 'parent' in below ? new Map([...below.parent, ...values]) : values;
    return withParts({ id: idIn(values), title: own.title, ...answers, ...pointsOf(own.points, values, kind), ...duties(parent, kind, context) }, parts.map((part, index) => partOf(rest[index], part, kind, context)));
  }
  const hasTitles = entry.section !== undefined || rest.some(({ titles, slots }) => titles.length > 0 || (slots.get('part')?.lines.length ?? 0) > 0);
  const grouped = groupOf(entry.rows, kind, table, shared, hasTitles);
  if ('one' in grouped) return { id: idIn(values), title: own.title, ...answers, ...pointsOf(own.points, values, kind), ...duties(grouped.one, kind, context) };
  const points = entry.section ? {} : pointsOf(own.points, values, kind);
  return withParts(
    { id: idIn(values), title: own.title, ...answers, ...points, ...duties(grouped.parent, kind, context) },
    grouped.parts.map((part, index) => partOf(entry.section || index > 0 ? entry.rows[index] : undefined, part, kind, context)),
  );
}

/** An entry with parts after those that its points already are. */
function withParts(entry: Fields, parts: readonly Fields[]): Fields {
  const own = entry['parts'];
  return { ...entry, parts: [...(Array.isArray(own) ? (own as readonly Fields[]) : []), ...parts] };
}

/** Whether the rows below are numbered as parts of the first: `1.1` below `1`. */
function isAbove({ titles }: EntryRow, rest: readonly EntryRow[]): boolean {
  const number = titles[0]?.number;
  return number !== undefined && rest.length > 0 && rest.every((row) => row.titles[0]?.number?.startsWith(`${number}.`) === true);
}

/** A part; its title stands in the title cell of its row, or in a column of parts. */
function partOf(row: EntryRow | undefined, values: Values, kind: Kind, context: Context): Fields {
  const lines = values.get('part')?.lines ?? [];
  const items = row && row.titles.length > 0 ? row.titles : itemsOf(lines);
  const title = items.length === 0 ? undefined : piece(items.map(({ text }) => text).join(' '), items.flatMap(({ from }) => from));
  return { title, ...duties(values, kind, context) };
}

function titlesOfSection(lines: readonly Fragment[]): { readonly title: Piece } {
  const items = itemsOf(lines);
  return { title: piece(items.map(({ text }) => text).join(' '), lines) };
}

/** The title of an entry, and the points that stand below it in the same cell or, under a section, in the title cell of its only row. */
function ownTitle({ titles }: EntryRow, section: { readonly title: Piece } | undefined): { readonly title?: Piece; readonly points: readonly Item[] } {
  if (section) return { title: section.title, points: titles };
  const [title, ...points] = titles;
  if (!title) return { points: [] };
  const isRun = points.length > 0 && points[0]?.number !== '1' && points.every(({ number }, index) => Number(number) === Number(title.number) + index + 1);
  return isRun ? { title: piece(titles.map(({ text }) => text).join(' '), titles.flatMap(({ from }) => from)), points: [] } : { title: pieceOfItem(title), points };
}

function pointsOf(points: readonly Item[], values: Values, kind: Kind): Fields {
  const all = [...points.map(pieceOfItem), ...listIn(values.get('points')?.lines ?? [])];
  if (all.length === 0) return {};
  return kind === 'results' ? { points: all } : { parts: all.map((title) => ({ title })) };
}

function idIn(values: Values): Piece | undefined {
  const lines = values.get('id')?.lines ?? [];
  return lines[0] && piece(textOf({ lines }), lines);
}

function duties(values: Values, kind: Kind, context: Context): Fields {
  const tree = (field: ColumnField, read: (lines: readonly Fragment[]) => Tree | undefined): Fields => {
    const value = values.get(field);
    const found = value && read(value.lines);
    return found === undefined ? {} : { [field]: value && value.how !== 'read' ? spread(found, value.how, value.because) : found };
  };
  return {
    ...tree('steps', listIn),
    ...tree('responsible', (lines) => unitsIn(lines, context)),
    ...tree('period', periodIn),
    ...(kind === 'measures' ? tree('monitoring', monitoringIn) : { ...tree('outputs', listIn), ...tree('outcomes', listIn), ...tree('status', statusIn), ...tree('evidence', evidenceIn) }),
  };
}

type Group = { readonly one: Values } | { readonly parent: Values; readonly parts: readonly Values[] };

/**
 * Several rows of one entry. Where only one column goes on below the first row, its lines are items of one row; else each row is a part,
 * and a column that speaks in the first row alone, or in one merged cell, holds for the whole. An empty cell below a full one is taken for
 * covered by it where the document does not say what is merged.
 */
function groupOf(rows: readonly EntryRow[], kind: Kind, table: Table, shared: Values, hasTitles: boolean): Group {
  const all: readonly ColumnField[] = dutiesOf[kind];
  const values = rows.map((row) => valuesIn(row, new Map()));
  const speaking = (field: ColumnField) => values.flatMap((one, index) => (one.get(field)?.how === 'read' ? [index] : []));
  const goingOn = all.filter((field) => speaking(field).some((index) => index > 0));
  if (!hasTitles && goingOn.length <= 1) {
    const one = new Map(valuesIn(rows[0] as EntryRow, shared));
    for (const field of goingOn) one.set(field, { lines: values.flatMap((row) => (row.get(field)?.how === 'read' ? (row.get(field)?.lines ?? []) : [])), how: 'read' });
    return { one };
  }
  const parent = new Map(shared);
  const parts = values.map((row) => new Map([...row].filter(([field]) => !all.includes(field))));
  for (const field of all) {
    const at = speaking(field);
    const first = values[0]?.get(field);
    const coversAll = values.every((row) => row.has(field));
    if (rows.length > 1 && at.length === 1 && at[0] === 0 && first && (coversAll || !table.knowsMerged)) {
      parent.set(field, coversAll ? first : { ...first, how: 'inferred', because: 'ช่องนี้มีข้อความในแถวแรกของหัวข้อแถวเดียว จึงถือว่าเป็นของทั้งหัวข้อ' });
      continue;
    }
    let above: typeof first;
    for (const [index, row] of values.entries()) {
      const own = row.get(field);
      if (own) parts[index]?.set(field, own);
      else if (above && !table.knowsMerged) parts[index]?.set(field, { ...above, how: 'inferred', because: 'ช่องว่างใต้ข้อความ ถือว่าเป็นช่องที่ผสานกับช่องบน' });
      above = own ?? above;
    }
  }
  return { parent, parts };
}

/** Columns that say what was found, beside what is to be done about it. */
const findingColumns: readonly ColumnField[] = ['weakness', 'finding', 'guideline'];

/** Which findings and indicators a measure answers: by its own columns, by the section it stands in, or because it is named like an indicator. */
function answersOf(entry: Entry, values: Values, kind: Kind, context: Context, findingIds: ReadonlyMap<number, string>): Fields {
  const own = [...(values.get('answers')?.lines ?? []), ...(values.get('indicator')?.lines ?? []), ...(entry.indicators ?? [])];
  const text = textOf({ lines: own });
  const indicators = indicatorsIn(context, text).map(({ name }) => piece(name, own));
  const named = kind === 'measures' ? [...new Set(text.match(/(?<![a-z0-9-])f\d+(?:-\d+)*(?![a-z0-9])/g) ?? [])].map((id) => piece(id, own)) : [];
  const beside = findingColumns.flatMap((field) => values.get(field)?.lines ?? []);
  const ids = [...new Set(beside.flatMap(({ id }) => findingIds.get(id) ?? []))];
  const findings = [...named, ...(kind === 'measures' ? ids.map((id) => piece(id, beside)) : [])];
  const title = entry.rows[0]?.titles[0];
  const like = title && indicators.length === 0 && findings.length === 0 ? namedLike(title, context) : undefined;
  const list = like ? [like] : indicators;
  if (kind === 'results') return { ...(own.length > 0 && list.length > 0 && { indicators: list }), ...planOf(values) };
  return list.length > 0 || findings.length > 0 ? { answers: { findings, indicators: list } } : {};
}

function planOf(values: Values): Fields {
  const lines = values.get('plan')?.lines ?? [];
  return lines[0] ? { measure: piece(textOf({ lines }), lines) } : {};
}

/** A measure that is called like an indicator, or like one with more words after it, answers it. */
function namedLike({ text, from }: Item, context: Context): Piece | undefined {
  const whole = indicatorIn(context, text);
  if (whole) return piece(whole.indicator.name, from);
  const start = context.indicators.find(({ name }) => lettersOf(text).startsWith(lettersOf(name)));
  return start && inferred(start.name, 'ชื่อมาตรการขึ้นต้นด้วยชื่อตัวชี้วัด', from);
}
