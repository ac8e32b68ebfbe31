import { walkXml } from '../../reader/attachment/xml.ts';
import { type CellPlace, cellPlace } from './cell-reference.ts';

/** A cell of a sheet that holds something. */
export type LaidCell = CellPlace & {
  /** The number of its style. */
  readonly format: number;
  /** What is shown where a formula fails, such as `#REF!`. */
  readonly error?: string;
  readonly formula?: string;
  /** Whether a value is stored, if only a blank one. */
  readonly hasResult: boolean;
  /** Whether the stored value is blank, so that the cell shows nothing. */
  readonly isEmpty: boolean;
};

export type MergedArea = { readonly from: CellPlace; readonly to: CellPlace };

/** What a sheet says besides the values of its cells. Rows and columns count from 1. */
export type SheetLayout = {
  readonly cells: readonly LaidCell[];
  readonly merged: readonly MergedArea[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
  /** As they are printed, without the marks of type and field. */
  readonly headersAndFooters: readonly string[];
};

/** Reads the XML of a sheet; throws an `Error` where a cell does not say where it stands. */
export function readLayout(xml: Uint8Array): SheetLayout {
  const cells: LaidCell[] = [];
  const merged: MergedArea[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { readonly min: number; readonly max: number }[] = [];
  const printed: string[] = [];
  let attributes: Readonly<Record<string, string>> = {};
  let [value, formula]: (string | undefined)[] = [];
  walkXml(xml, {
    open: ({ name, attributes: own }) => {
      if (name === 'c') [attributes, value, formula] = [own, undefined, undefined];
      else if (name === 'v' || name === 't') value ??= '';
      else if (name === 'f') formula = '';
      else if (name === 'row' && isHidden(own, 'ht')) hiddenRows.add(Number(own['r']));
      else if (name === 'col' && isHidden(own, 'width')) hiddenColumns.push({ min: Number(own['min']), max: Number(own['max']) });
      else if (name === 'mergeCell') merged.push(...areaOf(own['ref'] ?? ''));
      else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) printed.push('');
    },
    text: (text, path) => {
      const name = path.at(-1);
      if (name === 'f') formula = (formula ?? '') + text;
      else if (name === 'v' || (name === 't' && path.includes('c'))) value = (value ?? '') + text;
      else if (path.at(-2) === 'headerFooter') printed[printed.length - 1] += text;
    },
    close: (name) => {
      if (name === 'c' && (value !== undefined || formula !== undefined)) cells.push(laidCell(attributes, value, formula));
    },
  });
  return {
    cells,
    merged,
    hiddenRows,
    isHiddenColumn: (column) => hiddenColumns.some(({ min, max }) => column >= min && column <= max),
    headersAndFooters: printed.map(withoutCodes).filter((text) => text !== ''),
  };
}

function laidCell(attributes: Readonly<Record<string, string>>, value: string | undefined, formula: string | undefined): LaidCell {
  const place = cellPlace(attributes['r']);
  if (!place) throw new Error('a cell does not say where it stands');
  return {
    ...place,
    format: Number(attributes['s'] ?? 0),
    hasResult: value !== undefined,
    isEmpty: (value ?? '').trim() === '',
    ...(attributes['t'] === 'e' && value !== undefined && { error: value }),
    ...(formula !== undefined && { formula }),
  };
}

function isHidden(attributes: Readonly<Record<string, string>>, size: string): boolean {
  return /^(?:1|true)$/.test(attributes['hidden'] ?? '') || (attributes[size] !== undefined && Number(attributes[size]) === 0);
}

function areaOf(reference: string): readonly MergedArea[] {
  const [from, to] = reference.split(':').map(cellPlace);
  return from && to && from.row <= to.row && from.column <= to.column ? [{ from, to }] : [];
}

/** `&L`, `&C` and `&R` begin the parts, `&P` and the like are fields, and `&"font,bold"`, `&12` and `&KFF0000` are type. */
function withoutCodes(text: string): string {
  return text
    .replaceAll(/&(?:"[^"]*"|K(?:[\dA-F]{6}|\d{2}[+-]\d{3})|\d+|&|[A-Z])/gi, (code) => (code === '&&' ? '&' : ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
