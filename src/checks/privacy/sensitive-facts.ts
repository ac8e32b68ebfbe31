import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';
import { personName } from '../../domain/person-name.ts';

const fact = 'เกิด(?:วันที่|เมื่อ)?\\s*[0-9๐-๙]|วันเกิด\\s*[0-9๐-๙]|อายุ\\s*[0-9๐-๙]{1,3}\\s*ปี|(?:นับถือ)ศาสนา|ศาสนา(?:พุทธ|อิสลาม|คริสต์)|หมู่โลหิต|กรุ๊ปเลือด|(?:ผู้)?ป่วย(?:เป็น|ติดเตียง)|ติดเชื้อเอชไอวี|เอดส์|(?:มี|เคย)ประวัติอาชญากรรม|เคยต้องโทษ|เป็น(?:ผู้|คน)พิการ|พิการ(?:ทาง|แขน|ขา|ประเภท)';
const sensitive = new RegExp(`${personName}[^\\n]{0,40}?(${fact})`, 'g');

/** Facts about a named person that section 26 of the law on personal data protects above others, and those that help to impersonate one. */
export const sensitiveFacts: Rule = {
  id: 'OIT-PII-506',
  severity: 'warning',
  about: 'ไม่มีข้อมูลอ่อนไหวของบุคคลที่ระบุชื่อ',
  meaning: 'สุขภาพ ศาสนา วันเกิด และประวัติของบุคคลเป็นข้อมูลที่กฎหมายคุ้มครองเป็นพิเศษ',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'นางสาวสมมติ ใจกล้า อายุ 45 ปี ขอรับบริการ',
      sound: 'ผู้สูงอายุ อายุ 60 ปีขึ้นไป ขอรับบริการได้ก่อน',
    },
  ],
  check: (content) =>
    searchedTexts(content).flatMap((searched) =>
      [...searched.text.matchAll(sensitive)].map((match) => ({
        ...problemInSearched(searched, match.index, match[0].length, {
          rule: 'OIT-PII-506',
          found: `ข้อมูลของบุคคลที่ระบุชื่อ (${(match[1] ?? '').replace(/[0-9๐-๙]/g, 'x')})`,
          expected: 'ไม่มีข้อมูลอ่อนไหวของบุคคล',
          fix: 'ลบชื่อหรือลบข้อมูลนั้นออก',
        }),
        isPrivate: true,
      })),
    ),
};
