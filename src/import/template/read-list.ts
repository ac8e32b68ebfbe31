import type { Context } from '../recognise/context.ts';
import { textOf, type Cell, type Fragment, type Row } from '../recognise/fragment.ts';
import { spread, type Tree } from '../recognise/piece.ts';
import type { ListPart, TableColumn } from './part.ts';
import { columnKey, type PlacedPart } from './placed.ts';

type Fields = { readonly [field: string]: Tree | undefined };

/** The rows of a list, and the lines that only number them. */
export type ListReading = { readonly rows: readonly Fields[]; readonly numbers: readonly Fragment[] };

type ReadRow = { readonly number: string; readonly cells: ReadonlyMap<string, Cell> };

/**
 * Reads the rows of a list. A row without a name in its first column is a part of the row above, unless its number says that it is a row of its own;
 * a row that has both begins with its first part. Rows in which nothing but the number stands are blank.
 */
export function readList(part: ListPart, placed: readonly PlacedPart[], context: Context): ListReading {
  const entries: { readonly row: ReadRow; readonly parts: ReadRow[]; hasBoth: boolean }[] = [];
  const numbers: Fragment[] = [];
  const [title, partTitle] = [part.columns[0]?.header ?? '', part.columns.find(({ inParts }) => inParts === 'title')?.header];
  for (const { headers, rows } of placed) {
    for (const row of rows) {
      const read = readRow(row, headers);
      numbers.push(...(read.cells.get('ลำดับ')?.lines ?? []));
      if (![...read.cells].some(([header, cell]) => header !== 'ลำดับ' && isOwn(cell))) continue;
      const last = entries.at(-1);
      const isNamed = isOwn(read.cells.get(title));
      const hasPart = partTitle !== undefined && isOwn(read.cells.get(partTitle));
      const isPart = partTitle !== undefined && last !== undefined && !isNamed && (hasPart || !/^\d+\.?$/.test(read.number));
      if (isPart) last.parts.push(read);
      else entries.push({ row: read, parts: hasPart ? [read] : [], hasBoth: hasPart });
    }
  }
  const rows = entries.map(({ row, parts, hasBoth }): Fields => {
    const own = part.columns.filter(({ inParts }) => inParts === 'no' || (inParts === 'same' && !hasBoth));
    const inParts = part.columns.filter((column) => column.inParts !== 'no');
    return {
      ...fieldsOf(row, own, context),
      ...(parts.length > 0 && { parts: parts.map((one) => fieldsOf(one, hasBoth && one === row ? inParts.filter(({ field }) => field !== 'id') : inParts, context, hasBoth ? undefined : row)) }),
    };
  });
  return { rows, numbers };
}

function isOwn(cell: Cell | undefined): boolean {
  return cell !== undefined && !cell.isCovered && cell.lines.length > 0;
}

function readRow({ cells }: Row, headers: ReadonlyMap<string, string>): ReadRow {
  const named = new Map<string, Cell>();
  for (const [index, cell] of cells.entries()) {
    const header = headers.get(columnKey(cell, index));
    if (header !== undefined) named.set(header, cell);
  }
  return { number: textOf(named.get('ลำดับ') ?? { lines: [] }), cells: named };
}

/** The values of a row; a merged cell above holds for it too, unless it is the cell of the row that it is a part of. */
function fieldsOf({ cells }: ReadRow, columns: readonly TableColumn[], context: Context, whole?: ReadRow): Fields {
  return Object.fromEntries(
    columns.flatMap(({ header, field, codec }) => {
      const cell = cells.get(header);
      if (!cell || (cell.isCovered && (cell.lines === whole?.cells.get(header)?.lines || field === 'id' || field === 'title'))) return [];
      const tree = codec.read(cell.lines, context);
      return tree === undefined ? [] : [[field, cell.isCovered ? spread(tree, 'merged') : tree] as const];
    }),
  );
}
