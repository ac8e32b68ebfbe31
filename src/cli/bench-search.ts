import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { listFiles } from '../reader/content-folder.ts';
import { miniSearch, pagefindAsItComes, type IndexCost } from '../search/evaluation/baselines.ts';
import { enlargedSite } from '../search/evaluation/corpus.ts';
import { percentile, qualityOf, table, type Judged, type Quality } from '../search/evaluation/measure.ts';
import { evaluationQueries, queryKinds, type EvaluationQuery, type QueryKind } from '../search/evaluation/queries.ts';
import { sectionKey, truthOf } from '../search/evaluation/truth.ts';
import { indexFiles } from '../search/index-files.ts';
import type * as OpenIndexModule from '../search/open-index.ts';
import { queryParts } from '../search/query.ts';
import type { SearchSite } from '../search/section.ts';
import { launchBrowser } from './browser.ts';
import { serveStatic } from './static-server.ts';

/*
 * The search of the site, measured against Pagefind and MiniSearch as they come: how right the answers are, what they cost the reader and the
 * host. Sizes and answers repeat everywhere; times are of this machine.
 */

/** What must not be missed. First queries are held against those of Pagefind, for the sizes of sites that are named. */
const budgets = { f1: 0.995, recall: 1, topThree: 0.99, warm: 50, firstQuery: new Map([[2_000, 1.2], [10_000, 1]]) };

/** How many first queries are made, each in a browser that was never on the site. */
const firstQueries = 48;
const seed = 1;

/** What a reader of the tables must know, so as not to take them for more than they are. */
const note = [
  'What is right is found by scanning the texts, but with the units and the synonyms of this search: its share says that the index keeps to them, not that readers want them.',
  'Synonyms count for this search alone, the others are held against what was typed; none but this search is told the agency and the year of a document, which a few queries name.',
  'An empty answer has the precision 1. MiniSearch is timed outside of the browser, and its first query is its index without its script and without texts to show.',
].join(' ');

/** What was measured of one search on one site. */
type Measured = {
  readonly name: string;
  readonly cost: IndexCost;
  readonly judged: readonly (Judged & EvaluationQuery)[];
  /** Bytes that each first query downloads. */
  readonly first: readonly number[];
  /** Milliseconds of each query when it is asked again. */
  readonly warm: readonly number[];
};

/** Prints the tables of the search for the site itself and for two that are larger; `true` when a budget is missed. */
export async function benchSearch(site: SearchSite): Promise<boolean> {
  const browser = await launchBrowser();
  const missed: string[] = [];
  try {
    for (const size of [undefined, ...budgets.firstQuery.keys()]) {
      const measured = await measure(size === undefined ? site : enlargedSite(site, size, seed), browser);
      const sections = size ?? site.documents.reduce((sum, document) => sum + document.sections.length, 0);
      console.log(`\nSearch of ${whole(sections)} sections, ${measured[0].judged.length} queries:\n\n${tables(measured)}\n\n${note}`);
      missed.push(...missedBudgets(measured, size));
    }
  } finally {
    await browser.close();
  }
  for (const line of missed) console.error(`search: ${line}`);
  return missed.length > 0;
}

async function measure(site: SearchSite, browser: Browser): Promise<readonly [own: Measured, pagefind: Measured, miniSearch: Measured]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const truth = truthOf(site);
  const queries = evaluationQueries(site, seed, truth);
  const texts = queries.map(({ text }) => text);
  const withSynonyms = texts.map((text) => truth(text, (part) => queryParts(`"${part}"`).flatMap(({ words }) => words.slice(1))));
  const literal = texts.map((text) => truth(text));
  const judged = (answers: readonly (readonly string[])[], truths: readonly ReadonlySet<string>[]) =>
    queries.map((query, index) => ({ ...query, answer: answers[index] ?? [], truth: truths[index] ?? new Set<string>() }));
  const asked = texts.filter((_, index) => (literal[index]?.size ?? 0) > 0);
  const firsts = asked.filter((_, index) => Math.floor((index * firstQueries) / asked.length) !== Math.floor(((index - 1) * firstQueries) / asked.length));

  const ownCost = await writeOwnIndex(site, join(folder, 'search'));
  const pagefind = await pagefindAsItComes(site, join(folder, 'pagefind'));
  const mini = miniSearch(site);
  writeFileSync(join(folder, 'open-index.js'), await bundle('../search/open-index.ts'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="th"><meta charset="utf-8"><link rel="icon" href="data:,"><title>ค้นหา</title></html>');
  compressTexts(folder);
  const server = await serveStatic(folder, '/');
  try {
    const own = await asPage(browser, server.origin, (page) => page.evaluate(askOwn, texts));
    const theirs = await asPage(browser, server.origin, (page) => queryPagefind(page, texts));
    const keys = site.documents.map((document) => document.sections.map((section, index) => sectionKey(document, section, index)));
    const again = texts.map((text) => timed(() => mini.search(text)));
    return [
      {
        name: 'this search',
        cost: ownCost,
        judged: judged(own.answers.map((hits) => hits.map(([document, section]) => keys[document]?.[section] ?? '')), withSynonyms),
        first: await bytesOfFirsts(browser, server.origin, folder, firsts, (page, query) => page.evaluate(askOwn, [query])),
        warm: own.warm,
      },
      {
        name: 'Pagefind as it comes',
        cost: pagefind,
        judged: judged(theirs.answers.map((ids) => ids.map((id) => pagefind.keys.get(id) ?? '')), literal),
        first: await bytesOfFirsts(browser, server.origin, folder, firsts, (page, query) => queryPagefind(page, [query])),
        warm: theirs.warm,
      },
      { name: 'MiniSearch', cost: mini, judged: judged(texts.map(mini.search), literal), first: [mini.compressed], warm: again },
    ];
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function writeOwnIndex(site: SearchSite, folder: string): Promise<IndexCost> {
  const began = performance.now();
  const files = await indexFiles(site);
  const milliseconds = performance.now() - began;
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  return { files: files.size, bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0), milliseconds };
}

/** The script of a module, as a page of the site would load it. */
async function bundle(module: string): Promise<string> {
  const entry = join(import.meta.dirname, module);
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { codeSplitting: false } } },
  });
  if (!('output' in result)) throw new Error('the script of the search was not built');
  return result.output[0].code;
}

/** Puts a compressed copy beside every text, which the server sends instead as most hosts do. */
function compressTexts(folder: string): void {
  for (const file of listFiles(folder)) {
    if (/\.(?:html|css|js|json)$/.test(file)) writeFileSync(join(folder, `${file}.gz`), gzipSync(readFileSync(join(folder, file))));
  }
}

/** Does something in a browser that was never on the site, on a page that loads nothing. */
async function asPage<Result>(browser: Browser, origin: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** The bytes that each query downloads when it is the first one, with the script, the index and the first ten results. */
async function bytesOfFirsts(browser: Browser, origin: string, folder: string, queries: readonly string[], ask: (page: Page, query: string) => Promise<unknown>): Promise<readonly number[]> {
  const bytes: number[] = [];
  for (const query of queries) {
    const files = new Set<string>();
    await asPage(browser, origin, async (page) => {
      // A browser does not say how many bytes the script of a worker had, so sizes are taken from the files as the server sends them.
      page.context().on('request', (request) => files.add(new URL(request.url()).pathname.slice(1)));
      await ask(page, query);
    });
    bytes.push([...files].reduce((sum, file) => sum + sentBytes(folder, file), 0));
  }
  return bytes;
}

function sentBytes(folder: string, file: string): number {
  const compressed = join(folder, `${file}.gz`);
  return statSync(existsSync(compressed) ? compressed : join(folder, file)).size;
}

/** The answers of a search in a browser; each query is asked a second time, and that is timed. Both times the first ten results are got. */
type Asked<Id> = { readonly answers: readonly (readonly Id[])[]; readonly warm: readonly number[] };

/** Runs in the page. */
async function askOwn(queries: readonly string[]): Promise<Asked<readonly [document: number, section: number]>> {
  const script = '/open-index.js';
  const { openIndex } = (await import(script)) as typeof OpenIndexModule;
  const index = await openIndex(async (name) => new Uint8Array(await (await fetch(`/search/${name}`)).arrayBuffer()));
  const ask = async (query: string) => {
    const { hits } = await index.search(query);
    await index.show(hits.slice(0, 10));
    return hits;
  };
  const answers: (readonly (readonly [number, number])[])[] = [];
  const warm: number[] = [];
  for (const query of queries) answers.push((await ask(query)).map(({ document, section }) => [document, section] as const));
  for (const query of queries) {
    const began = performance.now();
    await ask(query);
    warm.push(performance.now() - began);
  }
  return { answers, warm };
}

type PagefindModule = { readonly search: (query: string) => Promise<{ readonly results: readonly { readonly id: string; readonly data: () => Promise<unknown> }[] }> };

/** Asks Pagefind as its documentation shows, in a page of a server that has its bundle. */
export async function queryPagefind(page: Page, queries: readonly string[]): Promise<Asked<string>> {
  return page.evaluate(async (texts) => {
    const script = '/pagefind/pagefind.js';
    const pagefind = (await import(script)) as PagefindModule;
    const ask = async (query: string) => {
      const { results } = await pagefind.search(query);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return results.map(({ id }) => id);
    };
    const answers: string[][] = [];
    const warm: number[] = [];
    for (const query of texts) answers.push(await ask(query));
    for (const query of texts) {
      const began = performance.now();
      await ask(query);
      warm.push(performance.now() - began);
    }
    return { answers, warm };
  }, queries);
}

function timed(work: () => unknown): number {
  work();
  const began = performance.now();
  work();
  return performance.now() - began;
}

const digits = (share: number) => share.toFixed(3);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const whole = (number: number) => Math.round(number).toLocaleString('en');

/** The tables of one site. */
function tables(measured: readonly Measured[]): string {
  const head = (first: string) => [first, ...measured.map(({ name }) => name)];
  const qualities = measured.map(({ judged }) => qualityOf(judged));
  const shares: readonly (readonly [string, (quality: Quality) => string])[] = [
    ['F1', ({ f1 }) => digits(f1)],
    ['recall', ({ recall }) => digits(recall)],
    ['precision', ({ precision }) => digits(precision)],
    ['empty answer where there is text', ({ wrongEmpty }) => percent(wrongEmpty)],
    ['answer where there is none', ({ wrongAnswer }) => percent(wrongAnswer)],
    ['something relevant among the first three', ({ topThree }) => percent(topThree)],
  ];
  const kinds = Object.entries(queryKinds).map(([kind, label]) => {
    const own = measured.map(({ judged }) => qualityOf(judged.filter((query) => query.kind === (kind as QueryKind))));
    return [`${label} (${own[0]?.queries})`, ...own.map(({ f1, recall, precision }) => `${digits(f1)} / ${digits(recall)} / ${digits(precision)}`)];
  });
  const costs: readonly (readonly [string, (one: Measured) => number])[] = [
    ['files', ({ cost }) => cost.files],
    ['bytes on disk', ({ cost }) => cost.bytes],
    ['milliseconds to build', ({ cost }) => cost.milliseconds],
    ['bytes of a first query, median', ({ first }) => percentile(first, 50)],
    ['bytes of a first query, p95', ({ first }) => percentile(first, 95)],
  ];
  const times = ([50, 95] as const).map((at) => [`milliseconds of a warm query, p${at}`, ...measured.map(({ warm }) => percentile(warm, at).toFixed(1))]);
  return [
    table(head('answers'), shares.map(([label, shown]) => [label, ...qualities.map(shown)])),
    table(head('F1 / recall / precision'), kinds),
    table(head('cost'), [...costs.map(([label, of]) => [label, ...measured.map((one) => whole(of(one)))]), ...times]),
  ].join('\n\n');
}

/** What is worse than it may be. */
function missedBudgets([own, pagefind]: readonly [own: Measured, pagefind: Measured, ...others: readonly Measured[]], size: number | undefined): readonly string[] {
  const { f1, recall, wrongEmpty, topThree } = qualityOf(own.judged);
  const ratio = percentile(own.first, 50) / percentile(pagefind.first, 50);
  const most = size === undefined ? undefined : budgets.firstQuery.get(size);
  const warm = percentile(own.warm, 95);
  const where = size === undefined ? 'sample site' : `${whole(size)} sections`;
  return [
    f1 < budgets.f1 && `F1 ${digits(f1)} is below ${budgets.f1}`,
    recall < budgets.recall && `recall ${recall} is below ${budgets.recall}`,
    wrongEmpty > 0 && `${percent(wrongEmpty)} of answers are empty where there is text`,
    topThree < budgets.topThree && `${percent(topThree)} of answers have something relevant among their first three`,
    most !== undefined && ratio > most && `a first query downloads ${ratio.toFixed(2)} times the bytes of Pagefind, more than ${most}`,
    warm >= budgets.warm && `a warm query takes ${warm.toFixed(0)} ms at p95, ${budgets.warm} or more`,
  ].flatMap((line) => (line === false ? [] : [`${where}: ${line}`]));
}
