import { present } from './history.ts';
import { missingIn, reportFields, valuesIn } from './report-fields.ts';
import { isUnknown } from './tables.ts';
import type { Shown } from './told-in-form.ts';
import type { Result, Work } from './work.ts';

/** Every control of the page by its name, with the value that it shows. */
export function controlsOf(work: Work, { recognition, plain }: Result): Shown {
  const { told } = present(work.history);
  const shown = new Map<string, string>();
  for (const table of recognition.tables) {
    const first = table.number;
    shown.set(`table:${first}`, table.role);
    for (const [index, column] of table.columns.entries()) shown.set(`column:${first}.${index + 1}`, isUnknown(column) ? '' : column.field);
    for (const { number, rows } of table.grids) for (const row of rows) shown.set(`row:${number}.${row.number}`, told.rows?.[`${number}.${row.number}`] ?? '');
  }
  for (const block of recognition.material.blocks) if (block.type === 'paragraph') shown.set(`paragraph:${block.id}`, told.paragraphs?.[block.id] ?? '');
  for (const [kind, report] of Object.entries(plain)) {
    const fields = reportFields(report.kept.kind, report, told.values ?? {});
    for (const { path, text, isFixed } of valuesIn(fields)) if (!isFixed) shown.set(`value:${kind}:${path}`, text);
    for (const path of missingIn(fields)) shown.set(`value:${kind}:${path}`, '');
  }
  return shown;
}
