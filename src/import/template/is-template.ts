import { reportKindIds, type ReportKind } from '../../domain/report-kind.ts';
import type { OriginalBlock } from '../original.ts';
import { lettersOf } from '../recognise/fragment.ts';
import { formHeaders, titleOf } from './part.ts';

/** The kind of report that the title of a template names. */
export function kindOfTitle(text: string): ReportKind | undefined {
  return reportKindIds.find((kind) => lettersOf(text).startsWith(lettersOf(titleOf(kind))));
}

/** Whether a document is a template: its title says so, or, where that was taken away, a form. Its tables are read as they stand. */
export function isTemplate(blocks: readonly OriginalBlock[]): boolean {
  return blocks.some((block) => {
    if (block.type === 'paragraph') return kindOfTitle(block.text) !== undefined;
    const header = block.rows[0]?.map(({ lines }) => lettersOf(lines.map(({ text }) => text).join('')));
    return header?.length === formHeaders.length && header.every((words, index) => words === lettersOf(formHeaders[index] ?? ''));
  });
}
