import type { ReportKind } from '../domain/report-kind.ts';
import type { Content } from '../reader/content.ts';
import type { Original } from './original.ts';
import type { Context } from './recognise/context.ts';
import { valuesOf } from './recognise/corrected-values.ts';
import type { Corrections } from './recognise/corrections.ts';
import { recognise, type RecognisedReport, type Recognition } from './recognise/recognise.ts';
import { changesBetween, type Change } from './write/changes.ts';
import { importRecord } from './write/import-record.ts';
import { withKept } from './write/kept.ts';
import { reportFile } from './write/report-file.ts';
import { doubtsOf } from './doubts.ts';
import { inSchemaOrder } from './write/schema-order.ts';

/** A file that an import would write. */
export type ImportedFile = {
  readonly kind: ReportKind;
  readonly report: RecognisedReport;
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
  readonly record: { readonly path: string; readonly text: string };
  /** What an officer should look at before anything else, in Thai. */
  readonly doubts: readonly string[];
  /** What would change in the file that is there; absent where there is none. */
  readonly changes?: readonly Change[];
};

export type Import = { readonly recognition: Recognition; readonly files: readonly ImportedFile[] };

/** What is known of an agency and a year before an original is read. Throws a `RangeError` with a sentence in Thai where the folder does not hold them. */
export function contextOf(content: Content, agency: string, year: number, today: string, kinds?: readonly ReportKind[]): Context {
  const entry = content.agencies.find(({ path, source }) => path.agency === agency || source.file === `agencies/${agency}/agency.yaml`);
  if (!entry) {
    const known = content.agencies.map(({ source }) => source.file.split('/')[1]).join(' ');
    throw new RangeError(`ไม่มีหน่วยงาน ${agency} ในโฟลเดอร์เนื้อหา (มี: ${known}) สร้างก่อนด้วย npm run new -- agency ${agency}`);
  }
  const years = content.catalogues.map(({ path }) => path.year);
  if (!years.includes(year)) throw new RangeError(`ไม่มีข้อเท็จจริงของปีที่ประเมิน ${year} (มี: ${years.join(' ')})`);
  const catalogues = [...content.catalogues].sort((a, b) => Math.abs(a.path.year - year) - Math.abs(b.path.year - year) || b.path.year - a.path.year);
  const indicators = catalogues.flatMap(({ data }) => data.indicators?.list ?? []);
  const byName = new Map(indicators.map((indicator) => [indicator.name, indicator]).reverse() as [string, (typeof indicators)[number]][]);
  return { agency: entry.data, year, indicators: [...byName.values()].reverse(), today, ...(kinds && { kinds }) };
}

/** The folder of an agency's year below the content folder. */
function folderOf(content: Content, agency: string, year: number): string {
  const entry = content.agencies.find(({ path, source }) => path.agency === agency || source.file === `agencies/${agency}/agency.yaml`);
  return `agencies/${entry?.source.file.split('/')[1] ?? agency}/${year}`;
}

/** Understands an original and makes the files of it; nothing is written. */
export function importOriginal(original: Original, content: Content, agency: string, context: Context, corrections: Corrections = {}): Import {
  const recognition = recognise(original, context, corrections);
  const { values, ...others } = corrections;
  const asRead = values ? recognise(original, context, others) : recognition;
  const folder = folderOf(content, agency, context.year);
  // The analysis comes first: measures name its findings by the ids that these keep.
  let renamed: ReadonlyMap<string, string> = new Map();
  const files = recognition.reports.map((read): ImportedFile => {
    const report = { ...read, data: withFindings(read.data, renamed) };
    const names = [`${folder}/${report.kind}.md`, `${folder}/${report.kind}.mdx`];
    const path = names.find((name) => content.files.includes(name)) ?? `${folder}/${report.kind}.md`;
    const existing = content.sources.find(({ file }) => file === path);
    const data = existing && typeof existing.data === 'object' && existing.data !== null ? (existing.data as Readonly<Record<string, unknown>>) : undefined;
    const keeping = existing && data ? withKept(report, data, existing.body, asRead.reports.find(({ kind }) => kind === report.kind)?.data) : undefined;
    if (keeping && report.kind === 'analysis') renamed = keeping.renamed;
    const merged = keeping?.report ?? report;
    const kept = { ...merged, data: inSchemaOrder(report.kind, withoutCleared(merged.data, report.kind, corrections)) };
    return {
      kind: report.kind,
      report: kept,
      path,
      text: reportFile(kept),
      doubts: doubtsOf(kept, recognition, context, original),
      record: { path: `${folder}/imports/${report.kind}.json`, text: importRecord(original, kept, recognition.leftOut, context.today) },
      ...(existing && data && { changes: [...changesBetween(data, kept.data), ...bodyChange(existing.body, kept.body)] }),
      ...(content.files.includes(path) && !data && { changes: [{ path: 'ทั้งไฟล์', before: 'ไฟล์เดิม ซึ่งอ่านเป็นรายงานไม่ได้' }] }),
    };
  });
  return { recognition, files };
}

/** Measures that answer findings, by the ids that the findings have in the report that is there. */
function withFindings(data: Readonly<Record<string, unknown>>, renamed: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const measures = data['measures'];
  if (renamed.size === 0 || !Array.isArray(measures)) return data;
  type Answering = { readonly answers?: { readonly findings?: readonly string[] } };
  return {
    ...data,
    measures: (measures as readonly Answering[]).map((measure) =>
      measure.answers?.findings ? { ...measure, answers: { ...measure.answers, findings: measure.answers.findings.map((id) => renamed.get(id) ?? id) } } : measure,
    ),
  };
}

/** The data without the fields that the officer cleared, wherever they came from. */
function withoutCleared(data: Readonly<Record<string, unknown>>, kind: ReportKind, { values = {} }: Corrections): Readonly<Record<string, unknown>> {
  const cleared = new Set(valuesOf(kind, values).flatMap(({ path, text }) => (text === '' ? [path] : [])));
  return Object.fromEntries(Object.entries(data).filter(([name]) => !cleared.has(name)));
}

function bodyChange(before: string, after: string): readonly Change[] {
  return before.trim() === after.trim() ? [] : [{ path: 'เนื้อความใต้ข้อมูล', before: before.trim(), after: after.trim() }];
}

