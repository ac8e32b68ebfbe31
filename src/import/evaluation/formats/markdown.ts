import type { DocumentCell, EvaluationDocument } from '../document.ts';
import { shown } from '../document.ts';

/** The document in Markdown: tables with pipes, lines of a cell divided by `<br>`, covered cells empty. */
export function markdownText({ blocks }: EvaluationDocument): string {
  return blocks
    .flatMap((block) => {
      if (block.type === 'page') return [];
      if (block.type === 'table') return [rows(block.rows)];
      return [block.heading === undefined ? shown(block) : `${'#'.repeat(block.heading)} ${shown(block)}`];
    })
    .join('\n\n');
}

function rows(all: readonly (readonly DocumentCell[])[]): string {
  const lines = all.map((row) => `| ${row.map(({ lines: own }) => own.map(shown).join('<br>')).join(' | ')} |`);
  return [lines[0], `|${' --- |'.repeat(all[0]?.length ?? 1)}`, ...lines.slice(1)].join('\n');
}
