import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const email = /[A-Za-z0-9._%+-]{1,64}@(?:gmail|hotmail|yahoo|outlook|live|icloud|windowslive)\.[A-Za-z.]{2,10}/g;
const line = /(?:line\s?id|id\s?line|ไลน์ไอดี|ไอดีไลน์)\s*[:：]?\s*@?[A-Za-z0-9._-]{4,}/gi;

/** Private mailboxes and LINE accounts, unless the agency publishes them as its contact. */
export const privateContacts: Rule = {
  id: 'OIT-PII-507',
  severity: 'warning',
  about: 'ไม่มีอีเมลหรือไลน์ส่วนตัว',
  meaning: 'เจ้าของบัญชีอาจถูกรบกวนหรือถูกหลอก',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ส่งเรื่องมาที่ somchai.example@gmail.com',
      sound: 'ส่งเรื่องมาที่ saraban@example.go.th',
    },
  ],
  check: (content) => {
    const own = [content.site?.data.contact.email, ...content.agencies.map(({ data }) => data.contact?.email)];
    return searchedTexts(content).flatMap((searched) =>
      [...searched.text.matchAll(email), ...searched.text.matchAll(line)]
        .filter((match) => !own.includes(match[0]))
        .map((match) => ({
          ...problemInSearched(searched, match.index, match[0].length, {
            rule: 'OIT-PII-507',
            found: match[0].includes('@') && /@(?!$)/.test(match[0]) ? `อีเมล ${match[0].slice(0, 1)}xxx${match[0].slice(Math.max(1, match[0].indexOf('@')))}` : 'บัญชีไลน์',
            expected: 'ช่องทางกลางของหน่วยงาน',
            fix: 'ลบออก ถ้าเป็นช่องทางกลางให้ใส่ไว้ใน contact ของ agency.yaml หรือ site.yaml',
          }),
          isPrivate: true,
        })),
    );
  },
};
