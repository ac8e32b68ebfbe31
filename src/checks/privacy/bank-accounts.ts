import { toArabicDigits } from '../../domain/numerals.ts';
import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const d = '[0-9๐-๙]';
const bank = '(?:เลขที่บัญชี|บัญชีเลขที่|บัญชี(?:ธนาคาร|เงินฝาก|ออมทรัพย์|กระแสรายวัน)|ธนาคาร(?!ขยะ|เลือด|ความดี)|ธ\\.\\s?[ก-ฮ]|กรุงไทย|กสิกร|ไทยพาณิชย์|ออมสิน|กรุงศรี|กรุงเทพ จำกัด|พร้อมเพย์|promptpay|(?<![A-Za-z])(?:KTB|SCB|KBANK|GSB|BAAC)(?![A-Za-z])|account\\s*(?:no|number)\\.?)';
const grouped = `${d}{3}[- –]${d}[- –]${d}{5}[- –]${d}`;
const account = new RegExp(`(${bank}[^0-9๐-๙\\n]{0,40}?)((?<!${d})(?:${grouped}|${d}{15}|${d}{12}|${d}{10})(?!${d}))|(บัญชี[^0-9๐-๙\\n]{0,40}?)((?<!${d})${grouped}(?!${d}))`, 'gi');

/** Numbers of other things, and the telephone of a bank. */
const otherNumber = /โทร|โครงการ|ครุภัณฑ์|รหัส|ฎีกา|วันที่|หมู่|ทะเบียน|สัญญา/;

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
      [...searched.text.matchAll(account)].flatMap((match) => {
        const before = match[1] ?? match[3] ?? '';
        const written = match[2] ?? match[4] ?? '';
        const digits = toArabicDigits(written).replace(/[^0-9]/g, '');
        if (otherNumber.test(before)) return [];
        return [
          {
            ...problemInSearched(searched, match.index + before.length, written.length, {
              rule: 'OIT-PII-503',
              found: `เลขที่บัญชี ${'x'.repeat(digits.length - 2)}${digits.slice(-2)}`,
              expected: 'ไม่มีเลขที่บัญชีในเนื้อหาและไฟล์แนบ',
              fix: 'ลบเลขที่บัญชีออก',
            }),
            isPrivate: true,
          },
        ];
      }),
    ),
};
