import { reportKinds, type ReportKind } from '../domain/report-kind.ts';
import { agencyLabel, type SectionTable, type TableDocument } from './section-table.ts';

/** What results can be narrowed by, with its words for readers. The names are those of the parameters in the address of a search. */
export const facets = {
  agency: 'หน่วยงาน',
  province: 'จังหวัด',
  year: 'ปีที่ประเมิน',
  kind: 'ชนิดของรายงาน',
  indicator: 'ตัวชี้วัด',
  unit: 'ผู้รับผิดชอบ',
} as const;

export type Facet = keyof typeof facets;

export const facetIds = Object.keys(facets) as readonly Facet[];

/** The values that were chosen; results have one of them in each facet that names any. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A value of a facet, its words for readers, and how many results it would leave with the other facets as they are. */
export type FacetValue = { readonly value: string; readonly label: string; readonly count: number };

/** What is said of pages that are no report, in the facet of kinds. */
const noReport = 'page';

/** The values of a facet, and for every section which of them it has, by number. */
type Column = { readonly facet: Facet; readonly names: readonly string[]; readonly ofSection: readonly (readonly number[])[] };

const columnsOf = new WeakMap<SectionTable, readonly Column[]>();

/** The facets of a table as numbers, reckoned once: a common word is in thousands of sections. */
function columns(table: SectionTable): readonly Column[] {
  const known = columnsOf.get(table) ?? facetIds.map((facet) => column(table, facet));
  columnsOf.set(table, known);
  return known;
}

function column(table: SectionTable, facet: Facet): Column {
  const { sections } = table;
  if (facet === 'indicator') return { facet, names: table.indicators, ofSection: sections.map(({ indicators }) => indicators) };
  if (facet === 'unit') return { facet, names: table.units, ofSection: sections.map(({ units }) => units) };
  const names: string[] = [];
  const numbers = new Map<string, readonly number[]>();
  const ofDocument = table.documents.map((document) => {
    const name = documentValue(table, document, facet);
    if (name === undefined) return [];
    const known = numbers.get(name) ?? [names.push(name) - 1];
    numbers.set(name, known);
    return known;
  });
  return { facet, names, ofSection: sections.map(({ document }) => ofDocument[document] ?? []) };
}

function documentValue(table: SectionTable, { agency, year, report }: TableDocument, facet: 'agency' | 'province' | 'year' | 'kind'): string | undefined {
  const own = agency === undefined ? undefined : table.agencies[agency];
  switch (facet) {
    case 'agency':
      return own?.id;
    case 'province':
      return own?.province;
    case 'year':
      return year === undefined ? undefined : String(year);
    case 'kind':
      return report ?? noReport;
  }
}

export type Narrowed = { readonly sections: readonly number[]; readonly values: Readonly<Record<Facet, readonly FacetValue[]>> };

/** The sections that have what was chosen, and for every facet its values with their counts. */
export function narrowed(table: SectionTable, sections: readonly number[], filters: Filters): Narrowed {
  const tallies = columns(table).map((own) => {
    const chosen = filters[own.facet] ?? [];
    return { ...own, counts: new Uint32Array(own.names.length), chosen: chosen.length === 0 ? undefined : new Set(chosen.map((name) => own.names.indexOf(name))) };
  });
  const choosing = tallies.filter(({ chosen }) => chosen !== undefined);
  const kept = sections.filter((section) => {
    const failing = choosing.filter(({ chosen, ofSection }) => !ofSection[section]?.some((value) => chosen?.has(value)));
    // What one facet alone keeps out is still counted there: it says what choosing that value too would bring.
    for (const { counts, ofSection } of failing.length === 0 ? tallies : failing.length === 1 ? failing : []) {
      for (const value of ofSection[section] ?? []) counts[value] = (counts[value] ?? 0) + 1;
    }
    return failing.length === 0;
  });
  const values = tallies.map(({ facet, names, counts }) => {
    const shown = names.flatMap((value, index) => (counts[index] ? [{ value, label: labelOf(table, facet, value), count: counts[index] }] : []));
    const empty = (filters[facet] ?? []).filter((value) => !shown.some((one) => one.value === value)).map((value) => ({ value, label: labelOf(table, facet, value), count: 0 }));
    return [facet, sorted(facet, [...shown, ...empty])] as const;
  });
  return { sections: kept, values: Object.fromEntries(values) as Narrowed['values'] };
}

/** What readers see of a value. */
export function labelOf(table: SectionTable, facet: Facet, value: string): string {
  const agency = facet === 'agency' ? table.agencies.find(({ id }) => id === value) : undefined;
  if (agency) return agencyLabel(table, agency);
  if (facet === 'kind') return value === noReport ? 'หน้าอื่น' : (reportKinds[value as ReportKind] as { readonly short: string } | undefined)?.short ?? value;
  return value;
}

const thai = new Intl.Collator('th');

function sorted(facet: Facet, values: readonly FacetValue[]): readonly FacetValue[] {
  return values.toSorted((a, b) => (facet === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count) || thai.compare(a.label, b.label));
}
