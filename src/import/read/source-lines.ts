/** A line of a plain text; `number` counts from 1 as an editor does. */
export type SourceLine = { readonly number: number; readonly text: string };

/** The lines of a text as they stand. A page break, and the other signs that end a line but that no editor counts, give several lines of one number, a blank one at a page break. */
export function sourceLines(text: string): readonly SourceLine[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index) => line.replaceAll('\f', '\v\v').split(/[\v\u2028\u2029]/).map((part) => ({ number: index + 1, text: part })));
}

/** Whether nothing of it can be seen. */
export function isBlank(text: string): boolean {
  return /^[\s\u200b-\u200f\u2060\ufeff]*$/.test(text);
}
