import type { ImportedFile } from '../import/import.ts';
import { stepsOf } from '../import/write/report-file.ts';
import type { Place, Problem } from '../reader/problem.ts';
import { readSource } from '../reader/source.ts';
import { textFile } from '../reader/text-file.ts';

/** A problem, and the path of the value that it is about; the path is absent where it is about the file or the text below the data. `isExact`: the value itself is wrong, not something near it. */
export type LinkedProblem = { readonly problem: Problem; readonly path?: string; readonly isExact?: boolean };

/** The problems of a file that is not yet written, each with the value on which an officer can mend it. */
export function linkedProblems({ path: file, text, report }: ImportedFile, problems: readonly Problem[]): readonly LinkedProblem[] {
  const source = readSource(textFile(file, text));
  if (!('lines' in source)) return problems.map((problem) => ({ problem }));
  const leaves = leafPaths(report.data, '').map((path) => ({ path, place: source.placeOf(stepsOf(path)) }));
  const groups = groupPaths(report.data, '').map((path) => ({ path, place: source.placeOf(stepsOf(path)) }));
  return problems.map((problem) => {
    const { place } = problem;
    if (!place) return { problem };
    const missing = /^ไม่มีฟิลด์ (\w+)$/.exec(problem.found)?.[1] ?? /^([a-z]\w*):/i.exec(problem.expected)?.[1];
    const parent = missing === undefined ? undefined : groups.find((one) => isSamePlace(one.place, place) && !leaves.some(({ path }) => isBelow(path, belowOf(one.path, missing))));
    if (missing !== undefined && parent) return { problem, path: belowOf(parent.path, missing) };
    if (place.line >= source.bodyLine && report.body !== '') return { problem };
    const before = leaves.filter((leaf) => leaf.place.line < place.line || (leaf.place.line === place.line && leaf.place.column <= place.column));
    const path = before.at(-1)?.path ?? leaves[0]?.path;
    if (path === undefined) return { problem };
    const absent = missing === undefined || rowOf(path) === '' ? undefined : rowOf(path) + missing;
    if (absent !== undefined && !leaves.some((leaf) => isBelow(leaf.path, absent))) return { problem, path: absent };
    return { problem, path, isExact: leaves.some((leaf) => leaf.path === path && isSamePlace(leaf.place, place)) };
  });
}

/** The row that a value stands in, with the point behind it: `measures[2].parts[0].`. */
function rowOf(path: string): string {
  return /^.*\]\./.exec(path)?.[0] ?? '';
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.line === b.line && a.column === b.column;
}

function belowOf(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isBelow(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}

/** The paths of all groups of named values, the innermost first, so that a place that two of them begin at belongs to the inner one. */
function groupPaths(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => groupPaths(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.entries(value).flatMap(([name, item]) => groupPaths(item, belowOf(path, name))), path];
}

/** The paths of all values, in the order in which they are written. */
export function leafPaths(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => leafPaths(item, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, item]) => leafPaths(item, path === '' ? name : `${path}.${name}`));
  return value === undefined ? [] : [path];
}
