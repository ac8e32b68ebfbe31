/** A piece of a line with the place where it starts and ends, in characters or in points. */
export type Segment = { readonly start: number; readonly end: number; readonly text: string };

type Column = { readonly start: number; readonly end: number };

type Measure = {
  /** What stands at least so far apart stands in different columns. */
  readonly gap: number;
  /** Starts that differ by no more are the same. */
  readonly tolerance: number;
};

/** Lines that are looked at before a table is given up. */
const most = 15;

/**
 * The columns in which lines stand from `at` on, as the texts of their cells line by line; a line without segments is blank, and gives no cells. `undefined` unless the columns are unmistakable:
 * in each but the first at least three lines start, or end, at the same place within the first lines, half of those that reach into it, and no line crosses from one column into the next.
 */
export function alignedRows(lines: readonly (readonly Segment[])[], at: number, measure: Measure): { readonly rows: readonly (readonly string[])[]; readonly end: number } | undefined {
  if ((lines[at]?.length ?? 0) < 2) return undefined;
  let columns: readonly Column[] = [];
  let end = at;
  while (end < lines.length && end < at + most && (end < at + 3 || !areAligned(lines.slice(at, end), columns, measure))) {
    if (startsElsewhere(lines, end)) break;
    columns = withLine(columns, lines[end] ?? [], measure.gap);
    end += 1;
    if (columns.length < 2) return undefined;
  }
  if (!areAligned(lines.slice(at, end), columns, measure)) return undefined;
  for (let line = lines[end]; line && !startsElsewhere(lines, end); line = lines[end]) {
    const wider = withLine(columns, line, measure.gap);
    if (wider.length !== columns.length) break;
    columns = wider;
    end += 1;
  }
  return { rows: lines.slice(at, end).map((line) => cellsOf(line, columns)), end };
}

/** A blank line may stand between rows, but not before one that fills a single column, nor may two. */
function startsElsewhere(lines: readonly (readonly Segment[])[], at: number): boolean {
  const line = lines[at] ?? [];
  return line.length === 0 ? (lines[at + 1]?.length ?? 0) < 2 : false;
}

/** The columns as wide as a further line makes them; those that come nearer than a gap become one. */
function withLine(columns: readonly Column[], line: readonly Segment[], gap: number): readonly Column[] {
  const parts = [...columns, ...line.map(({ start, end }) => ({ start, end }))].sort((a, b) => a.start - b.start);
  const joined: Column[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part.start - last.end < gap) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else joined.push(part);
  }
  return joined;
}

function areAligned(lines: readonly (readonly Segment[])[], columns: readonly Column[], { tolerance }: Measure): boolean {
  return columns.slice(1).every((column) => {
    const inside = lines.flatMap((line) => line.filter((segment) => isIn(segment, column)).slice(0, 1));
    const alike = Math.max(...(['start', 'end'] as const).map((side) => mostAlike(inside.map((segment) => segment[side]), tolerance)));
    return alike >= 3 && alike * 2 >= inside.length;
  });
}

function mostAlike(places: readonly number[], tolerance: number): number {
  return Math.max(0, ...places.map((place) => places.filter((other) => Math.abs(other - place) <= tolerance).length));
}

function cellsOf(line: readonly Segment[], columns: readonly Column[]): readonly string[] {
  return columns.map((column) =>
    line
      .filter((segment) => isIn(segment, column))
      .map(({ text }) => text)
      .join(' '),
  );
}

function isIn({ start, end }: Segment, column: Column): boolean {
  return start >= column.start && end <= column.end;
}
