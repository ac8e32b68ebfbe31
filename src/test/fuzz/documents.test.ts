import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent, hasErrors, type Check } from '../../checks/check-content.ts';
import { ruleNamed } from '../../checks/rules.ts';
import { contentWith, oneAgency } from '../content-folder.ts';
import { runs } from '../property-runs.ts';
import { mutations } from './mutations.ts';
import { processorTime } from '../processor-time.ts';

const folder = contentWith({});
afterAll(() => rmSync(folder, { recursive: true }));

const documents = [
  'agencies/bansuan/2567/analysis.mdx',
  'agencies/bansuan/2567/measures.md',
  'agencies/bansuan/2568/results.md',
  'agencies/bansuan/2567/answers.yaml',
  'agencies/bansuan/agency.yaml',
  'catalogue/2567.yaml',
  'pages/about.md',
  'site.yaml',
];
const original = (file: string) => readFileSync(join(oneAgency, file), 'utf8');

/** Checks the small site with another text for one file, and puts the file back. */
async function checkWith(file: string, text: string | Uint8Array): Promise<Check> {
  writeFileSync(join(folder, file), text);
  const spent = processorTime();
  const check = await checkContent(folder);
  expect(spent(), 'milliseconds of processor time for one document').toBeLessThan(2000);
  writeFileSync(join(folder, file), original(file));
  return check;
}

/** Every problem is one of a known rule, in words, at a place that the file has. */
function expectCoded({ problems, linesOf }: Check): void {
  for (const { rule, file, place, found, expected, fix } of problems) {
    expect(ruleNamed(rule), rule).toBeDefined();
    expect([found, expected, fix].every((words) => words.length > 0), `${rule} ${file}`).toBe(true);
    if (!place) continue;
    const lines = linesOf(file);
    if (lines.length === 0) continue;
    expect(place.line, `${rule} ${file}`).toBeLessThanOrEqual(lines.length);
    expect(place.column, `${rule} ${file}`).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
    expect(place.length).toBeGreaterThan(0);
  }
}

/** Without an error in a file, every word of its data is in what the pages get, and every word of its text in the HTML. */
function expectNothingLost({ content, problems }: Check, file: string): void {
  const source = content.sources.find((one) => one.file === file);
  if (!source || problems.some((problem) => problem.file === file && ruleNamed(problem.rule)?.severity === 'error')) return;
  const entries = [...content.analyses, ...content.measures, ...content.results, ...content.answers, ...content.agencies, ...content.catalogues, ...content.pages, ...(content.site ? [content.site] : [])];
  const entry = entries.find((one) => one.source.file === file);
  expect(entry, `${file} has no error, so it is published`).toBeDefined();
  expect(leaves(entry?.data)).toEqual(leaves(source.data));
  if (!file.endsWith('.md')) return;
  const shown = textOf(markdownToHtml(source.body).html);
  const wanted = (source.body.replace(/\]\([^)]*\)|<https?:[^>]*>|^\s*\[[^\]]*\]:.*$|^\s*[`~]{3,}.*$|&[#\w]+;?/gm, ' ').match(/[ก-ฮ]{3,}/g) ?? []).filter((word) => !shown.includes(word));
  expect(wanted, 'words that the page does not show').toEqual([]);
}

function leaves(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, item]) => [key, ...leaves(item)]).sort();
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}

/** Milliseconds for a whole run of documents, the full count on a slow machine included. */
const patience = 1_200_000;

describe('ends in success or in coded problems, in time and with nothing lost', () => {
  test('a document of the small site after a few changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), mutations, async (file, mutate) => {
        const check = await checkWith(file, mutate(original(file)));
        expectCoded(check);
        expectNothingLost(check, file);
      }),
      { numRuns: runs(200, 7000) },
    );
  }, patience);

  test('a document with damaged bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (file, damages) => {
        const bytes = new Uint8Array(readFileSync(join(oneAgency, file)));
        for (const [at, value] of damages) bytes[at % bytes.length] = value;
        const check = await checkWith(file, bytes);
        expectCoded(check);
        expectNothingLost(check, file);
      }),
      { numRuns: runs(100, 1500) },
    );
  }, patience);

  test('a document made of any data', async () => {
    const names = ['title', 'published', 'responsible', 'fiscalYear', 'measures', 'id', 'steps', 'period', 'text', 'start', 'end', 'monitoring', 'answers', 'findings', 'parts', 'allow', '__proto__', 'constructor', 'toString'];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('2567-01-01', 'm1', '๒๕๖๗', ''), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), tie('list'), tie('map')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 }), fc.string({ unit: 'grapheme', maxLength: 200 }), async (data, body) => {
        const file = 'agencies/bansuan/2567/measures.md';
        const check = await checkWith(file, `---\n${stringify(data)}---\n\n${body}\n`);
        expectCoded(check);
        expectNothingLost(check, file);
      }),
      { numRuns: runs(100, 1500) },
    );
  }, patience);
});

test('the checks above can fail: an invalid file has errors, a valid one none', async () => {
  expect(hasErrors((await checkWith('site.yaml', 'name: x')).problems)).toBe(true);
  expect(hasErrors((await checkWith('site.yaml', original('site.yaml'))).problems)).toBe(false);
});
