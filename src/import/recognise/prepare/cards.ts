import type { OriginalBlock, OriginalCell, OriginalLine, OriginalParagraph, OriginalTable } from '../../original.ts';
import { columnOf, type ColumnField } from '../column.ts';
import { withoutMarker } from '../items.ts';
import { wordsOf } from './grid-rows.ts';

/** Fields that a measure or result has on a card of its own. */
const fields: readonly ColumnField[] = ['title', 'steps', 'responsible', 'period', 'monitoring', 'outputs', 'outcomes', 'status', 'evidence', 'answers'];

/** One measure or result that has a table, or a few lines of text, to itself. */
type Card = { readonly entries: readonly Entry[] };

type Entry = { readonly name: string; readonly field: ColumnField; readonly lines: readonly OriginalLine[]; readonly at: OriginalCell['at'] };

/** Blocks in which measures that stand one by one, each with the names of its fields before their values, are the rows of a table. */
export function withCardsAsTables(blocks: readonly OriginalBlock[]): readonly OriginalBlock[] {
  const result: OriginalBlock[] = [];
  for (let index = 0; index < blocks.length; ) {
    const cards: Card[] = [];
    let end = index;
    for (let found = cardAt(blocks, end); found; found = cardAt(blocks, end)) {
      cards.push(...found.cards);
      end = found.end;
    }
    const [first] = cards;
    if (first) result.push(tableOf(cards, blocks[index] as OriginalBlock));
    else result.push(blocks[index] as OriginalBlock);
    index = first ? end : index + 1;
  }
  return result;
}

function cardAt(blocks: readonly OriginalBlock[], index: number): { readonly cards: readonly Card[]; readonly end: number } | undefined {
  const block = blocks[index];
  if (!block) return undefined;
  if (block.type === 'paragraph') return cardInText(blocks, index);
  const cards = cardsInTable(block);
  return cards && { cards, end: index + 1 };
}

/** A table of two columns of which the left one names fields; a field that comes again begins another card. */
function cardsInTable({ rows }: OriginalTable): readonly Card[] | undefined {
  const cards: Entry[][] = [];
  for (const row of rows) {
    const [left, right, more] = row.filter(({ coveredBy, lines }) => !coveredBy && lines.length > 0);
    const column = left && columnOf(wordsOf(left));
    if (!left || !right || more || !column || !fields.includes(column.field)) return undefined;
    const entry = { name: wordsOf(left), field: column.field, lines: right.lines, at: right.at };
    if (cards.at(-1)?.every(({ field }) => field !== entry.field)) cards.at(-1)?.push(entry);
    else cards.push([entry]);
  }
  return cards.length > 0 && cards.every((entries) => entries.length >= 3) ? cards.map((entries) => ({ entries })) : undefined;
}

/** A heading with a number, and below it lines such as `ผู้รับผิดชอบ : กองคลัง`, or the name alone with its values on the lines below. */
function cardInText(blocks: readonly OriginalBlock[], index: number): { readonly cards: readonly Card[]; readonly end: number } | undefined {
  const title = blocks[index] as OriginalParagraph;
  const marked = withoutMarker(title.list ? `${title.list.marker} ${title.text}` : title.text.replace(/^มาตรการที่\s*/, ''));
  if (marked.number === undefined || title.text.length > 200) return undefined;
  const entries: { name: string; field: ColumnField; lines: OriginalLine[]; at: OriginalCell['at'] }[] = [];
  let end = index + 1;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    if (block?.type !== 'paragraph') break;
    const named = nameAndValue(block);
    const last = entries.at(-1);
    if (named) entries.push({ ...named, lines: named.value === '' ? [] : [{ text: named.value }], at: block.at });
    else if (last && block.heading === undefined && (last.lines.length === 0 || block.list !== undefined || /^[-–•●]/.test(block.text))) last.lines.push(lineOf(block));
    else break;
  }
  const known = new Set(entries.map(({ field }) => field));
  if (entries.every(({ lines }) => lines.length === 0)) return undefined;
  if (known.size < 2 || known.size < entries.length || !(known.has('responsible') || known.has('steps') || known.has('outputs'))) return undefined;
  const first = { name: 'มาตรการ', field: 'title' as const, lines: [{ text: title.list ? `${title.list.marker} ${title.text}` : title.text }], at: title.at };
  return { cards: [{ entries: [first, ...entries] }], end };
}

function lineOf({ text, list }: OriginalParagraph): OriginalLine {
  return { text, ...(list && { list }) };
}

function nameAndValue({ text, list }: OriginalParagraph): { readonly name: string; readonly field: ColumnField; readonly value: string } | undefined {
  const [, name = '', value = ''] = /^([^:]{2,40}?)\s*:\s*(.*)$/s.exec(text) ?? [, text];
  if (name.length > 40 || (list && !/:/.test(text))) return undefined;
  const column = columnOf(name);
  return column?.how === 'wording' && column.field !== 'title' && fields.includes(column.field) ? { name, field: column.field, value: value.trim() } : undefined;
}

/** A row for each card, a column for each field that one of them has. */
function tableOf(cards: readonly Card[], first: OriginalBlock): OriginalTable {
  const names = new Map(cards.flatMap(({ entries }) => entries.map(({ field, name }) => [field, name] as const)));
  const columns = fields.filter((field) => names.has(field));
  const cell = (lines: readonly OriginalLine[], at: OriginalCell['at']): OriginalCell => ({ lines, rowSpan: 1, columnSpan: 1, at });
  const header = columns.map((field) => cell([{ text: names.get(field) ?? '' }], first.at));
  const rows = cards.map(({ entries }) => columns.map((field) => {
    const entry = entries.find((one) => one.field === field);
    return cell(entry?.lines ?? [], entry?.at ?? first.at);
  }));
  return { type: 'table', number: first.type === 'table' ? first.number : 0, rows: [header, ...rows], knowsMerged: true, at: first.at };
}
