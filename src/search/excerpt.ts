import type { QueryPart } from './query.ts';
import { unitsOf, type Unit } from './units.ts';

/** A piece of a text for showing; `marked` where it is what was looked for. */
export type Piece = { readonly text: string; readonly marked: boolean };

/** UTF-16 units of an excerpt, about, and how many of them stand before the first match. */
const excerptLength = 190;
const before = 60;

type Span = { readonly start: number; readonly end: number };

/** A text with what was looked for marked; never within a unit. A long one is cut to the part around the first match. */
export function markedText(text: string, parts: readonly QueryPart[], length = Infinity): readonly Piece[] {
  const units = unitsOf(text);
  return pieces(text, units, spansIn(units, parts), length);
}

/** The part of a text that shows best why it was found: the block that says most of what was looked for, and what follows where that is short. */
export function excerpt(body: readonly string[], parts: readonly QueryPart[]): readonly Piece[] {
  const blocks = body.map((text, index) => {
    const units = unitsOf(text);
    return { text, index, units, spans: spansIn(units, parts), said: parts.filter((part) => spansIn(units, [part]).length > 0).length };
  });
  const [best] = blocks.toSorted((a, b) => b.said - a.said || a.index - b.index);
  if (!best) return [];
  const shown = [...pieces(best.text, best.units, best.spans, excerptLength)];
  for (const next of blocks.slice(best.index + 1)) {
    const room = excerptLength - shown.reduce((sum, { text }) => sum + text.length, 0);
    if (room < before) break;
    shown.push({ text: ' · ', marked: false }, ...pieces(next.text, next.units, next.spans, room));
  }
  return shown;
}

/** Where the alternatives of the parts stand, in order and without overlap. */
function spansIn(units: readonly Unit[], parts: readonly QueryPart[]): readonly Span[] {
  const found = parts
    .flatMap(({ words }) => words)
    .flatMap((run) => units.flatMap((unit, at) => (run.every((one, index) => units[at + index]?.text === one) ? [{ start: unit.start, end: units[at + run.length - 1]?.end ?? unit.end }] : [])))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (last && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

function pieces(text: string, units: readonly Unit[], spans: readonly Span[], length: number): readonly Piece[] {
  const { start, end } = windowOf(text, units, spans, length);
  const shown: Piece[] = start > 0 ? [{ text: '…', marked: false }] : [];
  let at = start;
  const add = (to: number, marked: boolean) => {
    if (to > at) shown.push({ text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const span of spans.filter((one) => one.start >= start && one.end <= end)) {
    add(span.start, false);
    add(span.end, true);
  }
  add(end, false);
  return end < text.length ? [...shown, { text: '…', marked: false }] : shown;
}

/** The part of a text that is shown: whole units, and from a space on where one is near. */
function windowOf(text: string, units: readonly Unit[], spans: readonly Span[], length: number): Span {
  if (text.length <= length) return { start: 0, end: text.length };
  const first = spans[0] ?? { start: 0, end: 0 };
  const wanted = Math.max(0, first.start - Math.min(before, Math.floor(length / 3)));
  const space = text.slice(wanted, first.start).search(/\s\S/);
  const from = wanted === 0 ? 0 : space === -1 ? wanted : wanted + space + 1;
  const start = from === 0 ? 0 : (units.find((unit) => unit.start >= from)?.start ?? 0);
  const end = Math.max(first.end, units.findLast((unit) => unit.end <= start + length)?.end ?? 0);
  return { start, end };
}
