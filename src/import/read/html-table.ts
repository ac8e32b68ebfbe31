import { attributeOf, type HtmlElement, isElement, isHidden, styleOf } from './html-node.ts';
import { RefusedFile, tooManyCells } from './refusal.ts';
import { gridLimits, type PlacedCell } from './span-grid.ts';

type Sheet = { readonly rows: readonly HtmlElement[] }[];

/** Columns beyond which no span is followed; the last one of a spreadsheet program. */
const lastColumn = 16_384;

/** The caption of a table, where it has one. */
export function captionOf(table: HtmlElement): HtmlElement | undefined {
  return table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption');
}

/** The cells of a table itself, not of tables inside it. */
export function ownCells(table: HtmlElement): readonly HtmlElement[] {
  return sectionsOf(table).flatMap(({ rows }) => rows.flatMap(cellsOf));
}

/**
 * The cells of a table at their places, as a browser lays them out: spans end with the group of rows, and before a cell that is already there.
 * `read` gives the lines of a cell; `onHidden` hears of the cells that the page hides, which are left out. Throws `RefusedFile` beyond the limits.
 */
export function placedCells(table: HtmlElement, read: (cell: HtmlElement) => PlacedCell['lines'], onHidden: (cell: HtmlElement) => void): readonly PlacedCell[] {
  const sections = sectionsOf(table);
  const height = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  if (height > gridLimits.rows) throw new RefusedFile(tooManyCells(height, 1));
  const isHiddenColumn = hiddenColumns(table);
  const placed: PlacedCell[] = [];
  /** For each column the first row in which it is free. */
  const free: number[] = [];
  let row = 0;
  for (const { rows } of sections) {
    const end = row + rows.length;
    for (const line of rows) {
      const lineIsHidden = isHidden(line);
      let column = 0;
      for (const cell of cellsOf(line)) {
        while ((free[column] ?? 0) > row) column += 1;
        const { rowSpan, columnSpan, advance } = spansOf(cell, end - row);
        let columns = 0;
        while (columns < columnSpan && (free[column + columns] ?? 0) <= row) {
          free[column + columns] = row + rowSpan;
          columns += 1;
        }
        if (column + columns > lastColumn) throw new RefusedFile(tooManyCells(height, column + columns));
        if ((lineIsHidden && rowSpan === 1) || isHidden(cell) || isHiddenColumn(column, columns)) onHidden(cell);
        else placed.push({ row, column, rows: rowSpan, columns, lines: read(cell) });
        column += Math.max(columns, advance);
      }
      row += 1;
    }
    free.fill(end);
  }
  return placed;
}

/** Excel lets a long text run over empty cells and says so; these are not merged. */
function spansOf(cell: HtmlElement, rowsLeft: number): { readonly rowSpan: number; readonly columnSpan: number; readonly advance: number } {
  const ignored = styleOf(cell, 'mso-ignore') ?? '';
  const columns = Math.min(1_000, spanOf(cell, 'colspan') || 1);
  const rows = spanOf(cell, 'rowspan');
  return { rowSpan: ignored.includes('rowspan') ? 1 : Math.min(rowsLeft, rows === 0 ? rowsLeft : rows), columnSpan: ignored.includes('colspan') ? 1 : columns, advance: columns };
}

/** A `rowspan` of 0 reaches to the end of the group. */
function spanOf(cell: HtmlElement, name: string): number {
  const written = /^\s*\+?(\d+)/.exec(attributeOf(cell, name) ?? '')?.[1];
  return written === undefined ? 1 : Number(written);
}

function sectionsOf(table: HtmlElement): Sheet {
  const sections: { rows: HtmlElement[] }[] = [];
  for (const child of table.childNodes.filter(isElement)) {
    if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) {
      const hidden = isHidden(child);
      const rows = child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr');
      if (hidden) for (const row of rows) row.attrs.push({ name: 'hidden', value: '' });
      sections.push({ rows });
    }
  }
  return sections;
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function hiddenColumns(table: HtmlElement): (column: number, columns: number) => boolean {
  const hidden = new Set<number>();
  let at = 0;
  const groups = table.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'colgroup');
  for (const group of groups) {
    const columns = group.childNodes.filter(isElement);
    for (const column of columns.length > 0 ? columns : [group]) {
      const span = Math.min(1_000, spanOf(column, 'span') || 1);
      for (let k = 0; k < span && at < lastColumn; k += 1, at += 1) if (isHidden(column) || isHidden(group)) hidden.add(at);
    }
  }
  return (column, columns) => hidden.size > 0 && Array.from({ length: columns }, (_, k) => column + k).every((k) => hidden.has(k));
}
