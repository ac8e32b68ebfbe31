import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../reader/content-folder.ts';
import { impossibleSequences } from './thai-sequence.ts';

test.each([
  'ป่า ก็ ทุกข์ พันธุ์ สิทธิ์ น้ำ เพื่อ ผู้ เป็น เก็บ ปฏิบัติ ฎีกา จ๊ะ พิสูจน์ จำเนียร ฤๅษี ฯลฯ ๆ',
  'ซึ่ง ที่ นี้ เล็ก ๆ ใช้ ให้ ได้ โปร่งใส แก้ไข ทั้งสิ้น สำนักงาน คุ้มครอง ร้องเรียน กรรมการ',
  'สัตว์ ศักดิ์ วันทร์ เบียร์ เทียน เมือง เรือ เสือ เพลีย ฤทธิ์ ทฤษฎี ภาพยนตร์ ก๊าซ โต๊ะ',
])('good Thai passes: %s', (text) => {
  expect(impossibleSequences(text)).toEqual([]);
});

test('the sample content passes', () => {
  // The officers' guide shows what is wrong as well.
  const texts = listFiles('content').filter((file) => /\.(?:mdx?|yaml)$/.test(file) && file !== 'README.md');
  expect(texts.length).toBeGreaterThan(15);
  expect(texts.flatMap((file) => impossibleSequences(readFileSync(`content/${file}`, 'utf8')).map((one) => ({ file, ...one })))).toEqual([]);
});

test.each([
  ['การใ้จ่าย', 3, 'สระหน้าที่ไม่มีพยัญชนะตาม'],
  ['เเผน', 0, 'สระเอสองตัวแทนสระแอ'],
  ['สํานัก', 1, 'นิคหิตกับสระอาแทนสระอำ'],
  ['นํ้า', 1, 'นิคหิตกับสระอาแทนสระอำ'],
  ['ซ่ึง', 1, 'วรรณยุกต์หรือการันต์มาก่อนสระ'],
  ['ที่่', 2, 'สระหรือวรรณยุกต์ซ้ำ'],
  ['กิี', 1, 'สระสองตัวบนพยัญชนะเดียว'],
  ['ก่้', 1, 'วรรณยุกต์สองตัว'],
  ['1ิ', 1, 'สระหรือวรรณยุกต์ที่ไม่มีพยัญชนะรองรับ'],
  ['ส านัก', 2, 'สระหลังที่ไม่มีพยัญชนะนำหน้า'],
  ['ไไป', 0, 'สระหน้าสองตัว'],
])('%s is impossible', (text, index, why) => {
  expect(impossibleSequences(text)).toMatchObject([{ index, why }]);
});
