import type { RecognisedReport } from '../import/recognise/recognise.ts';
import type { ValueKey } from './history.ts';

type Origins = Pick<RecognisedReport, 'origins'>;
type Reports = Readonly<Partial<Record<string, Origins>>>;

/**
 * Values that were corrected, by the paths that they have after the rows of the original were understood anew: `measures[2].title` may have become
 * `measures[1].title`. A value is known by the lines that it was read from, one that was added by the first line of its row. `lost` are those
 * whose place is no more; they must not land in another row.
 */
export function movedValues(values: Readonly<Record<ValueKey, string>>, before: Reports, after: Reports): { readonly values: Readonly<Record<ValueKey, string>>; readonly lost: readonly ValueKey[] } {
  const moved: [ValueKey, string][] = [];
  const lost: ValueKey[] = [];
  for (const [key, value] of Object.entries(values) as [ValueKey, string][]) {
    const [kind = '', path = ''] = split(key);
    const [old, fresh] = [before[kind], after[kind]];
    const now = old && fresh && movedPath(path, old, fresh);
    if (now === undefined) lost.push(key);
    else moved.push([`${kind}:${now}` as ValueKey, value]);
  }
  return { values: Object.fromEntries(moved), lost };
}

function split(key: string): readonly [string, string] {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
}

function movedPath(path: string, before: Origins, after: Origins): string | undefined {
  const row = /^\w+\[\d+\]/.exec(path)?.[0];
  const lines = before.origins.find((origin) => origin.path === path)?.lines ?? [];
  if (lines.length > 0) {
    const twins = (report: Origins) => report.origins.filter((origin) => shapeOf(origin.path) === shapeOf(path) && String(origin.lines) === String(lines)).map((origin) => origin.path);
    return twins(after)[twins(before).indexOf(path)] ?? (row === undefined ? path : undefined);
  }
  if (row === undefined) return path;
  const first = firstLine(before, row);
  const field = row.slice(0, row.indexOf('['));
  const now = first === undefined ? undefined : after.origins.find((origin) => origin.path.startsWith(`${field}[`) && firstLine(after, rowOf(origin.path)) === first);
  return now && rowOf(now.path) + path.slice(row.length);
}

function shapeOf(path: string): string {
  return path.replace(/\d+/g, '');
}

function rowOf(path: string): string {
  return /^\w+\[\d+\]/.exec(path)?.[0] ?? path;
}

function firstLine({ origins }: Origins, row: string): number | undefined {
  return origins.find((origin) => origin.path.startsWith(`${row}.`) && origin.lines.length > 0)?.lines[0];
}
