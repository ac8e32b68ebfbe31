import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { isProseName, proseNames, showsFile } from '../../schemas/prose.ts';
import { Content as Text } from '../../test/fixtures/prose.mdx';
import { pageProse, reportProse } from './components.ts';

const files = new Map([
  ['queue.png', { href: '/a/2567/files/queue.png', bytes: 12, width: 640, height: 480 }],
  ['report.pdf', { href: '/a/2567/files/report.pdf', bytes: 12_400 }],
]);

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

test('a report has every component that authors may use, a page those without files', () => {
  const componentsOf = (prose: object) => Object.keys(prose).filter((name) => /^[A-Z]/.test(name)).sort();
  expect(componentsOf(reportProse(files))).toEqual([...proseNames].sort());
  expect(componentsOf(pageProse)).toEqual(proseNames.filter((name) => !showsFile(name)).sort());
  expect(isProseName('toString')).toBe(false);
});

describe('the text of an author', () => {
  let $: ReturnType<typeof load>;

  beforeAll(async () => {
    const container = await AstroContainer.create();
    container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
    $ = load(await container.renderToString(Text, { props: { components: reportProse(files) } }), null, false);
  });

  test('a note is set apart, with its title when it has one', () => {
    const notes = $('[role=note]').toArray().map((one) => $(one));
    expect(notes.map((one) => words(one.text()))).toEqual(['หมายเหตุข้อความ หนา', 'บรรทัดเดียว H2O']);
    expect(notes.map((one) => one.children('p').length)).toEqual([2, 0]);
    expect($('[role=note] strong').text()).toBe('หนา');
  });

  test('a quotation names its source', () => {
    expect(words($('blockquote').text())).toBe('รับทราบ');
    expect($('blockquote').closest('figure').find('figcaption').text()).toBe('ที่มา: ที่ประชุม & ครั้งที่ 1');
  });

  test('an image has its size before it arrives, and its words', () => {
    expect($('img').attr()).toMatchObject({ src: '/a/2567/files/queue.png', alt: 'ภาพ "จุดรอ"', width: '640', height: '480', loading: 'lazy' });
    expect($('img + figcaption').text()).toBe('ใต้ภาพ');
  });

  test('a file is offered with its type and size', () => {
    expect($('li a').attr('href')).toBe('/a/2567/files/report.pdf');
    expect(words($('li').text())).toBe('รายงาน (PDF, 12.4 กิโลไบต์)');
  });

  test('columns keep their alignment without a style', () => {
    expect($('th, td').toArray().map((cell) => $(cell).attr('class') ?? '')).toEqual(['', 'aligned-right', 'aligned-center', '', 'aligned-right', 'aligned-center']);
  });

  test('headings stand below the section, and nothing runs or carries a style', () => {
    expect($('h4').text()).toBe('หัวข้อ');
    expect($('script, style, [style], [id]').length).toBe(0);
  });
});
