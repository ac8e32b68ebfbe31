import type { ReportKind } from '../../domain/report-kind.ts';
import { bodyOf } from './body.ts';
import { withCorrectedValues } from './corrected-values.ts';
import { lettersOf } from './fragment.ts';
import type { LeftOut, LeftOutReason } from './left-out.ts';
import type { Material } from './material.ts';
import type { Parts } from './parts.ts';
import { isPerson } from './person.ts';
import { unfold, type Tree } from './piece.ts';
import type { Recognition } from './recognition.ts';

/** The reports that are wanted, and every line of the original that is in none of them, with the reason. */
export function accounted(trees: readonly { readonly kind: ReportKind; readonly tree: Tree }[], parts: Parts, material: Material): Pick<Recognition, 'reports' | 'leftOut'> {
  const { context, corrections, text, memo, tables } = parts;
  const wanted = context.kinds ?? parts.kinds;
  const unfolded = trees.map(({ kind, tree }) => ({ kind, ...unfold(tree) }));
  const used = new Set(unfolded.flatMap((one) => [...one.used]));
  const reasons = new Map<number, LeftOutReason>();
  for (const { fragment, reason } of [...text.leftOut, ...parts.leftOut]) reasons.set(fragment.id, reason);
  for (const { id, text: words } of material.fragments) if (isPerson(words)) reasons.set(id, 'person');
  for (const { id } of memo?.names ?? []) reasons.set(id, 'person');
  for (const { id } of memo?.empty ?? []) reasons.set(id, 'to-sign');
  for (const { id, text: words } of memo?.taken ?? []) if (lettersOf(words) === 'บันทึกข้อความ') reasons.set(id, 'heading');
  for (const table of tables) {
    for (const { id } of table.headers) reasons.set(id, 'header');
    for (const { id } of table.titles) reasons.set(id, 'heading');
    for (const [index, { field }] of table.columns.entries()) {
      if (field !== 'number' || table.role === 'unknown') continue;
      for (const { cells } of table.rows) for (const { id, text: words } of cells[index]?.lines ?? []) if (!/[ก-๙A-Za-z]{2}/.test(words)) reasons.set(id, 'number');
    }
  }
  for (const kind of parts.kinds) for (const { id } of [...text.headings[kind], ...text.covers[kind]]) reasons.set(id, 'heading');
  for (const { id } of parts.form.labels) reasons.set(id, 'header');
  for (const { id } of parts.form.numbers) reasons.set(id, 'number');
  const bodies = bodyOf(material, parts, ({ id }) => !used.has(id) && !reasons.has(id), ({ id }) => reasons.has(id));
  const leftOut = material.fragments.flatMap((fragment): readonly LeftOut[] => {
    const reason = reasons.get(fragment.id);
    const own = { text: fragment.text, at: fragment.at };
    // A line may hold the name of a person beside the office, which is in the report.
    if (reason && (!used.has(fragment.id) || reason === 'person')) return [{ ...own, reason }];
    const inWanted = unfolded.some(({ kind, used: ids }) => wanted.includes(kind) && ids.has(fragment.id)) || wanted.some((kind) => bodies[kind].fragments.has(fragment.id));
    return inWanted ? [] : [{ ...own, reason: 'other-report' }];
  });
  const reports = unfolded
    .filter(({ kind }) => wanted.includes(kind))
    .map(({ kind, data, origins }) => withCorrectedValues({ kind, data: withRequired(kind, data as Record<string, unknown>), origins, body: bodies[kind].text }, corrections));
  return { reports, leftOut };
}

/** An analysis says in so many words that it has no findings. */
function withRequired(kind: ReportKind, data: Record<string, unknown>): Record<string, unknown> {
  return kind === 'analysis' ? { ...data, findings: data['findings'] ?? [] } : data;
}
