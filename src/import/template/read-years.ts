import { yearIn } from '../recognise/column.ts';
import type { Context } from '../recognise/context.ts';
import { textOf, type Cell, type Fragment } from '../recognise/fragment.ts';
import { piece, type Piece, type Tree } from '../recognise/piece.ts';
import { score } from './codec.ts';
import type { YearPart } from './part.ts';
import { columnKey, nameLike, type PlacedPart } from './placed.ts';

type Year = { readonly year: Piece; readonly fields: { [field: string]: Tree | undefined }; readonly instruments: { [id: string]: Tree | undefined }; readonly indicators: Tree[] };

/** The results of the years that the tables of an analysis have a column for, and the labels of their rows. A year of which nothing is said is left out. */
export function readYears(placed: readonly (PlacedPart & { readonly part: YearPart })[], context: Context): { readonly years: readonly Tree[]; readonly labels: readonly Fragment[] } {
  const years: Year[] = [];
  const labels: Fragment[] = [];
  for (const { part, headers, rows, labels: header } of placed) {
    const columns = [...headers].filter(([, name]) => name !== part.header);
    const taken = new Set<Year>();
    const yearOf = new Map(
      columns.map(([key, name]) => {
        const number = yearIn(name) ?? 0;
        const known = years.find((one) => one.year.value === number && !taken.has(one));
        const one = known ?? { year: piece(number, header.find(({ text }) => text === name) ?? []), fields: {}, instruments: {}, indicators: [] };
        if (!known) years.push(one);
        taken.add(one);
        return [key, one] as const;
      }),
    );
    for (const { cells } of rows) {
      const name = cells.find((cell, index) => headers.get(columnKey(cell, index)) === part.header);
      const values = cells.flatMap((cell, index) => {
        const one = yearOf.get(columnKey(cell, index));
        return one && cell.lines.length > 0 && !cell.isCovered ? [{ one, cell }] : [];
      });
      if (name) labels.push(...name.lines);
      for (const { one, cell } of values) {
        if (part.of === 'indicators') one.indicators.push(indicatorOf(name, cell, context));
        else keepFact(one, part, name, cell, context);
      }
    }
  }
  const told = years.filter(({ fields, instruments, indicators }) => Object.keys(fields).length + Object.keys(instruments).length + indicators.length > 0);
  return { years: told.map(({ year, fields, instruments, indicators }) => ({ year, ...fields, instruments, indicators })), labels };
}

/** A sign in place of the score belongs to the name, so that it is accounted for. */
function indicatorOf(name: Cell | undefined, cell: Cell, context: Context): Tree {
  const isScored = !/^[-–—]$/.test(textOf(cell));
  const lines = name?.lines ?? [];
  return { ...(lines.length > 0 && { name: piece(textOf({ lines }), isScored ? lines : [...lines, ...cell.lines]) }), ...(isScored && { score: score.read(cell.lines, context) }) };
}

function keepFact({ fields, instruments }: Year, { fields: known }: YearPart, name: Cell | undefined, { lines }: Cell, context: Context): void {
  const label = nameLike(textOf(name ?? { lines: [] }), known.map((one) => one.label));
  const field = known.find((one) => one.label === label);
  if (!field) return;
  const [last = '', before] = field.path.split('.').reverse();
  if (before === 'instruments') instruments[last] = field.codec.read(lines, context);
  else fields[last] = field.codec.read(lines, context);
}
