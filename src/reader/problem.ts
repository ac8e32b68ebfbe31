/** A place in a content file; lines and columns count from 1, columns in UTF-16 units. */
export type Place = {
  readonly line: number;
  readonly column: number;
  /** How many units of the line the problem covers; at least 1. */
  readonly length: number;
};

/** Something in the content that breaks a rule. */
export type Problem = {
  /** Permanent id of the rule; never re-used for another rule. */
  readonly rule: string;
  /** Path of the file below the content folder, with `/`. */
  readonly file: string;
  /** Absent when the problem is the file itself. */
  readonly place?: Place;
  /** The id of the row, or the name of the attachment, that the problem is about; an exception may name it. */
  readonly about?: string;
  /** Whether the place shows personal data, which no message may repeat. */
  readonly isPrivate?: boolean;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
};

export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.rule, b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
