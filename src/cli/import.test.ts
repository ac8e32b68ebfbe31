import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentWith } from '../test/content-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'brought-'));
let content = '';
beforeAll(() => {
  content = contentWith({ 'agencies/bansuan/2568/results.md': undefined, 'agencies/bansuan/2567/analysis.mdx': undefined });
});
afterAll(() => [folder, content].forEach((one) => rmSync(one, { recursive: true })));

function brought(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/import.ts', ...args], { env: { ...process.env, SITE_CONTENT: content }, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const table = `มาตรการ,ขั้นตอน,ผู้รับผิดชอบ,ระยะเวลา,การติดตามผล
1. เปิดเผยข้อมูลการเงินทุกเดือน,"-ตรวจรายงาน
-ประกาศบนเว็บไซต์",กองคลัง,ต.ค. 67 - ก.ย. 68,รายงานภายในวันที่ 30 กันยายน 2568
`;

test('a table that Excel saved becomes a report, with the record of where each value came from', () => {
  const file = brought('แผน.csv', table);
  const dry = run(file, '--agency', 'bansuan', '--year', '2568', '--set', 'responsible=กองคลัง', '--dry-run');
  expect(dry).toMatchObject({ status: 0, output: expect.stringContaining('ยังไม่ได้เขียนไฟล์') });
  expect(existsSync(join(content, 'agencies/bansuan/2568/measures.md'))).toBe(false);

  const { status, output } = run(file, '--agency', 'bansuan', '--year', '2568', '--set', 'responsible=กองคลัง');
  expect(status).toBe(0);
  expect(output).toContain('พบ 1 มาตรการ');
  expect(readFileSync(join(content, 'agencies/bansuan/2568/measures.md'), 'utf8')).toContain('due: "2568-09-30"');
  const record = JSON.parse(readFileSync(join(content, 'agencies/bansuan/2568/imports/measures.json'), 'utf8')) as { values: readonly { value: string; from: readonly string[] }[] };
  expect(record.values.find(({ value }) => value === 'measures[0].steps[1]')?.from).toEqual(['ตาราง 1 แถว 2 ช่อง 2']);
});

test('a report that is there is changed only after the changes were shown', () => {
  const path = join(content, 'agencies/bansuan/2567/measures.md');
  const before = readFileSync(path, 'utf8');
  const file = brought('ใหม่.csv', table);
  const refused = run(file, '--agency', 'bansuan', '--year', '2567');
  expect(refused.status).toBe(1);
  expect(refused.output).toMatch(/มีไฟล์นี้อยู่แล้ว จะเปลี่ยน \d+ ค่า/);
  expect(refused.output).toContain('--replace');
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(run(file, '--agency', 'bansuan', '--year', '2567', '--replace').status).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('เปิดเผยข้อมูลการเงินทุกเดือน');
});

test('a file that cannot be read, an agency that is not there and words that are not known are told, and nothing is written', () => {
  const refused = run(brought('เสีย.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), '--agency', 'bansuan', '--year', '2568');
  expect(refused.status).toBe(1);
  expect(refused.output).toMatch(/IMP-[A-Z]{3}-\d{3}\n {3}พบ .+\n {3}ต้องเป็น .+\n {3}วิธีแก้ .+\n\nไม่ได้เขียนไฟล์ใด/);
  expect(run(join(folder, 'ไม่มี.docx'), '--agency', 'bansuan', '--year', '2568')).toMatchObject({ status: 1, output: expect.stringContaining('เปิดไฟล์') });
  expect(run(brought('a.csv', table), '--agency', 'nobody', '--year', '2568')).toMatchObject({ status: 2, output: expect.stringContaining('มี: bansuan') });
});

test('values that no field takes, and numbers by which a person is known, stop the writing', () => {
  const file = brought('b.csv', table);
  const paths = ['measures[99].title', 'nosuch', 'constructor', 'results[0].total'];
  expect(run(file, '--agency', 'bansuan', '--year', '2568', ...paths.flatMap((path) => ['--set', `${path}=ก`]))).toMatchObject({ status: 2, output: expect.stringContaining(paths.join(' ')) });
  const personal = brought('c.csv', table.replace('ตรวจรายงาน', 'ตรวจรายงานของ 1-1037-02071-81-1'));
  expect(run(personal, '--agency', 'bansuan', '--year', '2568', '--replace')).toMatchObject({ status: 1, output: expect.stringContaining('ข้อมูลส่วนบุคคลที่ห้ามเผยแพร่') });
});
