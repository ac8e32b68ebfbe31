import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

/** Words of gambling spam that break-ins leave on websites of public bodies; none occurs in a real report. */
const strongWords = ['สล็อต', 'สล๊อต', 'บาคาร่า', 'คาสิโน', 'แทงบอล', 'แทงหวย', 'หวยหุ้น', 'เครดิตฟรี', 'ไฮโลออนไลน์', 'รูเล็ต', 'ฝากถอนออโต้', 'ป๊อกเด้ง'];
const latinWords = ['slotxo', 'slotonline', 'ufabet', 'pgslot', 'joker123', 'gacor', 'sbobet', 'baccarat', 'casino', 'sagame', 'betflik', 'superslot', 'maxwin', 'togel', 'judi', '1xbet', 'betway'];
/** Words that mean it only in company. */
const weakWords = ['แตกง่าย', 'ยิงปลา', 'พนันบอล', 'หวยออนไลน์', 'พนันออนไลน์', 'แจกเครดิต'];

const between = '[\\u00ad\\u200b-\\u200f\\u2060\\ufeff.\\-_ ]{0,2}';
const spaced = (word: string) => [...word].join(between);
const strong = `${strongWords.map(spaced).join('|')}|(?<![A-Za-z0-9])(?:${latinWords.map(spaced).join('|')})(?![A-Za-z])`;
const pattern = new RegExp(`${strong}|(?<!หน้า|บน)${spaced('เว็บตรง')}|${weakWords.map(spaced).join('|')}`, 'gi');
const isStrong = new RegExp(`^(?:${strong})$`, 'i');

/** What a public body does about gambling. */
const against = /ป้องกัน|รณรงค์|ต่อต้าน|ปราบปราม|ห้าม|งดเล่น|โทษของ|ไม่เล่น/;
/** Characters within which one word makes another suspect. */
const near = 200;

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
    searchedTexts(content).flatMap((searched) => {
      const found = [...searched.text.matchAll(pattern)].filter(({ index }) => !against.test(searched.text.slice(Math.max(0, index - 60), index)));
      const isSpam = (match: RegExpExecArray) =>
        isStrong.test(match[0]) || found.some((other) => other !== match && other[0] !== match[0] && Math.abs(other.index - match.index) < near);
      return found.filter(isSpam).map((match) =>
        problemInSearched(searched, match.index, match[0].length, {
          rule: 'OIT-SPM-601',
          found: `คำว่า "${match[0].replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')}"`,
          expected: 'เนื้อหาของหน่วยงาน',
          fix: 'ถ้าไม่ได้เขียนเองให้ลบ แล้วตรวจว่าใครแก้ไฟล์และเปลี่ยนรหัสผ่าน ถ้าเป็นรายงานเรื่องการพนันจริงให้บันทึกข้อยกเว้น',
        }),
      );
    }),
};
