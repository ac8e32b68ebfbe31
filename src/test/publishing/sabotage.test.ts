import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent, severityOf } from '../../checks/check-content.ts';
import { projectCopy } from '../project-copy.ts';
import { startCommands } from './commands.ts';
import { copyOf, newSiteFolder, run, type SiteFolder } from './site-folder.ts';

/*
 * Twenty ways in which a published address is lost, by mistake or on purpose. Each is refused, and each in its own words.
 */
let published: SiteFolder;

beforeAll(async () => {
  published = newSiteFolder();
  // Two pages that can be moved; every page links to the others.
  for (const name of ['old', 'older']) cpSync(join(published.content, 'pages/about.md'), join(published.content, `pages/${name}.md`));
  for (const name of ['old', 'older']) edit(join(published.content, `pages/${name}.md`), /^title: .*$/m, `title: หน้า ${name}`);
  const commands = startCommands();
  expect(await commands.run(published, 'publish')).toMatchObject({ status: 0 });
  commands.stop();
});

afterAll(() => rmSync(published.root, { recursive: true, force: true }));

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, () => to);
  if (edited === text) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(path, edited);
}

/** What was said of each sabotage. */
const told: string[] = [];

/** The errors that an officer is shown after the sabotage: rule, file, what was found, what to do. */
async function errorsAfter(sabotage: (content: string) => void): Promise<readonly string[]> {
  const site = copyOf(published);
  try {
    sabotage(site.content);
    const { problems } = await checkContent(site.content);
    const said = problems.filter((problem) => severityOf(problem) === 'error').map(({ rule, file, found, fix }) => `${rule} ${file}: ${found} → ${fix}`);
    told.push(said.join('\n'));
    return said;
  } finally {
    rmSync(site.root, { recursive: true, force: true });
  }
}

const decide = (...lines: readonly string[]) => (content: string) =>
  writeFileSync(join(content, 'ledger/decisions.yaml'), `decisions:\n${lines.map((line) => `  - { ${line}, date: "2569-11-21", by: สำนักปลัด, reason: รวมหน้าไว้ที่เดียว }\n`).join('')}`);
const without = (content: string, ...names: readonly string[]) => names.forEach((name) => rmSync(join(content, name), { recursive: true }));
const measures = 'agencies/bansuan/2567/measures.md';
const urls = 'ledger/urls.jsonl';

test('1 a document deleted', async () => {
  expect(await errorsAfter((content) => without(content, 'pages/old.md'))).toMatchInlineSnapshot(`
    [
      "OIT-FIL-011 ledger/releases.jsonl: เอกสารที่หายไป 1 จาก 10 ฉบับ: page:old → นำไฟล์หรือโฟลเดอร์เดิมกลับมา ถ้าตั้งใจนำออก สั่ง npm run url -- gone /old/ พร้อมเหตุผล",
      "OIT-URL-851 ledger/urls.jsonl: ที่อยู่ /old/ "หน้า old" ที่เคยเผยแพร่ แต่จะไม่มีในเว็บไซต์รุ่นนี้ → นำไฟล์เดิมกลับมา หรือสั่ง npm run url -- gone /old/ พร้อมเหตุผล",
    ]
  `);
});

test('2 a file renamed', async () => {
  expect(await errorsAfter((content) => renameSync(join(content, 'pages/old.md'), join(content, 'pages/news.md')))).toMatchInlineSnapshot(`
    [
      "OIT-FIL-011 ledger/releases.jsonl: เอกสารที่หายไป 1 จาก 10 ฉบับ: page:old → นำไฟล์หรือโฟลเดอร์เดิมกลับมา ถ้าตั้งใจนำออก สั่ง npm run url -- gone /old/ พร้อมเหตุผล",
      "OIT-URL-851 ledger/urls.jsonl: ที่อยู่ /old/ "หน้า old" ที่เคยเผยแพร่ แต่จะไม่มีในเว็บไซต์รุ่นนี้ → ถ้า /news/ คือเอกสารเดียวกัน สั่ง npm run url -- move /old/ /news/ ถ้าไม่ใช่ นำไฟล์เดิมกลับมา",
    ]
  `);
});

test('3 the name of another agency taken', async () => {
  expect(
    await errorsAfter((content) => {
      edit(join(content, 'agencies/bansuan/agency.yaml'), 'province: ตัวอย่าง', 'province: อีกจังหวัด');
      edit(join(content, 'agencies/bansuan/agency.yaml'), 'name: เทศบาลตำบลบ้านสวน', 'name: เทศบาลตำบลอื่น');
    }),
  ).toMatchInlineSnapshot(`
    [
      "OIT-URL-853 agencies/bansuan/agency.yaml: หน่วยงาน เทศบาลตำบลอื่น จังหวัดอีกจังหวัด ที่ / ซึ่งเป็นที่อยู่ของ เทศบาลตำบลบ้านสวน จังหวัดตัวอย่าง → ถ้าเป็นหน่วยงานอื่น ตั้ง id ใน agency.yaml เป็นชื่ออื่นที่ไม่เคยใช้",
    ]
  `);
});

test('4 a notice over a page that is there', async () => {
  expect(await errorsAfter(decide('url: /old/, state: moved, to: /about/'))).toMatchInlineSnapshot(`
    [
      "OIT-URL-857 ledger/decisions.yaml: บันทึกว่า "ย้ายไปที่อยู่ใหม่" ที่ /old/ แต่เอกสารยังอยู่ที่นั่น → ย้ายไฟล์ออกด้วยคำสั่งเดิมอีกครั้ง หรือสั่ง npm run url -- restore /old/ ถ้านำกลับมา",
    ]
  `);
});

test('5 a file of the folder public over a page', async () => {
  const project = projectCopy();
  const site = copyOf(published);
  try {
    mkdirSync(join(project, 'public/old'));
    writeFileSync(join(project, 'public/old/index.html'), '<!doctype html><title>x</title>');
    const { status, said } = await run(site, 'build', [], { project });
    expect(status).toBe(1);
    told.push(said);
    expect(said.match(/^public.*$/gm)).toMatchInlineSnapshot(`
      [
        "public/old/index.html OIT-URL-858 พบ ไฟล์ที่บังหน้าหรือไฟล์ของเว็บไซต์ที่ /old/index.html วิธีแก้ ลบไฟล์นี้ออกจากโฟลเดอร์ public",
      ]
    `);
  } finally {
    for (const folder of [project, site.root]) rmSync(folder, { recursive: true, force: true });
  }
});

test('6 a name that differs only in case', async () => {
  expect(await errorsAfter((content) => cpSync(join(content, 'agencies/bansuan/2567/files/queue.png'), join(content, 'agencies/bansuan/2567/files/QUEUE.png')))).toMatchInlineSnapshot(`
    [
      "OIT-URL-859 agencies/bansuan/2567/files/queue.png: ชื่อที่ต่างจาก agencies/bansuan/2567/files/QUEUE.png เพียงตัวพิมพ์หรือรูปของอักขระ → เปลี่ยนชื่อหรือลบไฟล์ที่ไม่ใช้",
    ]
  `);
});

test('7 a name that differs only in how its characters are composed', async () => {
  expect(
    await errorsAfter((content) => {
      for (const name of ['caf\u00e9.png', 'cafe\u0301.png']) cpSync(join(content, 'agencies/bansuan/2567/files/queue.png'), join(content, 'agencies/bansuan/2567/files', name));
    }),
  ).toMatchInlineSnapshot(`
    [
      "OIT-URL-859 agencies/bansuan/2567/files/café.png: ชื่อที่ต่างจาก agencies/bansuan/2567/files/café.png เพียงตัวพิมพ์หรือรูปของอักขระ → เปลี่ยนชื่อหรือลบไฟล์ที่ไม่ใช้",
    ]
  `);
});

test('8 a chain of moves', async () => {
  expect(await errorsAfter((content) => (without(content, 'pages/old.md', 'pages/older.md'), decide('url: /old/, state: moved, to: /older/', 'url: /older/, state: moved, to: /about/')(content)))).toMatchInlineSnapshot(`
    [
      "OIT-URL-855 ledger/decisions.yaml: การย้ายเป็นทอด /old/ → /older/ → /about/ → แก้ to ให้เป็นที่อยู่สุดท้าย คำสั่ง npm run url -- move ทำให้เองทุกครั้ง",
    ]
  `);
});

test('9 a loop of moves', async () => {
  expect(await errorsAfter((content) => (without(content, 'pages/old.md', 'pages/older.md'), decide('url: /old/, state: moved, to: /older/', 'url: /older/, state: moved, to: /old/')(content)))).toMatchInlineSnapshot(`
    [
      "OIT-URL-856 ledger/decisions.yaml: การย้ายที่วนกลับ /old/ → /older/ → /old/ → ลบบรรทัดที่ไม่จริงออกหนึ่งบรรทัด เก็บบรรทัดที่พาไปยังหน้าที่มีอยู่",
      "OIT-URL-856 ledger/decisions.yaml: การย้ายที่วนกลับ /older/ → /old/ → /older/ → ลบบรรทัดที่ไม่จริงออกหนึ่งบรรทัด เก็บบรรทัดที่พาไปยังหน้าที่มีอยู่",
    ]
  `);
});

test('10 a move to nowhere', async () => {
  expect(await errorsAfter((content) => (without(content, 'pages/old.md'), decide('url: /old/, state: moved, to: /nowhere/')(content)))).toMatchInlineSnapshot(`
    [
      "OIT-URL-854 ledger/decisions.yaml: ที่อยู่ใหม่ /nowhere/ ซึ่งไม่มีในเว็บไซต์ → แก้ to ให้เป็นหน้าที่มีอยู่ หรือสั่ง npm run url -- gone แทน",
    ]
  `);
});

test('11 an anchor dropped', async () => {
  expect(await errorsAfter((content) => edit(join(content, measures), '- { id: p1, text: ข้อเสนอแนะที่หนึ่ง }', '- { id: p2, text: ข้อเสนอแนะที่สอง }'))).toMatchInlineSnapshot(`
    [
      "OIT-URL-852 agencies/bansuan/2567/analysis.mdx: รหัส #p1 ของหน้า /2567/o34/ ที่เคยเผยแพร่ แต่ไม่มีแล้ว → ใช้รหัสเดิม p1 ถ้าตั้งใจเปลี่ยนเป็น p2 สั่ง npm run url -- move "/2567/o34/#p1" "/2567/o34/#p2"",
      "OIT-URL-852 agencies/bansuan/2567/measures.md: รหัส #p1 ของหน้า /2567/measures/ ที่เคยเผยแพร่ แต่ไม่มีแล้ว → ใช้รหัสเดิม p1 ถ้าตั้งใจเปลี่ยนเป็น p2 สั่ง npm run url -- move "/2567/measures/#p1" "/2567/measures/#p2"",
    ]
  `);
});

test('12 the bytes of a PDF changed', async () => {
  expect(await errorsAfter((content) => appendFileSync(join(content, 'agencies/bansuan/2567/files/signed-analysis.pdf'), '\n'))).toMatchInlineSnapshot(`
    [
      "OIT-ATT-756 agencies/bansuan/2567/files/signed-analysis.pdf: ไฟล์ที่ต่างจากที่เผยแพร่ไว้ที่ /2567/files/signed-analysis.pdf ตั้งแต่ 2569-11-21 → นำไฟล์เดิมกลับมา แล้วเพิ่มฉบับใหม่ด้วย npm run url -- replace /2567/files/signed-analysis.pdf <ไฟล์ใหม่>",
    ]
  `);
});

test('13 an address re-used for the document of another agency', async () => {
  expect(
    await errorsAfter((content) => {
      cpSync(join(content, 'agencies/bansuan'), join(content, 'agencies/bangsai'), { recursive: true });
      edit(join(content, 'site.yaml'), 'publishes: bansuan', 'publishes: bangsai');
    }),
  ).toMatchInlineSnapshot(`
    [
      "OIT-URL-853 agencies/bangsai/2567/analysis.mdx: เอกสาร bangsai/2567/analysis ที่ /2567/analysis/ ซึ่งเป็นที่อยู่ของ bansuan/2567/analysis → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-URL-853 agencies/bangsai/2567/answers.yaml: เอกสาร bangsai/2567 ที่ /2567/ ซึ่งเป็นที่อยู่ของ bansuan/2567 → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-URL-853 agencies/bangsai/2567/files/queue.png: เอกสาร bangsai/2567/files/queue.png ที่ /2567/files/queue.png ซึ่งเป็นที่อยู่ของ bansuan/2567/files/queue.png → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-URL-853 agencies/bangsai/2567/files/signed-analysis.pdf: เอกสาร bangsai/2567/files/signed-analysis.pdf ที่ /2567/files/signed-analysis.pdf ซึ่งเป็นที่อยู่ของ bansuan/2567/files/signed-analysis.pdf → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-URL-853 agencies/bangsai/2567/measures.md: เอกสาร bangsai/2567/measures ที่ /2567/measures/ ซึ่งเป็นที่อยู่ของ bansuan/2567/measures → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-URL-853 agencies/bangsai/2568/files/queue.png: เอกสาร bangsai/2568/files/queue.png ที่ /2568/files/queue.png ซึ่งเป็นที่อยู่ของ bansuan/2568/files/queue.png → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-URL-853 agencies/bangsai/2568/results.md: เอกสาร bangsai/2568/results ที่ /2568/results/ ซึ่งเป็นที่อยู่ของ bansuan/2568/results → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-URL-853 agencies/bangsai/agency.yaml: เอกสาร bangsai ที่ / ซึ่งเป็นที่อยู่ของ bansuan → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-FIL-011 ledger/releases.jsonl: เอกสารที่หายไป 5 จาก 10 ฉบับ: bansuan bansuan/2567/analysis bansuan/2567/answers bansuan/2567/measures bansuan/2568/results → นำไฟล์หรือโฟลเดอร์เดิมกลับมา ถ้าตั้งใจนำออก สั่ง npm run url -- gone /bansuan/ พร้อมเหตุผล",
      "OIT-URL-853 site.yaml: เอกสาร bangsai/2567/o34 ที่ /2567/o34/ ซึ่งเป็นที่อยู่ของ bansuan/2567/o34 → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-URL-853 site.yaml: เอกสาร bangsai/2568 ที่ /2568/ ซึ่งเป็นที่อยู่ของ bansuan/2568 → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
      "OIT-URL-853 site.yaml: เอกสาร bangsai/2568/o35 ที่ /2568/o35/ ซึ่งเป็นที่อยู่ของ bansuan/2568/o35 → ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม",
    ]
  `);
});

test('14 the address of the site changed', async () => {
  expect(await errorsAfter((content) => edit(join(content, 'site.yaml'), 'https://www.example.go.th/ita/', 'https://www.example.go.th/'))).toMatchInlineSnapshot(`
    [
      "OIT-URL-860 site.yaml: ที่อยู่ https://www.example.go.th/ ซึ่งไม่ใช่ที่เผยแพร่ครั้งล่าสุดตาม ledger/releases.jsonl → ถ้าย้ายเว็บไซต์จริง ใส่ที่อยู่เดิมกลับ แล้วสั่ง npm run url -- move-site https://www.example.go.th/",
    ]
  `);
});

test('15 a line of the ledger removed', async () => {
  expect(await errorsAfter((content) => (edit(join(content, urls), /^\{"url":"\/old\/".*\n/m, ''), without(content, 'pages/old.md')))).toMatchInlineSnapshot(`
    [
      "OIT-FIL-011 ledger/releases.jsonl: เอกสารที่หายไป 1 จาก 10 ฉบับ: page:old → นำไฟล์หรือโฟลเดอร์เดิมกลับมา ถ้าตั้งใจนำออก สั่ง npm run url -- gone /old/ พร้อมเหตุผล",
      "OIT-URL-861 ledger/urls.jsonl: ทะเบียนที่ขาดบรรทัดของ /old/ → ถ้าเพิ่งมีการเผยแพร่ที่ค้างอยู่ สั่ง npm run publish ถ้าไม่ใช่ นำ content/ledger ล่าสุดกลับมาจากสำเนาหรือผู้ดูแล ไฟล์เหล่านี้เขียนด้วยคำสั่งเท่านั้น",
    ]
  `);
});

test('16 a line of the ledger edited', async () => {
  expect(await errorsAfter((content) => edit(join(content, urls), /"url":"\/old\/"(.*)"first":"[^"]+"/, '"url":"/old/","kind":"page","document":"page:old","state":"live","first":"2560-01-01"'))).toMatchInlineSnapshot(`
    [
      "OIT-URL-862 ledger/urls.jsonl: บรรทัดของ /old/ ที่ถูกแก้ → ถ้าเพิ่งมีการเผยแพร่ที่ค้างอยู่ สั่ง npm run publish ถ้าไม่ใช่ นำ content/ledger ล่าสุดกลับมาจากสำเนาหรือผู้ดูแล ไฟล์เหล่านี้เขียนด้วยคำสั่งเท่านั้น",
    ]
  `);
});

test('17 an extension in capitals', async () => {
  expect(await errorsAfter((content) => renameSync(join(content, measures), join(content, measures.replace('.md', '.MD'))))).toMatchInlineSnapshot(`
    [
      "OIT-FIL-010 agencies/bansuan/2567/measures.MD: ไฟล์ที่ชื่อหรือที่อยู่ไม่ตรงแบบ จึงจะไม่ถูกเผยแพร่ → แก้ชื่อไฟล์หรือโฟลเดอร์ให้ตรงแบบ (ตัวพิมพ์เล็ก นามสกุล .md .mdx หรือ .yaml) หรือย้ายออกจากโฟลเดอร์ content",
      "OIT-REF-151 agencies/bansuan/2568/results.md: รหัสมาตรการ queue ที่ไม่มีในแผนของปี 2567 → แก้รหัสให้ตรง ใส่ planYear ของแผน หรือลบฟิลด์นี้ถ้าแผนไม่อยู่ในเว็บไซต์",
      "OIT-REF-151 agencies/bansuan/2568/results.md: รหัสมาตรการ m2-2 ที่ไม่มีในแผนของปี 2567 → แก้รหัสให้ตรง ใส่ planYear ของแผน หรือลบฟิลด์นี้ถ้าแผนไม่อยู่ในเว็บไซต์",
    ]
  `);
});

test('18 a file hidden with a dot', async () => {
  expect(await errorsAfter((content) => renameSync(join(content, measures), join(content, dirname(measures), '.measures.md')))).toMatchInlineSnapshot(`
    [
      "OIT-FIL-010 agencies/bansuan/2567/.measures.md: ไฟล์ที่ชื่อหรือที่อยู่ไม่ตรงแบบ จึงจะไม่ถูกเผยแพร่ → แก้ชื่อไฟล์หรือโฟลเดอร์ให้ตรงแบบ (ตัวพิมพ์เล็ก นามสกุล .md .mdx หรือ .yaml) หรือย้ายออกจากโฟลเดอร์ content",
      "OIT-REF-151 agencies/bansuan/2568/results.md: รหัสมาตรการ queue ที่ไม่มีในแผนของปี 2567 → แก้รหัสให้ตรง ใส่ planYear ของแผน หรือลบฟิลด์นี้ถ้าแผนไม่อยู่ในเว็บไซต์",
      "OIT-REF-151 agencies/bansuan/2568/results.md: รหัสมาตรการ m2-2 ที่ไม่มีในแผนของปี 2567 → แก้รหัสให้ตรง ใส่ planYear ของแผน หรือลบฟิลด์นี้ถ้าแผนไม่อยู่ในเว็บไซต์",
    ]
  `);
});

test('19 a whole folder missing', async () => {
  expect(await errorsAfter((content) => without(content, 'agencies/bansuan/2568'))).toMatchInlineSnapshot(`
    [
      "OIT-FIL-011 ledger/releases.jsonl: เอกสารที่หายไป 1 จาก 10 ฉบับ: bansuan/2568/results → นำไฟล์หรือโฟลเดอร์เดิมกลับมา ถ้าตั้งใจนำออก สั่ง npm run url -- gone /2568/results/ พร้อมเหตุผล",
      "OIT-URL-851 ledger/urls.jsonl: ที่อยู่ /2568/ "การเปิดเผยข้อมูลสาธารณะ ปี 2568" ที่เคยเผยแพร่ แต่จะไม่มีในเว็บไซต์รุ่นนี้ → นำไฟล์เดิมกลับมา หรือสั่ง npm run url -- gone /2568/ พร้อมเหตุผล",
      "OIT-URL-851 ledger/urls.jsonl: ที่อยู่ /2568/files/queue.png ที่เคยเผยแพร่ แต่จะไม่มีในเว็บไซต์รุ่นนี้ → นำไฟล์เดิมกลับมา หรือสั่ง npm run url -- gone /2568/files/queue.png พร้อมเหตุผล",
      "OIT-URL-851 ledger/urls.jsonl: ที่อยู่ /2568/o35/ "ข้อ O35 รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน" ที่เคยเผยแพร่ แต่จะไม่มีในเว็บไซต์รุ่นนี้ → นำไฟล์เดิมกลับมา หรือสั่ง npm run url -- gone /2568/o35/ พร้อมเหตุผล",
      "OIT-URL-851 ledger/urls.jsonl: ที่อยู่ /2568/results/ "รายงานผลการดำเนินการ ปี 2567" ที่เคยเผยแพร่ แต่จะไม่มีในเว็บไซต์รุ่นนี้ → นำไฟล์เดิมกลับมา หรือสั่ง npm run url -- gone /2568/results/ พร้อมเหตุผล",
    ]
  `);
});

test('20 a move to the site of somebody else', async () => {
  expect(await errorsAfter((content) => (without(content, 'pages/old.md'), decide('url: /old/, state: moved, to: "https://casino.example.com/"')(content)))).toMatchInlineSnapshot(`
    [
      "OIT-URL-863 ledger/decisions.yaml: การย้ายไปยัง https://casino.example.com/ → แก้ to หรือให้ผู้ดูแลเพิ่มโดเมนใน trustedHosts ถ้าตั้งใจ",
      "OIT-SPM-601 ledger/decisions.yaml: คำว่า "casino" → ถ้าไม่ได้เขียนเองให้ลบ แล้วตรวจว่าใครแก้ไฟล์และเปลี่ยนรหัสผ่าน ถ้าเป็นรายงานเรื่องการพนันจริงให้บันทึกข้อยกเว้น",
    ]
  `);
});

test('the published content itself is sound, and every sabotage is told in words of its own', async () => {
  const all = [...told];
  expect(await errorsAfter(() => undefined)).toEqual([]);
  expect(all).toHaveLength(20);
  expect(new Set(all).size).toBe(20);
  expect(all.filter((said) => said === '')).toEqual([]);
});
