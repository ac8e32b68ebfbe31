import type { ImportedFile } from '../import/import.ts';
import { stepsOf } from '../import/write/report-file.ts';
import type { Problem } from '../reader/problem.ts';
import { readSource } from '../reader/source.ts';
import { textFile } from '../reader/text-file.ts';

/** A problem, and the path of the value that it is about; the path is absent where it is about the file or the text below the data. */
export type LinkedProblem = { readonly problem: Problem; readonly path?: string };

/** The problems of a file that is not yet written, each with the value on which an officer can mend it. */
export function linkedProblems({ path: file, text, report }: ImportedFile, problems: readonly Problem[]): readonly LinkedProblem[] {
  const source = readSource(textFile(file, text));
  if (!('lines' in source)) return problems.map((problem) => ({ problem }));
  const leaves = leafPaths(report.data, '').map((path) => ({ path, place: source.placeOf(stepsOf(path)) }));
  return problems.map((problem) => {
    const { place } = problem;
    const missing = /^([a-z]\w*):/i.exec(problem.expected)?.[1];
    if (!place) return { problem };
    if (/^ไม่มีฟิลด์ /.test(problem.found) && missing !== undefined && place.line <= 2) return { problem, path: missing };
    if (place.line >= source.bodyLine && report.body !== '') return { problem };
    const before = leaves.filter((leaf) => leaf.place.line < place.line || (leaf.place.line === place.line && leaf.place.column <= place.column));
    const path = before.at(-1)?.path ?? leaves[0]?.path;
    if (path === undefined) return { problem };
    const absent = missing === undefined ? undefined : rowOf(path) + missing;
    return { problem, path: absent !== undefined && rowOf(path) !== '' && !leaves.some((leaf) => leaf.path.startsWith(absent)) ? absent : path };
  });
}

/** The row that a value stands in, with the point behind it: `measures[2].parts[0].`. */
function rowOf(path: string): string {
  return /^.*\]\./.exec(path)?.[0] ?? '';
}

/** The paths of all values, in the order in which they are written. */
export function leafPaths(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => leafPaths(item, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, item]) => leafPaths(item, path === '' ? name : `${path}.${name}`));
  return value === undefined ? [] : [path];
}
