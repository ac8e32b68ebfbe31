import { problemsMatching, statedPassages } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

/** Words that scanning produces and that no Thai text means, with what they stand for; seen in real reports. */
const misread: Readonly<Record<string, string>> = {
  'รวบรวมละ': 'ร้อยละ',
  'มรการ': 'มีการ',
  'เบาะแสด': 'เบาะแส',
  'กรร้องเรียน': 'การร้องเรียน',
  'ป กปิด': 'ปกปิด',
  'หมอบหมาย': 'มอบหมาย',
  'ตัวชี้วัตร': 'ตัวชี้วัด',
  'งบประมาน': 'งบประมาณ',
  'ผลประโยชน์ทับช้อน': 'ผลประโยชน์ทับซ้อน',
  'พฤติกรรมการณ์': 'พฤติกรรม',
  'โปร่งไส': 'โปร่งใส',
  'คุณธรรมเเละ': 'คุณธรรมและ',
  'ปรพฤติ': 'ประพฤติ',
  'การทุจจริต': 'การทุจริต',
  'นายองค์การ': 'นายกองค์การ',
  'กรใช้อำนาจ': 'การใช้อำนาจ',
};

const pattern = new RegExp(Object.keys(misread).join('|'), 'g');

export const misreadWords: Rule = {
  id: 'OIT-TXT-431',
  severity: 'note',
  about: 'ไม่มีคำที่อ่านผิดจากการสแกน',
  meaning: 'ผู้อ่านสะดุด และค้นหาด้วยคำที่ถูกไม่พบ',
  excusable: true,
  examples: [
    { file: 'agencies/bansuan/2567/measures.md', instead: 'ข้อความใน Markdown', broken: 'เผยแพร่ช่องทางกรร้องเรียน', sound: 'เผยแพร่ช่องทางการร้องเรียน' },
  ],
  check: (content) =>
    problemsMatching(statedPassages(content), pattern, (match) => ({
      rule: 'OIT-TXT-431',
      found: `คำว่า "${match[0]}"`,
      expected: misread[match[0]] ?? '',
      fix: `ถ้าเอกสารหมายถึง "${misread[match[0]] ?? ''}" ให้แก้คำนี้`,
    })),
};
