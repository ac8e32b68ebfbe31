import { expect, test } from 'vitest';
import { pathWords, rowWords } from './path-words.ts';

test.each([
  ['measures[2].title', 0, 'มาตรการ 3 › ชื่อมาตรการ', 'มาตรการ 3'],
  ['measures[m7].monitoring[1].text', 1, 'มาตรการ m7 › การกำกับติดตาม 1 › วิธีกำกับติดตาม', 'มาตรการ m7 › การกำกับติดตาม 1'],
  ['memo.sections[4].content[1][1]', 1, 'บันทึกข้อความ › เนื้อความของบันทึก 4 › เนื้อความใต้หัวข้อ 1 1', 'เนื้อความของบันทึก 4'],
  ['signed', 0, 'วันที่ลงนาม', ''],
])('%s', (path, from, whole, row) => {
  expect(pathWords('measures', path, from)).toBe(whole);
  expect(rowWords('measures', path, from)).toBe(row);
});
