import type { ReportEntry } from '../checks/year-of.ts';
import type { Block } from '../domain/block.ts';
import { findingKinds } from '../domain/finding.ts';
import { indicatorNamed, type Indicator } from '../domain/indicator.ts';
import { inheriting } from '../domain/inheritance.ts';
import { instrumentIds, instrumentTerms } from '../domain/instrument.ts';
import type { ReportKind } from '../domain/report-kind.ts';
import { resultStatuses } from '../domain/result-status.ts';
import { indicatorAnchors, sectionAnchor, sectionHeading, type Section } from '../domain/section-anchor.ts';
import { longDate, parseDate } from '../domain/thai-date.ts';
import type { Analysis, Finding, YearResult } from '../schemas/analysis.ts';
import type { Measure, MeasurePart } from '../schemas/measures.ts';
import type { Memo } from '../schemas/memo.ts';
import type { Period } from '../schemas/report.ts';
import type { Result, ResultPart } from '../schemas/results.ts';
import { bodyBlocks, oneLine, textBlocks } from './body-text.ts';
import type { SearchSection, SectionKind } from './section.ts';

/** What a report says, section by section in the order of its page. `register` holds the indicators of its year. */
export function reportSections(report: ReportEntry, register: readonly Indicator[]): readonly SearchSection[] {
  const { data, path: { kind } } = report;
  const { memo, foreword, introduction, acknowledgement, attachments, remarks } = data;
  const named = (names: readonly string[] = []) => [...new Set(names.map((name) => indicatorNamed(register, name)?.name ?? name))];
  return [
    wholeReport(report, named),
    ...titled(kind, 'memo', memo && memoBlocks(memo)),
    ...titled(kind, 'foreword', foreword && flat(foreword)),
    ...titled(kind, 'introduction', introduction && flat(introduction)),
    ...ownSections(data, register, named),
    ...titled(kind, 'acknowledgement', acknowledgement && [
      `${acknowledgement.body} ${acknowledgement.meeting ?? ''} เมื่อวันที่ ${dateWords(acknowledgement.date)}`,
      ...acknowledgement.decisions,
    ]),
    ...titled(kind, 'text', bodyBlocks(report.source)),
    ...titled(kind, 'attachments', attachments?.map(({ title }) => title)),
    ...titled(kind, 'remarks', remarks),
  ];
}

/** What only a report of its kind has. */
function ownSections(data: ReportEntry['data'], register: readonly Indicator[], named: Named): readonly SearchSection[] {
  if ('findings' in data) return [...scoreSections(data, register), ...data.findings.map((finding) => findingSection(finding, named))];
  if ('measures' in data) {
    const policy = (data.policyRecommendations ?? []).map(({ id, text }) => section('policy', id, sectionHeading('measures', 'policy'), [text]));
    return [...data.measures.flatMap((measure) => measureSections(measure, named)), ...policy];
  }
  return data.results.flatMap((result) => resultSections(result, named));
}

type Blocks = readonly (string | undefined)[];

/** The names of the catalogue for those of a document, each once. */
type Named = (names: readonly string[] | undefined) => readonly string[];

type Facets = { readonly units?: readonly string[] | undefined; readonly indicators?: readonly string[] };

/** A section with its texts as the page shows them. */
export function section(kind: SectionKind, anchor: string, heading: string, body: Blocks, { units = [], indicators = [] }: Facets = {}): SearchSection {
  return { kind, anchor, heading: oneLine(heading).trim(), body: textBlocks(body), units, indicators };
}

/** A section under a heading of the layout; nothing where it would be empty. */
function titled(kind: ReportKind, name: SectionKind & Section, blocks: Blocks = []): readonly SearchSection[] {
  const one = section(name, sectionAnchor(kind, name), sectionHeading(kind, name), blocks);
  return one.body.length === 0 ? [] : [one];
}

function wholeReport({ data }: ReportEntry, named: Named): SearchSection {
  const { title, summary, responsible, coverTitle = [], signed, published, updated } = data;
  const improved = 'improvedIndicators' in data ? (data.improvedIndicators ?? []) : [];
  return section('report', '', title, [summary, responsible, ...coverTitle, dateWords(signed), dateWords(published), dateWords(updated), ...improved], { indicators: named(improved) });
}

function memoBlocks({ from, number, date, subjects, to, sections, signatories }: Memo): Blocks {
  return [
    from,
    number,
    dateWords(date),
    ...subjects,
    to,
    ...sections.flatMap(({ heading, content }) => [heading, ...flat(content)]),
    // The page shows an opinion under its heading, and none without.
    ...signatories.flatMap(({ position, name, opinionHeading, opinion }) => [opinionHeading, opinionHeading && opinion, name, position]),
  ];
}

/** The scores of an analysis as a whole, then each indicator that it reports. */
function scoreSections({ results }: Analysis, register: readonly Indicator[]): readonly SearchSection[] {
  const anchors = indicatorAnchors(results, register);
  const scores = sectionAnchor('analysis', 'scores');
  return [
    ...titled('analysis', 'scores', results.flatMap((result) => yearBlocks(result, results.length === 1 || result.indicators !== undefined))),
    ...results.flatMap(({ indicators = [] }, index) => {
      const placed = indicators.map(({ name, score }, at) => ({ name, score, known: indicatorNamed(register, name), anchor: anchors[index]?.[at] ?? scores }));
      return inOrderOfTable(placed).map(({ name, score, known, anchor }) =>
        section('indicator', anchor, name, [known?.name === name ? undefined : known?.name, score], { indicators: [known?.name ?? name] }),
      );
    }),
  ];
}

/** The table shows the indicators of an instrument together. */
function inOrderOfTable<Placed extends { readonly known: Indicator | undefined }>(placed: readonly Placed[]): readonly Placed[] {
  return [...instrumentIds, undefined].flatMap((id) => placed.filter(({ known }) => known?.instrument === id));
}

/** The result of a year; the document's own word for the total stands in the table of that year alone. */
function yearBlocks({ year, total, totalLabel, rating, ratingMeaning, announced, instruments = {} }: YearResult, hasTable: boolean): Blocks {
  return [
    `ปี ${year}`,
    ...instrumentIds.flatMap((id) => (instruments[id] === undefined ? [] : [`${instrumentTerms[id]} (${id})`, instruments[id]])),
    ...(total === undefined ? [] : [(hasTable ? totalLabel : undefined) ?? 'คะแนนรวม', total]),
    announced && `ประกาศผลปี ${year} เมื่อ ${dateWords(announced)}`,
    rating && `ระดับที่ประกาศปี ${year}: ${rating}`,
    ratingMeaning,
  ];
}

function findingSection({ id, kind, text, instrument, indicators }: Finding, named: Named): SearchSection {
  return section('finding', id, text, [findingKinds[kind], instrument, ...(indicators ?? [])], { indicators: named(indicators) });
}

const duties = ['steps', 'responsible', 'period', 'monitoring'] as const;

/** A measure and its parts. The row of a measure with parts is a heading over them; its own values stand in theirs. */
function measureSections(measure: Measure, named: Named): readonly SearchSection[] {
  const { id, title, answers, parts } = measure;
  const indicators = named(answers?.indicators);
  const own = parts ? [] : dutyBlocks(measure);
  return [
    section('measure', id, title, [...(answers?.indicators ?? []), ...own], { units: measure.responsible, indicators }),
    ...(parts ?? []).map((part) => {
      const row = inheriting(measure, part, duties);
      return section('measure', part.id, part.title ?? title, dutyBlocks(row), { units: row.responsible, indicators });
    }),
  ];
}

function dutyBlocks({ steps = [], responsible = [], period, monitoring = [] }: Measure | MeasurePart): Blocks {
  return [...steps, ...responsible, periodWords(period), ...monitoring.map(({ text, due }) => (due === undefined ? text : `${text} (${dateWords(due)})`))];
}

const account = ['steps', 'responsible', 'period', 'outputs', 'outcomes', 'status', 'evidence'] as const;

/** A result and its parts; as with measures. */
function resultSections(result: Result, named: Named): readonly SearchSection[] {
  const { id, title, points = [], parts } = result;
  const indicators = named(result.indicators);
  const own = parts ? { status: undefined, blocks: [] } : { status: result.status, blocks: accountBlocks(result) };
  return [
    section('result', id, title, [statusWords(own.status), ...(result.indicators ?? []), ...points, ...own.blocks], { units: result.responsible, indicators }),
    ...(parts ?? []).map((part) => {
      const row = inheriting(result, part, account);
      return section('result', part.id, part.title, [statusWords(row.status), ...accountBlocks(row)], { units: row.responsible, indicators });
    }),
  ];
}

function accountBlocks({ steps = [], responsible = [], period, outputs = [], outcomes = [], evidence = [] }: Result | ResultPart): Blocks {
  return [...steps, ...responsible, periodWords(period), ...outputs, ...evidence.map(({ title }) => title), ...outcomes];
}

const statusWords = (status: Result['status']) => status && resultStatuses[status];

function periodWords(period: Period | undefined): string | undefined {
  if (!period?.start || !period.end) return period?.text;
  return `${period.text} (${dateWords(period.start)} ถึง ${dateWords(period.end)})`;
}

function dateWords(stored: string | undefined): string | undefined {
  const date = stored === undefined ? undefined : parseDate(stored);
  return date && longDate(date);
}

const flat = (blocks: readonly Block[]): readonly string[] => blocks.flat();
