import type { ReportKind } from '../domain/report-kind.ts';
import { contextOf, importOriginal, type Import, type ImportedFile } from '../import/import.ts';
import type { Original } from '../import/original.ts';
import type { RecognisedReport } from '../import/recognise/recognise.ts';
import type { Content } from '../reader/content.ts';
import { beginning, present, type History, type Told } from './history.ts';
import type { SavedFile } from './save.ts';

/** An import that the officer works on; it lives as long as the command runs. */
export type Work = {
  readonly id: number;
  readonly original: Original;
  /** The folder of the agency. */
  readonly agency: string;
  readonly year: number;
  /** Absent: every kind that the original holds. */
  readonly kinds?: readonly ReportKind[];
  readonly history: History;
  /** What the last thing that was done came to, in Thai. */
  readonly notice?: string;
  /** Whether the notice says that something was not taken. */
  readonly isRefusal?: boolean;
  /** What was typed and cannot be taken, by the name of its control, with the reason in Thai. */
  readonly refused?: Readonly<Record<string, RefusedValue>>;
  readonly saved?: readonly SavedFile[];
};

/** A text that stays in its control until it is mended. */
export type RefusedValue = { readonly text: string; readonly wrong: string };

export function newWork(id: number, original: Original, agency: string, year: number, kinds?: readonly ReportKind[]): Work {
  return { id, original, agency, year, history: beginning, ...(kinds && { kinds }) };
}

/** A report before single values were corrected: as it was read, and with what is kept of the file that is there. */
export type Plain = { readonly read: RecognisedReport; readonly kept: RecognisedReport };

/** What an import comes to: what was understood, the files as they would be written, and the reports before values were corrected. */
export type Result = { readonly recognition: Import['recognition']; readonly files: readonly ImportedFile[]; readonly plain: Readonly<Partial<Record<ReportKind, Plain>>> };

/** Understands the original of a work with all that was told of it; throws a `RangeError` in Thai where the agency or the year is no more. */
export function resultOf(work: Work, content: Content, today: string, told: Told = present(work.history).told): Result {
  const context = contextOf(content, work.agency, work.year, today, work.kinds);
  const { values = {}, ...rest } = told;
  const { recognition, files } = importOriginal(work.original, content, work.agency, context, rest);
  const corrected = Object.keys(values).length === 0 ? files : importOriginal(work.original, content, work.agency, context, told).files;
  const plain = Object.fromEntries(
    files.map(({ kind, report }) => [kind, { kept: report, read: recognition.reports.find((one) => one.kind === kind) ?? report }]),
  );
  return { recognition, files: corrected, plain };
}
