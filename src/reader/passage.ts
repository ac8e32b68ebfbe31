import type { Place } from './problem.ts';
import type { Source } from './source.ts';

/** A text that the site shows: a value of the data, or the body below the front matter. */
export type Passage = {
  readonly file: string;
  /** Where the value stands in the data; empty for the body. */
  readonly path: readonly PropertyKey[];
  readonly text: string;
  /** The place of `length` characters from `index` on, as near as the file shows it. */
  readonly placeAt: (index: number, length: number) => Place;
  /** The id of the row that the text belongs to. */
  readonly about?: string;
};

const known = new WeakMap<Source, readonly Passage[]>();

/** Every text of a file, in the order of the file. */
export function passagesOf(source: Source): readonly Passage[] {
  const passages = known.get(source) ?? [...valuesIn(source, source.data, [], undefined), ...(source.body.trim() === '' ? [] : [bodyOf(source)])];
  known.set(source, passages);
  return passages;
}

/** What is said about the document, not by it; it may well quote the faults of the document. */
export function isAboutDocument({ path }: Passage): boolean {
  return path[0] === 'remarks' || path[0] === 'allow';
}

function bodyOf(source: Source): Passage {
  const start = source.text.length - source.body.length;
  return { file: source.file, path: [], text: source.body, placeAt: (index, length) => source.placeAt(start + index, length) };
}

function valuesIn(source: Source, value: unknown, path: readonly PropertyKey[], about: string | undefined): readonly Passage[] {
  if (typeof value === 'string') return [passage(source, value, path, about)];
  if (Array.isArray(value)) return value.flatMap((item, index) => valuesIn(source, item, [...path, index], about));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? value.id : about;
  return Object.entries(value).flatMap(([key, item]) => valuesIn(source, item, [...path, key], own));
}

function passage(source: Source, text: string, path: readonly PropertyKey[], about: string | undefined): Passage {
  return { file: source.file, path, text, placeAt: (index, length) => placeInValue(source, text, path, index, length), ...(about !== undefined && { about }) };
}

/** YAML folds lines and knows escapes, so the words are looked for in the file; where they do not stand so, the value itself is the place. */
function placeInValue(source: Source, text: string, path: readonly PropertyKey[], index: number, length: number): Place {
  const value = source.placeOf(path);
  const words = text.slice(index, index + length);
  const from = source.offsetOf(path);
  let at = source.text.indexOf(words, from);
  for (let before = text.indexOf(words); before !== -1 && before < index && at !== -1; before = text.indexOf(words, before + 1)) {
    at = source.text.indexOf(words, at + 1);
  }
  const reach = from + text.length * 2 + 200;
  return words === '' || at === -1 || at > reach ? value : source.placeAt(at, length);
}
