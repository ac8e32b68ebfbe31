import type { ReportKind } from '../../domain/report-kind.ts';
import type { LeftOut } from './left-out.ts';
import type { Material } from './material.ts';
import type { Origin } from './piece.ts';
import type { Table } from './table.ts';

/** A report as far as the original tells it: data in the shape of the schema, perhaps incomplete, and the text below it. */
export type RecognisedReport = { readonly kind: ReportKind; readonly data: Readonly<Record<string, unknown>>; readonly body: string; readonly origins: readonly Origin[] };

/** What was understood of an original. Every line of it is in a report, in the body of one, or in `leftOut`. */
export type Recognition = {
  readonly reports: readonly RecognisedReport[];
  readonly leftOut: readonly LeftOut[];
  readonly tables: readonly Table[];
  readonly material: Material;
  /** The kinds of report that the original seems to hold, whatever was asked for. */
  readonly found: readonly ReportKind[];
};
