import { z } from 'astro/zod';
import { findingKinds } from '../domain/finding.ts';
import { instrumentTerms } from '../domain/instrument.ts';
import type { ReportKind } from '../domain/report-kind.ts';
import { resultStatuses } from '../domain/result-status.ts';
import { analysis } from '../schemas/analysis.ts';
import { measures } from '../schemas/measures.ts';
import { results } from '../schemas/results.ts';
import { labelOf as shortName } from '../import/labels.ts';
import { stepsOf } from '../import/write/report-file.ts';
import { schemaAt, unwrap } from '../reader/schema-walk.ts';

/** The schema of each kind of report. */
export const schemaOf = { analysis, measures, results } as const satisfies Readonly<Record<ReportKind, z.ZodObject>>;

/** What a value is called: its short name, and the sentence of its schema. */
export type Label = { readonly short: string; readonly long: string };

/** Names that are told apart here, where the name of a column of a table does not do. */
const ownNames: Readonly<Record<string, string>> = {
  'measures[].title': 'ชื่อมาตรการ',
  'results[].title': 'ชื่อมาตรการ',
  'memo.sections[]': 'ส่วนของบันทึก',
  'memo.sections[].content[]': 'ย่อหน้า',
  'memo.sections[].content[][]': 'รายการย่อย',
  'foreword[][]': 'รายการย่อย',
  'introduction[][]': 'รายการย่อย',
  allow: 'ข้อยกเว้นของตัวตรวจ',
  'allow[].rule': 'รหัสของกฎ',
  'allow[].about': 'ยกเว้นให้',
  'allow[].reason': 'เหตุผล',
  'allow[].by': 'ผู้ตัดสินใจ',
};

/** The label of the value at a path such as `measures[2].steps[0]`, or `measures[m3].title` as changes name it. */
export function labelOf(kind: ReportKind, path: string): Label {
  const general = path.replace(/\[[^\]]*\]/g, '[]');
  const steps = stepsOf(general.replaceAll('[]', '[0]'));
  const long = steps.map((_, index) => schemaAt(schemaOf[kind], steps.slice(0, steps.length - index))?.description).find((sentence) => sentence !== undefined);
  const short = ownNames[general] ?? shortName(kind, general);
  return { short: short === general ? (long ?? path) : short, long: long ?? '' };
}

const terms: Readonly<Record<string, string>> = { ...resultStatuses, ...findingKinds, ...instrumentTerms, th: 'ไทย', en: 'อังกฤษ' };

/** What may be chosen for a value, with the words for each; `undefined` where it is free text. */
export function choicesAt(kind: ReportKind, path: string): readonly (readonly [value: string, term: string])[] | undefined {
  const schema = unwrap(schemaAt(schemaOf[kind], stepsOf(path)));
  return schema instanceof z.ZodEnum ? schema.options.map((option) => [String(option), terms[String(option)] ?? String(option)] as const) : undefined;
}
