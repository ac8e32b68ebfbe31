import { reportKinds, type ReportKind } from '../domain/report-kind.ts';
import type { LeftOutReason } from '../import/recognise/left-out.ts';
import { labelOf } from './labels.ts';
import type { Result } from './work.ts';

/** A value that a line of the original went into. */
export type ValueUse = { readonly kind: ReportKind; readonly path: string; readonly label: string };

/** What became of a line: values, or a reason to leave it out, or neither: then it stands in the text below a report. */
export type LineUse = { readonly values: readonly ValueUse[]; readonly leftOut?: LeftOutReason };

/** What became of each line of the original, by its number. */
export function lineUses({ recognition, files, plain }: Result): ReadonlyMap<number, LineUse> {
  const values = new Map<number, ValueUse[]>();
  for (const { kind } of files) {
    for (const { path, lines } of plain[kind]?.read.origins ?? []) {
      const use = { kind, path, label: files.length > 1 ? `${reportKinds[kind].short}: ${labelOf(kind, path).short}` : labelOf(kind, path).short };
      for (const line of lines) values.set(line, [...(values.get(line) ?? []), use]);
    }
  }
  const reasons = leftOutLines(recognition);
  return new Map(
    recognition.material.fragments.map(({ id }) => {
      const reason = reasons.get(id);
      return [id, { values: values.get(id) ?? [], ...(reason && { leftOut: reason }) }];
    }),
  );
}

/** The reasons by the numbers of the lines; both lists are in the order of the document. */
export function leftOutLines({ material, leftOut }: Pick<Result['recognition'], 'material' | 'leftOut'>): ReadonlyMap<number, LeftOutReason> {
  const reasons = new Map<number, LeftOutReason>();
  let next = 0;
  for (const { id, text, at } of material.fragments) {
    const left = leftOut[next];
    if (left?.at !== at || left.text !== text) continue;
    reasons.set(id, left.reason);
    next += 1;
  }
  return reasons;
}
