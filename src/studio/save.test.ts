import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import type { ImportedFile } from '../import/import.ts';
import { contentWith, type Changes } from '../test/content-folder.ts';
import { filesToSave, saveFile, writeFault } from './save.ts';

function fileAt(path: string, record = path.replace(/[^/]+$/, 'imports/measures.json')): ImportedFile {
  return { kind: 'measures', report: { kind: 'measures', data: {}, body: '', origins: [] }, path, text: 'text', doubts: [], record: { path: record, text: '{}' } };
}

const year = 'agencies/bansuan/2568';

test.each<readonly [string, ImportedFile, Changes, string | undefined]>([
  ['a new file', fileAt(`${year}/measures.md`), {}, undefined],
  ['a path that leads out', fileAt('agencies/bansuan/../../measures.md'), {}, 'agencies/bansuan/../../measures.md อยู่นอกโฟลเดอร์ของปี จึงไม่เขียน'],
  ['another kind', fileAt(`${year}/results.md`), {}, 'agencies/bansuan/2568/results.md อยู่นอกโฟลเดอร์ของปี จึงไม่เขียน'],
  ['a record that leads out', fileAt(`${year}/measures.md`, 'site.yaml'), {}, 'agencies/bansuan/2568/measures.md อยู่นอกโฟลเดอร์ของปี จึงไม่เขียน'],
  ['a year that is a link', fileAt('agencies/bansuan/2569/measures.md'), { 'agencies/bansuan/2569': { linkTo: tmpdir() } }, 'agencies/bansuan/2569 เป็นทางลัดไปยังที่อื่น จึงไม่เขียน'],
  ['records that lie behind a link', fileAt(`${year}/measures.md`), { [`${year}/imports`]: { linkTo: tmpdir() } }, 'agencies/bansuan/2568/imports เป็นทางลัดไปยังที่อื่น จึงไม่เขียน'],
  ['a report that could not be read, by its other name', fileAt(`${year}/measures.md`), { [`${year}/measures.mdx`]: '---' }, 'มีไฟล์ agencies/bansuan/2568/measures.mdx อยู่แล้ว แต่อ่านไม่ได้ โปรดสั่ง npm run check แล้วแก้ไฟล์นั้นก่อน'],
])('%s', (_, file, changes, obstacle) => {
  const folder = contentWith(changes);
  const written: string[] = [];
  const save = () => saveFile(folder, file, (path) => written.push(path.slice(folder.length + 1)));
  expect(filesToSave(folder, [file])[0]?.obstacle).toBe(obstacle);
  if (obstacle === undefined) save();
  else expect(save).toThrow(new RangeError(obstacle));
  expect(written).toEqual(obstacle === undefined ? [file.record.path, file.path] : []);
  rmSync(folder, { recursive: true });
});

test('a report that is there and cannot be compared is said to be so', () => {
  const folder = contentWith({ [`${year}/measures.md`]: '---\n{' });
  expect(filesToSave(folder, [fileAt(`${year}/measures.md`)])[0]?.present).toBe('unreadable');
  rmSync(folder, { recursive: true });
});

test('what the system says is told in Thai', () => {
  expect(['ENOSPC', 'EACCES', 'EBUSY', 'EIO'].map((code) => writeFault({ code }).found)).toMatchInlineSnapshot(`
    [
      "ที่ว่างในดิสก์ไม่พอ",
      "ไม่มีสิทธิ์เขียนในโฟลเดอร์เนื้อหา",
      "ไฟล์นี้ถูกโปรแกรมอื่นเปิดอยู่",
      "เขียนไฟล์ไม่ได้ (EIO)",
    ]
  `);
});
