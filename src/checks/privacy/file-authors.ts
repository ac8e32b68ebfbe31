import type { Rule } from '../rule.ts';
import { docxWith } from './example-documents.ts';

/** What programs write where the name of a person would be. */
const notAPerson = /^(?:python-docx|openpyxl|admin(?:istrator)?|user|owner|pc|asus|acer|hp|dell|lenovo|microsoft(?: office)?(?: user)?|libreoffice|un-named|unknown)$/i;

/** Who wrote, commented and corrected stays inside an office file. */
export const fileAuthors: Rule = {
  id: 'OIT-PII-509',
  severity: 'warning',
  about: 'ไฟล์แนบไม่มีชื่อผู้เขียน ความเห็น หรือการแก้ไขที่ค้างอยู่',
  meaning: 'ผู้ดาวน์โหลดเห็นชื่อเจ้าหน้าที่และข้อความที่ยังไม่ได้ตั้งใจเผยแพร่',
  excusable: false,
  examples: [
    { file: 'agencies/bansuan/2567/files/plan.docx', broken: docxWith('สมชาย ใจดี'), sound: docxWith('') },
  ],
  check: ({ attachments, agencies }) =>
    attachments.flatMap(({ file, authors: all, comments, trackedChanges }) => {
      const authors = all.filter((author) => !notAPerson.test(author) && !agencies.some(({ data }) => [data.name, data.shortName, ...data.units].includes(author)));
      const traces = [
        authors.length > 0 && `ชื่อผู้เขียน ${authors.length} ชื่อ`,
        comments > 0 && `ความเห็น ${comments} รายการ`,
        trackedChanges > 0 && `การแก้ไขที่ติดตามไว้ ${trackedChanges} แห่ง`,
      ].filter((trace) => trace !== false);
      if (traces.length === 0) return [];
      return [
        {
          rule: 'OIT-PII-509',
          file,
          found: traces.join(' '),
          expected: 'ไฟล์ที่ไม่มีข้อมูลของผู้จัดทำ',
          fix: 'ใน Word หรือ Excel เลือก File > Info > Inspect Document แล้วลบสิ่งที่พบ สำหรับ PDF ให้ส่งออกใหม่จากไฟล์ที่ลบแล้ว',
        },
      ];
    }),
};
