import type { ReportKind } from '../domain/report-kind.ts';
import type { Corrections } from '../import/recognise/corrections.ts';

/** A value of one report: `measures:responsible`. An original can hold several reports, whose paths are alike. */
export type ValueKey = `${ReportKind}:${string}`;

/** What an officer said of an original. */
export type Told = Omit<Corrections, 'values'> & { readonly values?: Readonly<Record<ValueKey, string>> };

/** A state of the corrections, and in Thai what led to it; `key` names the one control that was changed. */
export type Step = { readonly told: Told; readonly about: string; readonly key?: string };

/** All states of an import, and the one that is shown. Never empty. */
export type History = { readonly steps: readonly Step[]; readonly at: number };

export const beginning: History = { steps: [{ told: {}, about: 'ตามที่โปรแกรมอ่านได้' }], at: 0 };

export function present({ steps, at }: History): Step {
  return steps[at] as Step;
}

/** One correction more; what was undone is forgotten. A control that is changed twice in a row is one step, because the keys that move through a list change it at every entry. */
export function after({ steps, at }: History, step: Step): History {
  const isSameControl = step.key !== undefined && steps[at]?.key === step.key;
  const kept = steps.slice(0, isSameControl ? at : at + 1);
  return { steps: [...kept, step], at: kept.length };
}

export function undone({ steps, at }: History): History {
  return { steps, at: Math.max(0, at - 1) };
}

export function redone({ steps, at }: History): History {
  return { steps, at: Math.min(steps.length - 1, at + 1) };
}

/** Everything as it was read; can itself be undone. */
export function restarted(history: History): History {
  return after(history, { told: {}, about: 'เริ่มใหม่ตามที่โปรแกรมอ่านได้' });
}
