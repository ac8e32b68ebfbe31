import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../reader/content-folder.ts';
import { oneAgency, type Changes } from '../test/content-folder.ts';
import { checkOf, problemsOf } from '../test/problems-of.ts';
import type { Example } from './rule.ts';
import { rules } from './rules.ts';

const year = 'agencies/bansuan/2567';
const text = (file: string) => readFileSync(`${oneAgency}/${file}`, 'utf8');
const edited = (file: string, from: string, to: string): Changes => ({ [file]: text(file).replace(from, to) });

test('no id is given twice, and every id in the source is that of a rule', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const sources = listFiles('src').filter((file) => /^(?:reader|schemas|checks)\/.*\.ts$/.test(file) && !file.endsWith('.test.ts'));
  const used = sources.flatMap((file) => readFileSync(`src/${file}`, 'utf8').match(/OIT-[A-Z0-9]+-[0-9]{3}/g) ?? []);
  expect([...new Set(used)].filter((id) => !ids.includes(id))).toEqual([]);
});

test('the small site has no error and no warning', async () => {
  expect(await problemsOf({})).toBe('');
});

/** The small site with one side of an example in it. */
function changesOf({ file, instead, among }: Example, words: Example['broken'], isBroken: boolean): Changes {
  const others = isBroken ? among : {};
  if (instead === undefined) return { ...others, [file]: words };
  expect(text(file), `${file} holds the words that the example takes the place of`).toContain(instead);
  expect(words).toBeTypeOf('string');
  return { ...others, [file]: text(file).replace(instead, () => String(words)) };
}

async function rulesBroken(changes: Changes): Promise<readonly string[]> {
  return (await checkOf(changes)).problems.map(({ rule }) => rule);
}

describe.each(rules)('$id $about', ({ id, examples }) => {
  test.each(examples)('speaks of the broken example, not of the sound one', async (example) => {
    expect(await rulesBroken(changesOf(example, example.broken, true))).toContain(id);
    const isAsItStands = example.sound === undefined;
    const sound = isAsItStands ? {} : changesOf(example, example.sound, false);
    expect(await rulesBroken(sound)).not.toContain(id);
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
])('%s is refused with its place', async (_, extension, words, found) => {
  const [taken, kind] = extension === 'mdx' ? ['analysis.mdx', 'analysis'] : ['measures.md', 'measures'];
  const front = text(`${year}/${taken}`).split(/^---$/m).slice(0, 2).join('---');
  const problems = await problemsOf({ [`${year}/${kind}.${extension}`]: `${front}---\n\nย่อหน้าแรก\n\n${words}\n` });
  const line = front.split('\n').length + 4;
  expect(problems).toMatch(new RegExp(`${kind}\\.${extension}:(?:${line}|${line + 2}):\\d+ .*OIT-SEC-901`));
  expect(problems).toContain(found);
  expect(problems).toContain('สรุป: 1 ข้อผิดพลาด');
});

test('ordinary text is no code', async () => {
  const words = '## หัวข้อ\n\nน้อยกว่า 5 & **หนา** [เว็บ](https://example.go.th) [ในหน้า](#m2) [อีเมล](mailto:a@example.go.th)\n\n| ก | ข |\n|---|---|\n| 1 | 2 |\n';
  expect(await problemsOf({ [`${year}/measures.md`]: text(`${year}/measures.md`) + words })).toBe('');
});

test('the messages of references, ids and answers in full', async () => {
  const changes = {
    ...edited(`${year}/measures.md`, 'findings: [slow-service]', 'findings: [f9], indicators: [การใช้เวลา]'),
    ...edited(`${year}/answers.yaml`, 'item: O2', 'item: O99'),
    ...edited('agencies/bansuan/2568/results.md', 'measure: queue', 'measure: quue'),
  };
  expect(await problemsOf(changes)).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/answers.yaml:5:11  ข้อผิดพลาด  OIT-REF-151
        5 |   - item: O99
          |           ^^^
       พบ        ข้อ O99 ซึ่งเกินจำนวนข้อของปี 2567
       ต้องเป็น   ข้อ O1 ถึง O35
       ผล        หน้าเว็บเชื่อมโยงประเด็น มาตรการ และผลเข้าด้วยกันไม่ได้
       วิธีแก้     ตรวจรหัสข้อกับแบบตรวจของปีนั้น

    content/agencies/bansuan/2567/measures.md:9:27  ข้อผิดพลาด  OIT-REF-151
        9 |     answers: { findings: [f9], indicators: [การใช้เวลา] }
          |                           ^^
       พบ        รหัสประเด็น f9 ที่ไม่มีในรายงานวิเคราะห์ของปี 2567
       ต้องเป็น   รหัสประเด็น: slow-service f2
       ผล        หน้าเว็บเชื่อมโยงประเด็น มาตรการ และผลเข้าด้วยกันไม่ได้
       วิธีแก้     แก้รหัสให้ตรง หรือเพิ่มประเด็นในรายงานวิเคราะห์

    content/agencies/bansuan/2567/measures.md:9:45  ข้อผิดพลาด  OIT-REF-151
        9 |     answers: { findings: [f9], indicators: [การใช้เวลา] }
          |                                             ^^^^^^^^^
       พบ        ตัวชี้วัด "การใช้เวลา" ที่ไม่มีในทะเบียนปี 2567
       ต้องเป็น   ชื่อตัวชี้วัด: การปฏิบัติหน้าที่ · การปรับปรุงระบบการทำงาน · การเปิดเผยข้อมูล
       ผล        หน้าเว็บเชื่อมโยงประเด็น มาตรการ และผลเข้าด้วยกันไม่ได้
       วิธีแก้     พิมพ์ชื่อตัวชี้วัดให้ตรงกับทะเบียน

    content/agencies/bansuan/2568/results.md:7:1  คำเตือน  OIT-MEA-408
        7 | results:
          | ^^^^^^^
       พบ        มาตรการ queue "ลดเวลารอรับบริการ" ในแผน ที่ไม่มีผลการดำเนินการ
       ต้องเป็น   ผลที่ระบุ measure: queue
       ผล        ประชาชนและผู้ตรวจเห็นว่ามีสัญญาที่หายไป
       วิธีแก้     เพิ่มผลของมาตรการนี้ ถ้ายังไม่ได้ทำให้ใส่ status: not-started

    content/agencies/bansuan/2568/results.md:10:14  ข้อผิดพลาด  OIT-REF-151
       10 |     measure: quue
          |              ^^^^
       พบ        รหัสมาตรการ quue ที่ไม่มีในแผนของปี 2567
       ต้องเป็น   รหัสมาตรการ: queue m2 m2-1 m2-2
       ผล        หน้าเว็บเชื่อมโยงประเด็น มาตรการ และผลเข้าด้วยกันไม่ได้
       วิธีแก้     แก้รหัสให้ตรง ใส่ planYear ของแผน หรือลบฟิลด์นี้ถ้าแผนไม่อยู่ในเว็บไซต์

    สรุป: 4 ข้อผิดพลาด 1 คำเตือน ใน 3 ไฟล์"
  `);
});
