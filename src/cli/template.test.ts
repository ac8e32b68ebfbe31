import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDocx } from '../import/read/docx.ts';
import { readXlsx } from '../import/read/xlsx.ts';
import { oneAgency } from '../test/content-folder.ts';

const out = mkdtempSync(join(tmpdir(), 'templates-'));
afterAll(() => rmSync(out, { recursive: true }));

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/template.ts', '--out', out, ...words], { env: { ...process.env, SITE_CONTENT: oneAgency }, encoding: 'utf8', input: '' });
  return { status, output: stdout + stderr };
}

test('writes Word and Excel templates, and overwrites none that is there', async () => {
  expect(run('--agency', 'bansuan', '--year', '2567').status).toBe(0);
  expect(readdirSync(out).toSorted()).toEqual(['analysis', 'measures', 'results'].flatMap((kind) => ['docx', 'xlsx'].map((format) => `bansuan-2567-${kind}.${format}`)));
  const path = join(out, 'bansuan-2567-measures.docx');
  const xlsx = await readXlsx(readFileSync(path.replace('docx', 'xlsx')));
  expect((await readDocx(readFileSync(path))).blocks[0]).toMatchObject({ text: expect.stringMatching(/^แบบกรอก: มาตรการ.* ปีที่ประเมิน 2567 /) });
  expect(xlsx.blocks[0]).toMatchObject({ text: expect.stringMatching(/^แบบกรอก: มาตรการ/) });
  writeFileSync(path, 'filled in');
  expect(run('--agency', 'bansuan', '--year', '2567', '--kind', 'measures', '--format', 'docx')).toMatchObject({ status: 1, output: expect.stringContaining('ไม่เขียนทับ') });
  expect(readFileSync(path, 'utf8')).toBe('filled in');
});

test("begins a template with a report, for the next year unless another is asked for, and replaces one where that is said", () => {
  const path = join(out, 'bansuan-2567-measures.docx');
  expect(run('--from', join(oneAgency, 'agencies/bansuan/2567/measures.md'), '--year', '2567', '--format', 'docx', '--replace')).toMatchObject({ status: 0, output: expect.stringContaining('bansuan-2567-measures.docx') });
  expect(readFileSync(path, 'utf8')).not.toBe('filled in');
});

test.each([[['--kind', 'plan']], [['--agnecy', 'bansuan']]])('explains itself when its words are wrong: %j', (words) => {
  expect(run(...words)).toMatchObject({ status: 2, output: expect.stringContaining('npm run template --') });
});
