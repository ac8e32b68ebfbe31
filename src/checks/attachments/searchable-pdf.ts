import type { Rule } from '../rule.ts';
import { pdfWith } from './example-pdfs.ts';

/** Letters a page must have on average to count as text; a stamp or a page number is not. */
const fewest = 20;

/** A scanned PDF is pictures of text: no search and no screen reader finds a word in it. */
export const searchablePdf: Rule = {
  id: 'OIT-ATT-754',
  severity: 'warning',
  about: 'ไฟล์ PDF มีข้อความที่ค้นและอ่านออกเสียงได้',
  meaning: 'เครื่องมือค้นหาไม่พบ โทรศัพท์ขยายตัวอักษรไม่ได้ และโปรแกรมอ่านหน้าจออ่านไม่ได้',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/files/signed-analysis.pdf', broken: pdfWith(''), sound: pdfWith('Report on integrity measures of the year') }],
  check: ({ attachments }) =>
    attachments
      .filter(({ kind, readable, pages = 0, texts }) => kind === 'pdf' && readable && pages > 0 && lettersOf(texts) < fewest * pages)
      .map(({ file, pages = 0 }) => ({
        rule: 'OIT-ATT-754',
        file,
        about: file.slice(file.lastIndexOf('/') + 1),
        found: `PDF ${pages} หน้าที่เป็นภาพสแกน ไม่มีข้อความ`,
        expected: 'PDF ที่ส่งออกจากโปรแกรมพิมพ์ หรือสแกนพร้อมรู้จำตัวอักษร (OCR)',
        fix: 'ส่งออก PDF จาก Word โดยตรง ถ้าต้องใช้ฉบับลงนามให้เก็บไว้เป็นไฟล์แนบ โดยเนื้อหาอยู่ในหน้าเว็บแล้ว แล้วบันทึกข้อยกเว้น',
      })),
};

function lettersOf(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
}
