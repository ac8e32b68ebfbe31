import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';
import { personName } from '../../domain/person-name.ts';

const number = '[0-9๐-๙]{1,4}(?:/[0-9๐-๙]{1,4})?';
const village = '\\s*(?:หมู่(?:ที่)?|ม\\.)\\s*[0-9๐-๙]{1,2}';
const home = new RegExp(`${personName}[^\\n0-9๐-๙]{0,40}?((?:อยู่)?(?:บ้านเลขที่|เลขที่|ที่อยู่)?\\s*(?:(?<=บ้านเลขที่\\s*)${number}(?:${village})?|${number}${village}))(?![^\\n]{0,30}สำนักงาน)`, 'g');

/** Where a named person lives. */
export const homeAddresses: Rule = {
  id: 'OIT-PII-504',
  severity: 'warning',
  about: 'ไม่มีที่อยู่บ้านของบุคคล',
  meaning: 'ใครก็ตามที่อ่านหน้าเว็บรู้ว่าบุคคลนั้นอยู่ที่ใด',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'นายสมมติ ใจกล้า บ้านเลขที่ 12/3 หมู่ 4 ขอรับบริการ',
      sound: 'สำนักงานเทศบาลตำบลบ้านสวน เลขที่ 12/3 หมู่ 4',
    },
  ],
  check: (content) =>
    searchedTexts(content).flatMap((searched) =>
      [...searched.text.matchAll(home)].map((match) => {
        const address = match[1] ?? '';
        return {
          ...problemInSearched(searched, match.index + match[0].length - address.length, address.length, {
            rule: 'OIT-PII-504',
            found: 'ที่อยู่บ้านหลังชื่อบุคคล',
            expected: 'ไม่มีที่อยู่บ้านของบุคคล',
            fix: 'ลบบ้านเลขที่และหมู่ออก',
          }),
          isPrivate: true,
        };
      }),
    ),
};
