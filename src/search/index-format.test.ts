import { createServer, type Server } from 'node:http';
import { close, createIndex, type IndexFile } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chunksFrom, readChunk, readMeta, readRecordLengths } from './index-format.ts';

/*
 * The format of an index is no promise of Pagefind's, so its own engine says here what stands in one; whoever moves to another version
 * of Pagefind sees at once whether our reader still reads the same.
 */

const letters = [...'ꀁꀂꀃꀄ'];
/** Three records of words that are frequent, rare, and in one record only. */
const records = [0, 1, 2].map((record) => Array.from({ length: 900 }, (_, at) => letters.map((_, digit) => letters[Math.floor((at * (record + 3)) / 4 ** digit) % 4]).join('') + (at % 97 === 0 ? `ꀅ${letters[record] ?? ''}` : '')));

/** What this test asks of the engine that Pagefind makes for browsers. */
type Engine = { readonly createInstance: (options: object) => { readonly search: (term: string) => Promise<{ readonly results: readonly { readonly id: string; readonly words: readonly number[] }[] }> } };

let files: readonly IndexFile[] = [];
let server: Server;
let find: ReturnType<Engine['createInstance']>['search'];

beforeAll(async () => {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '300';
  const { index } = await createIndex({});
  for (const [number, words] of records.entries()) await index?.addCustomRecord({ url: `/${number}/`, content: words.join(' '), language: 'zxx' });
  files = (await index?.getFiles())?.files ?? [];
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  await close();
  const byPath = new Map(files.map(({ path, content }) => [`/${path}`, content]));
  server = createServer(({ url = '' }, response) => response.end(byPath.get(url.replace(/\?.*/, '')))).listen(0);
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const script = Buffer.from(byPath.get('/pagefind.js') ?? '').toString('base64');
  const engine = (await import(/* @vite-ignore */ `data:text/javascript;base64,${script}`)) as Engine;
  find = engine.createInstance({ basePath: `http://localhost:${port}/`, baseUrl: '/' }).search;
});
afterAll(() => {
  server.close();
});

const meta = () => files.find(({ path }) => path.endsWith('.pf_meta'))?.content ?? new Uint8Array();
const chunks = () => readMeta(meta()).map(({ from, hash }) => ({ from, file: `index/${hash}.pf_index` }));
const chunkNamed = (file: string) => files.find(({ path }) => path === file)?.content ?? new Uint8Array();

test('the size of chunks is what was asked for', () => {
  expect(chunks().length).toBeGreaterThan(5);
  expect(chunks().map(({ file }) => file).sort()).toEqual(files.map(({ path }) => path).filter((path) => path.endsWith('.pf_index')).sort());
});

test('records have as many words as they were given', () => {
  expect(readRecordLengths(meta())).toEqual(records.map(({ length }) => length));
});

test('every word stands where the engine of Pagefind finds it, and where it was written', async () => {
  const starts = [0, 10_000, 20_000];
  const words = [...new Set(records.flat())];
  for (const word of words) {
    const held = chunksFrom(chunks(), word).flatMap(({ file }) => [...(readChunk(chunkNamed(file), starts, () => 0).get(word) ?? [])].map((place) => place / 4));
    const written = records.flatMap((record, number) => record.flatMap((one, at) => (one === word ? [number * 10_000 + at] : [])));
    expect(held, word).toEqual(written);
  }
  for (const word of words.filter((_, at) => at % 10 === 0 && !words.some((other) => other !== words[at] && other.startsWith(words[at] ?? '')))) {
    const { results } = await find(word);
    const engine = results.flatMap((result) => result.words).sort((a, b) => a - b);
    expect(engine, word).toEqual(records.flatMap((record) => record.flatMap((one, at) => (one === word ? [at] : []))).sort((a, b) => a - b));
  }
});

test('all words with one beginning are in the chunks named for it', () => {
  for (const beginning of letters.flatMap((one) => letters.map((other) => one + other))) {
    const held = chunksFrom(chunks(), beginning).flatMap(({ file }) => [...readChunk(chunkNamed(file), [0, 0, 0], () => 0).keys()]).filter((word) => word.startsWith(beginning));
    expect(held.sort(), beginning).toEqual([...new Set(records.flat())].filter((word) => word.startsWith(beginning)).sort());
  }
});

test('another file is no index', () => {
  expect(() => readMeta(new Uint8Array([1, 2, 3]))).toThrow();
});
