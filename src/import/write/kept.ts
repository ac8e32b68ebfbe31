import { similarity } from '../../domain/similarity.ts';
import { lettersOf } from '../recognise/fragment.ts';
import type { RecognisedReport } from '../recognise/recognise.ts';
import { stepsOf } from './report-file.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Lists of rows, by the field that says what the row is about; the results of an analysis are known by their year. */
const rowLists: Readonly<Record<string, string>> = { measures: 'title', results: 'title', findings: 'text', policyRecommendations: 'text', parts: 'title' };

/**
 * A report that is imported again over the one that is there: what the original does not say stays as it was (summary, remarks, exceptions,
 * attachments, the day of first publication), and so do the ids of rows that say the same, because addresses end in them. `asRead` is the data before
 * the officer corrected values.
 */
export function withKept(report: RecognisedReport, existing: Fields, existingBody: string, asRead: Fields = report.data): RecognisedReport {
  const inferred = new Set(report.origins.flatMap(({ path, how }) => (how === 'inferred' ? [path] : [])));
  const data = mergedFields(report.data, asRead, existing, (field) => inferred.has(field));
  // What is kept did not come from the original.
  const origins = report.origins.filter(({ path }) => valueAt(data, path) === valueAt(report.data, path));
  return { ...report, data, origins, body: report.body === '' ? existingBody.replace(/^\n+/, '') : report.body };
}

function valueAt(data: Fields, path: string): unknown {
  return stepsOf(path).reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined), data);
}

function mergedFields(fresh: Fields, asRead: Fields, old: Fields, isInferred: (field: string) => boolean): Fields {
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return Object.fromEntries(
    names.map((name) => {
      const [value, before] = [fresh[name], old[name]];
      if (value === undefined || (before !== undefined && isInferred(name))) return [name, before];
      const about = rowLists[name];
      const read = asRead[name];
      return [name, about !== undefined && isRows(value) && isRows(before) ? mergedRows(value, isRows(read) && read.length === value.length ? read : value, before, about) : value];
    }),
  );
}

function isRows(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));
}

/** Rows that say the same, or nearly, keep their id and what the original does not say; other ids must not be taken twice. A title that the officer corrects is still that of the row that was read. */
function mergedRows(fresh: readonly Fields[], asRead: readonly Fields[], old: readonly Fields[], about: string): readonly Fields[] {
  const free = new Set(old);
  const alike = [
    (one: Fields, row: Fields) => textOf(one, about) === textOf(row, about),
    (one: Fields, row: Fields) => similarity(textOf(one, about), textOf(row, about)) >= 0.7,
  ];
  const found = new Map<number, Fields>();
  // Rows that say the very same are paired before any that only say nearly the same.
  for (const isAlike of alike) {
    for (const [index, row] of fresh.entries()) {
      const read = asRead[index] ?? row;
      const same = found.has(index) ? undefined : [...free].find((one) => isAlike(one, row) || isAlike(one, read));
      if (!same) continue;
      found.set(index, same);
      free.delete(same);
    }
  }
  const pairs = fresh.map((row, index) => [row, found.get(index), asRead[index] ?? row] as const);
  const taken = new Set([...old, ...pairs.flatMap(([, same]) => (same ? [same] : []))].map(({ id }) => id));
  return pairs.map(([row, same, read]) => {
    if (same) return mergedFields(row, read, same, (field) => field === 'id' || field === 'kind');
    if (row['id'] === undefined || !taken.has(row['id'])) return row;
    const id = freeId(String(row['id']), taken);
    taken.add(id);
    return { ...row, id };
  });
}

function freeId(id: string, taken: ReadonlySet<unknown>): string {
  const letter = id.replace(/\d+$/, '');
  let number = Number(/\d+$/.exec(id)?.[0] ?? 1);
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

function textOf(row: Fields, about: string): string {
  return lettersOf(String(row[about] ?? row['year'] ?? ''));
}
