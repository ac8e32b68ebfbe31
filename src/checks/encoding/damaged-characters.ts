import { controlCharacters } from '../../domain/invisible.ts';
import type { Rule } from '../rule.ts';

/** What a broken conversion leaves behind. */
export const damagedCharacters: Rule = {
  id: 'OIT-ENC-002',
  severity: 'error',
  about: 'ไม่มีอักขระเสียหรืออักขระควบคุม',
  meaning: 'ผู้อ่านเห็นเครื่องหมาย � แทนตัวอักษรที่หายไป',
  excusable: false,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: 'ข้อความใน Markdown', broken: 'ข้อ\ufffdวามใน Markdown' }],
  check: ({ texts }) =>
    texts.flatMap(({ file, text, placeAt }) =>
      controlCharacters(text).map(({ index, name }) => ({
        rule: 'OIT-ENC-002',
        file,
        place: placeAt(index, 1),
        found: name,
        expected: 'ตัวอักษรที่อ่านได้',
        fix: 'พิมพ์คำนี้ใหม่ตามเอกสารต้นฉบับ อักขระควบคุมให้สั่ง npm run fix',
      })),
    ),
};
