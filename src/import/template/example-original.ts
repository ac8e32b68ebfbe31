import type { Original, OriginalBlock, OriginalCell } from '../original.ts';
import type { TemplateDocument } from './template.ts';

/** A cell of a table made for tests: its lines, or a mark that the cell above covers it. */
export type ExampleCell = readonly string[] | 'covered';

/** A template as its files are read, made without a file. */
export function originalOf({ title, tables }: TemplateDocument): Original {
  return originalWith([title, ...tables.flatMap(({ heading, guidance, headers, rows }) => [heading, guidance, [headers.map((header) => [header]), ...rows.map((row) => row.map(({ lines }) => lines))]])]);
}

/** A document of paragraphs and tables. */
export function originalWith(blocks: readonly (string | readonly (readonly ExampleCell[])[])[]): Original {
  let tables = 0;
  const read = blocks.map((block, index): OriginalBlock => {
    if (typeof block === 'string') return { type: 'paragraph', text: block, at: { paragraph: index + 1 } };
    tables += 1;
    const table = tables;
    const rows = block.map((row, y) => row.map((_, x): OriginalCell => ({ ...covering(block, y, x), at: { table, row: y + 1, column: x + 1 } })));
    return { type: 'table', number: table, rows, knowsMerged: true, at: { table } };
  });
  return { name: 'example', format: 'docx', sha256: '', blocks: read, notes: [] };
}

function covering(rows: readonly (readonly ExampleCell[])[], y: number, x: number): Omit<OriginalCell, 'at'> {
  const cell = rows[y]?.[x] ?? [];
  let from = y;
  while (rows[from]?.[x] === 'covered') from -= 1;
  if (cell === 'covered') return { lines: [], rowSpan: 1, columnSpan: 1, coveredBy: [from, x] };
  let to = y + 1;
  while (rows[to]?.[x] === 'covered') to += 1;
  return { lines: cell.map((text) => ({ text })), rowSpan: to - y, columnSpan: 1 };
}
