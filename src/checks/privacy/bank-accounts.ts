import { toArabicDigits } from '../../domain/numerals.ts';
import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const account = /(?:บัญชี|ธนาคาร|พร้อมเพย์|promptpay)[^0-9๐-๙\n]{0,40}((?<![0-9๐-๙])[0-9๐-๙](?:[\s.-]{0,3}[0-9๐-๙]){9,11}(?![0-9๐-๙]))/gi;

/** A bank account beside the word for one. */
export const bankAccounts: Rule = {
  id: 'OIT-PII-503',
  severity: 'error',
  about: 'ไม่มีเลขที่บัญชีธนาคาร',
  meaning: 'เลขบัญชีบนเว็บถูกนำไปใช้หลอกลวงได้',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'โอนเข้าบัญชีธนาคารกรุงไทย เลขที่ 981-0-12345-6',
      sound: 'จัดทำบัญชีทรัพย์สิน จำนวน 1,234,567.00 บาท ตามหนังสือที่ 2567/123',
    },
  ],
  check: (content) =>
    searchedTexts(content).flatMap((searched) =>
      [...searched.text.matchAll(account)].map((match) => {
        const written = match[1] ?? '';
        const digits = toArabicDigits(written).replace(/[^0-9]/g, '');
        return {
          ...problemInSearched(searched, match.index + match[0].length - written.length, written.length, {
            rule: 'OIT-PII-503',
            found: `เลขที่บัญชี ${'x'.repeat(digits.length - 2)}${digits.slice(-2)}`,
            expected: 'ไม่มีเลขที่บัญชีในเนื้อหาและไฟล์แนบ',
            fix: 'ลบเลขที่บัญชีออก',
          }),
          isPrivate: true,
        };
      }),
    ),
};
