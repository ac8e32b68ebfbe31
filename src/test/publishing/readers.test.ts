import { createServer } from 'node:http';
import { appendFileSync, closeSync, fstatSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../reader/sha256.ts';
import { projectCopy } from '../project-copy.ts';
import { runs } from '../property-runs.ts';
import { newSiteFolder, run, type SiteFolder } from './site-folder.ts';

/** A file server that does with a path what web servers do: it opens the file and answers with what it opened. */
async function server(folder: string) {
  const listening = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    try {
      const file = openSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'r');
      const bytes = Buffer.alloc(fstatSync(file).size);
      readSync(file, bytes);
      closeSync(file);
      response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
  return { port: (listening.address() as AddressInfo).port, close: () => listening.close() };
}

type Seen = { readonly path: string; readonly status: number; readonly hash: string; readonly text: string };

function ask(agent: Agent, port: number, path: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        resolve({ path, status: response.statusCode ?? 0, hash: sha256(body), text: path.endsWith('/') ? body.toString('utf8') : '' });
      });
    }).on('error', reject);
  });
}

/** Which hash each path has in each release, oldest first. */
type Released = readonly Readonly<Record<string, string>>[];

const manifestOf = (site: SiteFolder, release: number) => (JSON.parse(readFileSync(join(site.releases, 'kept', `${String(release).padStart(4, '0')}.json`), 'utf8')) as { manifest: Record<string, string> }).manifest;

test('readers see one release or the next while it is published, never a missing page, a missing style sheet, or a mixture', { timeout: 1_200_000 }, async () => {
  const project = projectCopy();
  const site = newSiteFolder();
  const publications = runs(2, 20);
  const wanted = runs(1_000, 50_000);
  const released: Record<string, string>[] = [];
  const page = join(site.content, 'pages/about.md');
  const publish = async (round: number) => {
    writeFileSync(page, readFileSync(page, 'utf8').replace(/^title: .*$/m, `title: เกี่ยวกับเว็บไซต์ รุ่นที่ ${round}`));
    // Another style sheet each time, so that a page of one release with the style of another would be seen.
    appendFileSync(join(project, 'src/styles/parts.css'), `\n.release-${round} { order: ${round}; }\n`);
    expect(await run(site, 'publish', [], { project })).toMatchObject({ status: 0 });
    released.push(manifestOf(site, round));
  };
  await publish(1);
  const { port, close } = await server(site.published);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const state = { requests: 0, isOver: false };
  const wrong: string[] = [];
  // The files of the search are named anew with what they say, and nothing that was taken out of a report may stay in an old one:
  // the search page opens the index again where one is gone, as `site/search.test.ts` shows.
  const paths = Object.keys(released[0] ?? {}).filter((file) => !/^assets\/|^search\/index\/.*\.bin$/.test(file)).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const fileAt = (path: string) => (path.endsWith('/') ? `${path}index.html` : path).slice(1);
  const judged: { readonly seen: Seen; readonly from: number; readonly to: number }[] = [];
  const look = async (path: string): Promise<Seen> => {
    const from = released.length;
    const seen = await ask(agent, port, path);
    state.requests += 1;
    if (seen.status !== 200) wrong.push(`${path} answers ${seen.status} between release ${from} and ${released.length + 1}`);
    else judged.push({ seen: { ...seen, text: '' }, from, to: released.length + 1 });
    return seen;
  };
  const reader = async (number: number) => {
    for (let turn = number; !state.isOver || state.requests < wanted; turn += 1) {
      const { text } = await look(paths[turn % paths.length] ?? '/');
      // A page that is open asks for its style sheet a little later.
      const style = /<link rel="stylesheet" href="\/ita([^"]+)"/.exec(text)?.[1];
      if (style !== undefined) await look(style);
      if (turn % 50 === 0) await new Promise((rest) => setTimeout(rest, 5));
    }
  };
  try {
    const readers = Array.from({ length: 6 }, (_, number) => reader(number * 3));
    for (let round = 2; round <= publications + 1; round += 1) await publish(round);
    state.isOver = true;
    await Promise.all(readers);
    expect(wrong).toEqual([]);
    expect(mixedAnswers(judged, released, fileAt)).toEqual([]);
    expect(state.requests).toBeGreaterThanOrEqual(wanted);
    expect(judged.filter(({ seen }) => seen.path.startsWith('/assets/')).length).toBeGreaterThan(wanted / 10);
  } finally {
    state.isOver = true;
    agent.destroy();
    close();
    for (const folder of [project, site.root]) rmSync(folder, { recursive: true, force: true });
  }
});

/** Answers that are not byte for byte those of a release that was published when they were asked for. A style sheet may be of an earlier one. */
function mixedAnswers(judged: readonly { readonly seen: Seen; readonly from: number; readonly to: number }[], released: Released, fileAt: (path: string) => string): readonly string[] {
  return judged
    .filter(({ seen, from, to }) => {
      const first = seen.path.startsWith('/assets/') ? Math.max(0, from - 3) : from - 1;
      return !released.slice(first, to).some((manifest) => manifest[fileAt(seen.path)] === seen.hash);
    })
    .map(({ seen, from, to }) => `${seen.path} is of no release between ${from} and ${to}`);
}
