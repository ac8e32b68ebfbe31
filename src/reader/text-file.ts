import type { Place } from './problem.ts';

/** The text of a content file, and where each of its characters stands. */
export type TextFile = {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** The place of `length` characters from `index` on; what runs past the end of the line is not counted. */
  readonly placeAt: (index: number, length: number) => Place;
};

export function textFile(file: string, text: string): TextFile {
  let lines: readonly string[] | undefined;
  let starts: readonly number[] | undefined;
  const linesOnce = () => (lines ??= text.split(/\r?\n/));
  return {
    file,
    text,
    get lines() {
      return linesOnce();
    },
    placeAt: (index, length) => {
      starts ??= lineStarts(text);
      const line = lastAtOrBefore(starts, index);
      const column = index - (starts[line] ?? 0) + 1;
      return { line: line + 1, column, length: Math.max(1, Math.min(length, (linesOnce()[line] ?? '').length - column + 1)) };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function lastAtOrBefore(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
