import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import { mendDigits, mendText } from './mend-text.ts';

test.each([
  ['ข้อ\u200bความ', 'ข้อความ'],
  ['\ufeffหัวเรื่อง', 'หัวเรื่อง'],
  ['ปี\u00a02567', 'ปี 2567'],
  ['เเผนเเละผล', 'แผนและผล'],
  ['สํานักงาน นํ้า นำ้ ถา้', 'สำนักงาน น้ำ น้ำ ถ้า'],
  ['ซ่ึง', 'ซึ่ง'],
  ['สิทธ์ิ', 'สิทธิ์'],
  ['ที่่่', 'ที่'],
  ['ชื่อ\u202eกลับ\u202c', 'ชื่อกลับ'],
  ['ใ้จ่าย', 'ใ้จ่าย'],
  ['👨\u200d👩\u200d👧 ครอบครัว', '👨\u200d👩\u200d👧 ครอบครัว'],
  ['บรรทัด\r\nต่อไป\t\u0007จบ', 'บรรทัด\r\nต่อไป\tจบ'],
])('%j becomes %j', (text, mended) => {
  expect(mendText(text)).toBe(mended);
});

test.each([
  ['total: "๗๘.๓๕"', 'total: "78.35"'],
  ['fiscalYear: ๒๕๖๕', 'fiscalYear: 2565'],
  ['  - "๒๕๖๕-๐๓-๓๑"', '  - "2565-03-31"'],
  ['  - year: ๒๕๖๕', '  - year: 2565'],
  ['  - { name: การใช้อำนาจ, score: "๘๕.2๙" }', '  - { name: การใช้อำนาจ, score: "85.29" }'],
  ['title: แผนปี ๒๕๖๕', 'title: แผนปี ๒๕๖๕'],
  ['number: นธ ๗๘๓๐๑/', 'number: นธ ๗๘๓๐๑/'],
  ['text: ๓ ครั้ง', 'text: ๓ ครั้ง'],
])('the data line %j becomes %j', (line, mended) => {
  expect(mendDigits(line)).toBe(mended);
});

const digitsOf = (text: string) => [...text.normalize('NFKC')].filter((letter) => /\p{Nd}/u.test(letter)).map((digit) => (/[๐-๙]/.test(digit) ? digit.charCodeAt(0) - 0xe50 : Number(digit)));
const consonantsOf = (text: string) => text.replace(/[^ก-ฮA-Za-z]/g, '');

test('mending twice is mending once, and no digit, consonant or Latin letter is touched', () => {
  const thai = fc.constantFrom(...'กขนมยรลวสหอ่้๊๋์ัิีึืุูํ็าะำเแโใไๆฯ๐๑๒๙0129 -.:"\n\u200b\u00a0\ufeff\u200d', '😀', 'A', 'z');
  fc.assert(
    fc.property(fc.oneof(fc.array(thai, { maxLength: 40 }).map((letters) => letters.join('')), fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      const mended = text.split('\n').map((line) => mendDigits(mendText(line))).join('\n');
      expect(mended.split('\n').map((line) => mendDigits(mendText(line))).join('\n')).toBe(mended);
      expect(mended.split('\n')).toHaveLength(text.split('\n').length);
      expect(consonantsOf(mended)).toBe(consonantsOf(text));
      expect(digitsOf(mended)).toEqual(digitsOf(text));
    }),
    { numRuns: runs(500, 10_000) },
  );
});
