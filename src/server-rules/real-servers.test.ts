import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostilePath } from '../test/hostile-paths.ts';
import { apache, nginx, type Answer, type ServerKind, type SiteFiles, type WebServer } from '../test/web-server.ts';
import { percentPath } from './escape.ts';
import { retiredPlaces, spellings, type RetiredPaths } from './retired-paths.ts';
import { movedSiteRules, retiredPathRules, type RulesFile } from './server-rules.ts';

/** Names with whatever is syntax in one of the files. */
const odd = ['a.b (1)+.pdf', 'แผน ๑.pdf', '100%.pdf', `$1 "x" {2} [y] ^|\\'~#?&;,=@!*.pdf`, '$host ${uri}.pdf', '%{REQUEST_URI}.pdf', 'a:b<c>.pdf', 'é\u0301\u200b.pdf'];
const awayTo = 'https://other.example/a%2Fb/%E0%B8%81?id=1#%E0%B8%82';

const pageOf = (path: string) => `${path.replace(/\/$/, '')}/index.html`.replace(/^\//, '');

/** A site with retired addresses, and what plain hosting has of it: stubs, tombstones, and pages beside and below them. */
function site(base: string): { readonly retired: RetiredPaths; readonly files: SiteFiles } {
  const moves = Object.entries({
    'old/': `${base}new/`,
    'older/': `${base}old/`,
    'anchor/': `${base}new/#f1`,
    'file/plan.pdf': `${base}new/แผน (1)+ & 2.pdf`,
    'away/': awayTo,
    'host/': '//evil.example/',
    'ring-a/': `${base}ring-b/`,
    'ring-b/': `${base}ring-a/`,
    'self/': `${base}self/index.html`,
    ...Object.fromEntries(odd.map((name) => [`moved/${name}`, `${base}new/`])),
  });
  const gone = ['x/', 'x/files/plan.pdf', ...odd.map((name) => `x/files/${name}`)];
  return {
    retired: { base, moved: moves.map(([from, to]) => ({ from: base + from, to })), gone: gone.map((path) => base + path) },
    files: Object.fromEntries(
      [
        ...moves.map(([path]) => [pageOf(path), `stub of ${path}`] as const),
        ...gone.map((path) => [pageOf(path), `tombstone of ${base}${path}`] as const),
        ...['', 'new/', 'old/sub/', 'x/below/'].map((path) => [pageOf(path), `page ${base}${path}`] as const),
        ...['x/files/axb (1)+.pdf', 'x/files/a.b (1).pdf', 'x/files/plan.pdfx', 'x/files/oldplan.pdf'].map((path) => [path, `file ${base}${path}`] as const),
      ].map(([path, text]) => [`${base.slice(1)}${path}`, text]),
    ),
  };
}

function rulesOf(all: readonly RulesFile[], kind: ServerKind): string {
  return all.find(({ server }) => server === kind.name.toLowerCase())?.text ?? '';
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** Where a redirect leads; Apache names the host of the site as well. */
const target = ({ location = '' }: Answer) => location.replace(/^http:\/\/localhost(?::\d+)?(?=\/)/, '');

describe.each([apache, nginx])('$name', (kind) => {
  /** Starts a server for the trials of a block; where it is not installed they are skipped. */
  function trials(start: () => Promise<WebServer>): (name: string, does: (server: WebServer) => Promise<void>) => void {
    let server: WebServer | undefined;
    beforeAll(async () => {
      server = kind.isHere() ? await start() : undefined;
    });
    afterAll(() => server?.stop());
    return (name, does) =>
      test(name, async ({ skip }) => {
        if (server === undefined) return skip(`ไม่มี ${kind.name} ในเครื่องนี้ จึงลองกฎไม่ได้ ติดตั้งด้วย sudo apt-get install -y ${kind.package}`);
        await does(server);
      });
  }

  const bases = ['/', '/ita/'];
  describe.each(bases)('retired addresses below %s, beside a second site', (base) => {
    const trial = trials(() =>
      kind.start(
        Object.assign({}, ...bases.map((each) => site(each).files)) as SiteFiles,
        bases.map((each) => ({ base: each, text: rulesOf(retiredPathRules(site(each).retired), kind) })),
      ),
    );

    trial('a moved page leads on, however it is spelled', async ({ get }) => {
      for (const path of ['old/', 'old', 'old/index.html', 'older/', 'older']) {
        const answer = await get(base + path);
        expect([path, answer.status, target(answer)]).toEqual([path, 301, `${base}new/`]);
      }
    });

    trial('a question goes along and stops nothing', async ({ get }) => {
      const answers = await Promise.all(['old/?fbclid=x&y=%20', 'old?a=b', 'anchor/', 'anchor?fbclid=x', 'away/', 'away?fbclid=x'].map((path) => get(base + path)));
      expect(answers.map((answer) => [answer.status, target(answer)])).toEqual([
        [301, `${base}new/?fbclid=x&y=%20`],
        [301, `${base}new/?a=b`],
        [301, `${base}new/${kind.name === 'nginx' ? '' : '?'}#f1`],
        [301, `${base}new/?${kind.name === 'nginx' ? 'fbclid=x' : ''}#f1`],
        [301, awayTo],
        [301, awayTo],
      ]);
    });

    trial('a target may have a name in Thai', async ({ get }) => {
      const answer = await get(`${base}file/plan.pdf`);
      expect([answer.status, decodeURIComponent(target(answer))]).toEqual([301, `${base}new/แผน (1)+ & 2.pdf`]);
      expect(target(answer)).not.toMatch(/[^!-~]/);
    });

    trial('a path leads to no other host', async ({ get }) => {
      expect(target(await get(`${base}host/`))).toBe('/evil.example/');
    });

    trial('a ring of moves has no rule and leaves its stubs', async ({ get }) => {
      for (const path of ['ring-a/', 'ring-b/', 'self/']) expect([path, (await get(base + path)).body]).toEqual([path, `stub of ${path}`]);
    });

    trial('what is gone answers 410 with its tombstone, however it is spelled', async ({ get }) => {
      for (const path of ['x/', 'x/files/plan.pdf']) {
        const bare = path.replace(/\/$/, '');
        for (const asked of [bare, `${bare}/`, `${bare}/index.html`, `${bare}?fbclid=x`, `${bare}/?fbclid=x`]) {
          const answer = await get(base + asked);
          expect([asked, answer.status, answer.body, answer.headers['content-type']]).toEqual([asked, 410, `tombstone of ${base}${path}`, 'text/html']);
        }
      }
    });

    trial('every character of a name stands for itself', async ({ get }) => {
      for (const name of odd) {
        for (const asked of [encoded(name), `${encoded(name)}/`, `${encoded(name)}/index.html?a=b`]) {
          const [gone, moved] = [await get(`${base}x/files/${asked}`), await get(`${base}moved/${asked}`)];
          expect([asked, gone.status, gone.body]).toEqual([asked, 410, `tombstone of ${base}x/files/${name}`]);
          expect([asked, moved.status, target(moved).replace('?a=b', '')]).toEqual([asked, 301, `${base}new/`]);
        }
      }
    });

    trial('what lies beside or below stays', async ({ get }) => {
      for (const path of ['', 'new/', 'old/sub/', 'x/below/']) {
        const answer = await get(base + path);
        expect([path, answer.status, answer.body]).toEqual([path, 200, `page ${base}${path}`]);
      }
      for (const path of ['x/files/axb (1)+.pdf', 'x/files/a.b (1).pdf', 'x/files/plan.pdfx', 'x/files/oldplan.pdf']) {
        const answer = await get(base + encoded(path));
        expect([path, answer.status, answer.body]).toEqual([path, 200, `file ${base}${path}`]);
      }
      for (const path of ['OLD/', 'old/index.htm', 'oldx', 'x/files/', 'x/index.html/y']) expect([path, (await get(base + path)).status]).not.toEqual([path, 301]);
    });
  });

  describe('any names there may be', () => {
    const names = fc.sample(hostilePath, { numRuns: 300, seed: 1 });
    const retired = { base: '/', moved: names.map((path) => ({ from: `/m/${path}`, to: `/to/${percentPath(path.replace(/\p{Cs}/gu, ''))}` })), gone: names.map((path) => `/g/${path}`) };
    const trial = trials(() => kind.start({ 'index.html': 'page' }, [{ base: '/', text: rulesOf(retiredPathRules(retired), kind) }]));

    trial('are taken as they are', async ({ get }) => {
      const { moved, gone } = retiredPlaces(retired);
      expect(gone.length).toBeGreaterThan(100);
      for (const place of gone) for (const path of spellings(place)) expect([path, (await get(percentPath(path))).status]).toEqual([path, 410]);
      // Apache has no rule for some names with `${`; their stubs are not among these files.
      for (const { place, target: { address } } of moved.filter(({ place: each }) => kind.name !== 'Apache' || !each.includes('${'))) {
        const answer = await get(percentPath(place));
        expect([place, answer.status, decodeURIComponent(target(answer))]).toEqual([place, 301, decodeURIComponent(address)]);
      }
      for (const place of gone) expect([place, (await get(percentPath(`${place}/below/it`))).status]).not.toEqual([place, 301]);
      expect((await get('/')).body).toBe('page');
    });
  });

  const old = 'https://old.example';
  const moves: readonly (readonly [string, string])[] = [
    [`${old}/`, 'https://new.example/'],
    [`${old}/ita/`, 'https://new.example/a/b/'],
    [`${old}/ita/`, `${old}/`],
    [`${old}/`, `${old}/ita/`],
    [`${old}/ita/`, `${old}/ita/v2.0 (ใหม่)/`],
    [`${old}/a.b/`, `${old}/axb/`],
  ];
  describe.each(moves)('a site that moved from %s to %s', (from, to) => {
    const [oldUrl, newUrl] = [new URL(from), new URL(to)];
    const paths = ['', '2565/o42/', '2565/files/a.b (1)+.pdf', '2565/files/แผน 1.pdf', '2565/files/x#&;%.pdf'];
    // Both places have the same files, as when both hosts serve one folder.
    const files = (base: string) => paths.map((path) => [`${decodeURIComponent(base).slice(1)}${path === '' || path.endsWith('/') ? `${path}index.html` : path}`, `page ${path}`] as const);
    const trial = trials(() =>
      kind.start(Object.fromEntries([...files(oldUrl.pathname), ...files(newUrl.pathname)]), [{ base: decodeURIComponent(oldUrl.pathname), text: rulesOf(movedSiteRules(from, to), kind) }]),
    );

    trial('every path leads to the same one at the new place, with its question, and stays there', async ({ get }) => {
      for (const path of paths) {
        const moved = await get(`${oldUrl.pathname}${encoded(path)}?a=%20b`, oldUrl.host);
        const location = new URL(moved.location ?? '');
        expect([path, moved.status, decodeURIComponent(location.href)]).toEqual([path, 301, `${decodeURIComponent(to)}${path}?a= b`]);
        const there = await get(`${location.pathname}${location.search}`, location.host);
        expect([path, there.status, there.body]).toEqual([path, 200, `page ${path}`]);
      }
    });

    trial('the folder itself leads on without its slash, and what never was does so too', async ({ get }) => {
      const bare = oldUrl.pathname.replace(/(?<=.)\/$/, '');
      const locations = [(await get(bare, oldUrl.host)).location, (await get(`${oldUrl.pathname}never/was.html`, oldUrl.host)).location];
      expect(locations.map((location) => decodeURIComponent(location ?? ''))).toEqual([to, `${to}never/was.html`]);
    });

    trial('nothing of a request can become a header', async ({ get }) => {
      const answer = await get(`${oldUrl.pathname}a%0d%0aSet-Cookie:%20x=1/%2e%2e/b`, oldUrl.host);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.location ?? '').not.toMatch(/[^!-~]/);
    });
  });
});

test('rules of mod_rewrite in a folder above stay in force', async ({ skip }) => {
  if (!apache.isHere()) return skip(`ไม่มี Apache ในเครื่องนี้ จึงลองกฎไม่ได้ ติดตั้งด้วย sudo apt-get install -y ${apache.package}`);
  const { files, retired } = site('/ita/');
  const above = 'RewriteEngine On\nRewriteRule ^ita/above$ /elsewhere/ [R=302,L]\n';
  const server = await apache.start(files, [{ base: '/', text: above }, { base: '/ita/', text: rulesOf(retiredPathRules(retired), apache) }]);
  const answers = [await server.get('/ita/above'), await server.get('/ita/old/'), await server.get('/ita/x/')];
  await server.stop();
  expect(answers.map((answer) => [answer.status, target(answer)])).toEqual([[302, '/elsewhere/'], [301, '/ita/new/'], [410, '']]);
});
