import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gunzipSync, gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { SearchSite } from '../section.ts';
import { sectionKey } from './truth.ts';

/** What an index costs the host and the build. */
export type IndexCost = { readonly files: number; readonly bytes: number; readonly milliseconds: number };

/** A section as a newcomer hands it to a search: no normalising, no words of our own. */
type Plain = { readonly key: string; readonly heading: string; readonly text: string };

function plainSections({ documents }: SearchSite): readonly Plain[] {
  return documents.flatMap((document) =>
    document.sections.map((section, index) => ({ key: sectionKey(document, section, index), heading: section.heading, text: section.body.join('\n') })),
  );
}

export type PagefindIndex = IndexCost & {
  /** The section of a result, by the id of the result. */
  readonly keys: ReadonlyMap<string, string>;
};

/** The index that Pagefind makes by its documentation, with the language said and nothing else done for Thai, written to a folder. */
export async function pagefindAsItComes(site: SearchSite, folder: string): Promise<PagefindIndex> {
  const began = performance.now();
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
  try {
    for (const { key, heading, text } of plainSections(site)) {
      const added = await index.addCustomRecord({ url: key, content: `${heading}\n${text}`, language: 'th', meta: { title: heading } });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join(', ')}`);
    }
    await index.writeFiles({ outputPath: folder });
  } finally {
    await close();
  }
  const milliseconds = performance.now() - began;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const fragments = files.filter((file) => file.endsWith('.pf_fragment'));
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    milliseconds,
    keys: new Map(fragments.map((file) => [basename(file, '.pf_fragment'), urlOf(readFileSync(file))])),
  };
}

/** The address that a fragment of Pagefind is about: compressed JSON behind a few letters that say whose it is. */
function urlOf(fragment: Uint8Array): string {
  const plain = gunzipSync(fragment).toString('utf8');
  return (JSON.parse(plain.slice(plain.indexOf('{'))) as { readonly url: string }).url;
}

export type MiniSearchIndex = IndexCost & {
  /** The keys of the sections that are found, best first. */
  readonly search: (query: string) => readonly string[];
  /** What a browser downloads before the first query, texts for showing not counted. */
  readonly compressed: number;
};

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** The index of MiniSearch over the words that the segmenter of the platform finds; every word, or the beginning of one, must be there. */
export function miniSearch(site: SearchSite): MiniSearchIndex {
  const began = performance.now();
  const index = new MiniSearch<Plain>({
    idField: 'key',
    fields: ['heading', 'text'],
    tokenize: (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  index.addAll(plainSections(site));
  const file = JSON.stringify(index);
  const milliseconds = performance.now() - began;
  return {
    files: 1,
    bytes: Buffer.byteLength(file),
    milliseconds,
    compressed: gzipSync(file).length,
    search: (query) => index.search(query).map(({ id }) => String(id)),
  };
}
