import { toArabicDigits } from '../../domain/numerals.ts';
import { problemsMatching, statedPassages } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

/** The word of one era beside a year of the other. */
export const eraWords: Rule = {
  id: 'OIT-YR-108',
  severity: 'error',
  about: 'คำว่า พ.ศ. และ ค.ศ. ตรงกับปีที่ตามมา',
  meaning: 'ปีที่ผู้อ่านเข้าใจจะคลาดไป 543 ปี',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'เริ่มใช้ใน พ.ศ. 2024',
      sound: 'เริ่มใช้ใน พ.ศ. 2567 (ค.ศ. 2024)',
    },
  ],
  check: (content) =>
    problemsMatching(statedPassages(content), /(พ\.\s?ศ\.|ค\.\s?ศ\.|ปีงบประมาณ)\s*([๐-๙0-9]{4,6})(?![๐-๙0-9])/g, (match) => {
      const year = Number(toArabicDigits(match[2] ?? ''));
      if (year > 9999) return { rule: 'OIT-YR-108', found: match[0], expected: 'ปีสี่หลัก', fix: 'ลบตัวเลขที่เกิน' };
      const isBuddhist = !match[1]?.startsWith('ค');
      if (isBuddhist ? year > 2300 && year < 2650 : year < 2300) return undefined;
      if (year >= 2650) return { rule: 'OIT-YR-108', found: match[0], expected: 'ปีที่ผ่านมาหรือใกล้จะถึง', fix: 'ตรวจปีกับเอกสารต้นฉบับ ตัวเลขอาจสลับที่' };
      const other = isBuddhist ? year + 543 : year - 543;
      return {
        rule: 'OIT-YR-108',
        found: match[0],
        expected: `${isBuddhist ? 'พ.ศ.' : 'ค.ศ.'} ${other} หรือ ${isBuddhist ? 'ค.ศ.' : 'พ.ศ.'} ${year}`,
        fix: 'แก้คำหรือแก้ปีให้ตรงกัน',
      };
    }),
};
