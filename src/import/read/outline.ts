import type { OriginalLine } from '../original.ts';
import type { Reading } from './reading.ts';

/** What a test compares: a line for each paragraph and for each row of a table, `[marker]` before an item of a list, `#` before a heading, ` / ` between the lines of a cell. */
export function outline({ blocks, notes }: Reading): readonly string[] {
  return [
    ...blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? [shown(block)]
        : [`table ${block.number}`, ...block.rows.map((row) => row.map(({ lines, coveredBy }) => (coveredBy ? '^' : lines.map(shown).join(' / '))).join(' | '))],
    ),
    ...notes.map(({ kind, count, texts }) => `${kind}: ${count}${texts ? ` ${texts.join(' / ')}` : ''}`),
  ];
}

/** All that a reading tells, in one string. */
export function wordsOf({ blocks, notes }: Reading): string {
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => cell.lines)));
  return [...lines.flatMap(({ text, list }) => [list?.marker ?? '', text]), ...notes.flatMap(({ texts = [] }) => texts)].join('\n');
}

function shown({ text, list, heading }: OriginalLine): string {
  return `${heading === undefined ? '' : `${'#'.repeat(heading)} `}${list ? `[${list.marker}] ` : ''}${text}`;
}
