import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oneAgency, type Changes } from '../test/content-folder.ts';
import { problemsOf } from '../test/problems-of.ts';
import { rules } from './rules.ts';

const year = 'agencies/bansuan/2567';
const text = (file: string) => readFileSync(`${oneAgency}/${file}`, 'utf8');
const edited = (file: string, from: string, to: string): Changes => ({ [file]: text(file).replace(from, to) });

/** For each rule one content that breaks it; the small site itself is the content that keeps them all. */
const broken: Readonly<Record<string, Changes>> = {
  'OIT-ANS-171': edited(`${year}/answers.yaml`, '    unavailable: อยู่ระหว่างรวบรวม\n', ''),
  'OIT-ATT-751': edited(`${year}/analysis.mdx`, 'signed-analysis.pdf', 'no-such-file.pdf'),
  'OIT-FIL-012': { [`${year}/measures.mdx`]: text(`${year}/measures.md`) },
  'OIT-FIL-013': { 'agencies/bansuan/agency.yaml': undefined, 'site.yaml': text('site.yaml').replace('bansuan', 'all') },
  'OIT-FIL-014': { 'site.yaml': undefined },
  'OIT-FM-026': edited(`${year}/measures.md`, 'id: m2-1', 'id: f2'),
  'OIT-SEC-901': edited(`${year}/analysis.mdx`, '**MDX**', '{process.env.HOME}'),
  'OIT-REF-151': edited(`${year}/measures.md`, 'findings: [slow-service]', 'findings: [f9]'),
  'OIT-YR-106': { 'catalogue/2567.yaml': undefined },
};

test('every rule has an example that breaks it, and ids are unique', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(broken).sort());
});

describe.each(rules)('$id $about', ({ id }) => {
  test('is silent on the small site', () => {
    expect(problemsOf({})).not.toContain(id);
  });
  test('speaks when it is broken', () => {
    expect(problemsOf(broken[id] ?? {})).toContain(id);
  });
});

test.each([
  ['an import', 'mdx', 'import fs from "fs"', 'คำสั่งโปรแกรม'],
  ['an expression', 'mdx', 'ข้อความ {1 + 1}', 'คำสั่งโปรแกรม'],
  ['an unknown component', 'mdx', '<Danger />', 'ส่วนประกอบ'],
  ['a script', 'md', '<script>alert(1)</script>', 'HTML'],
  ['an element within a line', 'md', 'ข้อความ <img onerror="x()">', 'HTML'],
  ['a link that runs', 'md', '[กด](javascript:alert(1))', 'ลิงก์'],
  ['a link that carries data', 'md', '[กด](data:text/html,x)', 'ลิงก์'],
  ['a link that hides its scheme', 'md', '[กด](JaVaScRiPt:x)', 'ลิงก์'],
  ['an image from another host', 'md', '![ภาพ](https://evil.example/x.png)', 'ภาพ'],
  ['a definition that runs', 'md', '[กด][a]\n\n[a]: javascript:x', 'ลิงก์'],
  ['broken MDX', 'mdx', 'ข้อความ { ค้าง', 'อ่านไม่ได้'],
])('%s is refused with its place', (_, extension, words, found) => {
  const [taken, kind] = extension === 'mdx' ? ['analysis.mdx', 'analysis'] : ['measures.md', 'measures'];
  const front = text(`${year}/${taken}`).split(/^---$/m).slice(0, 2).join('---');
  const problems = problemsOf({ [`${year}/${kind}.${extension}`]: `${front}---\n\nย่อหน้าแรก\n\n${words}\n` });
  const line = front.split('\n').length + 4;
  expect(problems).toMatch(new RegExp(`${kind}\\.${extension}:(?:${line}|${line + 2}):\\d+ .*OIT-SEC-901`));
  expect(problems).toContain(found);
  expect(problems).toContain('สรุป: 1 ข้อผิดพลาด');
});

test('ordinary text is no code', () => {
  const words = '## หัวข้อ\n\nน้อยกว่า 5 & **หนา** [เว็บ](https://example.go.th) [ในหน้า](#f2) [อีเมล](mailto:a@example.go.th)\n\n| ก | ข |\n|---|---|\n| 1 | 2 |\n';
  expect(problemsOf({ [`${year}/measures.md`]: text(`${year}/measures.md`) + words })).toBe('');
});

test('the messages of references, ids and answers in full', () => {
  const changes = {
    ...edited(`${year}/measures.md`, 'findings: [slow-service]', 'findings: [f9], indicators: [การใช้เวลา]'),
    ...edited(`${year}/answers.yaml`, 'item: O2', 'item: O99'),
    ...edited('agencies/bansuan/2568/results.md', 'measure: queue', 'measure: quue'),
  };
  expect(problemsOf(changes)).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/answers.yaml:5:11  ข้อผิดพลาด  OIT-REF-151
        5 |   - item: O99
          |           ^^^
       พบ        ข้อ O99 ซึ่งเกินจำนวนข้อของปี 2567
       ต้องเป็น   ข้อ O1 ถึง O35
       วิธีแก้     ตรวจรหัสข้อกับแบบตรวจของปีนั้น

    content/agencies/bansuan/2567/measures.md:9:27  ข้อผิดพลาด  OIT-REF-151
        9 |     answers: { findings: [f9], indicators: [การใช้เวลา] }
          |                           ^^
       พบ        รหัสประเด็น f9 ที่ไม่มีในรายงานวิเคราะห์ของปี 2567
       ต้องเป็น   รหัสประเด็น: slow-service f2
       วิธีแก้     แก้รหัสให้ตรง หรือเพิ่มประเด็นในรายงานวิเคราะห์

    content/agencies/bansuan/2567/measures.md:9:45  ข้อผิดพลาด  OIT-REF-151
        9 |     answers: { findings: [f9], indicators: [การใช้เวลา] }
          |                                             ^^^^^^^^^
       พบ        ตัวชี้วัด "การใช้เวลา" ที่ไม่มีในทะเบียนปี 2567
       ต้องเป็น   ชื่อตัวชี้วัด: การปฏิบัติหน้าที่ · การปรับปรุงระบบการทำงาน · การเปิดเผยข้อมูล
       วิธีแก้     พิมพ์ชื่อตัวชี้วัดให้ตรงกับทะเบียน

    content/agencies/bansuan/2568/results.md:10:14  ข้อผิดพลาด  OIT-REF-151
       10 |     measure: quue
          |              ^^^^
       พบ        รหัสมาตรการ quue ที่ไม่มีในแผนของปี 2567
       ต้องเป็น   รหัสมาตรการ: queue m2 m2-1 m2-2
       วิธีแก้     แก้รหัสให้ตรง ใส่ planYear ของแผน หรือลบฟิลด์นี้ถ้าแผนไม่อยู่ในเว็บไซต์

    สรุป: 4 ข้อผิดพลาด ใน 3 ไฟล์"
  `);
});
