import type { Original, OriginalBlock, OriginalLine, OriginalPlace } from '../original.ts';
import { tidy, type Cell, type Fragment, type Grid, type Paragraph } from './fragment.ts';
import { prepared } from './prepare/prepare.ts';

/** The original as recognition looks at it: digits Arabic, invisible characters gone, runs of spaces closed; every line with its own number. */
export type Material = { readonly blocks: readonly (Paragraph | Grid)[]; readonly fragments: readonly Fragment[] };

/** Numbers the lines of an original and mends what cannot change their meaning. */
export function materialOf({ blocks }: Original): Material {
  const fragments: Fragment[] = [];
  const keep = (line: OriginalLine, at: OriginalPlace): Fragment => {
    const fragment = { ...line, id: fragments.length, at };
    fragments.push(fragment);
    return fragment;
  };
  let tables = 0;
  const read = prepared(blocks.map(mended).filter((block) => block.type === 'table' || block.text !== '')).map((block): Paragraph | Grid => {
    if (block.type === 'paragraph') return { ...keep(block, block.at), type: 'paragraph' };
    const own = block.rows.map((row) => row.map(({ lines, at }) => lines.map((line) => keep(line, at))));
    const rows = block.rows.map((row, index) => ({
      number: index + 1,
      cells: row.map(({ coveredBy, columnSpan, at }, column): Cell => {
        const [fromRow, fromColumn] = coveredBy ?? [index, column];
        return { lines: own[fromRow]?.[fromColumn] ?? [], isCovered: coveredBy !== undefined, isBelow: fromRow < index, isWide: columnSpan > 1, at };
      }),
    }));
    return { type: 'table', number: (tables += 1), rows, knowsMerged: block.knowsMerged, at: block.at };
  });
  return { blocks: read, fragments };
}

/** A block with its texts as they are stored; lines of which nothing is left are gone. */
function mended(block: OriginalBlock): OriginalBlock {
  if (block.type === 'paragraph') return { ...block, ...mendedLine(block) };
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, lines: cell.lines.map(mendedLine).filter(({ text }) => text !== '') }))) };
}

function mendedLine<Line extends OriginalLine>(line: Line): Line {
  return { ...line, text: tidy(line.text), ...(line.list && { list: { ...line.list, marker: tidy(line.list.marker) } }) };
}
