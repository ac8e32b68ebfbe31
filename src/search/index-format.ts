import { gunzipSync } from 'fflate';
import { decode } from 'cborg';

/** A chunk of the index: the beginning of its first word, and the file that holds it. */
export type Chunk = { readonly from: string; readonly file: string };

/** Where the pairs of a chunk stand: by word, each place times four plus what the word says of borders, ascending. */
export type ChunkWords = ReadonlyMap<string, Uint32Array>;

/*
 * The shapes below are those of Pagefind 1.6, as its engine for browsers reads them: arrays in CBOR, compressed, behind twelve bytes that
 * say so. `index-format.test.ts` holds this reader against that engine.
 */
type MetaFile = readonly [version: string, pages: readonly (readonly [hash: string, words: number])[], chunks: readonly (readonly [from: string, to: string, hash: string])[], ...rest: readonly unknown[]];
type IndexFile = readonly [words: readonly (readonly [word: string, pages: readonly (readonly [delta: number, places: readonly number[], ...rest: readonly unknown[]])[], ...rest: readonly unknown[]])[]];

/** The chunks of an index, in the order of their words. */
export function readMeta(bytes: Uint8Array): readonly { readonly from: string; readonly hash: string }[] {
  const [, , chunks] = decode(unpacked(bytes)) as MetaFile;
  return chunks.map(([from, , hash]) => ({ from, hash }));
}

/** How many words each record of an index has, in the order of the records. */
export function readRecordLengths(bytes: Uint8Array): readonly number[] {
  const [, pages] = decode(unpacked(bytes)) as MetaFile;
  return pages.map(([, words]) => words);
}

/**
 * The words of a chunk. `recordStarts` says where the first place of each record is in the count of places over all records;
 * `tag` is what a word adds to each of its places, below four.
 */
export function readChunk(bytes: Uint8Array, recordStarts: readonly number[], tag: (word: string) => number): ChunkWords {
  const [words] = decode(unpacked(bytes)) as IndexFile;
  return new Map(words.map(([word, pages]) => [word, placesIn(pages, recordStarts, tag(word))]));
}

function placesIn(pages: IndexFile[0][number][1], recordStarts: readonly number[], tag: number): Uint32Array {
  const places = new Uint32Array(pages.reduce((sum, [, deltas]) => sum + deltas.length, 0));
  let count = 0;
  let record = 0;
  for (const [delta, deltas] of pages) {
    record += delta;
    let place = recordStarts[record] ?? 0;
    for (const step of deltas) {
      // A negative number tells the weight of the places after it, which is the same for all of ours.
      if (step < 0) continue;
      place += step;
      places[count++] = place * 4 + tag;
    }
  }
  return places.subarray(0, count);
}

const signature = 'pagefind_dcd';

function unpacked(bytes: Uint8Array): Uint8Array {
  const plain = gunzipSync(bytes);
  if (new TextDecoder().decode(plain.subarray(0, signature.length)) !== signature) throw new Error('not a file of the search index');
  return plain.subarray(signature.length);
}

/** Every chunk that may hold a word with this beginning. */
export function chunksFrom(chunks: readonly Chunk[], beginning: string): readonly Chunk[] {
  const first = Math.max(0, chunks.findLastIndex(({ from }) => from <= beginning));
  return chunks.filter(({ from }, at) => at >= first && (from <= beginning || from.startsWith(beginning)));
}
