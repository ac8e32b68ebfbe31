import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { addressParts, urlsOf } from '../domain/urls.ts';
import { reportKindIds } from '../domain/report-kind.ts';
import { listFiles } from '../reader/content-folder.ts';
import { searchSite } from '../search/sections-of-content.ts';
import { checkBudget, secondsToCheck } from './bench-check.ts';
import { benchImport } from './bench-import.ts';
import { benchSearch } from './bench-search.ts';
import { browserFlags, findBrowser } from './browser.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { buildSite } from './site-build.ts';
import { serveStatic } from './static-server.ts';

/*
 * npm run bench: the budgets of the site, measured on the sample content, and of its search on larger sites as well.
 * Sizes are exact and repeatable; Lighthouse scores are of this machine (mobile settings, simulated throttling).
 * npm run bench -- import: the import of documents alone; with --originals FOLDER also of those that others wrote, which are not in the project.
 */
const budgets = { medianReport: 14_000, longestReport: 30_000, fonts: 45_000 };

const { values: words, positionals } = parseArgs({ allowPositionals: true, options: { originals: { type: 'string' } } });
if (positionals[0] === 'import') process.exit((await benchImport(words.originals)) ? 1 : 0);

const folder = join(mkdtempSync(join(tmpdir(), 'bench-')), 'site');
const started = performance.now();
const content = (await buildSite(folder))?.content;
if (!content) process.exit(1);
const seconds = ((performance.now() - started) / 1000).toFixed(1);

const files = listFiles(folder);
const brotli = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length;
const total = (list: readonly string[], size: (file: string) => number) => list.reduce((sum, file) => sum + size(file), 0);
const css = total(files.filter((file) => file.endsWith('.css')), brotli);
const fonts = total(files.filter((file) => file.endsWith('.woff2')), (file) => readFileSync(join(folder, file)).length);
const reports = files
  .filter((file) => reportKindIds.some((kind) => file.endsWith(`/${kind}/index.html`)))
  .map((file) => ({ file, bytes: brotli(file) + css }))
  .sort((a, b) => a.bytes - b.bytes);
const items = files.filter((file) => /\/o\d+\/index\.html$/.test(file)).map((file) => ({ file, bytes: brotli(file) + css }));
const median = reports[Math.floor((reports.length - 1) / 2)];
const longest = reports.at(-1);

console.log(`built ${files.filter((file) => file.endsWith('.html')).length} pages in ${seconds} s\n`);
console.log('| bytes, brotli | measured | budget |\n|---|---|---|');
console.log(`| HTML + CSS of the median report (${median?.file}) | ${median?.bytes} | ${budgets.medianReport} |`);
console.log(`| HTML + CSS of the longest report (${longest?.file}) | ${longest?.bytes} | ${budgets.longestReport} |`);
console.log(`| CSS alone | ${css} | – |`);
console.log(`| fonts, all four files, cached | ${fonts} | ${budgets.fonts} |`);
for (const { file, bytes } of items) console.log(`| item page ${file} | ${bytes} | – |`);

const { documents, reports: checked, seconds: checking } = secondsToCheck();
console.log(`\n| check | seconds | budget |\n|---|---|---|\n| ${documents} documents, ${checked} of them full reports, whole command | ${checking.toFixed(1)} | ${checkBudget.seconds} |`);

const isSearchOver = await benchSearch(searchSite(content));
const isImportOver = await benchImport(words.originals);

const over = isSearchOver || isImportOver || checking > checkBudget.seconds || (median?.bytes ?? 0) > budgets.medianReport || (longest?.bytes ?? 0) > budgets.longestReport || fonts > budgets.fonts;
const scores = await lighthouseScores();
console.log('\n| Lighthouse, mobile | performance | accessibility | best practices | SEO |\n|---|---|---|---|---|');
for (const { page, figures } of scores) console.log(`| ${page} | ${figures.join(' | ')} |`);
rmSync(join(folder, '..'), { recursive: true });
const missed = scores.some(({ figures }) => figures.some((figure) => figure < 100));
if (over || missed) console.error('\na budget is missed');
process.exitCode = over || missed ? 1 : 0;

/** One page of each kind: home, agency, year, item, and a report of every kind. */
function samplePages(): readonly string[] {
  const { base } = addressParts(content?.site?.data.address ?? 'https://site.example/');
  const urls = urlsOf({ base });
  const analysis = content?.analyses.at(-1)?.path;
  const measures = content?.measures.at(-1)?.path;
  const results = content?.results.at(-1)?.path;
  if (!analysis || !measures || !results) throw new Error('the sample content has a report of every kind');
  const item = files.find((file) => file.startsWith(`${analysis.agency}/${analysis.year}/o`));
  return [
    urls.home,
    urls.agency(analysis.agency),
    urls.year(analysis.agency, analysis.year),
    base + (item ?? '').replace('index.html', ''),
    urls.report(analysis.agency, analysis.year, 'analysis'),
    urls.report(measures.agency, measures.year, 'measures'),
    urls.report(results.agency, results.year, 'results'),
    urls.search,
  ];
}

type PageScores = { readonly page: string; readonly figures: readonly number[] };

async function lighthouseScores(): Promise<readonly PageScores[]> {
  const chromePath = ensureBrowser() ? findBrowser() : undefined;
  if (chromePath === undefined) throw new Error('Lighthouse needs a browser');
  const chrome = await chromeLauncher.launch({ chromePath, chromeFlags: ['--headless=new', ...browserFlags()] });
  const server = await serveStatic(folder, '/');
  const found: PageScores[] = [];
  try {
    for (const page of samplePages()) {
      const result = await lighthouse(server.origin + page, { port: chrome.port, logLevel: 'error', output: 'json' });
      const categories = result?.lhr.categories ?? {};
      const names = ['performance', 'accessibility', 'best-practices', 'seo'];
      found.push({ page, figures: names.map((name) => Math.round((categories[name]?.score ?? 0) * 100)) });
      if (process.env['BENCH_DETAILS']) {
        for (const audit of Object.values(result?.lhr.audits ?? {})) {
          if (audit.score !== null && audit.score < 1) console.log(`${page} ${audit.id} ${audit.score} ${audit.displayValue ?? ''}`);
        }
      }
    }
  } finally {
    server.close();
    chrome.kill();
  }
  return found;
}
