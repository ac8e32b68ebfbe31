import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentWith, type Changes } from '../test/content-folder.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(changes: Changes): string {
  const folder = contentWith(changes);
  made.push(folder);
  return folder;
}

function run(command: string, content: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    env: { ...process.env, SITE_CONTENT: content },
    encoding: 'utf8',
    input: '',
  });
  return { status, output: stdout + stderr };
}

test('a build of content with problems writes nothing and leaves the last site as it was', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'out-')), 'site');
  made.push(join(out, '..'));
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the last site');
  const { status, output } = run('build', folderWith({ 'agencies/bansuan/2567/measures.md': '' }), '--out', out);
  expect(status).toBe(1);
  expect(output).toContain('measures.md:1:1');
  expect(readdirSync(join(out, '..'))).toEqual(['site']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last site');
});

test('check says that nothing is wrong, or fails with the problems', () => {
  expect(run('check', folderWith({}))).toMatchObject({ status: 0, output: expect.stringContaining('ไม่พบข้อผิดพลาด') });
  expect(run('check', folderWith({ 'site.yaml': 'a' })).status).toBe(1);
});

test('check writes other forms, explains a rule, and lists the items', () => {
  const content = folderWith({});
  expect(JSON.parse(run('check', content, '--format', 'json').output)).toMatchObject({ files: expect.any(Number), problems: expect.any(Array) });
  expect(JSON.parse(run('check', content, '--format', 'sarif').output)).toMatchObject({ version: '2.1.0' });
  expect(run('check', content, '--format', 'github').output).toContain('::notice file=');
  expect(run('check', content, '--explain', 'oit-mea-401')).toMatchObject({ status: 0, output: expect.stringContaining('มาตรการแต่ละข้อไม่ซ้ำกัน') });
  expect(run('check', content, '--items', 'bansuan')).toMatchObject({ status: 0, output: expect.stringContaining('ปีที่ประเมิน 2567') });
  expect(JSON.parse(run('check', content, '--items', '--format', 'json').output)).toMatchObject({ years: expect.any(Array) });
});

test.each([[['--fomat', 'json']], [['--format', 'xml']], [['--explain', 'OIT-NO-000']], [['bansuan']], [['--items', 'nobody']]])('check explains itself when its words are wrong: %j', (words) => {
  expect(run('check', folderWith({}), ...words)).toMatchObject({ status: 2, output: expect.stringMatching(/[ก-๙]/) });
});

test('check says so when it breaks itself, and that the content is as it was', () => {
  expect(run('check', join(folderWith({}), 'site.yaml'))).toMatchObject({ status: 3, output: expect.stringContaining('เนื้อหาของท่านไม่ได้เปลี่ยนแปลง') });
});

test('the page of what is complete is in the preview, and never in a build to publish', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'out-')), 'site');
  made.push(join(out, '..'));
  const build = (preview: string) => spawnSync(process.execPath, ['src/cli/build.ts', '--out', out], { env: { ...process.env, SITE_CONTENT: folderWith({}), SITE_PREVIEW: preview }, encoding: 'utf8' });
  expect(build('1').status).toBe(0);
  const page = readFileSync(join(out, 'completeness/index.html'), 'utf8');
  expect(page).toContain('ไม่มีผลการดำเนินการ: r2-2');
  expect(page).toContain('จะทำในปีถัดไป');
  expect(page).toContain('noindex');
  expect(readFileSync(join(out, 'sitemap-0.xml'), 'utf8')).not.toContain('completeness');
  expect(build('').status).toBe(0);
  expect(readdirSync(out)).not.toContain('completeness');
});

test('new starts an agency and a year, and never overwrites', () => {
  const content = folderWith({});
  const agency = ['agency', 'bangsai', '--name', 'เทศบาลตำบลบางทราย', '--short-name', 'ทต.บางทราย', '--kind', 'subdistrict-municipality'];
  expect(run('new', content, ...agency).status).toBe(0);
  expect(run('new', content, 'year', 'bangsai', '2567').status).toBe(0);
  const year = join(content, 'agencies/bangsai/2567');
  expect(readdirSync(year).sort()).toEqual(['analysis.md', 'answers.yaml', 'measures.md', 'results.md']);
  writeFileSync(join(year, 'measures.md'), 'mine');
  expect(run('new', content, 'report', 'bangsai', '2567', 'measures')).toMatchObject({ status: 1, output: expect.stringContaining('ไม่เขียนทับ') });
  expect(readFileSync(join(year, 'measures.md'), 'utf8')).toBe('mine');
});

test('new leaves an .mdx report alone when asked for the same report', () => {
  const content = folderWith({});
  expect(run('new', content, 'report', 'bansuan', '2567', 'analysis')).toMatchObject({ status: 1, output: expect.stringContaining('analysis.mdx') });
});

test.each([[['year', 'nobody', '2567']], [['report', 'bansuan', '1999', 'measures']], [['agency', 'Ban Suan']], [['nothing']], [[]]])(
  'new explains itself when its words are wrong: %j',
  (words) => {
    expect(run('new', folderWith({}), ...words)).toMatchObject({ status: 2, output: expect.stringContaining('npm run new -- agency') });
  },
);
