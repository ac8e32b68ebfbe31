import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, dom, html, oneAgencySite, sample } from './site.ts';

test('the portal publishes these addresses', () => {
  expect(sample().pages).toMatchInlineSnapshot(`
    [
      "/404.html",
      "/about/",
      "/accessibility/",
      "/",
      "/khaothong/2565/analysis/",
      "/khaothong/2565/",
      "/khaothong/2565/measures/",
      "/khaothong/2565/o42/",
      "/khaothong/",
      "/khokyai/2568/",
      "/khokyai/2568/o28/",
      "/khokyai/2568/results/",
      "/khokyai/",
      "/moralcenter/2565/analysis/",
      "/moralcenter/2565/",
      "/moralcenter/2565/measures/",
      "/moralcenter/2565/o42/",
      "/moralcenter/",
      "/namong/2567/",
      "/namong/2567/o35/",
      "/namong/2567/results/",
      "/namong/",
      "/phron/2564/analysis/",
      "/phron/2564/",
      "/phron/2564/measures/",
      "/phron/2564/o42/",
      "/phron/",
      "/privacy/",
      "/search/",
    ]
  `);
});

test('the site of one agency publishes these, without the agency segment and under its base', () => {
  expect(oneAgencySite().files.filter((file) => !/^(?:assets|search\/index)\//.test(file))).toMatchInlineSnapshot(`
    [
      "2567/analysis/index.html",
      "2567/files/queue.png",
      "2567/files/signed-analysis.pdf",
      "2567/index.html",
      "2567/measures/index.html",
      "2567/o34/index.html",
      "2568/files/queue.png",
      "2568/index.html",
      "2568/o35/index.html",
      "2568/results/index.html",
      "404.html",
      "about/index.html",
      "accessibility/index.html",
      "favicon.svg",
      "index.html",
      "logo.png",
      "privacy/index.html",
      "robots.txt",
      "search/index.html",
      "sitemap-0.xml",
      "sitemap-index.xml",
    ]
  `);
});

test('the search of one agency is a few small files', () => {
  const { files, folder } = oneAgencySite();
  const own = files.filter((file) => file.startsWith('search/index/'));
  expect(own).toContain('search/index/index.json');
  expect(own.length).toBeLessThanOrEqual(12);
  expect(own.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThan(60_000);
});

describe.each(['sample', 'one-agency'])('%s', (name) => {
  const site = () => builtSites().find((one) => one.name === name) ?? sample();

  test('addresses are lower-case ASCII', () => {
    expect(site().pages.filter((page) => !/^\/(?:[a-z0-9-]+\/)*(?:404\.html)?$/.test(page))).toEqual([]);
  });

  test('titles and descriptions are unique', () => {
    const titles = site().pages.map((page) => dom(site(), page)('title').text());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('every page has one h1, its language, landmarks, a skip link that leads on, and a canonical address', () => {
    for (const page of site().pages) {
      const $ = dom(site(), page);
      expect($('h1').length, page).toBe(1);
      expect($('html').attr('lang'), page).toBe('th');
      expect([$('main').length, $('body > header').length, $('body > footer').length], page).toEqual([1, 1, 1]);
      expect($($('.skip').attr('href') ?? 'none').length, page).toBe(1);
      if (!page.endsWith('404.html')) expect($('link[rel=canonical]').attr('href'), page).toBe(site().origin + page);
    }
  });

  test('headings never skip a level', () => {
    for (const page of site().pages) {
      const $ = dom(site(), page);
      const levels = $('h1, h2, h3, h4, h5, h6').toArray().map((heading) => Number(heading.tagName.slice(1)));
      levels.forEach((level, index) => expect(level, `${page} ${index}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
    }
  });

  test('links lead to pages and files that are there, and to anchors that are on them', () => {
    const broken = site().pages.flatMap((page) => {
      const $ = dom(site(), page);
      return $('[href], [src]')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '')
        .filter((href) => !/^(?:https?|mailto):/.test(href))
        .filter((href) => !leads(href, page))
        .map((href) => `${page} → ${href}`);
    });
    expect(broken).toEqual([]);
  });

  function leads(href: string, from: string): boolean {
    const [path = '', anchor] = href.split('#');
    const target = path === '' ? from : path;
    if (!target.startsWith(site().base)) return false;
    if (!site().pages.includes(target)) return anchor === undefined && site().files.includes(target.slice(site().base.length));
    return anchor === undefined || idsOf(target).filter((id) => id === anchor).length === 1;
  }

  const ids = new Map<string, readonly string[]>();

  function idsOf(page: string): readonly string[] {
    const $ = dom(site(), page);
    const known = ids.get(page) ?? $('[id]').toArray().map((element) => $(element).attr('id') ?? '');
    ids.set(page, known);
    return known;
  }

  test('pages load nothing from another host, and run only what the site itself brings', () => {
    for (const page of site().pages) {
      const $ = dom(site(), page);
      const loaded = $('link[rel=stylesheet], link[rel=preload], link[rel=icon], img, script[src], iframe, source, video, audio, object, embed')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
      expect(loaded.filter((address) => !address.startsWith(site().base)), page).toEqual([]);
      const scripts = $('script:not([type="application/ld+json"])').toArray();
      for (const script of scripts) {
        expect($(script).attr('src'), page).toMatch(/\/assets\/[\w.-]+\.js$/);
        expect($(script).text(), page).toBe('');
      }
      // One for the key that leads to the search box; the search page has its own besides.
      expect(scripts.length, page).toBe(page.endsWith('/search/') ? 2 : 1);
      expect($('style, [style], [onclick], [onload]').length, page).toBe(0);
      expect($('meta[http-equiv="content-security-policy"]').attr('content'), page).toContain("default-src 'none'");
    }
  });

  test('structured data can be read', () => {
    for (const page of site().pages) {
      const $ = dom(site(), page);
      const types = $('script[type="application/ld+json"]').toArray().map((element) => (JSON.parse($(element).text()) as { '@type': string })['@type']);
      if (/\/o\d+\/$/.test(page)) expect(types, page).toEqual(['Report', 'BreadcrumbList']);
    }
  });

  test('times are of the Christian era for machines and of the Buddhist era for people', () => {
    for (const page of site().pages) {
      const $ = dom(site(), page);
      for (const element of $('time').toArray()) {
        const year = Number(/^(\d{4})-\d\d-\d\d$/.exec($(element).attr('datetime') ?? '')?.[1]);
        const digits = $(element).text().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
        expect(digits, page).toMatch(new RegExp(`${year + 543}$`));
      }
    }
  });

  test('every table has a caption, and headers with a scope', () => {
    for (const page of site().pages) {
      const $ = dom(site(), page);
      expect($('table').length - $('table > caption').length, page).toBe(0);
      expect($('th:not([scope])').length, page).toBe(0);
    }
  });

  test('the sitemap lists every page but the one for missing pages', () => {
    const $ = dom(site(), `${site().base}sitemap-0.xml`);
    const listed = $('loc').toArray().map((element) => $(element).text());
    const expected = site().pages.filter((page) => !page.endsWith('404.html')).map((page) => site().origin + page);
    expect(listed.sort()).toEqual(expected.sort());
  });
});

test('every page of the sample says that it is a demonstration', () => {
  const silent = sample().pages.filter((page) => !html(sample(), page).includes('ตัวอย่างสาธิต'));
  expect(silent).toEqual([]);
});

test('a site that is not a sample does not say so', () => {
  const site = oneAgencySite();
  expect(dom(site, site.base)('.banner').length).toBe(0);
});
