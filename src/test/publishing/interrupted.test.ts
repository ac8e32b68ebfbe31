import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent, hasErrors } from '../../checks/check-content.ts';
import { projectCopy } from '../project-copy.ts';
import { runs } from '../property-runs.ts';
import { copyOf, ledgerText, newSiteFolder, publishedHash, run, type SiteFolder } from './site-folder.ts';

/*
 * A publication is killed, or its disk fails, at every kind of moment. What readers see is the release before, byte for byte, or, once it was
 * swapped, the new one; the next command finishes or begins anew, and the ledger is whole.
 */
let ready: SiteFolder;
const projects: string[] = [];
const hash = { before: '', after: '' };
const ledger = { before: '', after: '' };
/** How many things a publication does to files once the candidate is there. */
let steps = 0;

const faults = (at: number, kind: string) => ({ nodeOptions: ['--import', './src/test/publishing/faults.ts'], environment: { FAULT_AT: String(at), FAULT_KIND: kind } });

beforeAll(async () => {
  projects.push(projectCopy(), projectCopy());
  ready = newSiteFolder();
  expect(await run(ready, 'publish', [], { project: projects[0] ?? '' })).toMatchObject({ status: 0 });
  hash.before = publishedHash(ready) ?? '';
  ledger.before = ledgerText(ready);
  const page = join(ready.content, 'pages/about.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/^title: .*$/m, 'title: เกี่ยวกับเรา'));
  writeFileSync(join(ready.content, 'pages/contact.md'), readFileSync(page, 'utf8').replace(/^title: .*$/m, 'title: ติดต่อ'));
  expect(await run(ready, 'build', [], { project: projects[0] ?? '' })).toMatchObject({ status: 0 });
  const whole = copyOf(ready);
  const { said, status } = await run(whole, 'publish', [], { ...faults(0, 'count'), project: projects[0] ?? '', environment: { FAULT_KIND: 'count', FAULT_ROOT: whole.root } });
  expect([status, said]).toEqual([0, expect.stringContaining('เผยแพร่ครั้งที่ 2')]);
  steps = Number(/FILE STEPS (\d+)/.exec(said)?.[1]);
  hash.after = publishedHash(whole) ?? '';
  ledger.after = ledgerText(whole);
  rmSync(whole.root, { recursive: true });
  expect(steps).toBeGreaterThan(50);
  expect(hash.after).not.toBe(hash.before);
});

afterAll(() => {
  for (const folder of [ready.root, ...projects]) rmSync(folder, { recursive: true, force: true });
});

type Point = { readonly kind: 'SIGKILL' | 'ENOSPC' | 'EACCES'; readonly at: number };

/** Points spread over the whole publication; of each kind of fault as many. */
function points(count: number): readonly Point[] {
  const kinds = ['SIGKILL', 'ENOSPC', 'EACCES'] as const;
  return Array.from({ length: count }, (_, index) => ({ kind: kinds[index % 3] ?? 'SIGKILL', at: 1 + Math.round((index * (steps - 1)) / (count - 1)) }));
}

/** Tries all, two at a time, each kind of work in a project of its own; the answers in order. */
async function twoAtATime<One, Answer>(all: readonly One[], work: (one: One, project: string) => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  await Promise.all(
    projects.map(async (project) => {
      for (let index = next++; index < all.length; index = next++) {
        const one = all[index];
        if (one !== undefined) answers[index] = await work(one, project);
      }
    }),
  );
  return answers;
}

async function interruptedAt({ kind, at }: Point, project: string): Promise<string> {
  const site = copyOf(ready);
  try {
    const { status, signal, said } = await run(site, 'publish', [], { project, ...faults(at, kind), environment: { FAULT_AT: String(at), FAULT_KIND: kind, FAULT_ROOT: site.root } });
    const seen = publishedHash(site);
    const where = `${kind} at ${at} of ${steps}`;
    if (kind === 'SIGKILL' ? signal !== 'SIGKILL' : status === null) return `${where}: not struck, ${status} ${signal} ${said}`;
    if (seen !== hash.before && seen !== hash.after) return `${where}: readers see something else`;
    // A reader never sees what the ledger does not know.
    if (seen === hash.after && ledgerText(site) !== ledger.after) return `${where}: published but not recorded`;
    if (kind !== 'SIGKILL' && status !== 0 && (seen !== hash.before || ledgerText(site) !== ledger.before)) return `${where}: failed, and not as before; ${said}`;
    if (kind !== 'SIGKILL' && status !== 0 && !/เว็บไซต์ที่เผยแพร่อยู่ไม่เปลี่ยนแปลง/.test(said)) return `${where}: does not say so; ${said}`;
    const again = await run(site, 'publish', [], { project });
    if (again.status !== 0 || publishedHash(site) !== hash.after || ledgerText(site) !== ledger.after) return `${where}: not made good, ${again.said}`;
    const left = [...readdirSync(site.root), ...readdirSync(site.releases), ...readdirSync(join(site.content, 'ledger'))].filter((name) => /next|making|publishing|lock/.test(name));
    if (left.length > 0) return `${where}: left ${left.join(' ')}`;
    return seen === hash.before ? 'before' : 'after';
  } finally {
    rmSync(site.root, { recursive: true, force: true });
  }
}

test('a publication that is killed or fails leaves the release before, or is done', { timeout: 2_400_000 }, async () => {
  const outcomes = await twoAtATime(points(runs(4, 150)), interruptedAt);
  expect(outcomes.filter((outcome) => outcome !== 'before' && outcome !== 'after')).toEqual([]);
  expect(outcomes).toContain('before');
  expect(outcomes).toContain('after');
});

test('a build that is killed leaves the release before', { timeout: 2_400_000 }, async () => {
  const count = runs(2, 45);
  const times = Array.from({ length: count }, (_, index) => 300 + Math.floor((index * 4_500) / count));
  const outcomes = await twoAtATime(times, async (killAfter, project) => {
    const site = copyOf(ready);
    try {
      rmSync(join(site.releases, 'candidate.json'));
      const { signal } = await run(site, 'build', [], { project, killAfter });
      const isAsBefore = publishedHash(site) === hash.before && ledgerText(site) === ledger.before;
      const again = killAfter % 5 === 0 || count < 10 ? await run(site, 'publish', [], { project }) : undefined;
      const isMadeGood = again === undefined || (again.status === 0 && publishedHash(site) === hash.after);
      return isAsBefore && isMadeGood ? (signal === null ? 'done in time' : 'killed') : `killed after ${killAfter} ms: ${again?.said ?? 'the published site changed'}`;
    } finally {
      rmSync(site.root, { recursive: true, force: true });
    }
  });
  expect(outcomes.filter((outcome) => outcome !== 'killed' && outcome !== 'done in time')).toEqual([]);
  expect(outcomes).toContain('killed');
});

test.each([
  ['a file that cannot be read', 'pages/about.md', '---\ntitle: "ค้าง\n---\n'],
  ['a document that is missing', 'agencies/bansuan/2568/results.md', undefined],
  ['code in the content', 'pages/about.md', '---\ntitle: ก\nsummary: ข\nupdated: "2567-02-01"\n---\n\n<script>x()</script>\n'],
  ['a ledger that was edited', 'ledger/urls.jsonl', '{"url":"/","kind":"page","document":"bansuan","state":"live","first":"2560-01-01"}\n'],
  ['a folder that is no content', 'site.yaml', undefined],
])('bad content, %s, leaves the release before', async (_, file, text) => {
  const site = copyOf(ready);
  try {
    if (text === undefined) rmSync(join(site.content, file));
    else writeFileSync(join(site.content, file), text);
    const before = ledgerText(site);
    expect(await run(site, 'publish', [], { project: projects[0] ?? '' })).toMatchObject({ status: 1 });
    expect(publishedHash(site)).toBe(hash.before);
    expect(ledgerText(site)).toBe(before);
  } finally {
    rmSync(site.root, { recursive: true, force: true });
  }
});

test('two publications at once: one is done, the other says that it waits for nothing', async () => {
  const site = copyOf(ready);
  try {
    const both = await Promise.all(projects.map((project) => run(site, 'publish', [], { project })));
    const [winner, loser] = both.sort((a, b) => (a.status ?? 9) - (b.status ?? 9));
    expect(winner).toMatchObject({ status: 0 });
    if (loser?.status === 1) expect(loser.said).toContain('กำลังเผยแพร่อยู่แล้ว');
    else expect(loser).toMatchObject({ status: 0, said: expect.stringContaining('ไม่มีอะไรเปลี่ยน') });
    expect(publishedHash(site)).toBe(hash.after);
    expect(existsSync(join(site.releases, 'lock'))).toBe(false);
    expect(hasErrors((await checkContent(site.content)).problems)).toBe(false);
  } finally {
    rmSync(site.root, { recursive: true, force: true });
  }
});
