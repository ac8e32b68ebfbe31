import { nationalIdsIn } from '../../domain/national-id.ts';
import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

/** The law on personal data: a national ID has no place on a website. */
export const nationalIds: Rule = {
  id: 'OIT-PII-501',
  severity: 'error',
  about: 'ไม่มีเลขประจำตัวประชาชน',
  meaning: 'ผิดกฎหมายคุ้มครองข้อมูลส่วนบุคคล และเจ้าของเลขอาจถูกแอบอ้าง',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ผู้ประสานงาน ๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘',
      sound: 'เลขที่โครงการ 65017123456 ทะเบียนนิติบุคคล 0994000165891 งบประมาณ 1,234,567,890.00 บาท',
    },
  ],
  check: (content) =>
    searchedTexts(content).flatMap((searched) =>
      nationalIdsIn(searched.text).map(({ index, length, masked, isValid }) => ({
        ...problemInSearched(searched, index, length, {
          rule: 'OIT-PII-501',
          found: `เลขประจำตัวประชาชน ${masked}${isValid ? '' : ' (หลักตรวจสอบไม่ตรง อาจพิมพ์ผิด)'}`,
          expected: 'ไม่มีเลขประจำตัวประชาชนในเนื้อหาและไฟล์แนบ',
          fix: 'ลบเลขออก ถ้าอยู่ในไฟล์แนบให้ปิดทับแล้วบันทึกไฟล์ใหม่ก่อนเผยแพร่',
        }),
        isPrivate: true,
      })),
    ),
};
