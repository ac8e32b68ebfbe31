import { reportKindIds, reportKinds, type ReportKind } from '../domain/report-kind.ts';
import { sectionKinds, type SearchAgency, type SearchDocument, type SearchItem, type SearchSite, type SectionKind } from './section.ts';
import { unitsOf } from './units.ts';

/** What a browser knows of every section before it has read one: where it stands in the index, and what it can be filtered by. */
export type SectionTable = {
  readonly agencies: readonly SearchAgency[];
  readonly documents: readonly TableDocument[];
  readonly items: readonly SearchItem[];
  /** Names of indicators and of responsible units, each once. */
  readonly indicators: readonly string[];
  readonly units: readonly string[];
  readonly sections: readonly TableSection[];
  /** The place of the first unit of each section in the index, and after the last the number of all units. */
  readonly starts: Uint32Array;
  /** The files with the texts of sections, each with the index of its first. */
  readonly texts: readonly TextFile[];
};

export type TextFile = { readonly first: number; readonly file: string };

export type TableDocument = Omit<SearchDocument, 'sections' | 'agency'> & {
  /** Index into `agencies`. */
  readonly agency?: number;
  /** Index of its first section. */
  readonly first: number;
};

export type TableSection = {
  /** Index into `documents`. */
  readonly document: number;
  readonly kind: SectionKind;
  /** Units of its heading. */
  readonly headingLength: number;
  readonly indicators: readonly number[];
  readonly units: readonly number[];
};

/** The table as it is sent: columns of small numbers, which compress well. */
type Sent = {
  readonly agencies: readonly (readonly [id: string, name: string, shortName: string, province: string])[];
  readonly documents: readonly (readonly [url: string, title: string, agency: number, year: number, report: number, sections: number])[];
  readonly items: readonly (readonly [code: string, title: string, agency: number, year: number, url: string])[];
  readonly indicators: readonly string[];
  readonly units: readonly string[];
  readonly kinds: readonly number[];
  readonly headingLengths: readonly number[];
  readonly lengths: readonly number[];
  readonly sectionIndicators: readonly (readonly number[])[];
  readonly sectionUnits: readonly (readonly number[])[];
  readonly texts: readonly (readonly [first: number, file: string])[];
};

const kindIds = Object.keys(sectionKinds) as readonly SectionKind[];

/** The text of a section as it is indexed. */
export function searchedText({ heading, body }: { readonly heading: string; readonly body: readonly string[] }): string {
  return [heading, ...body].map((block) => block.replaceAll('\n', ' ')).join('\n');
}

/** Writes the table of a site; `lengths` are the units of its sections in order. */
export function writeSectionTable({ agencies, documents, items }: SearchSite, lengths: readonly number[], texts: readonly TextFile[]): string {
  const sections = documents.flatMap((document) => document.sections);
  const indicators = byFrequency(sections.flatMap((section) => section.indicators));
  const units = byFrequency(sections.flatMap((section) => section.units));
  const agencyAt = new Map(agencies.map(({ id }, index) => [id, index]));
  const indexed = (names: readonly string[]) => {
    const at = new Map(names.map((name, index) => [name, index]));
    return (wanted: readonly string[]) => [...new Set(wanted)].map((name) => at.get(name) ?? 0);
  };
  const [indicatorsOf, numbersOfUnits] = [indexed(indicators), indexed(units)];
  const sent: Sent = {
    agencies: agencies.map(({ id, name, shortName, province = '' }) => [id, name, shortName, province]),
    documents: documents.map(({ url, title, agency = '', year = 0, report, sections: own }) => [url, title, agencyAt.get(agency) ?? -1, year, report === undefined ? -1 : reportKindIds.indexOf(report), own.length]),
    items: items.map(({ code, title, agency, year, url }) => [code, title, agencyAt.get(agency) ?? -1, year, url]),
    indicators,
    units,
    kinds: sections.map(({ kind }) => kindIds.indexOf(kind)),
    headingLengths: sections.map(({ heading }) => unitsOf(heading).length),
    lengths,
    sectionIndicators: sections.map((section) => indicatorsOf(section.indicators)),
    sectionUnits: sections.map((section) => numbersOfUnits(section.units)),
    texts: texts.map(({ first, file }) => [first, file]),
  };
  return JSON.stringify(sent);
}

/** Reads what `writeSectionTable` wrote. */
export function readSectionTable(text: string): SectionTable {
  const sent = JSON.parse(text) as Sent;
  const agencies = sent.agencies.map(([id, name, shortName, province]) => ({ id, name, shortName, ...(province !== '' && { province }) }));
  const firsts = runningTotals(sent.documents.map(([, , , , , sections]) => sections));
  const documents = sent.documents.map(([url, title, agency, year, report], index): TableDocument => {
    const kind: ReportKind | undefined = reportKindIds[report];
    return { url, title, first: firsts[index] ?? 0, ...(agency >= 0 && { agency }), ...(year > 0 && { year }), ...(kind !== undefined && { report: kind }) };
  });
  const documentOf = sent.documents.flatMap(([, , , , , sections], index) => Array.from({ length: sections }, () => index));
  return {
    agencies,
    documents,
    items: sent.items.map(([code, title, agency, year, url]) => ({ code, title, agency: agencies[agency]?.id ?? '', year, url })),
    indicators: sent.indicators,
    units: sent.units,
    sections: sent.kinds.map((kind, index) => ({
      document: documentOf[index] ?? 0,
      kind: kindIds[kind] ?? 'text',
      headingLength: sent.headingLengths[index] ?? 0,
      indicators: sent.sectionIndicators[index] ?? [],
      units: sent.sectionUnits[index] ?? [],
    })),
    starts: Uint32Array.from(runningTotals(sent.lengths)),
    texts: sent.texts.map(([first, file]) => ({ first, file })),
  };
}

/** What an agency is called in a list: its short name, with the province where another has the same. */
export function agencyLabel({ agencies }: Pick<SectionTable, 'agencies'>, { shortName, province }: SearchAgency): string {
  return province === undefined || agencies.filter((other) => other.shortName === shortName).length < 2 ? shortName : `${shortName} (${province})`;
}

/** The words that describe a document without being its text: a query may name them beside what it looks for. */
export function contextOf({ agencies }: Pick<SectionTable, 'agencies'>, { agency, year, report, title }: TableDocument): string {
  const own = agency === undefined ? undefined : agencies[agency];
  const terms = report && reportKinds[report];
  return [own?.name, own?.shortName, own?.province, year, terms?.term, terms?.short, title].filter((one) => one !== undefined).join('\n');
}

/** The totals before each number, and after the last the total of all. */
function runningTotals(numbers: readonly number[]): readonly number[] {
  const totals = [0];
  for (const number of numbers) totals.push((totals.at(-1) ?? 0) + number);
  return totals;
}

/** Names with the most frequent first, so that small numbers are common. */
function byFrequency(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}
