import { invisibleCharacters } from '../../domain/invisible.ts';
import type { Rule } from '../rule.ts';

/** Characters that nobody sees and every search trips over. */
export const noInvisibleCharacters: Rule = {
  id: 'OIT-ENC-004',
  severity: 'warning',
  about: 'ไม่มีอักขระที่มองไม่เห็น',
  meaning: 'ค้นหาคำนี้ไม่พบ และอักขระบางชนิดใช้ซ่อนข้อความ',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: 'ข้อความใน Markdown', broken: 'ข้อความ\u200bใน Markdown' }],
  check: ({ texts }) =>
    texts.flatMap(({ file, text, placeAt }) =>
      invisibleCharacters(text).map(({ index, name }) => ({
        rule: 'OIT-ENC-004',
        file,
        place: placeAt(index, 1),
        found: name,
        expected: 'ข้อความที่มีแต่ตัวอักษรที่มองเห็น',
        fix: 'สั่ง npm run fix ถ้ายังเหลือให้ลบแล้วพิมพ์ใหม่',
      })),
    ),
};
