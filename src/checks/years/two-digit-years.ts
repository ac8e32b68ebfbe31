import { months } from '../../domain/thai-date.ts';
import { problemsMatching, statedPassages } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const monthNames = months.flatMap(({ long, short }) => [long, short.replaceAll('.', '\\.')]).join('|');
const monthWithShortYear = new RegExp(`(?:${monthNames})\\s*([๐-๙0-9]{2})(?![๐-๙0-9]|\\s*(?:คน|ครั้ง|ราย|แห่ง|บาท|เรื่อง|โครงการ|วัน|ฉบับ|ชั่วโมง|รายการ|หน่วย|%))`, 'g');

/** A reader a decade on, and every search, needs the whole year. */
export const twoDigitYears: Rule = {
  id: 'OIT-YR-107',
  severity: 'note',
  about: 'ปีในข้อความเขียนครบสี่หลัก',
  meaning: 'ค้นหาด้วยปีไม่พบ และอีกหลายปีจะไม่รู้ว่าเป็นปีใด',
  excusable: true,
  examples: [
    { file: 'agencies/bansuan/2567/measures.md', instead: 'text: ม.ค.–ก.ย. 67', broken: 'text: ม.ค.–ก.ย. 67', sound: 'text: ม.ค.–ก.ย. 2567' },
  ],
  check: (content) =>
    problemsMatching(statedPassages(content), monthWithShortYear, (match) => ({
      rule: 'OIT-YR-107',
      found: `ปีสองหลัก ${match[0]}`,
      expected: 'ปี พ.ศ. สี่หลัก',
      fix: `ถ้าหมายถึง พ.ศ. 25${match[1] ?? ''} ให้เขียนให้ครบ`,
    })),
};
