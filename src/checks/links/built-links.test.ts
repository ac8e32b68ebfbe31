import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource, type Source } from '../../reader/source.ts';
import { textFile } from '../../reader/text-file.ts';
import { runs } from '../../test/property-runs.ts';
import { brokenLinkLines, brokenLinks, type BrokenLink } from './built-links.ts';

const address = { origin: 'https://www.example.go.th', base: '/ita/' };

type Files = Readonly<Record<string, string>>;

function brokenIn(files: Files, contents: Files = {}): readonly BrokenLink[] {
  return brokenLinks({ files: Object.keys(files), read: (file) => files[file] ?? '' }, address, Object.entries(contents).map(source));
}

function source([file, text]: readonly [string, string]): Source {
  const read = readSource(textFile(file, text));
  if (!('lines' in read)) throw new Error(JSON.stringify(read));
  return read;
}

/** What is said of links on a page among a few others. */
function faultsOf(...links: readonly string[]): readonly string[] {
  const around = { 'index.html': '<p>', 'a/index.html': '<h2 id="ข้อ 1">ก</h2><a name="old">ข</a>', 'a/files/x.pdf': '%PDF', '404.html': '' };
  return brokenIn({ ...around, 'a/b/index.html': `<!doctype html><p id="m1">${links.join('\n')}` }).map(({ kind, url }) => `${kind} ${url}`);
}

const to = (url: string) => `<a href="${url}">ก</a>`;

test('links that lead somewhere are left alone', () => {
  expect(faultsOf(...['', '#', '#m1', '#top', '.', '..', '../', '../#old', '/ita/', '/ita/a/', '/ita/a/?q=1#old', '/ita/404.html', '../files/x.pdf#page=2'].map(to))).toEqual([]);
  expect(faultsOf(...['../#ข้อ%201', '../#%E0%B8%82%E0%B9%89%E0%B8%AD%201', '/ita/#:~:text=ก', '/ita/%61/', 'https://www.example.go.th/ita/a/#old'].map(to))).toEqual([]);
});

test('links that leave the site are not looked at', () => {
  expect(faultsOf(...['https://other.go.th/x', '//other.go.th/x', 'mailto:a@example.go.th', 'tel:021234567', 'https://www.example.go.th/structure', 'http://www.example.go.th/ita/x'].map(to))).toEqual([]);
});

test('a missing page, a page without its slash, a missing file and a missing anchor are told apart', () => {
  expect(faultsOf(...['/ita/none/', '/ita/a', '../../a', '/about/', '../files/y.pdf', '/ita/a/Files/x.pdf', '#m2', '../#m1', '/ita/a%2Fb/', 'https://'].map(to))).toEqual([
    'page /ita/none/',
    'page /ita/a',
    'page ../../a',
    'page /about/',
    'file ../files/y.pdf',
    'file /ita/a/Files/x.pdf',
    'anchor #m2',
    'anchor ../#m1',
    'page /ita/a%2Fb/',
    'page https://',
  ]);
});

test('an anchor is an id, or the name of a link', () => {
  expect(faultsOf(to('#n'), '<meta name="n"><input name="n">')).toEqual(['anchor #n']);
});

test('pictures, style sheets and maps are links too', () => {
  const found = faultsOf('<img src="x.png" srcset="y.png 1x,z.png 2x, ../files/x.pdf">', '<link rel="stylesheet" href="/ita/a.css">', '<area href="/ita/b/">', '<picture><source srcset="w.png,"></picture>');
  expect(found).toEqual(['file x.png', 'file y.png', 'file z.png', 'file /ita/a.css', 'page /ita/b/', 'file w.png']);
});

test('what a page states to be its address must be there', () => {
  const here = 'https://www.example.go.th/ita/here/';
  const data = JSON.stringify({ url: here, itemListElement: [{ item: here, name: here }, { item: { url: 'https://www.example.go.th/ita/' } }], sameAs: here });
  const page = `<html data-address="${here}"><link rel="canonical" href="${here}"><meta property="og:url" content="${here}"><meta name="description" content="${here}">`;
  expect(brokenIn({ 'index.html': `${page}<script type="application/ld+json">${data}</script><script type="application/ld+json">{</script>` })).toHaveLength(5);
  expect(brokenIn({ 'index.html': page, 'here/index.html': '' })).toEqual([]);
});

test('the sitemap and robots.txt name what is there', () => {
  const found = brokenIn({
    'index.html': '',
    'robots.txt': 'User-agent: *\nSitemap: https://www.example.go.th/ita/sitemap-index.xml\n',
    'sitemap-0.xml': '<urlset>\n<url><loc>https://www.example.go.th/ita/</loc></url>\n<url><loc>https://www.example.go.th/ita/a/?b&amp;c</loc></url></urlset>',
  });
  expect(found).toEqual([
    { page: 'robots.txt', line: 2, column: 10, url: 'https://www.example.go.th/ita/sitemap-index.xml', kind: 'file' },
    { page: 'sitemap-0.xml', line: 3, column: 11, url: 'https://www.example.go.th/ita/a/?b&c', kind: 'page' },
  ]);
});

test('a page as deep as it may be is walked', () => {
  expect(brokenIn({ 'index.html': `${'<div>'.repeat(20_000)}${to('#none')}` })).toMatchObject([{ kind: 'anchor', line: 1, column: 100_004 }]);
});

const contents: Files = {
  'site.yaml': 'publishes: bansuan',
  'agencies/old-name/agency.yaml': 'id: bansuan\nwebsite: https://www.example.go.th/ita/home',
  'agencies/other/2567/measures.md': '---\ntitle: ก\n---\n[ก](/ita/x/)',
  'agencies/old-name/2567/answers.yaml': 'answers:\n  - item: O1\n    urls:\n      - https://www.example.go.th/ita/o1\n      - https://www.example.go.th/ita/o1',
  'agencies/old-name/2567/measures.mdx': '---\nattachments:\n  - { file: plan.pdf }\n---\nดู [ก](/ita/x/) [ข][n] ![ค](/ita/x/)\n\n<Note>\n<a href="/ita/ก/">ง</a>\n</Note>\n\n<Figure file="map.png" alt="จ" />\n\n[n]: /ita/x/\n',
  'pages/about.md': '---\ntitle: ก\n---\n<a href="/ita/y/">ก</a>\n',
};

const linked = [to('/ita/x/'), to('/ita/x/'), to('/ita/x/'), to('/ita/x/'), to('/ita/%E0%B8%81/'), to('/ita/2567/files/plan.pdf'), '<img src="/ita/2567/files/map.png">'].join('');

test.each(['2567/measures/index.html', '2567/o42/index.html'])('a link is led back to what an author wrote, each writing once a page: %s', (page) => {
  const file = 'agencies/old-name/2567/measures.mdx';
  expect(brokenIn({ [page]: linked }, contents).map((link) => link.source)).toEqual([
    { file, line: 5, column: 4 },
    { file, line: 5, column: 17 },
    { file, line: 5, column: 24 },
    undefined,
    { file, line: 8, column: 4 },
    { file, line: 3, column: 13 },
    { file, line: 11, column: 9 },
  ]);
});

test('answers stand on the page of the year, the website on that of the agency, text on its own', () => {
  const answer = to('https://www.example.go.th/ita/o1');
  const found = brokenIn({ '2567/index.html': answer + answer, 'index.html': to('https://www.example.go.th/ita/home'), 'about/index.html': to('/ita/y/'), 'search/index.html': to('/ita/x/') }, contents);
  expect(found.map((link) => link.source && `${link.source.file}:${link.source.line}:${link.source.column}`)).toEqual([
    'agencies/old-name/2567/answers.yaml:4:9',
    'agencies/old-name/2567/answers.yaml:5:9',
    'agencies/old-name/agency.yaml:2:10',
    'pages/about.md:4:1',
    undefined,
  ]);
});

test('each link is one line that says where, what and what to do', () => {
  const found = brokenIn({ '2567/measures/index.html': to('/ita/x/') + to('/ita/2567/measures') + to('#m9') + to('/ita/%E0%B8%81/') + to('/ita/2567/files/plan.pdf') }, contents);
  expect(brokenLinkLines(found)).toMatchInlineSnapshot(`
    [
      "content/agencies/old-name/2567/measures.mdx:5:4 OIT-LNK-701 พบ ลิงก์ /ita/x/ ซึ่งไม่มีหน้านี้ในเว็บไซต์ (อยู่ในหน้า 2567/measures/index.html) วิธีแก้: แก้ที่อยู่ให้ตรงกับหน้าที่มีอยู่ หรือลบลิงก์",
      "2567/measures/index.html:1:27 OIT-LNK-701 พบ ลิงก์ /ita/2567/measures ซึ่งไม่มีหน้านี้ในเว็บไซต์ ลิงก์นี้ไม่ได้มาจากเนื้อหา โปรดส่งบรรทัดนี้ให้ผู้ดูแลโปรแกรม",
      "2567/measures/index.html:1:61 OIT-LNK-702 พบ ลิงก์ #m9 ซึ่งหน้านั้นไม่มีรหัสหลัง # ลิงก์นี้ไม่ได้มาจากเนื้อหา โปรดส่งบรรทัดนี้ให้ผู้ดูแลโปรแกรม",
      "content/agencies/old-name/2567/measures.mdx:8:4 OIT-LNK-701 พบ ลิงก์ /ita/ก/ ซึ่งไม่มีหน้านี้ในเว็บไซต์ (อยู่ในหน้า 2567/measures/index.html) วิธีแก้: แก้ที่อยู่ให้ตรงกับหน้าที่มีอยู่ หรือลบลิงก์",
      "content/agencies/old-name/2567/measures.mdx:3:13 OIT-LNK-701 พบ ลิงก์ /ita/2567/files/plan.pdf ซึ่งไม่มีไฟล์นี้ในเว็บไซต์ (อยู่ในหน้า 2567/measures/index.html) วิธีแก้: ใส่ไฟล์ใน attachments หรือ <Attachment> ของรายงาน แก้ชื่อให้ตรง หรือลบลิงก์",
    ]
  `);
});

/** A link as the test thinks of it, and how it is spelled. */
const folders = ['', 'a', 'a/b', 'ก', 'a/b/c d'];
const anchors = ['m1', 'ข้อ', '100%', 'a b'];
const aLink = fc.record({
  from: fc.constantFrom(...folders),
  to: fc.constantFrom(...folders, 'none', 'a/none'),
  slash: fc.boolean(),
  anchor: fc.option(fc.constantFrom(...anchors), { nil: undefined }),
  spelling: fc.constantFrom('full', 'absolute', 'relative'),
  encoded: fc.boolean(),
});
type Link = typeof aLink extends fc.Arbitrary<infer Value> ? Value : never;

function spelled(link: Link): string {
  const path = link.to + (link.slash && link.to !== '' ? '/' : '');
  const depth = link.from === '' ? 0 : link.from.split('/').length;
  const begin = { full: 'https://www.example.go.th/ita/', absolute: '/ita/', relative: `./${'../'.repeat(depth)}` }[link.spelling];
  const write = (text: string) => (link.encoded ? text.split('/').map(encodeURIComponent).join('/') : text);
  return begin + write(path) + (link.anchor === undefined ? '' : `#${write(link.anchor)}`);
}

test('whatever the pages and however a link is spelled, it is broken exactly when its target is missing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...folders), fc.subarray(anchors)), fc.array(aLink, { maxLength: 12 }), (idsOf, links) => {
      const here = Object.keys(idsOf);
      const fileOf = (folder: string) => (folder === '' ? 'index.html' : `${folder}/index.html`);
      const on = (folder: string) => links.filter(({ from }) => from === folder);
      const files = Object.fromEntries(here.map((folder) => [fileOf(folder), [...(idsOf[folder] ?? []).map((id) => `<p id="${id}">`), ...on(folder).map((link) => to(spelled(link)))].join('\n')]));
      const expected = here.flatMap((folder) =>
        on(folder).flatMap((link, index) => {
          const isPage = Object.hasOwn(idsOf, link.to) && (link.slash || link.to === '');
          const kind = !isPage ? 'page' : link.anchor !== undefined && !idsOf[link.to]?.includes(link.anchor) ? 'anchor' : undefined;
          return kind === undefined ? [] : [{ page: fileOf(folder), line: (idsOf[folder] ?? []).length + index + 1, column: 4, url: spelled(link), kind }];
        }),
      );
      expect(brokenIn(files)).toEqual(expected);
    }),
    { numRuns: runs(300, 20_000) },
  );
});
