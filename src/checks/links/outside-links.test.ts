import { expect, test } from 'vitest';
import { readSource, type Source } from '../../reader/source.ts';
import { textFile } from '../../reader/text-file.ts';
import { answerAdvice, answerOfFault, answerText, type AnsweredLink, type OutsideAnswer } from './outside-answers.ts';
import { addressesIn, outsideLinks } from './outside-links.ts';
import { outsideLinksJson, outsideLinksText } from './outside-report.ts';
import { isPublicAddress } from './public-address.ts';

const own = { origin: 'https://www.example.go.th', base: '/ita/' };

function source(file: string, text: string): Source {
  const read = readSource(textFile(file, text));
  if (!('lines' in read)) throw new Error(JSON.stringify(read));
  return read;
}

function found(...sources: readonly Source[]): readonly string[] {
  return outsideLinks(sources, own).map(({ address, places }) => `${address} ${places.map(({ line, column }) => `${line}:${column}`).join(' ')}`);
}

test('addresses are found in every value of the data, where they stand', () => {
  const yaml = [
    'website: https://a.go.th',
    'source: "หน้า ITA ปี 2568 (http://b.go.th/x?y=1#z), https://c.go.th/ก."',
    'answers:',
    '  - item: O1',
    '    urls: [https://a.go.th/#top, "https://www.example.go.th/ita/2567/", https://www.example.go.th/structure]',
    '    explanation: >',
    '      ดูที่',
    '      https://d.go.th/x เป็นต้น',
    '# https://comment.go.th',
  ].join('\n');
  expect(found(source('agencies/bansuan/2567/answers.yaml', yaml))).toEqual([
    'https://a.go.th/ 1:10 5:12',
    'http://b.go.th/x?y=1 2:28',
    'https://c.go.th/%E0%B8%81 2:53',
    'https://www.example.go.th/structure 5:73',
    'https://d.go.th/x 8:7',
  ]);
});

test('addresses are found in the text, as links of any form', () => {
  const body = ['ดู [ก](https://a.go.th/x) <https://b.go.th> www.c.go.th', '[ข][n] ![ค](https://e.go.th/p.png) `https://f.go.th/` <a href="https://g.go.th/">ง</a> [จ](../measures/)', '', '[n]: https://d.go.th/'];
  expect(found(source('pages/about.md', `---\ntitle: ก\n---\n${body.join('\n')}\n`))).toEqual([
    'https://a.go.th/x 4:4',
    'https://b.go.th/ 4:27',
    'http://www.c.go.th/ 4:45',
    'https://d.go.th/ 5:1',
    'https://e.go.th/p.png 5:8',
    'https://f.go.th/ 5:36',
    'https://g.go.th/ 5:55',
  ]);
});

test('an address in the tag of a component is found', () => {
  expect(found(source('pages/about.mdx', '---\ntitle: ก\n---\n<Quote source="มติ https://a.go.th/1">\nก\n</Quote>\n'))).toEqual(['https://a.go.th/1 4:20']);
});

test.each([
  ['(ดู https://a.go.th/x_(1))', ['https://a.go.th/x_(1)']],
  ['ที่ https://a.go.th/x, https://b.go.th/y; และ "http://c.go.th"!', ['https://a.go.th/x', 'https://b.go.th/y', 'http://c.go.th']],
  ['https://a.go.th/x.', ['https://a.go.th/x.']],
  [`ก https://a.go.th/${')'.repeat(200_000)} ข`, ['https://a.go.th/']],
  ['ไม่มีที่อยู่ www.a.go.th', []],
  ['ก https:// ข', ['https://']],
  [`ก https://a.go.th/${'.'.repeat(200_000)} ข`, ['https://a.go.th/']],
])('addresses in %.60j', (words, addresses) => {
  expect(addressesIn(words)).toEqual(addresses);
});

test('an address that is none is kept as it is written', () => {
  expect(found(source('site.yaml', 'address: "https://"'))).toEqual(['https:// 1:10']);
});

test.each(['8.8.8.8', '1.1.1.1', '100.128.0.1', '172.32.0.1', '203.150.1.1', '2606:4700::1111', '2405:9800::1', '64:ff9b::808:808', '::ffff:8.8.8.8'])('public: %s', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '::ffff:127.0.0.1', '::ffff:a00:1', '64:ff9b::7f00:1', '64:ff9b::a00:1', '64:ff9b:1::1', '::127.0.0.1'],
  ...['', 'localhost', '127.1', '8.8.8.8:80', '[::1]'],
])('not public: %j', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

const fault = (code: string) => Object.assign(new Error('ข้อความของระบบ'), { code });

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ABORT_ERR', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNREFUSED', 'connection'],
  ['HPE_INVALID_CONSTANT', 'connection'],
])('%s is %s', (code, kind) => {
  const answer = answerOfFault(fault(code), 'a.go.th');
  expect(answer.kind).toBe(kind);
  expect(answerOfFault(new AggregateError([fault(code)]), 'a.go.th')).toEqual(answer);
  expect(answerText(answer)).toMatch(/a\.go\.th.*[ก-๙]|[ก-๙].*a\.go\.th/);
  expect(answerAdvice(answer)).toMatch(/[ก-๙]/);
});

function link(address: string, answer: OutsideAnswer, lines: readonly number[] = [1]): AnsweredLink {
  return { address, answer, places: lines.map((line) => ({ file: 'pages/about.md', line, column: 4 })) };
}

test('what an officer reads', () => {
  const links = [
    link('https://a.go.th/', { kind: 'status', status: 200 }, [1, 2]),
    link('http://b.go.th/%E0%B8%81', { kind: 'status', status: 200, movedTo: 'https://b.go.th/' }, [3, 9]),
    link('https://c.go.th/', { kind: 'status', status: 404, movedTo: 'https://c.go.th/x' }),
    link('https://d.go.th/', { kind: 'status', status: 503 }),
    link('https://e.go.th/', { kind: 'status', status: 403 }),
    link('https://f.go.th/', { kind: 'timeout', host: 'f.go.th' }),
    link('https://g.go.th/', { kind: 'tls', host: 'g.go.th', code: 'CERT_HAS_EXPIRED' }),
    link('https://h.go.th/', { kind: 'inside', host: 'h.go.th' }),
    link('https://i.go.th/', { kind: 'redirects' }),
    link('https://', { kind: 'malformed' }),
  ];
  expect(outsideLinksText(links, 'content')).toMatchInlineSnapshot(`
    "content/pages/about.md:3:4
    content/pages/about.md:9:4
       ที่อยู่      http://b.go.th/ก
       คำตอบ     เปิดได้ (200)
       วิธีแก้     หน้านี้ย้ายถาวรแล้ว ถ้าหน้าใหม่เป็นเรื่องเดิมให้เขียนที่อยู่ใหม่แทน: https://b.go.th/

    content/pages/about.md:1:4
       ที่อยู่      https://c.go.th/
       คำตอบ     เซิร์ฟเวอร์ตอบ 404 ไม่มีหน้านี้
       วิธีแก้     หาที่อยู่ใหม่ของหน้านั้น หรือลบลิงก์

    content/pages/about.md:1:4
       ที่อยู่      https://d.go.th/
       คำตอบ     เซิร์ฟเวอร์ตอบ 503 เว็บไซต์ขัดข้อง
       วิธีแก้     ลองใหม่วันอื่น ถ้ายังไม่ตอบให้แจ้งผู้ดูแลเว็บไซต์นั้น

    content/pages/about.md:1:4
       ที่อยู่      https://e.go.th/
       คำตอบ     เซิร์ฟเวอร์ตอบ 403 ไม่ให้เปิดดู
       วิธีแก้     เปิดด้วยเบราว์เซอร์ ถ้าเปิดได้โดยไม่ต้องเข้าสู่ระบบให้คงไว้ ถ้าไม่ได้ให้แก้หรือลบลิงก์

    content/pages/about.md:1:4
       ที่อยู่      https://f.go.th/
       คำตอบ     f.go.th ไม่ตอบภายในเวลาที่กำหนด
       วิธีแก้     ลองใหม่วันอื่น และเปิดด้วยเบราว์เซอร์ ถ้ายังเปิดไม่ได้ให้แก้หรือลบลิงก์

    content/pages/about.md:1:4
       ที่อยู่      https://g.go.th/
       คำตอบ     การเข้ารหัส (TLS) ของ g.go.th ไม่ผ่าน: ใบรับรองหมดอายุ (CERT_HAS_EXPIRED)
       วิธีแก้     แจ้งผู้ดูแลเว็บไซต์นั้น เบราว์เซอร์ของผู้อ่านอาจเตือนหรือไม่ยอมเปิด

    content/pages/about.md:1:4
       ที่อยู่      https://h.go.th/
       คำตอบ     h.go.th เป็นเครื่องนี้หรือเครือข่ายภายใน จึงไม่ได้เปิดดู
       วิธีแก้     ใช้ที่อยู่ที่ประชาชนเปิดได้จากภายนอก

    content/pages/about.md:1:4
       ที่อยู่      https://i.go.th/
       คำตอบ     ถูกส่งต่อหลายครั้งจนไม่ถึงหน้าใด หรือส่งต่อไปยังสิ่งที่ไม่ใช่หน้าเว็บ
       วิธีแก้     ลองใหม่วันอื่น และเปิดด้วยเบราว์เซอร์ ถ้ายังเปิดไม่ได้ให้แก้หรือลบลิงก์

    content/pages/about.md:1:4
       ที่อยู่      https://
       คำตอบ     ที่อยู่ผิดรูปแบบ
       วิธีแก้     เขียนเป็น https://ชื่อเว็บไซต์/หน้า

    สรุป: ที่อยู่ภายนอก 10 แห่ง เขียนไว้ 12 ที่ เปิดได้ 2 เปิดไม่ได้ 8 ย้ายถาวร 1"
  `);
  expect(JSON.parse(outsideLinksJson(links.slice(0, 3)))).toMatchObject({
    asked: 3,
    failed: 1,
    links: [
      { address: 'https://a.go.th/', answers: true, kind: 'status', status: 200, places: [{ file: 'pages/about.md', line: 1, column: 4 }, { line: 2 }] },
      { answers: true, movedTo: 'https://b.go.th/', fix: expect.stringContaining('ย้ายถาวร') },
      { answers: false, status: 404 },
    ],
  });
});

test('nothing to ask, and nobody to ask', () => {
  expect(outsideLinksText([], 'content')).toBe('ไม่มีที่อยู่ภายนอกในเนื้อหา');
  expect(outsideLinksText([link('https://a.go.th/', { kind: 'dns', host: 'a.go.th', code: 'EAI_AGAIN' })], 'content')).toContain('อาจไม่ได้ต่ออินเทอร์เน็ต');
});
