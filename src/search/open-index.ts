import { gunzipSync, strFromU8 } from 'fflate';
import { narrowed, type Facet, type FacetValue, type Filters } from './facets.ts';
import { chunksFrom, readChunk, readMeta, readRecordLengths, type Chunk, type ChunkWords } from './index-format.ts';
import { bordersOf, wordsFrom, wordsOfPair } from './index-words.ts';
import { either, matchedSections, runs, united, type Places, type SectionMatches } from './matches.ts';
import { itemQuery, queryParts, runText, type QueryPart } from './query.ts';
import { contextOf, readSectionTable, type SectionTable } from './section-table.ts';
import type { SearchItem, SectionKind } from './section.ts';
import { unitsOf } from './units.ts';

/** The file that names the others; the only one whose name stays. */
export const manifestFile = 'index.json';

/** The names of the files that a search begins with. */
export type Manifest = { readonly chunks: string; readonly sections: string; readonly spellings: string };

/** The name of the file of a chunk, by the hash that Pagefind gives it. */
export function chunkFile(hash: string): string {
  return `chunk-${hash}.bin`;
}

/** A section that was found. */
export type Hit = {
  /** Index into the documents of the site, and of the section within its document. */
  readonly document: number;
  readonly section: number;
  /** How well it answers; comparable within one answer. */
  readonly score: number;
};

/** How results are ordered: by how well they answer, or the newest first. */
export type Order = 'relevance' | 'year';

export type Answer = {
  /** The parts of the query, each with the number of sections that say it; of its synonyms those that some section says. */
  readonly parts: readonly (QueryPart & { readonly found: number })[];
  /** What fits the filters, best first. */
  readonly hits: readonly Hit[];
  /** How many there would be without filters. */
  readonly unfiltered: number;
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** The number of the item that the query names by its code, and the pages that answer it. */
  readonly item?: number;
  readonly items: readonly SearchItem[];
};

type Candidate = { readonly number: number; readonly document: number; readonly score: number; readonly year: number };

/** A section with its text, for showing. */
export type ShownHit = Hit & { readonly anchor: string; readonly heading: string; readonly body: readonly string[] };

export type OpenIndex = {
  readonly table: SectionTable;
  readonly search: (query: string, filters?: Filters, order?: Order) => Promise<Answer>;
  readonly show: (hits: readonly Hit[]) => Promise<readonly ShownHit[]>;
  /** The file that holds the text of a hit; hits of one file cost one download. */
  readonly textFileOf: (hit: Hit) => string;
  /** Words and names of the site, the most frequent first. */
  readonly spellings: () => Promise<readonly string[]>;
};

/** Opens the files that `indexFiles` wrote. `read` gets one of them by name; each is read once. */
export async function openIndex(read: (name: string) => Promise<Uint8Array>): Promise<OpenIndex> {
  const manifest = JSON.parse(strFromU8(await read(manifestFile))) as Manifest;
  const readText = async (name: string) => strFromU8(gunzipSync(await read(name)));
  const [meta, tableText] = await Promise.all([read(manifest.chunks), readText(manifest.sections)]);
  const table = readSectionTable(tableText);
  const places = placesReader(read, meta);
  const texts = once(async (file: string) => JSON.parse(await readText(file)) as readonly (readonly [anchor: string, heading: string, body: readonly string[]])[]);
  const spellings = once(async (file: string) => JSON.parse(await readText(file)) as readonly string[]);
  const numberOf = ({ document, section }: Hit) => (table.documents[document]?.first ?? 0) + section;
  const textFile = (hit: Hit) => table.texts.findLast(({ first }) => first <= numberOf(hit)) ?? { first: 0, file: '' };
  const contexts = new Map<number, string>();
  const contextAt = (document: number): string => {
    const own = table.documents[document];
    const known = contexts.get(document) ?? runText(own ? unitsOf(contextOf(table, own)).map(({ text }) => text) : []);
    contexts.set(document, known);
    return known;
  };

  async function matchesOf({ words }: QueryPart): Promise<readonly SectionMatches[]> {
    return await Promise.all(
      words.map(async (units) => matchedSections(await places(units), units.length, table.starts, (section) => table.sections[section]?.headingLength ?? 0)),
    );
  }

  return {
    table,
    search: async (query, filters = {}, order = 'relevance') => {
      const parts = queryParts(query);
      const alternatives = await Promise.all(parts.map(matchesOf));
      const found = alternatives.map(either);
      const scored = scoresOf(parts, found, table, contextAt);
      const { sections, values } = narrowed(table, [...scored.keys()], filters);
      const candidates = sections.map((number) => {
        const document = table.sections[number]?.document ?? 0;
        const own = table.documents[document];
        // Among equals the page of an agency is as new as the site; in a list by years it comes after them, as text pages of the site always do.
        return { number, document, score: scored.get(number) ?? 0, year: own?.year ?? (own?.agency === undefined || order === 'year' ? 0 : 9999) };
      });
      const better = (a: Candidate, b: Candidate) => b.score - a.score;
      const newer = (a: Candidate, b: Candidate) => b.year - a.year;
      candidates.sort((a, b) => (order === 'year' ? newer(a, b) || better(a, b) : better(a, b) || newer(a, b)) || a.number - b.number);
      const hits = candidates.map(({ number, document, score }): Hit => ({ document, section: number - (table.documents[document]?.first ?? 0), score }));
      return { parts: parts.map((part, index) => ({ ...part, found: found[index]?.size ?? 0, synonyms: part.synonyms.filter((_, other) => alternatives[index]?.[other + 1]?.size) })), hits, unfiltered: scored.size, values, ...itemsNamed(query, table) };
    },
    show: async (hits) =>
      await Promise.all(
        hits.map(async (hit) => {
          const { first, file } = textFile(hit);
          const [anchor = '', heading = '', body = []] = (await texts(file))[numberOf(hit) - first] ?? [];
          return { ...hit, anchor, heading, body };
        }),
      ),
    textFileOf: (hit) => textFile(hit).file,
    spellings: () => spellings(manifest.spellings),
  };
}

/** Finds the places of a run of units, reading the chunks that it needs. */
function placesReader(read: (name: string) => Promise<Uint8Array>, meta: Uint8Array): (units: readonly string[]) => Promise<Places> {
  const chunks = readMeta(meta).map(({ from, hash }): Chunk => ({ from, file: chunkFile(hash) }));
  let total = 0;
  const recordStarts = readRecordLengths(meta).map((length) => (total += length) - length);
  const chunk = once(async (file: string): Promise<ChunkWords> => readChunk(await read(file), recordStarts, (word) => Math.max(0, bordersOf(word))));

  /** The places of all words that begin so. */
  async function placesFrom(beginning: string): Promise<Places> {
    const wanted = chunksFrom(chunks, beginning);
    const found = await Promise.all(wanted.map(({ file }) => chunk(file)));
    return united(found.flatMap((words) => [...words].filter(([word]) => word.startsWith(beginning)).map(([, places]) => places)));
  }
  // The common words of a long session; the chunks that the others are in are here anyway.
  const known = once(placesFrom, 200);

  return async (units) => {
    const [first = '', second] = units;
    if (second === undefined) return await known(wordsFrom(first));
    // Every second pair covers the run; where their number is odd, the last pair overlaps the one before.
    const offsets = units.flatMap((_, at) => (at % 2 === 0 ? [Math.min(at, units.length - 2)] : []));
    const pairs = await Promise.all(offsets.map(async (offset) => ({ offset, places: await known(wordsOfPair(units[offset] ?? '', units[offset + 1] ?? '')) })));
    return runs(pairs);
  };
}

/** A function that does its work once for each name; what failed is tried again, and of more names than `most` the oldest is forgotten. */
function once<Result>(work: (name: string) => Promise<Result>, most = Infinity): (name: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (name) => {
    const running = known.get(name) ?? work(name);
    known.set(name, running);
    running.catch(() => known.delete(name));
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return running;
  };
}

/** What a part counts where only the document says it, as its agency, its year or its title; and how much more a section counts whose document says it too. */
const inContext = 0.5;
const inBoth = 1.5;

/** What is said about a document, or before its matter, counts less than the matter. */
const kindWeights: Readonly<Partial<Record<SectionKind, number>>> = { remarks: 0.7, foreword: 0.8, memo: 0.85, introduction: 0.9, attachments: 0.9, page: 0.7 };

/** The sections that answer: every part in the section or in the words that describe its document, and one at least in the section. Rare parts count more. */
function scoresOf(parts: readonly QueryPart[], found: readonly SectionMatches[], table: SectionTable, contextAt: (document: number) => string): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  const weights = found.map(({ size }) => Math.log(1 + table.sections.length / Math.max(1, size)));
  const runsOfParts = parts.map(({ words }) => words.map(runText));
  const isInContext = parts.map((_, part) => {
    const known = new Map<number, boolean>();
    return (document: number) => {
      const answer = known.get(document) ?? (runsOfParts[part] ?? []).some((run) => contextAt(document).includes(run));
      known.set(document, answer);
      return answer;
    };
  });
  for (const section of new Set(found.flatMap((matches) => [...matches.keys()]))) {
    const document = table.sections[section]?.document ?? 0;
    const qualities = found.map((matches, part) => {
      const own = matches.get(section);
      const isDescribing = isInContext[part]?.(document) ?? false;
      return own === undefined ? (isDescribing ? inContext : 0) : own * (isDescribing ? inBoth : 1);
    });
    if (qualities.includes(0)) continue;
    const weight = kindWeights[table.sections[section]?.kind ?? 'text'] ?? 1;
    scores.set(section, weight * qualities.reduce((sum, quality, part) => sum + quality * (weights[part] ?? 0), 0));
  }
  return scores;
}

/** The pages of an item that is named by its code; further words may name the agency. */
function itemsNamed(query: string, { items, agencies }: SectionTable): Pick<Answer, 'item' | 'items'> {
  const asked = itemQuery(query);
  if (!asked) return { items: [] };
  const describing = new Map(agencies.map(({ id, name, shortName, province = '' }) => [id, runText(unitsOf([name, shortName, province].join('\n')).map(({ text }) => text))]));
  const names = (agency: string, { words }: QueryPart) => words.some((run) => describing.get(agency)?.includes(runText(run)));
  const naming = asked.rest.filter((part) => agencies.some(({ id }) => names(id, part)));
  const found = items
    .filter(({ code, year, agency }) => Number(code.replace(/\D/g, '')) === asked.number && (asked.year === undefined || asked.year === year) && naming.every((part) => names(agency, part)))
    .toSorted((a, b) => b.year - a.year);
  return { item: asked.number, items: found };
}
