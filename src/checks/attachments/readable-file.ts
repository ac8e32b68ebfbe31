import type { Rule } from '../rule.ts';

/** A file that cannot be opened here cannot be opened by an assessor either, nor looked into for personal data. */
export const readableFile: Rule = {
  id: 'OIT-ATT-758',
  severity: 'error',
  about: 'ไฟล์แนบเปิดอ่านได้',
  meaning: 'ผู้ตรวจเปิดไฟล์ไม่ได้ และตรวจหาข้อมูลส่วนบุคคลในไฟล์ไม่ได้',
  excusable: false,
  examples: [{ file: 'agencies/bansuan/2567/files/plan.docx', broken: new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]) }],
  check: ({ attachments }) =>
    attachments
      .filter(({ readable, kind }) => !readable && kind !== 'unknown')
      .map(({ file }) => ({
        rule: 'OIT-ATT-758',
        file,
        found: 'ไฟล์ที่เสีย ตั้งรหัสผ่านไว้ หรือใหญ่เกินกว่าจะตรวจ',
        expected: 'ไฟล์ที่เปิดได้โดยไม่ต้องใช้รหัสผ่าน',
        fix: 'ส่งออกไฟล์ใหม่จากโปรแกรมต้นทางโดยไม่ตั้งรหัสผ่าน',
      })),
};
