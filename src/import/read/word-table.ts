import type { OriginalLine } from '../original.ts';
import type { NoteCount } from './note-count.ts';
import type { PlacedCell } from './span-grid.ts';
import { childOf, elementsOf, isOn, valueOf, type WordNode } from './word-tree.ts';

type Growing = { row: number; column: number; rows: number; columns: number; lines: readonly OriginalLine[] };

/** What may stand around rows and cells without being one. */
const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo']);

/** The cells of a table at their places. `read` gives the lines of a cell; deleted and hidden rows are left out and counted. */
export function placedWordCells(table: WordNode, read: (cell: WordNode) => readonly OriginalLine[], notes: NoteCount): readonly PlacedCell[] {
  const placed: Growing[] = [];
  /** By the column where it begins, the cell above that may go on downwards. */
  let above = new Map<number, Growing>();
  let row = 0;
  for (const line of inside(table, 'tr')) {
    const properties = childOf(line, 'trPr');
    if (childOf(properties, 'ins')) notes.add('tracked-changes');
    if (childOf(properties, 'del')) {
      notes.add('tracked-changes');
      continue;
    }
    const cells = inside(line, 'tc');
    if (isOn(properties, 'hidden')) {
      notes.add('hidden-parts', cells.flatMap(read).map(({ text }) => text).join(' '));
      continue;
    }
    const here = new Map<number, Growing>();
    let column = countOf(valueOf(properties, 'gridBefore'), 0);
    let before: Growing | undefined;
    for (const cell of cells) {
      const about = childOf(cell, 'tcPr');
      const columns = Math.max(1, countOf(valueOf(about, 'gridSpan'), 1));
      const lines = childOf(about, 'cellDel') ? [] : read(cell);
      const upper = above.get(column);
      if (before && goesOn(about, 'hMerge')) {
        before.columns += columns;
        hide(lines, notes);
      } else if (upper?.columns === columns && goesOn(about, 'vMerge')) {
        upper.rows += 1;
        here.set(column, upper);
        hide(lines, notes);
        before = undefined;
      } else {
        before = { row, column, rows: 1, columns, lines };
        placed.push(before);
        here.set(column, before);
      }
      column += columns;
    }
    above = here;
    row += 1;
  }
  return placed;
}

/** Word does not show what a file holds in a cell that is covered. */
function hide(lines: readonly OriginalLine[], notes: NoteCount): void {
  if (lines.length > 0) notes.add('hidden-parts', lines.map(({ text }) => text).join(' '));
}

/** Merging goes on where no beginning is written. */
function goesOn(properties: WordNode | undefined, name: string): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes['val'] !== 'restart';
}

function inside(node: WordNode, name: string): readonly WordNode[] {
  return elementsOf(node).flatMap((child) => (child.name === name ? [child] : wrappers.has(child.name) ? inside(child, name) : []));
}

function countOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : otherwise;
}
