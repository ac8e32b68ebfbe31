import { isAlike, piecesOf, type Pieces } from '../../domain/similarity.ts';
import { lettersOf } from '../recognise/fragment.ts';
import type { RecognisedReport } from '../recognise/recognise.ts';
import { valueAt } from './report-file.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Lists of rows, by the field that says what the row is about; the results of an analysis are known by their year. */
const rowLists: Readonly<Record<string, string>> = { measures: 'title', results: 'title', findings: 'text', policyRecommendations: 'text', parts: 'title' };

/** Groups of fields that stand each for itself; any other group is taken or kept whole. */
const groups: ReadonlySet<string> = new Set(['answers']);

/** A report with what it keeps, and the ids that rows had in the original's own count, where they kept another. */
export type Kept = { readonly report: RecognisedReport; readonly renamed: ReadonlyMap<string, string> };

type Merging = { readonly isInferred: (path: string) => boolean; readonly renamed: Map<string, string> };

/**
 * A report that is imported again over the one that is there: what the original does not say, or what was only inferred, stays as it was (summary,
 * remarks, exceptions, attachments, the day of first publication), and so do the ids of rows that say the same, because addresses end in them.
 * `asRead` is the data before the officer corrected values.
 */
export function withKept(report: RecognisedReport, existing: Fields, existingBody: string, asRead: Fields = report.data): Kept {
  const inferred = report.origins.filter(({ how }) => how === 'inferred').map(({ path }) => path);
  const told = report.origins.filter(({ how }) => how !== 'inferred' && how !== 'assigned').map(({ path }) => path);
  const below = (path: string) => (one: string) => one === path || one.startsWith(`${path}[`) || one.startsWith(`${path}.`);
  const merging: Merging = { isInferred: (path) => inferred.some(below(path)) && !told.some(below(path)), renamed: new Map() };
  const data = mergedFields(report.data, asRead, existing, '', merging);
  // What is kept did not come from the original.
  const origins = report.origins.filter(({ path }) => valueAt(data, path) === valueAt(report.data, path));
  return { report: { ...report, data, origins, body: report.body === '' ? existingBody.replace(/^\n+/, '') : report.body }, renamed: merging.renamed };
}

function mergedFields(fresh: Fields, asRead: Fields, old: Fields, at: string, merging: Merging): Fields {
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return Object.fromEntries(
    names.map((name) => {
      const path = at === '' ? name : `${at}.${name}`;
      const [value, before, read] = [fresh[name], old[name], asRead[name]];
      if (value === undefined || (before !== undefined && merging.isInferred(path))) return [name, before];
      const about = rowLists[name];
      if (about !== undefined && isRows(value) && isRows(before)) return [name, mergedRows(value, isRows(read) && read.length === value.length ? read : value, before, about, path, merging)];
      return [name, groups.has(name) && isFields(value) && isFields(before) ? mergedFields(value, value, before, path, merging) : value];
    }),
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}

/** Rows that say the same, or nearly, keep their id and what the original does not say; other ids are not taken twice. */
function mergedRows(fresh: readonly Fields[], asRead: readonly Fields[], old: readonly Fields[], about: string, at: string, merging: Merging): readonly Fields[] {
  const found = pairsOf(fresh, asRead, old, about);
  const taken = new Set(old.map(({ id }) => id));
  return fresh.map((row, index) => {
    const same = found.get(index);
    const path = `${at}[${index}]`;
    const given = same ? same['id'] : taken.has(row['id']) ? freeId(String(row['id']), taken) : row['id'];
    taken.add(given);
    if (typeof given === 'string' && typeof row['id'] === 'string' && given !== row['id']) merging.renamed.set(row['id'], given);
    const named = given === undefined ? row : { ...row, id: given, ...(isRows(row['parts']) && { parts: partsBelow(row['parts'], String(row['id']), String(given)) }) };
    if (!same) return named;
    const merged = mergedFields(named, asRead[index] ?? row, same, path, merging);
    return 'kind' in same && 'kind' in merged ? { ...merged, kind: same['kind'] } : merged;
  });
}

/**
 * Which row of the old report each row is: first those that say the very same, then those that say nearly the same with the same figures. A title that the
 * officer corrects is still that of the row that was read; rows that say nothing are no pair.
 */
function pairsOf(fresh: readonly Fields[], asRead: readonly Fields[], old: readonly Fields[], about: string): ReadonlyMap<number, Fields> {
  const found = new Map<number, Fields>();
  const free = new Map(old.flatMap((row) => (textOf(row, about) === '' ? [] : [[row, wordsOf(textOf(row, about))] as const])));
  for (const isSame of [(a: Words, b: Words) => a.letters === b.letters, (a: Words, b: Words) => a.digits === b.digits && isAlike(a.pieces, b.pieces, 0.7)]) {
    for (const [index, row] of fresh.entries()) {
      if (found.has(index)) continue;
      const texts = [row, asRead[index] ?? row].map((one) => textOf(one, about)).filter((text) => text !== '').map(wordsOf);
      const same = [...free].find(([, words]) => texts.some((text) => isSame(text, words)))?.[0];
      if (!same) continue;
      found.set(index, same);
      free.delete(same);
    }
  }
  return found;
}

type Words = { readonly letters: string; readonly digits: string; readonly pieces: Pieces };

function wordsOf(letters: string): Words {
  return { letters, digits: letters.replace(/\D/g, ''), pieces: piecesOf(letters) };
}

/** Parts whose ids were counted below their row, below the id that the row has now. */
function partsBelow(parts: readonly Fields[], before: string, now: string): readonly Fields[] {
  return parts.map((part) => (typeof part['id'] === 'string' && part['id'].startsWith(`${before}-`) ? { ...part, id: `${now}${part['id'].slice(before.length)}` } : part));
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
