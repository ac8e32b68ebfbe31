import { gzipSync, strToU8 } from 'fflate';
import { close, createIndex } from 'pagefind';
import { sha256 } from '../reader/sha256.ts';
import { readMeta, readRecordLengths } from './index-format.ts';
import { wordsFrom, wordsOf } from './index-words.ts';
import { chunkFile, manifestFile, type Manifest } from './open-index.ts';
import { searchedText, writeSectionTable, type TextFile } from './section-table.ts';
import type { SearchSection, SearchSite } from './section.ts';
import { border, unitsOf, type Unit } from './units.ts';

/** Units in one record of the index, about. A place within a record costs fewer bytes the smaller its number is. */
const recordUnits = 60_000;
/** Places in one chunk of the index, about: what is downloaded for a word that is not common. The number that Pagefind itself takes is 20,000. */
const chunkPlaces = 5_000;
/** Characters of text in one file of texts, about: what is downloaded for a result that is shown. */
const textCharacters = 6_000;

/**
 * The files of the search, by name: all but the manifest have a name that changes with their bytes, so that one that did not change need not
 * be uploaded again and one that did is never taken from a cache. The same site gives the same bytes.
 */
export async function indexFiles(site: SearchSite): Promise<ReadonlyMap<string, Uint8Array>> {
  const sections = site.documents.flatMap((document) => document.sections);
  const units = sections.map((section) => unitsOf(searchedText(section)));
  const files = new Map<string, Uint8Array>();
  const add = (name: string, content: string | Uint8Array): string => {
    const bytes = typeof content === 'string' ? gzipSync(strToU8(content), { level: 9, mtime: 0 }) : content;
    const file = `${name}-${sha256(bytes).slice(0, 12)}.bin`;
    files.set(file, bytes);
    return file;
  };
  const index = await pagefindIndex(sections, units);
  for (const [hash, bytes] of index.chunks) files.set(chunkFile(hash), bytes);
  const texts = runsOf(sections, ({ heading, body }) => heading.length + body.reduce((sum, block) => sum + block.length, 0), textCharacters).map(
    ({ first, items }): TextFile => ({ first, file: add('text', JSON.stringify(items.map(({ anchor, heading, body }) => [anchor, heading, body]))) }),
  );
  const manifest: Manifest = {
    chunks: add('chunks', index.meta),
    sections: add('sections', writeSectionTable(site, units.map(({ length }) => length), texts)),
    spellings: add('spellings', JSON.stringify(spellingsOf(site, sections))),
  };
  files.set(manifestFile, strToU8(JSON.stringify(manifest)));
  return files;
}

type PagefindFiles = { readonly meta: Uint8Array; readonly chunks: ReadonlyMap<string, Uint8Array> };

/** Has Pagefind index the units of the sections, and takes of its files those that hold the index; its own pages and engine are not needed. */
async function pagefindIndex(sections: readonly SearchSection[], units: readonly (readonly Unit[])[]): Promise<PagefindFiles> {
  const records = runsOf(sections.map((section, at) => ({ section, units: units[at] ?? [] })), ({ units: { length } }) => length, recordUnits);
  const contents = records.map(({ items }) => items.flatMap(({ section, units: own }) => wordsOf(own, wordBorders(searchedText(section)))));
  // Of nothing Pagefind makes no index; of one word it does, though nobody will look for this one.
  const isEmpty = contents.every(({ length }) => length === 0);
  const files = await filesOfIndex(isEmpty ? [wordsFrom(border)] : contents.map((own) => own.join(' ')));
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'))?.content ?? new Uint8Array();
  const lengths = readRecordLengths(meta);
  if (!isEmpty && lengths.join() !== contents.map(({ length }) => length).join()) throw new Error('Pagefind took the words of the index apart');
  const chunks = files.flatMap(({ path, content }) => {
    const hash = /^index\/(.*)\.pf_index$/.exec(path)?.[1];
    return hash === undefined ? [] : [[hash, content] as const];
  });
  if (chunks.length !== readMeta(meta).length) throw new Error('Pagefind gave other chunks than it names');
  return { meta, chunks: new Map(chunks) };
}

const chunkSizeVariable = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
let turn: Promise<unknown> = Promise.resolve();

/** One index at a time: the size of chunks is set for the whole service of Pagefind, which starts with the first index and ends with the last. */
async function filesOfIndex(records: readonly string[]): Promise<readonly { readonly path: string; readonly content: Uint8Array }[]> {
  const own = turn.then(async () => {
    const before = process.env[chunkSizeVariable];
    process.env[chunkSizeVariable] = String(chunkPlaces);
    try {
      const { index, errors } = await createIndex({});
      if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
      for (const [number, content] of records.entries()) {
        const added = await index.addCustomRecord({ url: `/${String(number).padStart(6, '0')}/`, content, language: 'zxx' });
        if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join(', ')}`);
      }
      const { files } = await index.getFiles();
      return files;
    } finally {
      if (before === undefined) delete process.env[chunkSizeVariable];
      else process.env[chunkSizeVariable] = before;
      await close();
    }
  });
  turn = own.catch(() => undefined);
  return await own;
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** The places of a text at which a word of the language begins or ends. The browser needs no segmenter: these are in the index. */
function wordBorders(text: string): ReadonlySet<number> {
  return new Set([...words.segment(text)].flatMap(({ index, segment }) => [index, index + segment.length]));
}

/** Words, two words together, and names that a query may have meant, the most frequent first. */
function spellingsOf({ agencies }: SearchSite, sections: readonly SearchSection[]): readonly string[] {
  const counts = new Map<string, number>();
  const count = (word: string, times = 1) => counts.set(word, (counts.get(word) ?? 0) + times);
  // A name that stands in one place is still a name.
  const countName = (name: string) => count(name, 2);
  for (const section of sections) {
    let before = '';
    for (const { segment, isWordLike } of words.segment(searchedText(section))) {
      const word = isWordLike && !/[\d๐-๙]/.test(segment) ? segment : '';
      if (unitsOf(word).length > 1) count(word);
      if (before !== '' && word !== '') count(before + word);
      before = word;
    }
    for (const name of [...section.units, ...section.indicators]) countName(name);
  }
  for (const { name, shortName, province } of agencies) for (const one of [name, shortName, province]) if (one !== undefined) countName(one);
  return [...counts].filter(([, frequency], _, all) => frequency > 1 || all.length < 5_000).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 20_000).map(([word]) => word);
}

/** Cuts a list into runs of about the same size, none empty. */
function runsOf<Item>(items: readonly Item[], sizeOf: (item: Item) => number, size: number): readonly { readonly first: number; readonly items: readonly Item[] }[] {
  const runs: { first: number; items: Item[]; size: number }[] = [];
  for (const [index, item] of items.entries()) {
    const last = runs.at(-1);
    if (last && last.size + sizeOf(item) <= size) {
      last.items.push(item);
      last.size += sizeOf(item);
    } else runs.push({ first: index, items: [item], size: sizeOf(item) });
  }
  return runs;
}
