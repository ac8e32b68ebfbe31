import { joined, type Fragment } from '../recognise/fragment.ts';
import { withoutMarker } from '../recognise/items.ts';
import { piece } from '../recognise/piece.ts';
import { codec, type Codec } from './codec.ts';

/** An item of a cell, and the lines that it stands in. */
export type CellItem = { readonly text: string; readonly from: readonly Fragment[] };

/** Items as lines of a cell: numbered where there are several, or where the text itself begins like a number. */
export function itemLines(items: readonly string[]): readonly string[] {
  return items.length > 1 || items.some((item) => withoutMarker(item).marker !== '') ? items.map((item, index) => `${index + 1}. ${item}`) : items;
}

/** The items of a cell: a line each, or, where the first line is numbered, a number each and other lines going on with the item above. */
export function itemsInCell(lines: readonly Fragment[]): readonly CellItem[] {
  const marked = lines.map((line) => ({ line, bare: unmarked(line) }));
  const areMarked = marked[0]?.bare !== undefined;
  const items: CellItem[] = [];
  for (const { line, bare } of marked) {
    const last = items.at(-1);
    if (bare === undefined && areMarked && last) items[items.length - 1] = { text: joined([last.text, line.text]), from: [...last.from, line] };
    else items.push({ text: bare ?? line.text, from: [line] });
  }
  return items.filter(({ text }) => text !== '');
}

/** A line without the number or sign before it; `undefined` where there is none. Of two, only the first is taken. */
function unmarked({ text, list }: Fragment): string | undefined {
  if (list) return text;
  const [own = ''] = /^\d+\.(?:\s|$)/.exec(text) ?? [];
  if (own !== '') return text.slice(own.length);
  const { marker, text: bare } = withoutMarker(text);
  return marker === '' ? undefined : bare;
}

/** A list of texts. */
export const list: Codec = codec<readonly string[]>(itemLines, (lines) => itemsInCell(lines).map((item) => piece(item.text, item.from)));
