import type { OriginalBlock, OriginalCell, OriginalTable } from '../../original.ts';

/** Blocks in which no table has a column that is none: programs that round the borders of merged cells make one where the cells of a header and of the rows below end apart. */
export function withoutMergedColumns(blocks: readonly OriginalBlock[]): readonly OriginalBlock[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph' || !block.knowsMerged) return block;
    let table = block;
    for (let column = (table.rows[0]?.length ?? 0) - 1; column > 0; column -= 1) if (isNone(table, column)) table = without(table, column);
    return table;
  });
}

/** Whether the cells of a column are covered from the left, save those of headers, which reach on to the right. */
function isNone({ rows }: OriginalTable, column: number): boolean {
  const covered = rows.filter((row, index) => isFromLeft(row[column], index, column));
  const own = rows.filter((row, index) => !isFromLeft(row[column], index, column));
  return covered.length >= own.length && covered.length > 0 && own.every((row) => (row[column]?.columnSpan ?? 1) > 1 && !row[column]?.coveredBy);
}

function isFromLeft(cell: OriginalCell | undefined, row: number, column: number): boolean {
  return cell?.coveredBy !== undefined && cell.coveredBy[0] === row && cell.coveredBy[1] < column;
}

/** A table without a column; a cell that begins in it begins in the next one. */
function without(table: OriginalTable, column: number): OriginalTable {
  const moved = ([row, at]: readonly [number, number]): readonly [number, number] => [row, at > column ? at - 1 : at];
  const rows = table.rows.map((row) =>
    row.flatMap((cell, index): readonly OriginalCell[] => {
      if (index === column) return [];
      const from = index === column + 1 && cell.coveredBy?.[1] === column && row[column]?.coveredBy === undefined ? row[column] : undefined;
      if (from) return [{ ...from, columnSpan: from.columnSpan - 1 }];
      if (!cell.coveredBy) return [index < column && index + cell.columnSpan > column ? { ...cell, columnSpan: cell.columnSpan - 1 } : cell];
      return [{ ...cell, coveredBy: moved(cell.coveredBy) }];
    }),
  );
  return { ...table, rows };
}
