import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serveStatic } from '../../cli/static-server.ts';
import { urlCommands } from '../../cli/url/commands.ts';
import { siteUrls } from '../../cli/url/site-urls.ts';
import { RefusedError } from '../../cli/url/workspace.ts';
import { pageFacts } from '../../release/page-facts.ts';
import { runs } from '../property-runs.ts';
import { startCommands, type Commands } from '../publishing/commands.ts';
import { commandOf, editFiles, histories, wiseNames, type Edit } from './edits.ts';
import type { MemorySite } from './memory-site.ts';
import { firstDocs } from './model.ts';
import { realSite, realWorkspace, writeDocs, type RealSite } from './real-site.ts';

const ground = { by: 'สำนักปลัด', reason: 'ทดลอง', date: '2569-11-21' };
const base = '/ita/';

/** What a plain file server ever answered, kept apart from the ledger: the ids of each page, the bytes of each file. */
type Memory = Map<string, { readonly ids: Set<string>; bytes: string | undefined }>;

const happened = { publications: 0, refused: 0, commands: 0 };

async function replay(commands: Commands, edits: readonly Edit[]): Promise<void> {
  const site = realSite();
  const model: MemorySite = { docs: firstDocs(), decisions: [], submissions: [], ledger: { urls: '', releases: '' }, served: new Map() };
  const memory: Memory = new Map();
  try {
    writeDocs(site, new Map(), model.docs);
    expect(await commands.run(site, 'publish')).toEqual({ status: 0, said: expect.any(String) });
    await judge(site, memory);
    for (const edit of edits.slice(0, -1)) step(site, model, edit);
    const { status, said } = await commands.run(site, 'publish');
    if (status === 0) happened.publications += 1;
    else if (status === 1) happened.refused += 1;
    else throw new Error(said);
    // Published or refused: what was published before answers.
    await judge(site, memory);
  } finally {
    rmSync(site.root, { recursive: true, force: true });
  }
}

function step(site: RealSite, model: MemorySite, edit: Edit): void {
  if (['publish', 'undo', 'submit'].includes(edit.do)) return;
  const entries = [...siteUrls(site.content).entries.values()];
  const asked = commandOf(edit, entries.map(({ url }) => url), (url) => entries.find((entry) => entry.url === url)?.anchors ?? []);
  if (!asked) {
    const before = new Map(model.docs);
    editFiles(model.docs, edit);
    return writeDocs(site, before, model.docs);
  }
  try {
    urlCommands[asked.command]?.run({ workspace: realWorkspace(site, model), words: asked.words, ground, mayTouchSubmitted: true });
    happened.commands += 1;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
  }
}

/** Asks a plain file server for everything that it ever served, without JavaScript and without rules. */
async function judge(site: RealSite, memory: Memory): Promise<void> {
  const { origin, close } = await serveStatic(site.published, base);
  try {
    for (const { url } of siteUrls(site.content).entries.values()) if (!memory.has(url)) memory.set(url, { ids: new Set(), bytes: undefined });
    for (const [url, known] of memory) {
      const response = await fetch(origin + base + url.slice(1));
      if (response.status !== 200) throw new Error(`lost: ${url} answers ${response.status}`);
      const body = await response.text();
      const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
      if (!isPage) {
        known.bytes ??= body;
        if (known.bytes !== body) throw new Error(`changed bytes: ${url}`);
        continue;
      }
      const target = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(body)?.[1];
      if (target !== undefined) {
        const next = await (await fetch(new URL(target, origin))).text();
        if (!next.includes('<link rel="canonical"') || next.includes('http-equiv="refresh"')) throw new Error(`chain or dead target: ${url} → ${target}`);
      }
      const ids = new Set(pageFacts(body).ids);
      const isGone = target === undefined && body.includes('name="robots" content="noindex"') && !body.includes('withdrawal');
      const missing = isGone ? [] : [...known.ids].filter((id) => !ids.has(id));
      if (missing.length > 0) throw new Error(`lost anchors: ${url} ${missing.join(' ')}`);
      if (target === undefined && !isGone) for (const id of ids) known.ids.add(id);
    }
  } finally {
    close();
  }
}

test('no history of real files, really built and published, loses an address, an anchor or a byte', { timeout: 2_400_000 }, async () => {
  const halves = [2569, 2570].map(async (seed) => {
    const own = startCommands();
    try {
      await fc.assert(fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: histories(9, wiseNames) }, { weight: 1, arbitrary: histories(9) }), (edits) => replay(own, edits)), { numRuns: runs(1, 100), seed, endOnFailure: true });
    } finally {
      own.stop();
    }
  });
  await Promise.all(halves);
  expect(happened.publications).toBeGreaterThan(0);
  expect(happened.commands).toBeGreaterThan(0);
});
