import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { wordOf } from '../import/read/example-documents.ts';

const row = (...texts: readonly string[]) => new TableRow({ children: texts.map((text) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) })) });

/** A Word file with a table of measures, of which one column has a header that is not known; for tests. */
export function measuresInWord(title = 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2568'): Promise<Uint8Array> {
  return wordOf([
    new Paragraph({ text: title, heading: 'Heading1' }),
    new Paragraph('เทศบาลตั้งมาตรการจากผลของปีก่อน เพื่อให้ประชาชนได้รับบริการที่ดีขึ้นกว่าเดิม'),
    new Table({
      rows: [
        row('ที่', 'มาตรการ', 'ขั้นตอน', 'ผู้ดูแลงาน', 'ระยะเวลา', 'การกำกับติดตาม'),
        row('1', 'จัดคิวออนไลน์ที่งานทะเบียน', 'เปิดระบบจองคิว\nแจ้งทางเสียงตามสาย', 'สำนักปลัด', '1 ตุลาคม 2567 - 30 กันยายน 2568', 'รายงานนายกเทศมนตรีทุกไตรมาส'),
        row('2', 'ประกาศแผนจัดซื้อบนเว็บไซต์', 'ลงประกาศภายในสามวัน', 'กองคลัง', '1 ตุลาคม 2567 - 30 กันยายน 2568', 'สรุปต่อที่ประชุมทุกเดือน'),
      ],
    }),
    new Paragraph('จัดทำขึ้นเพื่อใช้ภายในเทศบาล'),
  ]);
}
