import { reportKinds, type ReportKind } from '../../domain/report-kind.ts';
import { labelsOf } from '../labels.ts';
import { columnFields } from '../recognise/column.ts';
import type { Codec } from './codec.ts';

/** A field of a form: its path in the report, its label and how it is written. */
export type FormField = { readonly path: string; readonly label: string; readonly codec: Codec };

/** A column of a table; `field` is that of a row of the list, and of its parts where `inParts` says so. */
export type TableColumn = { readonly header: string; readonly field: string; readonly codec: Codec; readonly inParts: 'same' | 'title' | 'no'; /** Share of the width of the table. */ readonly width: number };

type Part = { readonly heading: string; readonly guidance: string };

/** A form for single values. */
export type FormPart = Part & { readonly type: 'form'; readonly fields: readonly FormField[] };

/** A table for a list of the report; `letter` begins the ids of rows that have ids. */
export type ListPart = Part & { readonly type: 'list'; readonly path: string; readonly columns: readonly TableColumn[]; readonly isNumbered: boolean; readonly letter?: string; readonly blankRows: number };

/** A table with a column for each year of the results that are analysed: facts of the year, or scores by indicator. */
export type YearPart = Part & { readonly type: 'years'; readonly of: 'facts' | 'indicators'; readonly header: string; readonly fields: readonly FormField[] };

export type TemplatePart = FormPart | ListPart | YearPart;

/** The headers of a form. */
export const formHeaders = [columnFields.label, 'กรอกที่นี่'] as const;

/** The line by which a template is known. */
export function titleOf(kind: ReportKind): string {
  return `แบบกรอก: ${reportKinds[kind].term}`;
}

/** Fields of a form with their labels. */
export function fields(kind: ReportKind, codecs: Readonly<Record<string, Codec>>): readonly FormField[] {
  return Object.entries(codecs).map(([path, codec]) => ({ path, label: labelsOf(kind)[path] ?? path, codec }));
}

/** A column of a table with its label; `path` is that of the value of a row. */
export const column = (kind: ReportKind, path: string, codec: Codec, width: number, inParts: TableColumn['inParts'] = 'no'): TableColumn => ({
  header: labelsOf(kind)[path] ?? path,
  field: path.slice(path.lastIndexOf('.') + 1),
  codec,
  inParts,
  width,
});
