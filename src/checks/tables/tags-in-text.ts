import { problemsMatching, statedPassages } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const tag = /<\/?(?:p|br|ul|ol|li|div|span|b|i|u|strong|em|table|tr|td|th|font)\b[^<>]{0,80}>/gi;

/** Tags that a conversion left in a value are shown to the reader as they stand. */
export const tagsInText: Rule = {
  id: 'OIT-TBL-424',
  severity: 'warning',
  about: 'ข้อความไม่มีแท็ก HTML ค้างอยู่',
  meaning: 'ผู้อ่านเห็นแท็กปนกับข้อความ',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'steps: [ตั้งบัตรคิว, วัดเวลา]',
      broken: 'steps: ["<p>ตั้งบัตรคิว</p>", วัดเวลา]',
    },
  ],
  check: (content) =>
    problemsMatching(
      statedPassages(content).filter(({ path }) => path.length > 0),
      tag,
      (match) => ({ rule: 'OIT-TBL-424', found: `แท็ก ${match[0]} ในข้อความ`, expected: 'ข้อความธรรมดา', fix: 'ลบแท็ก ถ้าเป็นหลายย่อหน้าให้แยกเป็นหลายรายการ' }),
    ),
};
