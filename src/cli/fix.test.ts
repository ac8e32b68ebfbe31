import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentWith, oneAgency, type Changes } from '../test/content-folder.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

const measures = 'agencies/bansuan/2567/measures.md';
const original = readFileSync(join(oneAgency, measures), 'utf8');

function folderWith(changes: Changes): string {
  const folder = contentWith(changes);
  made.push(folder);
  return folder;
}

function fix(content: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/fix.ts', ...args], { env: { ...process.env, SITE_CONTENT: content }, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('what cannot change the meaning is mended and shown, once', () => {
  const broken = original
    .replace('title: ลดเวลารอรับบริการ', 'title: ลด\u200bเวลารอรับบริการ')
    .replace('fiscalYear: 2567', 'fiscalYear: ๒๕๖๗')
    .replace('ข้อความใน Markdown', 'เเผนของสํานักงานปี ๒๕๖๗');
  const content = folderWith({ [measures]: broken });
  expect(fix(content)).toMatchInlineSnapshot(`
    {
      "output": "--- agencies/bansuan/2567/measures.md	เดิม
    +++ agencies/bansuan/2567/measures.md	แก้แล้ว
    @@ -4,6 +4,6 @@
     responsible: สำนักปลัด
    -fiscalYear: ๒๕๖๗
    +fiscalYear: 2567
     measures:
       - id: queue
    -    title: ลด⟨ZWSP⟩เวลารอรับบริการ
    +    title: ลดเวลารอรับบริการ
         answers: { findings: [slow-service] }
    @@ -32,2 +32,2 @@
     
    -เเผนของสํานักงานปี ๒๕๖๗
    +แผนของสำนักงานปี ๒๕๖๗

    สรุป: แก้แล้ว 1 ไฟล์ สั่ง npm run check เพื่อตรวจอีกครั้ง
    ",
      "status": 0,
    }
  `);
  expect(readFileSync(join(content, measures), 'utf8')).toBe(original.replace('ข้อความใน Markdown', 'แผนของสำนักงานปี ๒๕๖๗'));
  expect(fix(content)).toEqual({ status: 0, output: 'ไม่มีสิ่งที่ต้องแก้\n' });
});

test('a file of old Windows becomes UTF-8', () => {
  const bytes = Uint8Array.from(original.replaceAll('–', '-'), (letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0x0d60 : letter.charCodeAt(0)));
  const content = folderWith({ [measures]: bytes });
  expect(fix(content).output).toContain('แปลงจาก windows-874 เป็น UTF-8');
  expect(readFileSync(join(content, measures), 'utf8')).toBe(original.replaceAll('–', '-'));
});

test('a dry run writes nothing', () => {
  const content = folderWith({ [measures]: `\ufeff${original}` });
  expect(fix(content, '--dry-run')).toMatchObject({ status: 0, output: expect.stringContaining('จะแก้ 1 ไฟล์') });
  expect(readFileSync(join(content, measures), 'utf8')).toBe(`\ufeff${original}`);
});

test('links, attachments and other files are left alone', () => {
  const content = folderWith({ 'agencies/bansuan/2567/files/list.csv': 'ก\u200bข' });
  const outside = folderWith({ 'pages/about.md': 'ก\u200bข' });
  symlinkSync(join(outside, 'pages/about.md'), join(content, 'pages/linked.md'));
  expect(fix(content).output).toContain('ข้าม pages/linked.md');
  expect(readFileSync(join(outside, 'pages/about.md'), 'utf8')).toBe('ก\u200bข');
  expect(readFileSync(join(content, 'agencies/bansuan/2567/files/list.csv'), 'utf8')).toBe('ก\u200bข');
});

test('words that it does not know are a mistake of the caller', () => {
  expect(fix(folderWith({}), '--all')).toMatchObject({ status: 2, output: expect.stringContaining('npm run fix') });
});
