import type { ReportKind } from '../../domain/report-kind.ts';
import type { Context } from './context.ts';
import type { Corrections } from './corrections.ts';
import type { FormValues } from './form.ts';
import type { Fragment } from './fragment.ts';
import type { LeftOutReason } from './left-out.ts';
import type { MemoReading } from './memo.ts';
import type { Tree } from './piece.ts';
import type { TextParts } from './text-parts.ts';
import type { Table } from './table.ts';

/** Rows of measures or results, not yet with ids. */
export type Rows = readonly { readonly [field: string]: Tree | undefined }[];

/** What the rows of tables leave over. */
export type Lists = { readonly leftOut: { readonly fragment: Fragment; readonly reason: LeftOutReason }[] };

/** What the parts of a report are made of. */
export type Parts = Lists & {
  readonly rows: Readonly<Record<'measures' | 'results', Rows>>;
  readonly findings: readonly Tree[];
  readonly tables: readonly Table[];
  readonly memo: MemoReading | undefined;
  readonly text: TextParts;
  readonly context: Context;
  readonly corrections: Corrections;
  readonly kinds: readonly ReportKind[];
  readonly form: FormValues;
};
