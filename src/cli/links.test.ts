import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function links(content: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/links.ts', ...args], { env: { ...process.env, SITE_CONTENT: content }, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A site with one address outside it, or none. No test of this file asks anyone. */
function write(address: string): void {
  writeFileSync(join(folder, 'site.yaml'), `address: https://www.example.go.th/ita/\nname: ก\ndescription: ${address}\npublishes: all\ncontact: { name: ก }\n`);
}

test('all is well where there is nothing to ask', () => {
  write('ไม่มีที่อยู่');
  expect(links(folder)).toMatchObject({ status: 0, stdout: 'ไม่มีที่อยู่ภายนอกในเนื้อหา\n', stderr: '' });
});

test('an address that does not answer fails the command, in either form', () => {
  write('ดู http://127.0.0.1:9/x');
  expect(links(folder)).toMatchObject({ status: 1, stdout: expect.stringMatching(/site\.yaml:3:17\n.*http:\/\/127\.0\.0\.1:9\/x\n.*เครือข่ายภายใน/) });
  const { status, stdout } = links(folder, '--format', 'json', '--timeout', '1');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ asked: 1, failed: 1, links: [{ answers: false, kind: 'inside', places: [{ file: 'site.yaml', line: 3, column: 17 }] }] });
});

test('a file that cannot be read is named', () => {
  write('ไม่มีที่อยู่');
  writeFileSync(join(folder, 'README.txt'), 'ก');
  expect(links(folder).stderr).toContain('อ่านไม่ได้ 1 ไฟล์');
});

test.each([[['--format', 'xml']], [['--timeout', '0']], [['--timeout', '1e3']], [['--timeout', '121']], [['--fast']], [['https://a.go.th']]])('words that are wrong are explained: %j', (words) => {
  expect(links(folder, ...words)).toMatchObject({ status: 2, stderr: expect.stringMatching(/[ก-๙]/) });
});

test('the command says so when it breaks itself', () => {
  write('ไม่มีที่อยู่');
  expect(links(join(folder, 'site.yaml'))).toMatchObject({ status: 3, stderr: expect.stringContaining('เนื้อหาของท่านไม่ได้เปลี่ยนแปลง') });
});
