import { mendText } from '../../domain/mend-text.ts';
import { toArabicDigits } from '../../domain/numerals.ts';
import type { OriginalLine, OriginalPlace } from '../original.ts';

/** A line of the original, the smallest thing that is accounted for: each ends in a value, in the body or in the list of what was left out. */
export type Fragment = OriginalLine & {
  readonly id: number;
  readonly at: OriginalPlace;
  /** Whether a new page cut it off from the line before it. */
  readonly continues?: boolean;
  /** The numbers of other lines that this one speaks for. */
  readonly also?: readonly number[];
};

/** A cell of a table; one that a merged cell covers shows the lines of that cell. */
export type Cell = {
  readonly lines: readonly Fragment[];
  /** Whether the lines are those of a cell above or to the left that covers this one. */
  readonly isCovered: boolean;
  /** Whether that cell stands in a row above. */
  readonly isBelow: boolean;
  /** Whether the cell reaches over columns. */
  readonly isWide: boolean;
  readonly at: OriginalPlace;
};

export type Row = { readonly cells: readonly Cell[]; readonly number: number };

export type Grid = {
  readonly type: 'table';
  readonly number: number;
  readonly rows: readonly Row[];
  readonly knowsMerged: boolean;
  readonly at: OriginalPlace;
};

export type Paragraph = Fragment & { readonly type: 'paragraph' };

/** A text as it is stored: Arabic digits, common spaces, nothing invisible. */
export function tidy(text: string): string {
  return toArabicDigits(mendText(text)).replace(/\s+/g, ' ').trim();
}

/** What two texts are compared by: letters and digits without the spaces that the ends of lines leave in them. */
export function lettersOf(text: string): string {
  return toArabicDigits(text).replace(/[\s\u200b*_]+/g, '').toLowerCase();
}

/** The texts of lines as one; Thai words run on over the end of a line, others do not. */
export function joined(texts: readonly string[]): string {
  return texts.reduce((sum, text) => (sum === '' ? text : text === '' ? sum : /[\u0e01-\u0e4e]$/.test(sum) && /^[\u0e01-\u0e4e]/.test(text) ? sum + text : `${sum} ${text}`), '');
}

/** The text of a cell as one line. */
export function textOf({ lines }: { readonly lines: readonly Fragment[] }): string {
  return joined(lines.map(({ text, list }) => (list?.marker ? `${list.marker} ${text}` : text)));
}
