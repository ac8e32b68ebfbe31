import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oneAgency } from '../../test/content-folder.ts';
import { problemsOf } from '../../test/problems-of.ts';

const analysisFile = 'agencies/bansuan/2567/analysis.mdx';
const measuresFile = 'agencies/bansuan/2567/measures.md';
const original = (file: string) => readFileSync(`${oneAgency}/${file}`, 'utf8');
const edited = (file: string, from: string, to: string) => {
  const text = original(file);
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`);
  return { [file]: text.replace(from, to) };
};

test('the small site has no problem', async () => {
  expect(await problemsOf({})).toBe('');
});

test('an unknown field is named, with the field that was probably meant', async () => {
  expect(await problemsOf(edited(analysisFile, 'responsible: สำนักปลัด', 'responsable: สำนักปลัด'))).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/analysis.mdx:7:1  ข้อผิดพลาด  OIT-FM-020
        7 | responsable: สำนักปลัด
          | ^^^^^^^^^^^
       พบ        ฟิลด์ที่ไม่รู้จัก "responsable"
       ต้องเป็น   ฟิลด์ของส่วนนี้: title summary language signed published updated responsible coverTitle memo foreword introduction acknowledgement attachments remarks allow results findings
       ผล        ข้อความในฟิลด์นี้จะไม่ปรากฏบนหน้าเว็บ
       วิธีแก้     หมายถึง responsible หรือไม่

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('a missing field is described', async () => {
  expect(await problemsOf(edited(measuresFile, 'fiscalYear: 2567\n', ''))).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/measures.md:2:1  ข้อผิดพลาด  OIT-FM-021
        2 | title: มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2567
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       พบ        ไม่มีฟิลด์ fiscalYear
       ต้องเป็น   fiscalYear: ปีงบประมาณที่ใช้มาตรการ พ.ศ.
       ผล        หน้าเว็บขาดข้อมูลที่ผู้ตรวจต้องการ
       วิธีแก้     เพิ่มบรรทัด fiscalYear: ในส่วนนี้

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('a date of the Christian era, an impossible day and a Thai-digit score are told apart, all in one run', async () => {
  const text = original(analysisFile)
    .replace('signed: "2567-01-15"', 'signed: "2024-01-15"')
    .replace('published: "2567-02-01"', 'published: "2567-02-30"')
    .replace('total: "88.00"', 'total: "๘๘.๐๐"');
  expect(await problemsOf({ [analysisFile]: text })).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/analysis.mdx:4:9  ข้อผิดพลาด  OIT-YR-103
        4 | signed: "2024-01-15"
          |         ^^^^^^^^^^^^
       พบ        "2024-01-15"
       ต้องเป็น   วันที่แบบ "ปี-เดือน-วัน" ปีเป็น พ.ศ. เช่น "2565-03-31"
       ผล        ปีบนหน้าเว็บจะคลาดไป 543 ปี
       วิธีแก้     ปีนี้น่าจะเป็น ค.ศ. ให้บวก 543 เป็น พ.ศ.

    content/agencies/bansuan/2567/analysis.mdx:5:12  ข้อผิดพลาด  OIT-DAT-110
        5 | published: "2567-02-30"
          |            ^^^^^^^^^^^^
       พบ        "2567-02-30"
       ต้องเป็น   วันที่แบบ "ปี-เดือน-วัน" ปีเป็น พ.ศ. เช่น "2565-03-31"
       ผล        ผู้อ่านไม่รู้ว่าเป็นวันใด
       วิธีแก้     วันที่นี้ไม่มีในปฏิทิน ตรวจวันและเดือนกับเอกสารต้นฉบับ

    content/agencies/bansuan/2567/analysis.mdx:39:12  ข้อผิดพลาด  OIT-NUM-309
       39 |     total: "๘๘.๐๐"
          |            ^^^^^^^
       พบ        "๘๘.๐๐"
       ต้องเป็น   คะแนนเป็นเลขอารบิก 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง ในเครื่องหมายคำพูด เช่น "78.35"
       ผล        โปรแกรมตรวจทานคะแนนไม่ได้
       วิธีแก้     เปลี่ยนเลขไทยเป็นเลขอารบิก

    สรุป: 3 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('an unquoted score is explained', async () => {
  expect(await problemsOf(edited(analysisFile, 'total: "88.00"', 'total: 88.00'))).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/analysis.mdx:39:12  ข้อผิดพลาด  OIT-FM-023
       39 |     total: 88.00
          |            ^^^^^
       พบ        88.00
       ต้องเป็น   ข้อความ
       ผล        หน้าเว็บแสดงค่านี้ไม่ได้
       วิธีแก้     ครอบค่าด้วยเครื่องหมายคำพูด "…"

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('a duplicate key stands at its place', async () => {
  expect(await problemsOf(edited(measuresFile, 'fiscalYear: 2567', 'fiscalYear: 2567\nfiscalYear: 2568'))).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/measures.md:6:1  ข้อผิดพลาด  OIT-FM-022
        6 | fiscalYear: 2568
          | ^
       พบ        ชื่อฟิลด์ซ้ำกัน
       ต้องเป็น   ฟิลด์หนึ่งเขียนครั้งเดียว
       ผล        ค่าหนึ่งในสองค่าจะหายไป
       วิธีแก้     รวมค่าไว้ที่เดียวแล้วลบบรรทัดที่ซ้ำ

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('YAML that cannot be read is explained', async () => {
  expect(await problemsOf(edited(measuresFile, 'responsible: สำนักปลัด', 'responsible: "สำนักปลัด'))).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/measures.md:4:24  ข้อผิดพลาด  OIT-FM-024
        4 | responsible: "สำนักปลัด
          |                      ^
       พบ        เครื่องหมายคำพูดหรือวงเล็บที่ไม่ครบคู่
       ต้องเป็น   เครื่องหมายเปิดและปิดครบคู่
       ผล        โปรแกรมอ่านไฟล์นี้ไม่ได้ทั้งไฟล์
       วิธีแก้     เติมเครื่องหมายปิดท้ายข้อความ หรือลบเครื่องหมายเปิด

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('a word outside the list gets a suggestion', async () => {
  expect(await problemsOf(edited(analysisFile, 'kind: weakness', 'kind: weaknes'))).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/analysis.mdx:48:11  ข้อผิดพลาด  OIT-FM-023
       48 |     kind: weaknes
          |           ^^^^^^^
       พบ        "weaknes"
       ต้องเป็น   หนึ่งในคำเหล่านี้: weakness development guideline
       ผล        หน้าเว็บแสดงค่านี้ไม่ได้
       วิธีแก้     หมายถึง weakness หรือไม่

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('one slip of the form is reported once, however many lines it confuses', async () => {
  expect(await problemsOf(edited(measuresFile, '  - id: queue', '\t- id: queue'))).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/measures.md:7:1  ข้อผิดพลาด  OIT-FM-024
        7 | 	- id: queue
          | ^
       พบ        แท็บที่ใช้ย่อหน้า
       ต้องเป็น   เว้นวรรคธรรมดา สองช่องต่อหนึ่งชั้น
       ผล        โปรแกรมอ่านไฟล์นี้ไม่ได้ทั้งไฟล์
       วิธีแก้     ลบแท็บแล้วพิมพ์เว้นวรรคแทน

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test.each([
  ['an unquoted colon', edited(measuresFile, 'title: มาตรการ', 'title: เรื่อง: มาตรการ'), 'โดยไม่มีเครื่องหมายคำพูด'],
  ['a missing colon', edited(measuresFile, 'title: มาตรการ', 'title มาตรการ'), 'ไม่มี : หลังชื่อฟิลด์'],
  ['a list where a text belongs', edited(measuresFile, 'responsible: สำนักปลัด', 'responsible: [สำนักปลัด]'), 'เขียนเป็นข้อความเดียว'],
  ['a text where a list belongs', edited(measuresFile, 'steps: [ตั้งบัตรคิว, วัดเวลา]', 'steps: ตั้งบัตรคิว'), 'บรรทัดละรายการ'],
  ['an empty file', { [measuresFile]: '' }, 'ไม่มีส่วนข้อมูลหัวเรื่อง'],
  ['a YAML tag', edited('site.yaml', 'name: ข้อมูล', 'name: !!js/function ข้อมูล'), 'ขึ้นต้นด้วย !'],
  ['a missing choice', edited('site.yaml', 'publishes: bansuan', ''), 'ไม่มีฟิลด์ publishes'],
])('%s is explained in one message', async (_, changes, words) => {
  const text = await problemsOf(changes);
  expect(text).toContain(words);
  expect(text).toContain('สรุป: 1 ข้อผิดพลาด');
});

test.each([
  ['a byte order mark', { [measuresFile]: `\uFEFF${original(measuresFile)}` }],
  ['the line ends of Windows', { [measuresFile]: original(measuresFile).replaceAll('\n', '\r\n') }],
])('%s is no problem', async (_, changes) => {
  expect(await problemsOf(changes)).toBe('');
});

test('an alias is refused', async () => {
  expect(await problemsOf({ 'site.yaml': 'name: &a x\ndescription: *a\n' })).toMatchInlineSnapshot(`
    "content/site.yaml  ข้อผิดพลาด  OIT-SEC-905
       พบ        ตัวอ้างอิงของ YAML (& หรือ *)
       ต้องเป็น   ข้อความธรรมดา
       ผล        คำสั่งพิเศษทำให้ไฟล์เล็กขยายจนเครื่องค้างได้
       วิธีแก้     เขียนค่าซ้ำลงไปตรง ๆ หรือครอบข้อความที่ขึ้นต้นด้วย & หรือ * ด้วยเครื่องหมายคำพูด

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('a file of Windows-874 is refused', async () => {
  expect(await problemsOf({ [measuresFile]: Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc1, 0xd2]) })).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/measures.md  ข้อผิดพลาด  OIT-ENC-001
       พบ        ไฟล์ที่ไม่ได้บันทึกเป็น UTF-8 (น่าจะเป็น ANSI หรือ Windows-874)
       ต้องเป็น   ไฟล์ข้อความแบบ UTF-8
       ผล        ตัวอักษรไทยจะกลายเป็นตัวอักษรที่อ่านไม่ออก
       วิธีแก้     สั่ง npm run fix เพื่อแปลงให้ หรือเปิดไฟล์แล้วบันทึกใหม่โดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('a report without front matter is refused', async () => {
  expect(await problemsOf({ [measuresFile]: '# มาตรการ\n' })).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/measures.md:1:1  ข้อผิดพลาด  OIT-FM-024
        1 | # มาตรการ
          | ^^^^^^^^^
       พบ        ไฟล์ที่ไม่มีส่วนข้อมูลหัวเรื่อง
       ต้องเป็น   บรรทัดแรกเป็น --- ตามด้วยข้อมูล แล้วปิดด้วย --- อีกบรรทัด
       ผล        โปรแกรมอ่านไฟล์นี้ไม่ได้ทั้งไฟล์
       วิธีแก้     ดูตัวอย่างใน content/README.md หรือเริ่มไฟล์ใหม่ด้วย npm run new

    สรุป: 1 ข้อผิดพลาด ใน 1 ไฟล์"
  `);
});

test('files that would be ignored are named', async () => {
  expect(await problemsOf({ 'agencies/bansuan/2567/results.MD': 'x', 'agencies/bansuan/2567/.measures.md': 'x' })).toMatchInlineSnapshot(`
    "content/agencies/bansuan/2567/.measures.md  ข้อผิดพลาด  OIT-FIL-010
       พบ        ไฟล์ที่ชื่อหรือที่อยู่ไม่ตรงแบบ จึงจะไม่ถูกเผยแพร่
       ต้องเป็น   agencies/<หน่วยงาน>/agency.yaml, agencies/<หน่วยงาน>/<ปี>/analysis.md measures.md results.md answers.yaml หรือ files/…, catalogue/<ปี>.yaml, pages/<หน้า>.md, site.yaml
       ผล        ไฟล์นี้จะไม่ถูกเผยแพร่ และไม่มีใครสังเกต
       วิธีแก้     แก้ชื่อไฟล์หรือโฟลเดอร์ให้ตรงแบบ (ตัวพิมพ์เล็ก นามสกุล .md .mdx หรือ .yaml) หรือย้ายออกจากโฟลเดอร์ content

    content/agencies/bansuan/2567/results.MD  ข้อผิดพลาด  OIT-FIL-010
       พบ        ไฟล์ที่ชื่อหรือที่อยู่ไม่ตรงแบบ จึงจะไม่ถูกเผยแพร่
       ต้องเป็น   agencies/<หน่วยงาน>/agency.yaml, agencies/<หน่วยงาน>/<ปี>/analysis.md measures.md results.md answers.yaml หรือ files/…, catalogue/<ปี>.yaml, pages/<หน้า>.md, site.yaml
       ผล        ไฟล์นี้จะไม่ถูกเผยแพร่ และไม่มีใครสังเกต
       วิธีแก้     แก้ชื่อไฟล์หรือโฟลเดอร์ให้ตรงแบบ (ตัวพิมพ์เล็ก นามสกุล .md .mdx หรือ .yaml) หรือย้ายออกจากโฟลเดอร์ content

    สรุป: 2 ข้อผิดพลาด ใน 2 ไฟล์"
  `);
});

test('problems of several files come in one run, in a fixed order', async () => {
  const text = await problemsOf({
    ...edited(measuresFile, 'fiscalYear: 2567', 'fiscalYear: 2024'),
    ...edited(analysisFile, 'id: f2', 'id: F2'),
    ...edited('site.yaml', 'publishes: bansuan', 'publishes: nowhere'),
  });
  expect(text.match(/^content\/\S+/gm)).toMatchInlineSnapshot(`
    [
      "content/agencies/bansuan/2567/analysis.mdx:52:9",
      "content/agencies/bansuan/2567/measures.md:5:13",
      "content/site.yaml:4:12",
    ]
  `);
});

test('a file broken in several ways is told all of it at once: form, meaning and privacy', async () => {
  const text = original(measuresFile)
    .replace('title: ลดเวลารอรับบริการ', 'titel: ลดเวลารอรับบริการ')
    .replace('responsible: [กองคลัง]', 'responsible: [กองครัง]')
    .replace('end: "2567-09-30"', 'end: "2568-09-30"')
    .replace('due: "2567-09-30"', 'due: "2567-09-31"')
    .replace('ข้อความใน Markdown', 'โทร 081-234-5678');
  const found = await problemsOf({ [measuresFile]: text });
  expect(found.match(/^content\S+ .*$/gm)).toMatchInlineSnapshot(`
    [
      "content/agencies/bansuan/2567/measures.md:8:5  ข้อผิดพลาด  OIT-FM-020",
      "content/agencies/bansuan/2567/measures.md:12:61  ข้อผิดพลาด  OIT-PER-201",
      "content/agencies/bansuan/2567/measures.md:14:39  ข้อผิดพลาด  OIT-DAT-110",
      "content/agencies/bansuan/2567/measures.md:18:19  คำเตือน  OIT-AGY-455",
      "content/agencies/bansuan/2567/measures.md:33:5  คำเตือน  OIT-PII-502",
    ]
  `);
});
