import fc from 'fast-check';

/** A cell of a table without gaps, in which every row and every column begins somewhere. */
export type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number; readonly text: string };

/** Tables with random merged cells, in reading order; for tests. */
export const tilings: fc.Arbitrary<Area[]> = fc
  .record({ height: fc.integer({ min: 1, max: 5 }), width: fc.integer({ min: 1, max: 5 }), spans: fc.infiniteStream(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))) })
  .map(({ height, width, spans }) => closedUp(tiled(height, width, spans)));

function tiled(height: number, width: number, spans: Iterator<[number, number]>): readonly Area[] {
  const taken = new Set<string>();
  const areas: Area[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      const [mostRows, mostColumns] = spans.next().value as [number, number];
      const rows = Math.min(mostRows, height - row);
      let columns = 1;
      while (columns < mostColumns && column + columns < width && !taken.has(`${row},${column + columns}`)) columns += 1;
      for (let y = row; y < row + rows; y += 1) for (let x = column; x < column + columns; x += 1) taken.add(`${y},${x}`);
      areas.push({ row, column, rows, columns, text: `ช่อง${areas.length}` });
    }
  }
  return areas;
}

/** Without rows and columns at which no cell begins. */
function closedUp(areas: readonly Area[]): Area[] {
  const rank = (values: readonly number[], below: number) => new Set(values.filter((value) => value < below)).size;
  const [rows, columns] = [areas.map(({ row }) => row), areas.map(({ column }) => column)];
  return areas.map((area) => {
    const [row, column] = [rank(rows, area.row), rank(columns, area.column)];
    return { ...area, row, column, rows: rank(rows, area.row + area.rows) - row, columns: rank(columns, area.column + area.columns) - column };
  });
}
