import { placeOfNode } from '../../reader/body.ts';
import type { Rule } from '../rule.ts';
import { bodyTables } from './body-tables.ts';

/** A cell beyond the header would be lost on the page, without a word. */
export const evenRows: Rule = {
  id: 'OIT-TBL-423',
  severity: 'error',
  about: 'ทุกแถวของตารางมีจำนวนช่องเท่าหัวตาราง',
  meaning: 'ช่องที่เกินจะหายไปจากหน้าเว็บ ช่องที่ขาดทำให้ค่าเลื่อนไปอยู่ผิดคอลัมน์',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: '| ก | ข |\n| --- | --- |\n| 1 | 2 | 3 |',
      sound: '| ก | ข |\n| --- | --- |\n| 1 | 2 |',
    },
  ],
  check: (content) =>
    bodyTables(content).flatMap(({ source, header, rows }) =>
      rows
        .filter(({ cells }) => cells.length !== header.length)
        .map(({ node, cells }) => ({
          rule: 'OIT-TBL-423',
          file: source.file,
          place: placeOfNode(source, node),
          found: `แถวที่มี ${cells.length} ช่อง ในตารางที่มี ${header.length} คอลัมน์`,
          expected: `${header.length} ช่อง คั่นด้วย |`,
          fix: 'เติมหรือลบ | ให้ตรงกับหัวตาราง ถ้าต้องการพิมพ์ | ในข้อความให้ใส่ \\ ข้างหน้า',
        })),
    ),
};
