import type { ReportKind } from '../../domain/report-kind.ts';
import { layoutOf } from './layout.ts';
import { formHeaders, titleOf, type FormPart, type ListPart, type TemplatePart, type YearPart } from './part.ts';
import { yearRows, type YearData } from './year-table.ts';

/** Data in the shape of a report, complete or not. */
export type TemplateData = Readonly<Record<string, unknown>>;

/** What a template says besides its data. */
export type TemplateAbout = {
  /** The name of the agency. */
  readonly agency?: string;
  /** The assessment year, Buddhist era. */
  readonly year?: number;
  /** The units of the agency, from which the responsible ones are chosen. */
  readonly units?: readonly string[];
  /** Names for the rows of a table of indicators that holds none yet. */
  readonly indicators?: readonly string[];
};

/** A cell to fill in: its lines, what may be chosen, and whether other texts may stand there too. */
export type TemplateCell = { readonly lines: readonly string[]; readonly choices?: readonly string[]; readonly isOpen?: boolean };

/** A table of a template; the first row of cells stands below the header. */
export type TemplateTable = {
  readonly heading: string;
  readonly guidance: string;
  readonly headers: readonly string[];
  /** Shares of the width, in no unit. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TemplateCell[])[];
  /** How many columns from the left name the row, and are not to be filled in. */
  readonly namedBy: number;
};

/** A template without its file format. */
export type TemplateDocument = { readonly title: string; readonly tables: readonly TemplateTable[] };

/** The words with which every guidance begins; import leaves such lines out. */
export const guidanceWord = 'คำแนะนำ:';

/** The template of a kind of report with data filled in; what is not in the data stands empty. Fields `allow` and the text below the data have no place in it. */
export function filledTemplate(kind: ReportKind, data: TemplateData, about: TemplateAbout = {}): TemplateDocument {
  const title = [titleOf(kind), about.year === undefined ? '' : `ปีที่ประเมิน ${about.year}`, about.agency ?? ''].filter((part) => part !== '').join(' ');
  return { title, tables: layoutOf(kind).map((part) => tableOf(part, data, about)) };
}

function tableOf(part: TemplatePart, data: TemplateData, about: TemplateAbout): TemplateTable {
  const { heading } = part;
  const guidance = guidanceOf(part, about);
  if (part.type === 'form') return { heading, guidance, headers: formHeaders, widths: [28, 72], rows: formRows(part, data, about), namedBy: 1 };
  if (part.type === 'years') return { heading, guidance, ...yearTable(part, data, about) };
  return {
    heading,
    guidance,
    headers: [...(part.isNumbered ? ['ลำดับ'] : []), ...part.columns.map(({ header }) => header)],
    widths: [...(part.isNumbered ? [5] : []), ...part.columns.map(({ width }) => width)],
    rows: listRows(part, data, about),
    namedBy: part.isNumbered ? 1 : 0,
  };
}

/** One line: what the part says itself, and what may be chosen in its cells. */
function guidanceOf(part: TemplatePart, { units = [] }: TemplateAbout): string {
  const cells = part.type === 'list' ? part.columns.map(({ header, field, codec }) => ({ name: header, field, codec })) : part.fields.map(({ label, path, codec }) => ({ name: label, field: path, codec }));
  const choices = cells.flatMap(({ name, codec }) => (codec.choices ? [`ช่อง${name}เลือกหนึ่ง: ${codec.choices.join(' / ')}`] : []));
  const known = cells.some(({ field }) => field === 'responsible') && units.length > 0 ? [`หน่วยงานที่อ้างถึงได้: ${units.join(', ')}`] : [];
  return [guidanceWord, part.guidance, ...choices, ...known].join(' ');
}

function formRows({ fields }: FormPart, data: TemplateData, about: TemplateAbout): readonly (readonly TemplateCell[])[] {
  return fields.map(({ path, label, codec }): readonly TemplateCell[] => {
    const value = valueAt(data, path);
    return [{ lines: [label] }, { lines: value === undefined ? [] : codec.write(value), ...choicesOf(path, codec.choices, about) }];
  });
}

function choicesOf(field: string, choices: readonly string[] | undefined, { units }: TemplateAbout): Omit<TemplateCell, 'lines'> {
  if (field === 'responsible' && units && units.length > 0) return { choices: units, isOpen: true };
  return choices ? { choices } : {};
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of the list, each followed by its parts; then empty ones. */
function listRows(part: ListPart, data: TemplateData, about: TemplateAbout): readonly (readonly TemplateCell[])[] {
  const list = (valueAt(data, part.path) ?? []) as readonly Row[];
  const hasParts = part.columns.some(({ inParts }) => inParts !== 'no');
  const rows = list.flatMap((row, index): readonly (readonly TemplateCell[])[] => {
    const parts = hasParts ? ((row['parts'] ?? []) as readonly Row[]) : [];
    return [rowCells(part, row, `${index + 1}`, false, about), ...parts.map((one, at) => rowCells(part, one, `${index + 1}.${at + 1}`, true, about))];
  });
  const blank = Array.from({ length: list.length === 0 ? part.blankRows : 2 }, (_, index) => rowCells(part, {}, `${list.length + index + 1}`, false, about));
  return [...rows, ...blank];
}

function rowCells({ columns, isNumbered }: ListPart, row: Row, number: string, isPart: boolean, about: TemplateAbout): readonly TemplateCell[] {
  const cells = columns.map(({ field, codec, inParts }): TemplateCell => {
    const belongs = isPart ? inParts !== 'no' : inParts !== 'title';
    const value = belongs ? row[field] : undefined;
    return { lines: value === undefined ? [] : codec.write(value), ...choicesOf(field, codec.choices, about) };
  });
  return isNumbered ? [{ lines: [number] }, ...cells] : cells;
}

function yearTable(part: YearPart, data: TemplateData, { year, indicators = [] }: TemplateAbout): Pick<TemplateTable, 'headers' | 'widths' | 'rows' | 'namedBy'> {
  const given = (valueAt(data, 'results') ?? []) as readonly YearData[];
  const years = given.length > 0 || year === undefined ? given : [{ year: year - 2 }, { year: year - 1 }];
  const headers = years.length > 0 ? years.map((one) => `ปี ${one.year}`) : ['ปี 25…', 'ปี 25…'];
  const rows = yearRows(part, years, indicators);
  const blank = Array.from({ length: part.of === 'indicators' ? (rows.length === 0 ? 10 : 2) : 0 }, () => []);
  const cells = [...rows, ...blank].map((row) => [part.header, ...headers].map((_, index) => cellOf(row[index])));
  return { headers: [part.header, ...headers], widths: [40, ...headers.map(() => 20)], rows: cells, namedBy: 1 };
}

function cellOf(text: string | undefined): TemplateCell {
  return { lines: text === undefined || text === '' ? [] : [text] };
}

/** The value at a path of single fields, such as `memo.date`. */
export function valueAt(data: TemplateData, path: string): unknown {
  return path.split('.').reduce<unknown>((node, step) => (typeof node === 'object' && node !== null ? (node as TemplateData)[step] : undefined), data);
}
