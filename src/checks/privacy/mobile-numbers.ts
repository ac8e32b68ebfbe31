import { toArabicDigits } from '../../domain/numerals.ts';
import { problemInSearched, searchedTexts, type SearchedText } from '../find-in-text.ts';
import type { ContentToCheck, Rule } from '../rule.ts';

const d = '[0-9๐-๙]';
const gap = '(?:[ \\t\\u00a0\\u200b-\\u200d\\u2060\\ufeff./_–—-]{1,3})';
const alone = '(?<![0-9๐-๙.])';
const first = `[0๐][\\u200b-\\u200d\\u2060\\ufeff]?[689๖๘๙]`;
const country = `(?:\\+\\s?66|(?<!${d})66)[ -]?(?:\\(0\\))?[ -]?[689๖๘๙]`;

/** The ways in which a mobile number is grouped; decimals, times and dates in a row are none of them. */
const mobile = new RegExp(
  [
    `${alone}${first}${d}{8}(?!${d})`,
    `${alone}\\(?${first}${d}\\)?${gap}?${d}{3}${gap}${d}{4}(?!${d})`,
    `${alone}\\(?${first}${d}\\)?${gap}?${d}{7}(?!${d})`,
    `${alone}${first}${gap}${d}{4}${gap}${d}{4}(?!${d})`,
    `${country}${d}(?:${gap}?${d}){7}(?!${d})`,
  ].join('|'),
  'g',
);

/** A sheet drops the zero at the head of a number. */
const withoutZero = new RegExp(`(?<![0-9๐-๙.])[689]${d}{8}(?!${d})`, 'g');

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
      [...searched.text.matchAll(mobile), ...(isPhoneList(searched) ? searched.text.matchAll(withoutZero) : [])].flatMap((match) => {
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

/** An attached table with a column of telephone numbers. */
function isPhoneList({ where, text }: SearchedText): boolean {
  return where !== undefined && /โทร|มือถือ|เบอร์|phone|mobile/i.test(text);
}

/** The numbers that the agencies and the site give as their own. */
function contactNumbers({ agencies, site }: ContentToCheck): ReadonlySet<string> {
  const given = [site?.data.contact.phone, ...agencies.map(({ data }) => data.contact?.phone)];
  return new Set(given.flatMap((text) => [...(text ?? '').matchAll(mobile)].map((match) => plain(match[0]))));
}

function plain(text: string): string {
  return toArabicDigits(text).replace(/\(0\)/, '').replace(/[^0-9]/g, '').replace(/^66/, '0').replace(/^(?=[689][0-9]{8}$)/, '0');
}
