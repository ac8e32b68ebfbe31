import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';
import { personName } from './person-name.ts';

const named = new RegExp(`(?:ผู้ร้องเรียน|ผู้ร้องทุกข์|ผู้แจ้งเบาะแส|ผู้ถูกกล่าวหา|ผู้ถูกร้องเรียน|ผู้เสียหาย|พยาน)(?:\\s*(?:คือ|ชื่อ|ได้แก่|ราย|:|๑\\.|1\\.))*\\s*(${personName})`, 'g');

/** Who complained, or was complained of, is protected. */
export const complainants: Rule = {
  id: 'OIT-PII-505',
  severity: 'error',
  about: 'ไม่มีชื่อผู้ร้องเรียน ผู้แจ้งเบาะแส หรือผู้ถูกกล่าวหา',
  meaning: 'ผู้ร้องเรียนอาจถูกกลั่นแกล้ง ผู้ถูกกล่าวหาอาจเสียหายก่อนมีข้อยุติ',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ผู้ร้องเรียน คือ นายสมมติ ใจกล้า แจ้งว่า',
      sound: 'คุ้มครองผู้ร้องเรียน นายกเทศมนตรีตำบล รับเรื่องด้วยตนเอง',
    },
  ],
  check: (content) =>
    searchedTexts(content).flatMap((searched) =>
      [...searched.text.matchAll(named)].map((match) => {
        const name = match[1] ?? '';
        return {
          ...problemInSearched(searched, match.index + match[0].length - name.length, name.length, {
            rule: 'OIT-PII-505',
            found: `ชื่อบุคคลหลังคำว่า ${match[0].slice(0, match[0].length - name.length).trim()}`,
            expected: 'ข้อความที่ไม่บอกว่าเป็นใคร',
            fix: 'ลบชื่อออก ใช้คำว่า ผู้ร้องเรียนรายหนึ่ง แทน',
          }),
          isPrivate: true,
        };
      }),
    ),
};
