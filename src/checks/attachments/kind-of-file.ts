import type { AttachmentFacts } from '../../reader/attachment.ts';
import type { Rule } from '../rule.ts';

/** Kinds of bytes that a name may promise. */
const promised: Readonly<Record<string, AttachmentFacts['kind']>> = {
  pdf: 'pdf', docx: 'docx', xlsx: 'xlsx', odt: 'odt', ods: 'ods', csv: 'text', txt: 'text', jpg: 'jpg', jpeg: 'jpg', png: 'png', webp: 'webp',
};

/** A file is what its name says: servers and browsers go by the name. */
export const kindOfFile: Rule = {
  id: 'OIT-ATT-752',
  severity: 'error',
  about: 'ชนิดของไฟล์ตรงกับนามสกุล',
  meaning: 'ไฟล์เปิดไม่ได้ หรือเป็นสิ่งอื่นที่แอบมาในชื่อเอกสาร',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/files/plan.pdf',
      broken: '<html><script>alert(1)</script></html>',
      sound: '%PDF-1.4\n%%EOF\n',
    },
  ],
  check: ({ attachments }) =>
    attachments
      .filter(({ file, kind }) => promised[extensionOf(file)] !== kind)
      .map(({ file, kind }) => ({
        rule: 'OIT-ATT-752',
        file,
        found: `ไฟล์นามสกุล ${extensionOf(file)} ที่เนื้อในเป็น ${kindTerms[kind]}`,
        expected: promised[extensionOf(file)] === undefined ? `นามสกุล ${Object.keys(promised).join(' ')}` : `เนื้อในเป็น ${kindTerms[promised[extensionOf(file)] ?? 'unknown']}`,
        fix: 'เปิดไฟล์ด้วยโปรแกรมที่สร้าง แล้วส่งออกใหม่เป็นชนิดที่ต้องการ อย่าเปลี่ยนแค่นามสกุล',
      })),
};

const kindTerms: Readonly<Record<AttachmentFacts['kind'], string>> = {
  pdf: 'PDF', docx: 'Word', xlsx: 'Excel', odt: 'OpenDocument Text', ods: 'OpenDocument Spreadsheet', png: 'ภาพ PNG', jpg: 'ภาพ JPEG', webp: 'ภาพ WebP',
  text: 'ข้อความ', svg: 'ภาพ SVG ซึ่งมีโค้ดได้', html: 'หน้าเว็บ', program: 'โปรแกรม', 'old-office': 'Word หรือ Excel รุ่นเก่า หรือไฟล์ที่เข้ารหัสไว้', zip: 'ไฟล์ ZIP', unknown: 'ชนิดที่ไม่รู้จัก',
};

function extensionOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toLowerCase();
}
