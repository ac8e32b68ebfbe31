import type { FindingKind } from '../../domain/finding.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { ColumnField } from './column.ts';
import { indicatorIn, indicatorsIn, type Context } from './context.ts';
import { lettersOf, textOf, type Fragment } from './fragment.ts';
import { itemsOf, type Item } from './items.ts';
import { inferred, piece, pieceOfItem, type Piece, type Tree } from './piece.ts';
import { instrumentIn, nameAndScore } from './scores.ts';
import type { BodyRow, Table } from './table.ts';

const kinds: readonly (readonly [ColumnField, FindingKind])[] = [
  ['weakness', 'weakness'],
  ['finding', 'development'],
  ['guideline', 'guideline'],
];

/** The findings of a table: each item of its columns of findings, with the instrument of the section and the indicator of the row or of its own first words. */
export function findingsInTable(table: Table, context: Context): { readonly findings: readonly Tree[]; readonly sections: readonly Fragment[]; readonly leads: readonly Fragment[] } {
  const findings: Tree[] = [];
  const sections: Fragment[] = [];
  const columns = table.columns.flatMap(({ field }, index) => (kinds.some(([name]) => name === field) ? [index] : []));
  const leads = table.rows.flatMap(({ cells }) => columns.flatMap((column) => cells[column]?.lines ?? [])).filter(({ text }) => leadIn.test(text));
  for (const section of sectionsOf(table)) {
    if (section.lines.length > 0) sections.push(...section.lines);
    for (const [field, kind] of kinds) {
      const columns = table.columns.flatMap((column, index) => (column.field === field ? [index] : []));
      for (const column of columns) findings.push(...findingsOf(section, table, column, kind, context));
    }
  }
  return { findings, sections, leads };
}

/** Whether a table has a column of findings. */
export function hasFindings({ columns }: Table): boolean {
  return columns.some(({ field }) => kinds.some(([name]) => name === field));
}

/** The findings that stand in a table beside the measures that answer them: each item of each cell, once where the cell covers several measures. */
export function findingsBeside(table: Table, context: Context): readonly Tree[] {
  const indicatorColumn = table.columns.findIndex(({ field }) => field === 'indicator');
  return table.rows.flatMap((row) =>
    kinds.flatMap(([field, kind]) =>
      table.columns.flatMap((column, index) => {
        const cell = row.cells[index];
        if (column.field !== field || !cell || cell.isCovered) return [];
        return itemsIn(cell.lines, false).map((item) => findingOf(item, kind, undefined, namesIn(row, indicatorColumn, context), context));
      }),
    ),
  );
}

type Section = { readonly instrument?: Instrument; readonly lines: readonly Fragment[]; readonly rows: readonly BodyRow[] };

/** The rows between the rows that name an instrument; a column of instruments does the same. */
function sectionsOf({ rows, columns }: Table): readonly Section[] {
  const sections: { instrument?: Instrument; lines: readonly Fragment[]; rows: BodyRow[] }[] = [{ lines: [], rows: [] }];
  const at = columns.findIndex(({ field }) => field === 'instrument');
  for (const row of rows) {
    const own = row.cells.filter(({ lines, isCovered }) => lines.length > 0 && !isCovered);
    const [first] = own;
    const named = at >= 0 ? row.cells[at] : own.length === 1 ? first : undefined;
    const instrument = named && instrumentIn(textOf(named));
    const last = sections.at(-1);
    if (instrument && named && (at < 0 || instrument !== last?.instrument)) sections.push({ instrument, lines: named.lines, rows: at < 0 ? [] : [row] });
    else last?.rows.push(row);
  }
  return sections.filter(({ rows: own }) => own.length > 0);
}

function findingsOf({ instrument, rows }: Section, table: Table, column: number, kind: FindingKind, context: Context): readonly Tree[] {
  const filled = (row: BodyRow, at: number) => (row.cells[at]?.lines.length ?? 0) > 0 && row.cells[at]?.isCovered === false;
  const left = table.columns.findIndex(({ field }) => field === 'indicator' || field === 'number');
  const indicatorColumn = table.columns.findIndex(({ field }) => field === 'indicator');
  // A cell that runs beside several rows, or lines that a page reader set beside them, belong to all of them.
  const runsOn = rows.some((row) => filled(row, column) && left >= 0 && (row.cells[left]?.lines.length ?? 0) === 0) || rows.some((row) => row.cells[column]?.isCovered === true);
  const groups = runsOn ? [rows] : rows.map((row) => [row]);
  return groups.flatMap((group) => {
    const lines = group.flatMap((row) => (filled(row, column) ? (row.cells[column]?.lines ?? []) : []));
    const named = group.flatMap((row) => namesIn(row, indicatorColumn, context));
    return itemsIn(lines, runsOn).map((item) => findingOf(item, kind, instrument, named, context));
  });
}

function namesIn(row: BodyRow, column: number, context: Context): readonly Piece[] {
  const cell = row.cells[column];
  const text = cell && textOf(cell);
  const name = text === undefined || text === '' ? undefined : (nameAndScore(text)?.name ?? text);
  const indicator = name === undefined ? undefined : indicatorIn(context, name);
  return cell && indicator ? [piece(indicator.name, cell.lines)] : [];
}

const leadIn = /(?:มีประเด็น|ประเด็นที่)[^:]*(?:ดังนี้|ได้แก่)\s*:?$|(?:ดังนี้|ได้แก่)\s*:?$/;

/** The items; lines that only lead to them are left out, and lines that a page reader cut apart go on with each other. */
function itemsIn(lines: readonly Fragment[], runsOn: boolean): readonly Item[] {
  const leads = lines.filter(({ text }) => leadIn.test(text));
  const rest = lines.filter((line) => !leads.includes(line));
  return itemsOf(runsOn ? rest.map((line, index) => (index > 0 ? { ...line, continues: true } : line)) : rest);
}

function findingOf({ text, from }: Item, kind: FindingKind, instrument: Instrument | undefined, named: readonly Piece[], context: Context): Tree {
  const own = indicatorsIn(context, text);
  const head = own[0]?.index === 0 ? [own[0]] : own.filter(({ name }) => named.some(({ value }) => value === name));
  const indicators = named.length === 1 ? named : head.map(({ name }) => piece(name, from));
  return {
    kind: piece(kind, from),
    text: pieceOfItem({ text, from }),
    ...(instrument && { instrument: piece(instrument, from) }),
    ...(indicators.length > 0 && { indicators }),
  };
}

/** The kind of findings that a heading announces. */
export function findingKindOf(heading: string): FindingKind | undefined {
  const letters = lettersOf(heading);
  if (/เร่งด่วน|จุดอ่อน|ข้อบกพร่อง/.test(letters) && !/พัฒนาให้ดีขึ้น/.test(letters)) return 'weakness';
  if (/แนวทางการนำผล/.test(letters)) return 'guideline';
  return /(?:ประเด็น|เรื่อง|สิ่ง|ข้อ|จุด|หัวข้อ)ที่(?:ควร|ต้อง|จะต้อง|ยัง)|ประเด็นการพัฒนา|พัฒนาให้ดีขึ้น|ข้อเสนอแนะ(?:จาก|ของ)ผลการประเมิน|ต้องปรับปรุง/.test(letters) ? 'development' : undefined;
}

/** A finding of a list in running text. */
export function findingInList(item: Item, kind: FindingKind | undefined, context: Context, instrument?: Piece): Tree {
  const own = indicatorsIn(context, item.text.replace(/^ตัวชี้วัด(?:ที่\s*\d+)?\s*/, ''));
  const head = own[0]?.index === 0 ? [piece(own[0].name, item.from)] : [];
  return {
    kind: kind ? piece(kind, item.from) : inferred('development', 'เอกสารไม่ได้บอกชนิดของประเด็น', item.from),
    text: piece(item.text, item.from),
    ...(instrument && { instrument }),
    ...(head.length > 0 && { indicators: head }),
  };
}
