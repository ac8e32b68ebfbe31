import { problemsMatching, statedPassages } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const placeholder = /\.{4,}|…{2,}|_{4,}|[xX]{4,}|\bTODO\b|\bLorem ipsum\b|\[(?:ระบุ|ใส่|กรอก)[^\]]*\]|<(?:ระบุ|ใส่|กรอก)[^>]*>/g;

/** Dots and sample words that were to be filled in. */
export const placeholders: Rule = {
  id: 'OIT-TXT-430',
  severity: 'warning',
  about: 'ไม่มีข้อความตัวอย่างหรือจุดไข่ปลาค้างอยู่',
  meaning: 'ผู้ตรวจเห็นว่าเอกสารยังกรอกไม่เสร็จ',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/analysis.mdx', instead: 'opinion: เห็นควรเผยแพร่', broken: 'opinion: "....."' }],
  check: (content) =>
    problemsMatching(statedPassages(content), placeholder, (match) => ({
      rule: 'OIT-TXT-430',
      found: `"${match[0].slice(0, 30)}" ที่ยังไม่ได้กรอก`,
      expected: 'ข้อความจริง',
      fix: 'กรอกข้อความ หรือลบฟิลด์นี้ถ้าเอกสารเว้นว่างไว้',
    })),
};
