import type { ReportKind } from '../../domain/report-kind.ts';
import type { Corrections } from './corrections.ts';
import type { Origin } from './piece.ts';

type Corrected = { readonly kind: ReportKind; readonly data: Readonly<Record<string, unknown>>; readonly origins: readonly Origin[] };

/**
 * A report with the values that the officer gave in place of those that were read. Every path is one of the report before corrections, so that clearing one
 * item of a list moves no other correction. What is missing on the way to a value is made; a path that leads through a value, or past the end of a list, is
 * not followed. Lists and groups of which nothing is left go as well. A value keeps the lines that it was read from.
 */
export function withCorrectedValues<T extends Corrected>(report: T, { values = {} }: Corrections): T {
  const told = valuesOf(report.kind, values);
  const full = told.reduce<unknown>((data, { path, text }) => (text === '' ? data : withValue(data, stepsIn(path), path, text)), report.data);
  const renamed = new Map<string, string>();
  const data = withoutCleared(full, '', '', new Set(told.flatMap(({ path, text }) => (text === '' ? [path] : []))), renamed);
  const given = new Set(told.map(({ path }) => path));
  const known = report.origins.map((origin) => (given.has(origin.path) ? { path: origin.path, at: origin.at, lines: origin.lines, how: 'given' as const } : origin));
  const added = [...given].filter((path) => !known.some((origin) => origin.path === path)).map((path) => ({ path, at: [], lines: [], how: 'given' as const }));
  const origins = [...known, ...added].flatMap((origin) => {
    const path = renamed.get(origin.path);
    return path === undefined ? [] : [{ ...origin, path }];
  });
  return { ...report, data: data ?? {}, origins };
}

/** What is told of the values of a report of one kind. */
export function valuesOf(kind: ReportKind, values: NonNullable<Corrections['values']>): readonly { readonly path: string; readonly text: string }[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const [, own, path = ''] = /^(?:([a-z]+):)?(.*)$/s.exec(key) ?? [];
    return own === undefined || own === kind ? [{ path, text: value.trim() }] : [];
  });
}

function stepsIn(path: string): readonly (string | number)[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function withValue(data: unknown, [step, ...rest]: readonly (string | number)[], path: string, text: string): unknown {
  if (step === undefined) return typeof data === 'object' ? data : typeof data === 'number' || /(?:^|\.)(?:fiscalYear|year|planYear)$/.test(path) ? Number(text) : text;
  if (step === '__proto__' || (data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data) !== (typeof step === 'number')))) return data;
  if (typeof step === 'number') {
    const list = (data ?? []) as readonly unknown[];
    return step > list.length ? data : list.toSpliced(step, 1, withValue(list[step], rest, path, text));
  }
  const fields = (data ?? {}) as Readonly<Record<string, unknown>>;
  const value = withValue(Object.hasOwn(fields, step) ? fields[step] : undefined, rest, path, text);
  return value === undefined ? data : { ...fields, [step]: value };
}

/** The data without what was cleared; `renamed` learns where each value that is left stands. */
function withoutCleared(value: unknown, path: string, to: string, cleared: ReadonlySet<string>, renamed: Map<string, string>): unknown {
  if (cleared.has(path)) return undefined;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const [index, item] of value.entries()) {
      const left = withoutCleared(item, `${path}[${index}]`, `${to}[${items.length}]`, cleared, renamed);
      if (left !== undefined) items.push(left);
    }
    return items.length === 0 && value.length > 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value === null) {
    renamed.set(path, to);
    return value;
  }
  const below = (start: string, name: string) => (start === '' ? name : `${start}.${name}`);
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const left = withoutCleared(item, below(path, name), below(to, name), cleared, renamed);
    return left === undefined ? [] : [[name, left] as const];
  });
  return entries.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(entries);
}
