import { toArabicDigits } from '../../domain/numerals.ts';
import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { ContentToCheck, Rule } from '../rule.ts';

const mobile = /(?<![0-9๐-๙])(?:\+\s?66\s?[-.]?|[0๐])[\s.-]?[689๖๘๙](?:[\s.-]{0,3}[0-9๐-๙]){8}(?![0-9๐-๙])/g;

/** A mobile number belongs to a person, unless it is one that the agency publishes as its contact. */
export const mobileNumbers: Rule = {
  id: 'OIT-PII-502',
  severity: 'warning',
  about: 'ไม่มีหมายเลขโทรศัพท์มือถือส่วนตัว',
  meaning: 'เจ้าของหมายเลขอาจถูกรบกวนหรือถูกหลอก และหน่วยงานผิดกฎหมายคุ้มครองข้อมูลส่วนบุคคล',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ติดต่อ ๐๘๑-๒๓๔-๕๖๗๘',
      sound: 'ติดต่อ 02-000-0000 หรือ 0-7561-1234',
    },
  ],
  check: (content) => {
    const own = contactNumbers(content);
    return searchedTexts(content).flatMap((searched) =>
      [...searched.text.matchAll(mobile)].flatMap((match) => {
        const digits = plain(match[0]);
        if (own.has(digits)) return [];
        return [
          {
            ...problemInSearched(searched, match.index, match[0].length, {
              rule: 'OIT-PII-502',
              found: `หมายเลขโทรศัพท์มือถือ ${digits.slice(0, 2)}x-xxx-xx${digits.slice(-2)}`,
              expected: 'หมายเลขกลางของหน่วยงาน',
              fix: 'ลบหมายเลขออก ถ้าเป็นหมายเลขกลางให้ใส่ไว้ใน contact.phone ของ agency.yaml หรือ site.yaml',
            }),
            isPrivate: true,
          },
        ];
      }),
    );
  },
};

/** The numbers that the agencies and the site give as their own. */
function contactNumbers({ agencies, site }: ContentToCheck): ReadonlySet<string> {
  const given = [site?.data.contact.phone, ...agencies.map(({ data }) => data.contact?.phone)];
  return new Set(given.flatMap((text) => [...(text ?? '').matchAll(mobile)].map((match) => plain(match[0]))));
}

function plain(text: string): string {
  return toArabicDigits(text).replace(/[^0-9]/g, '').replace(/^66/, '0');
}
