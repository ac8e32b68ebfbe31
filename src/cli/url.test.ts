import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../reader/content-folder.ts';
import { startCommands, type Commands } from '../test/publishing/commands.ts';
import { copyOf, newSiteFolder, type SiteFolder } from '../test/publishing/site-folder.ts';

let published: SiteFolder;
let site: SiteFolder;
let commands: Commands;

const run: Commands['run'] = (...words) => commands.run(...words);

beforeAll(async () => {
  commands = startCommands();
  published = newSiteFolder();
  writeFileSync(join(published.content, 'pages/contact.md'), '---\ntitle: ติดต่อ\nsummary: ช่องทางติดต่อ\nupdated: "2567-02-01"\n---\n\nสำนักปลัด\n');
  expect(await run(published, 'publish')).toMatchObject({ status: 0 });
});
afterAll(() => {
  commands.stop();
  rmSync(published.root, { recursive: true });
});
beforeEach(() => (site = copyOf(published)));
afterEach(() => rmSync(site.root, { recursive: true }));

const ground = ['--by', 'สำนักปลัด', '--reason', 'รวมหน้าไว้ที่เดียว', '--date', '2569-11-21'];
const url = (...words: readonly string[]) => run(site, 'url', words);
const decide = (...words: readonly string[]) => url(...words, ...ground);
const decisions = () => (existsSync(join(site.content, 'ledger/decisions.yaml')) ? readFileSync(join(site.content, 'ledger/decisions.yaml'), 'utf8').split('\n').slice(2, -1) : []);
const everything = () => listFiles(site.content).map((file) => `${file} ${readFileSync(join(site.content, file), 'utf8')}`);

describe('a published address', () => {
  test.each(['/contact/', '/contact', 'contact', '/contact/index.html', '/ita/contact/', 'https://www.example.go.th/ita/contact/', 'https://www.example.go.th/ita/contact/?fbclid=x'])('is known however it is written: %s', async (words) => {
    expect(await decide('move', words, '/contact-us/')).toMatchObject({ status: 0 });
    expect(decisions()).toEqual(['  - { url: "/contact/", state: "moved", to: "/contact-us/", date: "2569-11-21", by: "สำนักปลัด", reason: "รวมหน้าไว้ที่เดียว" }']);
    expect(existsSync(join(site.content, 'pages/contact-us.md'))).toBe(true);
  });

  test('that moves twice leads to its last place, and back', async () => {
    await decide('move', '/contact/', '/help/');
    expect(await decide('move', '/contact/', '/other/')).toMatchObject({ status: 1, said: expect.stringContaining('หลังย้ายแล้วไม่มีเอกสารที่ /other/') });
    expect(await decide('move', '/help/', '/desk/')).toMatchObject({ status: 1, said: expect.stringContaining('ยังไม่เคยเผยแพร่') });
  });

  test('of a report moves to another year with its files, and its item page with it', async () => {
    expect((await decide('move', '/2567/analysis/', '/2568/analysis/')).said.split('\n').slice(0, 3)).toMatchInlineSnapshot(`
      [
        "/2567/analysis/  ย้ายไปที่อยู่ใหม่ → /2568/analysis/",
        "",
        "บันทึกไว้ใน content/ledger/decisions.yaml แล้ว ตรวจด้วย npm run check แล้วสั่ง npm run publish",
      ]
    `);
    expect(listFiles(join(site.content, 'agencies/bansuan/2568')).filter((file) => /analysis|signed/.test(file))).toEqual(['analysis.mdx', 'files/signed-analysis.pdf']);
  });

  test('goes, is kept aside, and comes back', async () => {
    expect(await decide('gone', '/contact/')).toMatchObject({ status: 0 });
    expect(listFiles(join(site.content, 'ledger/removed'))).toEqual(['pages/contact.md']);
    expect(await decide('restore', '/contact/')).toMatchObject({ status: 0 });
    expect(existsSync(join(site.content, 'pages/contact.md'))).toBe(true);
    expect(decisions()).toEqual([expect.stringContaining('state: "restored"')]);
  });

  test('is erased without a copy', async () => {
    expect(await decide('erase', '/contact/')).toMatchObject({ status: 0, said: expect.stringContaining('ประวัติ git') });
    expect(everything().filter((text) => text.includes('ช่องทางติดต่อ'))).toEqual([]);
  });

  test('of a file gets a new version beside the old one', async () => {
    const newer = join(site.root, 'newer.pdf');
    writeFileSync(newer, '%PDF-1.4 newer');
    expect(await decide('replace', '/2567/files/signed-analysis.pdf', newer)).toMatchObject({ status: 0 });
    expect(readdirSync(join(site.content, 'agencies/bansuan/2567/files')).sort()).toEqual(['queue.png', 'signed-analysis-2.pdf', 'signed-analysis.pdf']);
    expect(await decide('replace', '/2567/files/signed-analysis.pdf', newer)).toMatchObject({ status: 1, said: expect.stringContaining('ยังไม่เคยเผยแพร่ วางไฟล์ใหม่ทับได้เลย') });
  });
});

test('what cannot be done is refused in words, and nothing changes', async () => {
  const before = everything();
  const words = [
    ['move', '/never/', '/x/'],
    ['move', '/contact/', '/Contact Us/'],
    ['move', '/contact/', '/accessibility/'],
    ['move', '/about/', '/about-us/'],
    ['move', '/2567/o34/', '/2567/o35/'],
    ['move', '/2567/files/queue.png', '/2568/files/queue.png'],
    ['gone', '/2567/o34/'],
    ['withdraw', '/2567/files/queue.png'],
    ['restore', '/contact/'],
  ];
  const answers: Awaited<ReturnType<typeof decide>>[] = [];
  for (const one of words) answers.push(await decide(...one));
  expect(answers.map(({ status }) => status)).toEqual(words.map(() => 1));
  expect(answers.map(({ said }) => said.split('\n')[0])).toMatchInlineSnapshot(`
    [
      "ไม่พบ /never/ ในทะเบียนที่อยู่ที่เคยเผยแพร่ ดูทั้งหมดด้วย npm run url -- list",
      "ที่อยู่ใหม่ใช้ได้เฉพาะ a–z ตัวเลข และขีดกลาง ลงท้ายด้วย / แต่พบ /Contact Us/",
      "มีเอกสารอยู่ที่ /accessibility/ แล้ว ถ้าจะรวมเป็นหน้าเดียว ย้ายเนื้อหาไปรวมเอง ลบไฟล์ของ /contact/ แล้วสั่งคำสั่งนี้ซ้ำ",
      "ทุกหน้าของเว็บไซต์เชื่อมโยงมาที่ /about/ จึงย้าย ถอน หรือนำออกไม่ได้ แก้เนื้อหาของหน้าได้",
      "/2567/o34/ สร้างจากรายงานและทะเบียนข้อ ย้ายรายงานหรือแก้ทะเบียนข้อก่อน แล้วสั่งซ้ำ",
      "ไฟล์ที่เผยแพร่แล้วอยู่ที่เดิมเสมอ เพิ่มฉบับใหม่ด้วย npm run url -- replace",
      "/2567/o34/ แสดงรายงานของปี นำรายงานออกแทน: /2567/analysis/ /2567/measures/",
      "ถอนได้เฉพาะหน้า ถ้าเป็นรายการหรือไฟล์ ใช้ gone หรือ replace",
      "ไม่มีบันทึกว่า /contact/ ถูกย้าย ถอน หรือนำออก",
    ]
  `);
  expect(answers.every(({ said }) => said.includes('ไม่มีอะไรเปลี่ยนแปลง'))).toBe(true);
  expect(everything()).toEqual(before);
});

test.each([[[]], [['remove', '/contact/']], [['gone']], [['gone', '/contact/']], [['gone', '/contact/', '--by', 'ก', '--reason', 'ข', '--date', '2026-11-21']], [['replace', '/2567/files/queue.png', 'no-such.pdf', '--by', 'ก', '--reason', 'ข']], [['--bye']]])(
  'a command that is given wrongly explains itself: %j',
  async (words) => {
    expect(await url(...words)).toMatchObject({ status: 2, said: expect.stringMatching(/[ก-๙]/) });
    expect(decisions()).toEqual([]);
  },
);

test('what was given in a survey stays, and only data protection goes before it', async () => {
  expect(await run(site, 'submit', ['bansuan', '2568', '--by', 'ปลัดเทศบาล', '--date', '2569-04-30'])).toMatchObject({ status: 0, said: expect.stringContaining('https://www.example.go.th/ita/2568/o35/') });
  expect(readFileSync(join(site.content, 'agencies/bansuan/2568/submitted.yaml'), 'utf8')).toMatchInlineSnapshot(`
    "# ที่อยู่ที่ส่งในแบบสำรวจ เขียนด้วยคำสั่ง npm run submit เพิ่มได้ แต่ไม่แก้ไม่ลบ
    submissions:
      - date: "2569-04-30"
        by: "ปลัดเทศบาล"
        items:
          - { item: O35, urls: ["/2568/o35/"] }
    "
  `);
  expect(await run(site, 'submit', ['bansuan', '2568', '--by', 'ปลัดเทศบาล'])).toMatchObject({ status: 1, said: expect.stringContaining('บันทึกการส่งที่อยู่ชุดนี้ไว้แล้ว') });
  expect(await decide('gone', '/2568/results/')).toMatchObject({ status: 1, said: expect.stringContaining('/2568/o35/ (2568 O35)') });
  expect(await run(site, 'publish')).toMatchObject({ status: 0 });
  rmSync(join(site.content, 'agencies/bansuan/2568/submitted.yaml'));
  expect((await run(site, 'check')).said).toContain('OIT-URL-868');
});

test.each([[[]], [['nobody', '2568']], [['bansuan', '68']], [['bansuan', '2568']], [['bansuan', '2568', 'O35', '--by', 'ก']]])('submit explains itself: %j', async (words) => {
  expect(await run(site, 'submit', words)).toMatchObject({ status: 2, said: expect.stringMatching(/[ก-๙]/) });
});

test('submit takes what is published only', async () => {
  expect(await run(site, 'submit', ['bansuan', '2568', 'O35=/2568/o36/', '--by', 'ก'])).toMatchObject({ status: 1, said: expect.stringContaining('/2568/o36/') });
});

test('the whole site moves: settings, pages and rules for the old place', async () => {
  const out = join(site.root, 'old-site');
  expect(await url('move-site', 'https://www.bansuan.go.th/', '--out', out)).toMatchObject({ status: 0 });
  expect(readFileSync(join(site.content, 'site.yaml'), 'utf8')).toContain('address: https://www.bansuan.go.th/\nmovedFrom: ["https://www.example.go.th/ita/"]\n');
  expect(readFileSync(join(out, 'pages/2567/o34/index.html'), 'utf8')).toContain('content="0; url=https://www.bansuan.go.th/2567/o34/"');
  expect(readFileSync(join(out, 'apache/.htaccess'), 'utf8')).toContain('https://www.bansuan.go.th/');
  expect(await run(site, 'publish')).toMatchObject({ status: 0 });
  expect(await url('move-site', 'www.bansuan.go.th')).toMatchObject({ status: 1 });
});

test('rules name what moved and what went', async () => {
  await decide('move', '/contact/', '/contact-us/');
  const out = join(site.root, 'rules');
  expect(await url('rules', '--out', out)).toMatchObject({ status: 0, said: expect.stringContaining('ย้าย 1 แห่ง') });
  expect(readdirSync(out).sort()).toEqual(['apache', 'cloudflare', 'iis', 'netlify', 'nginx']);
  expect(readFileSync(join(out, 'netlify/_redirects'), 'utf8')).toContain('/ita/contact');
});

test('list shows what was published', async () => {
  expect((await url('list', 'contact')).said).toMatch(/^https:\/\/www\.example\.go\.th\/ita\/contact\/\n {2}ติดต่อ\n {2}เผยแพร่อยู่ ตั้งแต่ /);
});

test('rollback puts the release before back, and says which addresses would not answer', async () => {
  expect(await run(site, 'rollback')).toMatchObject({ status: 2, said: expect.stringContaining('ไม่มีรุ่นอื่นเก็บไว้') });
  writeFileSync(join(site.content, 'pages/news.md'), '---\ntitle: ข่าว\nsummary: ข่าวของเทศบาล\nupdated: "2567-02-01"\n---\n\nข่าว\n');
  expect(await run(site, 'publish')).toMatchObject({ status: 0 });
  expect(await run(site, 'rollback')).toMatchObject({ status: 1, said: expect.stringContaining('  /news/') });
  expect(existsSync(join(site.published, 'news/index.html'))).toBe(true);
  expect(await run(site, 'rollback', ['--confirm'])).toMatchObject({ status: 0 });
  expect(existsSync(join(site.published, 'news/index.html'))).toBe(false);
  // The address stays recorded, and the next publication brings it back.
  expect(await run(site, 'publish')).toMatchObject({ status: 0 });
  expect(existsSync(join(site.published, 'news/index.html'))).toBe(true);
  expect(readdirSync(join(site.releases, 'kept')).filter((name) => name.endsWith('.json'))).toHaveLength(3);
});

describe('what a hostile reviewer found', () => {
  const news = (title: string) => `---\ntitle: ${title}\nsummary: หน้า ${title}\nupdated: "2567-02-01"\n---\n\nเนื้อความของ ${title}\n`;
  const file = (name: string) => join(site.content, name);

  test('a file of decisions that cannot be read is not written anew', async () => {
    await decide('withdraw', '/contact/');
    const broken = readFileSync(file('ledger/decisions.yaml'), 'utf8').replace('"withdrawn"', '"withdrawned"');
    writeFileSync(file('ledger/decisions.yaml'), broken);
    expect(await decide('withdraw', '/2568/results/')).toMatchObject({ status: 1, said: expect.stringContaining('จึงไม่เขียนทับ') });
    expect(readFileSync(file('ledger/decisions.yaml'), 'utf8')).toBe(broken);
  });

  test('an address is not given to another document, and only its own comes back to it', async () => {
    await decide('move', '/contact/', '/help/');
    writeFileSync(file('pages/news.md'), news('ข่าว'));
    expect(await run(site, 'publish')).toMatchObject({ status: 0 });
    expect(await decide('move', '/news/', '/contact/')).toMatchObject({ status: 1, said: expect.stringContaining('เคยเป็นที่อยู่ของ ติดต่อ') });
    expect(await decide('move', '/help/', '/contact/')).toMatchObject({ status: 0 });
    expect(await run(site, 'publish')).toMatchObject({ status: 0 });
    expect(readFileSync(join(site.published, 'contact/index.html'), 'utf8')).toContain('ช่องทางติดต่อ');
    expect(readFileSync(join(site.published, 'help/index.html'), 'utf8')).toContain('url=/ita/contact/');
  });

  test('a move that is not published yet is undone by moving back', async () => {
    const before = everything();
    await decide('move', '/contact/', '/help/');
    expect(await decide('move', '/help/', '/contact/')).toMatchObject({ status: 0 });
    expect(everything()).toEqual(before);
  });

  test('what moves takes along that it was withdrawn, and which file took the place of which', async () => {
    const newer = join(site.root, 'newer.pdf');
    writeFileSync(newer, readFileSync(file('agencies/bansuan/2567/files/signed-analysis.pdf')).toString('latin1') + '\n', 'latin1');
    await decide('replace', '/2567/files/signed-analysis.pdf', newer);
    await decide('withdraw', '/contact/');
    expect(await run(site, 'publish')).toMatchObject({ status: 0 });
    await decide('move', '/contact/', '/help/');
    await decide('move', '/2567/analysis/', '/2568/analysis/');
    expect(decisions().map((line) => /url: "([^"]+)", state: "([^"]+)"(?:, to: "([^"]+)")?/.exec(line)?.slice(1).join(' ').trim())).toEqual([
      '/2567/analysis/ moved /2568/analysis/',
      '/2567/files/signed-analysis.pdf replaced /2567/files/signed-analysis-2.pdf',
      '/2568/files/signed-analysis.pdf replaced /2568/files/signed-analysis-2.pdf',
      '/contact/ moved /help/',
      '/help/ withdrawn',
    ]);
  });

  test('publishing once more, without a change, is no release', async () => {
    writeFileSync(file('pages/news.md'), news('ข่าว'));
    writeFileSync(file('pages/map.md'), news('แผนที่'));
    expect(await run(site, 'publish')).toMatchObject({ status: 0 });
    const newer = join(site.root, 'newer.pdf');
    writeFileSync(newer, readFileSync(file('agencies/bansuan/2567/files/signed-analysis.pdf')).toString('latin1') + '\n', 'latin1');
    await decide('replace', '/2567/files/signed-analysis.pdf', newer);
    await decide('move', '/contact/', '/help/');
    await decide('gone', '/news/');
    await decide('erase', '/map/');
    await decide('withdraw', '/2568/results/');
    expect(await run(site, 'publish')).toMatchObject({ status: 0, said: expect.stringContaining('เผยแพร่ครั้งที่ 3') });
    expect(await run(site, 'publish')).toMatchObject({ status: 0, said: expect.stringContaining('ไม่มีอะไรเปลี่ยน') });
  });

  test('erasing what went before leaves no copy aside, and no release that shows it', async () => {
    await decide('gone', '/contact/');
    expect(await run(site, 'publish')).toMatchObject({ status: 0 });
    expect(await decide('erase', '/contact/')).toMatchObject({ status: 0 });
    expect(await run(site, 'publish')).toMatchObject({ status: 0, said: expect.stringContaining('ลบรุ่นก่อนหน้า') });
    const traces = [site.content, site.releases].flatMap((folder) => listFiles(folder).filter((one) => readFileSync(join(folder, one)).includes('ช่องทางติดต่อ')));
    expect(traces).toEqual([]);
    expect(await run(site, 'rollback', ['--confirm'])).toMatchObject({ status: 2 });
  });

  test('a step back says which decisions it would undo', async () => {
    await decide('withdraw', '/contact/');
    expect(await run(site, 'publish')).toMatchObject({ status: 0 });
    expect(await run(site, 'rollback')).toMatchObject({ status: 1, said: expect.stringContaining('/contact/ จะกลับไปเป็นเหมือนก่อนตัดสินใจว่า "ถอนแล้ว') });
  });

  test('a ledger that is older than what this machine published, or gone, stops the build', async () => {
    rmSync(file('ledger'), { recursive: true });
    rmSync(file('pages/contact.md'));
    expect(await run(site, 'publish')).toMatchObject({ status: 1, said: expect.stringContaining('ทะเบียนใน content/ledger เก่ากว่า') });
    expect(existsSync(join(site.published, 'contact/index.html'))).toBe(true);
  });

  test('a published site that was taken away is made again', async () => {
    rmSync(site.releases, { recursive: true });
    expect(await run(site, 'publish')).toMatchObject({ status: 0 });
    expect(existsSync(join(site.published, 'contact/index.html'))).toBe(true);
  });

  test('a report that went comes back with its year and its item', async () => {
    const before = everything();
    await decide('gone', '/2568/results/');
    expect(await decide('restore', '/2568/results/')).toMatchObject({ status: 0 });
    expect(decisions().every((line) => line.includes('"restored"'))).toBe(true);
    expect(everything().filter((text) => !text.startsWith('ledger/'))).toEqual(before.filter((text) => !text.startsWith('ledger/')));
    expect(await run(site, 'publish')).toMatchObject({ status: 0 });
  });

  test.each(['javascript:alert(1)', '//evil.example.com/', 'https://casino.example.com/', 'https://user:pw@www.example.go.th.evil.com/'])('nothing moves to %s', async (target) => {
    expect(await decide('move', '/contact/', target)).toMatchObject({ status: 1 });
    expect(decisions()).toEqual([]);
    expect(existsSync(file('pages/contact.md'))).toBe(true);
  });

  test('a file keeps its name with the year in it, and no program takes its place', async () => {
    writeFileSync(file('agencies/bansuan/2567/files/plan-2567.csv'), 'ก,1\n');
    writeFileSync(file('agencies/bansuan/2567/measures.md'), readFileSync(file('agencies/bansuan/2567/measures.md'), 'utf8').replace('fiscalYear: 2567\n', 'fiscalYear: 2567\nattachments:\n  - { title: แผน, file: plan-2567.csv, signed: false }\n'));
    expect(await run(site, 'publish')).toMatchObject({ status: 0 });
    const newer = join(site.root, 'x.csv');
    writeFileSync(newer, 'ก,2\n');
    expect(await decide('replace', '/2567/files/plan-2567.csv', newer)).toMatchObject({ status: 0, said: expect.stringContaining('/2567/files/plan-2567-2.csv') });
    writeFileSync(join(site.root, 'x.exe'), 'MZ');
    expect(await decide('replace', '/2567/files/queue.png', join(site.root, 'x.exe'))).toMatchObject({ status: 1, said: expect.stringContaining('.exe เผยแพร่ไม่ได้') });
  });

  test('submit takes no address that runs, no item that the year has not, and no day to come', async () => {
    for (const words of [['O35=javascript:alert(1)'], ['O99=/2568/o35/']]) expect((await run(site, 'submit', ['bansuan', '2568', ...words, '--by', 'ก'])).status).toBeGreaterThan(0);
    expect(await run(site, 'submit', ['bansuan', '2568', '--by', 'ก', '--date', '2599-01-01'])).toMatchObject({ status: 2 });
    expect(existsSync(file('agencies/bansuan/2568/submitted.yaml'))).toBe(false);
  });
});
