import fc from 'fast-check';
import { expect, test } from 'vitest';
import { urlCommands } from '../../cli/url/commands.ts';
import { RefusedError } from '../../cli/url/workspace.ts';
import { plannedSite } from '../../checks/planned-site.ts';
import { joinedEntries } from '../../release/ledger-of-release.ts';
import { runs } from '../property-runs.ts';
import { commandOf, editFiles, editNames, histories, type Edit, type EditName } from './edits.ts';
import { contentOf, memoryWorkspace, publish, type MemorySite } from './memory-site.ts';
import { firstDocs } from './model.ts';

const ground = { by: 'สำนักปลัด', reason: 'ทดลอง', date: '2569-11-21' };

/** What was ever published, kept apart from the ledger that is under test. */
type Memory = Map<string, { anchors: Set<string>; bytes: string | undefined }>;

function newSite(): MemorySite {
  return { docs: firstDocs(), decisions: [], submissions: [], ledger: { urls: '', releases: '' }, served: new Map() };
}

/** Counts what really happened, so that the test cannot pass on histories in which nothing does. */
const happened = new Map<string, number>();
const count = (what: string) => happened.set(what, (happened.get(what) ?? 0) + 1);

function replay(edits: readonly Edit[]): void {
  const site = newSite();
  const memory: Memory = new Map();
  expect(publish(site)).toEqual([]);
  let last = snapshot(site);
  remember(site, memory);
  for (const edit of edits) {
    if (edit.do === 'undo') Object.assign(site, snapshot(last));
    else if (edit.do === 'submit') submit(site, edit);
    else if (edit.do === 'publish') {
      if (publish(site).length > 0) {
        count('publish refused');
        // Most people bring back what the message says is missing; some go on.
        if (edit.a % 3 > 0) Object.assign(site, snapshot(last));
        continue;
      }
      count('publish');
      last = snapshot(site);
      remember(site, memory);
      judge(site, memory);
    } else command(site, edit);
  }
}

const snapshot = ({ docs, decisions, submissions }: Pick<MemorySite, 'docs' | 'decisions' | 'submissions'>) => ({ docs: new Map(docs), decisions, submissions });

function command(site: MemorySite, edit: Edit): void {
  const entries = joinedEntries(contentOf(site).ledger);
  const asked = commandOf(edit, entries.map(({ url }) => url), (url) => entries.find((entry) => entry.url === url)?.anchors ?? []);
  if (!asked) return editFiles(site.docs, edit);
  try {
    urlCommands[asked.command]?.run({ workspace: memoryWorkspace(site), words: asked.words, ground, mayTouchSubmitted: edit.b % 5 === 0 });
    count(asked.command);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    count(`${asked.command} refused`);
  }
}

/** Gives the item pages of one agency and year in the survey. */
function submit(site: MemorySite, { a }: Edit): void {
  const content = contentOf(site);
  const items = [...plannedSite(content).urls.values()].filter(({ url }) => /\/o3[45]\/$/.test(url) && site.served.get(url)?.is === 'page');
  const item = items[a % Math.max(1, items.length)];
  const [agency = '', year = '', code = ''] = item?.url.slice(1, -1).split('/') ?? [];
  if (!item || site.submissions.some(({ url }) => url === item.url)) return;
  site.submissions = [...site.submissions, { agency, year: Number(year), item: code.toUpperCase(), url: item.url }];
  count('submit');
}

function remember(site: MemorySite, memory: Memory): void {
  for (const [url, one] of site.served) {
    const known = memory.get(url) ?? { anchors: new Set(), bytes: undefined };
    if (one.is === 'file') known.bytes ??= one.bytes;
    else if (one.is === 'page') for (const anchor of one.anchors) known.anchors.add(anchor);
    memory.set(url, known);
  }
}

/** Every address that was ever published answers: with the document, with the same bytes, or with a notice that leads straight to a document. */
function judge(site: MemorySite, memory: Memory): void {
  for (const [url, { anchors, bytes }] of memory) {
    const one = site.served.get(url);
    if (!one) throw new Error(`lost: ${url}`);
    if (one.is === 'file') {
      if (one.bytes !== bytes) throw new Error(`changed bytes: ${url}`);
      continue;
    }
    if (one.is === 'notice' && one.to !== undefined && site.served.get(one.to.replace(/#.*$/, ''))?.is !== 'page') throw new Error(`chain or dead target: ${url} → ${one.to}`);
    if (one.is === 'notice' && one.to === undefined) continue;
    const missing = [...anchors].filter((anchor) => !one.anchors.has(anchor));
    if (missing.length > 0) throw new Error(`lost anchors: ${url} ${missing.join(' ')}`);
  }
}

test('no history of edits loses an address, an anchor or a byte, nor makes a chain', { timeout: 1_200_000 }, () => {
  fc.assert(fc.property(histories(60), replay), { numRuns: runs(300, 10_000), seed: 2569 });
  // The dice were not loaded: everything that can happen happened, refused and done.
  for (const what of new Set(['publish', 'publish refused', 'submit', ...editNames.filter((name) => Object.hasOwn(urlCommands, name))])) expect([what, happened.get(what) ?? 0]).toEqual([what, expect.toSatisfy((number: number) => number > 3)]);
});

test('renaming a folder, a title or a file\'s extension, changing order and wording changes no address and no anchor', () => {
  const harmless = fc.record({ do: fc.constantFrom<EditName>('retitle', 'reorder rows', 'rename folder', 'change extension'), a: fc.nat(1_000), b: fc.nat(1_000) });
  fc.assert(
    fc.property(fc.array(harmless, { minLength: 1, maxLength: 20 }), (edits) => {
      const site = newSite();
      publish(site);
      const before = [...site.served].map(([url, one]) => [url, one.is === 'file' ? one.bytes : [...one.anchors].sort()]).sort();
      for (const edit of edits) editFiles(site.docs, edit);
      expect(publish(site)).toEqual([]);
      expect([...site.served].map(([url, one]) => [url, one.is === 'file' ? one.bytes : [...one.anchors].sort()]).sort()).toEqual(before);
    }),
    { numRuns: runs(100, 2_000) },
  );
});
