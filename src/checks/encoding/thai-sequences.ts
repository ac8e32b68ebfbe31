import { impossibleSequences } from '../../domain/thai-sequence.ts';
import type { Rule } from '../rule.ts';

/** Vowels and tone marks in an order that Thai does not have. */
export const thaiSequences: Rule = {
  id: 'OIT-ENC-003',
  severity: 'warning',
  about: 'สระและวรรณยุกต์เรียงถูกลำดับ',
  meaning: 'ตัวอักษรแสดงเพี้ยน และค้นหาคำนี้ไม่พบ',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: 'ข้อความใน Markdown', broken: 'แผนการใ้จ่ายงบประมาณ', sound: 'แผนการใช้จ่ายงบประมาณ' }],
  check: ({ texts }) =>
    texts.flatMap(({ file, text, placeAt }) =>
      impossibleSequences(text).map(({ index, length, why }) => ({
        rule: 'OIT-ENC-003',
        file,
        place: placeAt(index, length),
        found: `"${text.slice(index, index + length)}" ${why}`,
        expected: 'คำที่สะกดได้ในภาษาไทย',
        fix: 'สั่ง npm run fix ถ้ายังเหลือให้พิมพ์คำนี้ใหม่',
      })),
    ),
};
