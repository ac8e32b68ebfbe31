import { similarity } from '../../domain/similarity.ts';
import { lettersOf } from '../recognise/fragment.ts';
import type { RecognisedReport } from '../recognise/recognise.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Lists of rows, by the field that says what the row is about; the results of an analysis are known by their year. */
const rowLists: Readonly<Record<string, string>> = { measures: 'title', results: 'title', findings: 'text', policyRecommendations: 'text', parts: 'title' };

/**
 * A report that is imported again over the one that is there: what the original does not say stays as it was (summary, remarks, exceptions,
 * attachments, the day of first publication), and so do the ids of rows that say the same, because addresses end in them.
 */
export function withKept(report: RecognisedReport, existing: Fields, existingBody: string): RecognisedReport {
  const inferred = new Set(report.origins.flatMap(({ path, how }) => (how === 'inferred' ? [path] : [])));
  const data = mergedFields(report.data, existing, (field) => inferred.has(field));
  return { ...report, data, body: report.body === '' ? existingBody.replace(/^\n+/, '') : report.body };
}

function mergedFields(fresh: Fields, old: Fields, isInferred: (field: string) => boolean): Fields {
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return Object.fromEntries(
    names.map((name) => {
      const [value, before] = [fresh[name], old[name]];
      if (value === undefined || (before !== undefined && isInferred(name))) return [name, before];
      const about = rowLists[name];
      return [name, about !== undefined && isRows(value) && isRows(before) ? mergedRows(value, before, about) : value];
    }),
  );
}

function isRows(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));
}

/** Rows that say the same, or nearly, keep their id and what the original does not say; other ids must not be taken twice. */
function mergedRows(fresh: readonly Fields[], old: readonly Fields[], about: string): readonly Fields[] {
  const free = new Set(old);
  const pairs = fresh.map((row) => {
    const same = [...free].find((one) => textOf(one, about) === textOf(row, about)) ?? [...free].find((one) => similarity(textOf(one, about), textOf(row, about)) >= 0.7);
    if (same) free.delete(same);
    return [row, same] as const;
  });
  const taken = new Set([...old, ...pairs.flatMap(([, same]) => (same ? [same] : []))].map(({ id }) => id));
  return pairs.map(([row, same]) => {
    if (same) return mergedFields(row, same, (field) => field === 'id' || field === 'kind');
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
