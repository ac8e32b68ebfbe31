import type { Problem } from '../../reader/problem.ts';
import { problemInSearched, searchedTexts, type SearchedText } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const email = /[A-Za-z0-9._%+-]{1,64}@(?:gmail|hotmail|yahoo|outlook|live|icloud|windowslive)\.[A-Za-z.]{2,10}/g;
const line = /(?:line\s?id|id\s?line|ไลน์ไอดี|ไอดีไลน์)\s*[:：]?\s*(@?[a-z0-9][a-z0-9._-]{3,})|(?:line|ไลน์)\s*(?:[:：]\s*|(?=@))(@?[a-z0-9][a-z0-9._-]{3,})|ไลน์\s+([a-z][a-z0-9]*[_.0-9][a-z0-9._]*)/gi;

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
    const contacts = [content.site?.data.contact, ...content.agencies.map(({ data }) => data.contact)];
    const own = contacts.flatMap((contact) => (contact ? [contact.email, 'line' in contact ? contact.line : undefined] : []));
    return searchedTexts(content).flatMap((searched) => [
      ...[...searched.text.matchAll(email)].filter((match) => !own.includes(match[0])).map((match) => found(searched, match, `อีเมล ${match[0].slice(0, 1)}xxx${match[0].slice(match[0].indexOf('@'))}`)),
      ...[...searched.text.matchAll(line)].filter((match) => !own.includes(match[1] ?? match[2] ?? match[3])).map((match) => found(searched, match, 'บัญชีไลน์')),
    ]);
  },
};

function found(searched: SearchedText, match: RegExpExecArray, what: string): Problem {
  return {
    ...problemInSearched(searched, match.index, match[0].length, {
      rule: privateContacts.id,
      found: what,
      expected: 'ช่องทางกลางของหน่วยงาน',
      fix: 'ลบออก ถ้าเป็นช่องทางกลางให้ใส่ไว้ใน contact.email หรือ contact.line ของ agency.yaml',
    }),
    isPrivate: true,
  };
}
