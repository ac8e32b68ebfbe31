/** A cell by row and column, both from 1. */
export type CellPlace = { readonly row: number; readonly column: number };

/** The cell that a reference such as `B4` names; `undefined` where it names none. */
export function cellPlace(reference: string | undefined): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** The name of a cell as a spreadsheet shows it. */
export function cellName({ row, column }: CellPlace): string {
  const letters = (value: number): string => (value === 0 ? '' : letters(Math.floor((value - 1) / 26)) + String.fromCharCode(65 + ((value - 1) % 26)));
  return `${letters(column)}${row}`;
}
