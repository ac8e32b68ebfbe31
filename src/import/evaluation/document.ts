import type { ReportKind } from '../../domain/report-kind.ts';

/** A line of a document; `marker` as it is shown before an item of a list, such as `๑.` or `-`. */
export type DocumentLine = { readonly text: string; readonly marker?: string };

export type DocumentCell = {
  readonly lines: readonly DocumentLine[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isCovered: boolean;
};

export type DocumentBlock =
  | ({ readonly type: 'paragraph'; readonly heading?: 1 | 2 | 3 } & DocumentLine)
  | { readonly type: 'table'; readonly rows: readonly (readonly DocumentCell[])[] }
  /** A new page; a spreadsheet goes on in a new sheet of that name where there is one. */
  | { readonly type: 'page'; readonly number: number; readonly sheet?: string };

/** A report as far as a person would read it out of a document: data in the shape of its schema, without ids and the day of publication. */
export type TruthData = Readonly<Record<string, unknown>>;

/** A document of a made-up agency, from which files of every format are made, with what is to be recovered from them. */
export type EvaluationDocument = {
  readonly name: string;
  /** What is special about its layout, for the table of the benchmark. */
  readonly about: string;
  readonly year: number;
  /** Stands at the head of every page where pages are kept. */
  readonly runningHead?: string;
  readonly blocks: readonly DocumentBlock[];
  readonly truth: Readonly<Partial<Record<ReportKind, TruthData>>>;
  /** Facts that a careful reader may leave out or take in, by path: `*` is any number. */
  readonly optional?: readonly string[];
  /** Values that are right as well, by the value of the truth. */
  readonly alsoRight?: Readonly<Record<string, readonly string[]>>;
};

const itemStart = /^(\(?[\d๑๒๓๔๕๖๗๘๙๐]{1,2}(?:\.[\d๑๒๓๔๕๖๗๘๙๐]{1,2})*[.)]|\([ก-ฮ]\)|[-•➢])\s+(?=\S)/u;

/** A line; a marker before its text makes it an item of a list. */
export function lineOf(text: string): DocumentLine {
  const [before, marker] = itemStart.exec(text) ?? [];
  return before === undefined || marker === undefined ? { text } : { text: text.slice(before.length), marker };
}

/** Paragraphs, a line each. */
export function text(...lines: readonly string[]): readonly DocumentBlock[] {
  return lines.map((line) => ({ type: 'paragraph', ...lineOf(line) }));
}

export function heading(level: 1 | 2 | 3, words: string): DocumentBlock {
  return { type: 'paragraph', heading: level, text: words };
}

export function page(number: number, sheet?: string): DocumentBlock {
  return { type: 'page', number, ...(sheet !== undefined && { sheet }) };
}

/** A table; `↑` is a cell that the one above covers, `←` one that the cell to the left covers. Lines of a cell are divided by `\n`. */
export function table(rows: readonly (readonly string[])[]): DocumentBlock {
  return { type: 'table', rows: rows.map((row, at) => row.map((cell, column): DocumentCell => cellOf(rows, at, column, cell))) };
}

function cellOf(rows: readonly (readonly string[])[], at: number, column: number, cell: string): DocumentCell {
  if (cell === '↑' || cell === '←') return { lines: [], rowSpan: 1, columnSpan: 1, isCovered: true };
  let columnSpan = 1;
  while (rows[at]?.[column + columnSpan] === '←') columnSpan += 1;
  let rowSpan = 1;
  while (rows[at + rowSpan]?.[column] === '↑') rowSpan += 1;
  return { lines: cell === '' ? [] : cell.split('\n').map(lineOf), rowSpan, columnSpan, isCovered: false };
}

/** The items numbered with Arabic digits, a line each. */
export function numbered(items: readonly string[], after = '.'): string {
  return items.map((item, index) => `${index + 1}${after} ${item}`).join('\n');
}

/** The same words with Thai digits. */
export function thai(words: string): string {
  return words.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);
}

/** The words as they are shown, with the marker. */
export function shown({ marker, text: words }: DocumentLine): string {
  return marker === undefined ? words : `${marker} ${words}`;
}

/** Columns of the widest table. */
export function widthOf(blocks: readonly DocumentBlock[]): number {
  return Math.max(1, ...blocks.map((block) => (block.type === 'table' ? (block.rows[0]?.length ?? 1) : 1)));
}
