import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

/** Words of gambling spam that break-ins leave on websites of public bodies; none occurs in a real report. */
const thaiWords = ['สล็อต', 'บาคาร่า', 'คาสิโน', 'แทงบอล', 'พนันบอล', 'เครดิตฟรี', 'เว็บตรง', 'ยิงปลา', 'ไฮโลออนไลน์', 'รูเล็ต', 'แตกง่าย', 'ฝากถอนออโต้', 'หวยออนไลน์', 'ป๊อกเด้ง'];
const latinWords = ['slotxo', 'slot\\s?online', 'ufabet', 'pgslot', 'pg\\s?slot', 'joker123', 'gacor', 'sbobet', 'baccarat', 'casino', 'sagame', 'betflik', 'superslot', 'maxwin', 'togel', 'judi'];

const invisible = '[\\u00ad\\u200b-\\u200f\\u2060\\ufeff.\\-_ ]{0,2}';
const spaced = (word: string) => [...word].join(invisible);
const pattern = new RegExp(`${thaiWords.map(spaced).join('|')}|(?<![A-Za-z])(?:${latinWords.join('|')})(?![A-Za-z])`, 'gi');

export const gamblingWords: Rule = {
  id: 'OIT-SPM-601',
  severity: 'error',
  about: 'ไม่มีคำโฆษณาการพนัน',
  meaning: 'เว็บไซต์น่าจะถูกเจาะ เครื่องมือค้นหาจะขึ้นบัญชีดำ',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'สล็\u200bอตเว็บตรง แตกง่าย',
      sound: 'ห้ามเจ้าหน้าที่เล่นการพนันในสถานที่ราชการ',
    },
  ],
  check: (content) =>
    searchedTexts(content).flatMap((searched) =>
      [...searched.text.matchAll(pattern)].map((match) =>
        problemInSearched(searched, match.index, match[0].length, {
          rule: 'OIT-SPM-601',
          found: `คำว่า "${match[0].replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')}"`,
          expected: 'เนื้อหาของหน่วยงาน',
          fix: 'ลบข้อความนี้ ตรวจว่าใครแก้ไฟล์ เปลี่ยนรหัสผ่านของเครื่องแม่ข่าย ถ้าเป็นรายงานเรื่องการพนันจริงให้บันทึกข้อยกเว้น',
        }),
      ),
    ),
};
