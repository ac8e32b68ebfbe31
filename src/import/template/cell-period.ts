import { monitoringIn, periodIn } from '../recognise/cell-values.ts';
import type { Fragment } from '../recognise/fragment.ts';
import { piece, type Piece, type Tree } from '../recognise/piece.ts';
import { itemLines, itemsInCell } from './cell-list.ts';
import { codec, dateIn, dateWords, wholeText, type Codec } from './codec.ts';
import { shortest, tagged, untagged } from './tagged.ts';

const ends = ['เริ่ม', 'สิ้นสุด'] as const;
const dueName = ['กำหนดรายงาน'] as const;
const isDay = (_: string, value: string) => dateIn(value) !== undefined;

type Period = { readonly text: string; readonly start?: string; readonly end?: string };
type Monitoring = { readonly text: string; readonly due?: string };

/** A line that a text is looked at as, for what can be concluded from it. */
const lineOf = (text: string): Fragment => ({ text, id: -1, at: {} });

/** The first and last day that a text names. */
function daysIn(text: string): Omit<Period, 'text'> {
  const { start, end } = (periodIn([lineOf(text)]) ?? {}) as { readonly start?: Piece; readonly end?: Piece };
  return { ...(start && { start: String(start.value) }), ...(end && { end: String(end.value) }) };
}

function periodOf(words: string): Period {
  const { text, tags, named } = untagged(words, ends, isDay);
  const [start, end] = [tags['เริ่ม'], tags['สิ้นสุด']].map((day) => (day === undefined ? undefined : dateIn(day)));
  return { text, ...(named.size === 0 ? daysIn(text) : { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }) };
}

/** The day of the report that a text names. */
function dueIn(text: string): string | undefined {
  const [only, ...more] = monitoringIn([lineOf(text)]) as readonly { readonly due?: Piece }[];
  return more.length === 0 && only?.due ? String(only.due.value) : undefined;
}

function monitoringOf(words: string): Monitoring {
  const { text, tags, named } = untagged(words, dueName, isDay);
  const day = tags['กำหนดรายงาน'];
  const due = named.size > 0 ? day && dateIn(day) : dueIn(text);
  return { text, ...(due !== undefined && { due }) };
}

/** A period: its words, and its first and last day where the words do not name both. */
export const period: Codec = codec<Period>(
  ({ text, start, end }) => {
    const tags = { ...(start !== undefined && { [ends[0]]: dateWords(start) }), ...(end !== undefined && { [ends[1]]: dateWords(end) }) };
    const value = { text, ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
    return [shortest(value, periodOf, text, tagged(text, ends, tags, false), tagged(text, ends, tags, true))];
  },
  (lines) => piecesOf(periodOf(wholeText(lines)), lines),
);

/** How a measure is followed up, an item each, with the day of the report where the words do not name it after ภายใน. */
export const monitoring: Codec = codec<readonly Monitoring[]>(
  (all) =>
    itemLines(
      all.map(({ text, due }) => {
        const tags = { ...(due !== undefined && { [dueName[0]]: dateWords(due) }) };
        return shortest({ text, ...(due !== undefined && { due }) }, monitoringOf, text, tagged(text, dueName, tags, false), tagged(text, dueName, tags, true));
      }),
    ),
  (lines) => itemsInCell(lines).map(({ text, from }) => piecesOf(monitoringOf(text), from)),
);

function piecesOf(fields: Period | Monitoring, from: readonly Fragment[]): Tree {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, piece(value, from)]));
}
