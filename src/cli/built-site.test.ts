import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { plannedSite, type PlannedUrl } from '../checks/planned-site.ts';
import { oneAgency } from '../test/content-folder.ts';
import { builtSiteProblems } from './built-site.ts';
import { buildSite } from './site-build.ts';

let folder: string;
const pages = { harmless: '<p>ก</p>', harmful: '\n<p onclick="x()">ก</p>' };
const astro = vi.hoisted((): { page: string; planned: readonly PlannedUrl[] } => ({ page: '', planned: [] }));

vi.mock('astro', () => ({
  build: ({ outDir }: { readonly outDir: string }) => {
    for (const { url, kind, document, source } of astro.planned) {
      const file = join(outDir, url.endsWith('/') ? `${url}index.html` : url);
      mkdirSync(dirname(file), { recursive: true });
      if (kind === 'attachment') copyFileSync(join(oneAgency, source ?? ''), file);
      else writeFileSync(file, `<!doctype html><meta name="dcterms.identifier" content="${document}">${url === '/' ? astro.page : ''}`);
    }
    return Promise.resolve();
  },
}));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
  vi.stubEnv('SITE_CONTENT', oneAgency);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('a harmless site has no problem', () => {
  writeFileSync(join(folder, 'index.html'), pages.harmless);
  expect(builtSiteProblems(folder)).toEqual([]);
});

test('each problem is a line with its place', () => {
  mkdirSync(join(folder, 'about'));
  writeFileSync(join(folder, 'about/index.html'), pages.harmful);
  writeFileSync(join(folder, 'a.js'), 'x()');
  writeFileSync(join(folder, 'index.html'), Uint8Array.from([0xff, 0xfe, 0x3c, 0]));
  symlinkSync('/etc', join(folder, 'linked'));
  expect(builtSiteProblems(folder)).toMatchInlineSnapshot(`
    [
      "linked:1:1 OIT-SEC-911 พบ ทางลัดหรือลิงก์ของระบบไฟล์",
      "a.js:1:1 OIT-SEC-911 พบ ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "a.js"",
      "about/index.html:2:4 OIT-SEC-911 พบ แอตทริบิวต์ onclick ของ <p>",
      "index.html:1:1 OIT-SEC-911 พบ หน้าเว็บที่ไม่ใช่ UTF-8",
    ]
  `);
});

test('a site with a fault does not take the place of the last one', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'log').mockReturnValue();
  const site = join(folder, 'site');
  astro.planned = [...plannedSite((await checkContent(oneAgency)).content).urls.values()];
  astro.page = pages.harmless;
  expect(await buildSite(site)).toBeDefined();
  astro.page = pages.harmful;
  expect(await buildSite(site)).toBeUndefined();
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain(pages.harmless);
  expect(said.mock.calls.flat().join('\n')).toContain('index.html:2:4 OIT-SEC-911 พบ แอตทริบิวต์ onclick ของ <p>');
});
