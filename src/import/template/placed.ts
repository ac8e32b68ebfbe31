import type { ReportKind } from '../../domain/report-kind.ts';
import { similarity } from '../../domain/similarity.ts';
import { columnOf, yearIn } from '../recognise/column.ts';
import { lettersOf, textOf, type Cell, type Fragment, type Grid, type Paragraph, type Row } from '../recognise/fragment.ts';
import { layoutOf } from './layout.ts';
import { formHeaders, type TemplatePart } from './part.ts';

/** A table of a document that is a part of a template: which column holds what, by the letters of the sheet or its number, and the rows below the header. */
export type PlacedPart = { readonly part: TemplatePart; readonly headers: ReadonlyMap<string, string>; readonly rows: readonly Row[]; readonly labels: readonly Fragment[] };

/** How alike a header or label must be where it was changed, and how much more than the next one. */
const alike = 0.4;
const apart = 0.1;

/** The tables that belong to the template of a kind of report. A table without a header that follows one at once goes on with it. */
export function placedParts(blocks: readonly (Paragraph | Grid)[], kind: ReportKind): readonly PlacedPart[] {
  const parts = layoutOf(kind);
  const placed: PlacedPart[] = [];
  let open: { readonly part: PlacedPart; readonly grid: Grid } | undefined;
  for (const block of blocks) {
    if (block.type !== 'table') {
      if (block.at.sheet === undefined) open = undefined;
      continue;
    }
    const found = partOf(block, parts) ?? (open && goesOn(open.grid, block) ? { ...open.part, rows: block.rows, labels: [] } : undefined);
    open = found && { part: found, grid: block };
    if (found) placed.push(found);
  }
  return placed;
}

function goesOn(grid: Grid, next: Grid): boolean {
  return next.at.sheet === grid.at.sheet && (next.at.sheet !== undefined || next.rows[0]?.cells.length === grid.rows[0]?.cells.length);
}

/** Names the column of a cell: the letters of a sheet stay when a table is cut in two, numbers do otherwise. */
export function columnKey({ at }: Cell, index: number): string {
  return /^[A-Z]+/.exec(at.cell ?? '')?.[0] ?? String(index);
}

function partOf({ rows }: Grid, parts: readonly TemplatePart[]): PlacedPart | undefined {
  for (const [index, row] of rows.slice(0, 3).entries()) {
    const part = partLike(row, parts, false) ?? partLike(row, parts, true);
    if (!part) continue;
    const letters = lettersIn(row);
    const isHeader = (one: Row) => lettersIn(one) === letters;
    const above = rows.slice(0, index + 1);
    const labels = [...above, ...rows.slice(index + 1).filter(isHeader)].flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
    return { part, headers: headersOf(part, row, true), rows: rows.slice(index + 1).filter((one) => !isHeader(one)), labels };
  }
  return undefined;
}

/** The part of which a row names the most columns, two at least. */
function partLike(row: Row, parts: readonly TemplatePart[], nearly: boolean): TemplatePart | undefined {
  const sizes = parts.map((part) => ({ part, size: headersOf(part, row, nearly).size })).sort((a, b) => b.size - a.size);
  return sizes[0] && sizes[0].size >= 2 ? sizes[0].part : undefined;
}

function lettersIn({ cells }: Row): string {
  return cells.map((cell) => lettersOf(textOf(cell))).join('|');
}

/** The columns of a row that are headers of a part; years stand for themselves. */
function headersOf(part: TemplatePart, { cells }: Row, nearly: boolean): ReadonlyMap<string, string> {
  const names = part.type === 'form' ? formHeaders : part.type === 'years' ? [part.header] : [...(part.isNumbered ? ['ลำดับ'] : []), ...part.columns.map(({ header }) => header)];
  const found = new Map<string, string>();
  for (const [index, cell] of cells.entries()) {
    const words = textOf(cell);
    const free = names.filter((name) => ![...found.values()].includes(name));
    const name = nameLike(words, free, false) ?? (nearly ? (columnLike(words, free) ?? nameLike(words, free)) : undefined) ?? (part.type === 'years' && index > 0 && yearIn(words) !== undefined ? words : undefined);
    if (name !== undefined && !cell.isCovered) found.set(columnKey(cell, index), name);
  }
  return found;
}

/** The header that means the same column as other words of offices. */
function columnLike(words: string, names: readonly string[]): string | undefined {
  const field = columnOf(words)?.field;
  return field && names.find((name) => columnOf(name)?.field === field);
}

/** The one of some names that words are, or, where that is asked for, are nearly. */
export function nameLike(words: string, names: readonly string[], nearly = true): string | undefined {
  const letters = lettersOf(words);
  if (letters === '') return undefined;
  const same = names.find((name) => lettersOf(name) === letters);
  if (same !== undefined || !nearly) return same;
  const [near, next] = names.map((name) => ({ name, score: similarity(lettersOf(name), letters) })).sort((a, b) => b.score - a.score);
  return near && near.score >= alike && near.score >= (next?.score ?? 0) + apart ? near.name : undefined;
}
