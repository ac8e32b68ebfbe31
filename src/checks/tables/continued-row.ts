import { placeOfNode } from '../../reader/body.ts';
import type { Rule } from '../rule.ts';
import { bodyTables } from './body-tables.ts';

/** A first row without its first cell, right after a table of the same columns, is the rest of a row cut by the page. */
export const continuedRow: Rule = {
  id: 'OIT-TBL-421',
  severity: 'warning',
  about: 'แถวของตารางไม่ขาดข้ามหน้า',
  meaning: 'ข้อความครึ่งหลังของแถวไม่มีหัวข้อ ผู้อ่านไม่รู้ว่าเป็นของข้อใด',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: '| มาตรการ | ขั้นตอน |\n| --- | --- |\n| อบรม | ตั้งบัตรคิว |\n\n| มาตรการ | ขั้นตอน |\n| --- | --- |\n|  | แล้ววัดเวลา |',
      sound: '| มาตรการ | ขั้นตอน |\n| --- | --- |\n| อบรม | ตั้งบัตรคิว แล้ววัดเวลา |',
    },
  ],
  check: (content) => {
    const tables = bodyTables(content);
    return tables.flatMap(({ source, header, rows }, index) => {
      const [first] = rows;
      const before = tables[index - 1];
      const follows = before?.source === source && before.header.length === header.length;
      if (!first || !follows || first.cells[0] !== '' || first.cells.every((cell) => cell === '')) return [];
      return [
        {
          rule: 'OIT-TBL-421',
          file: source.file,
          place: placeOfNode(source, first.node),
          found: 'แถวแรกที่ไม่มีช่องแรก น่าจะเป็นส่วนต่อของแถวสุดท้ายในตารางก่อนหน้า',
          expected: 'แถวที่ครบในตารางเดียว',
          fix: 'ย้ายข้อความไปต่อท้ายแถวสุดท้ายของตารางก่อนหน้า แล้วรวมสองตารางเป็นตารางเดียว',
        },
      ];
    });
  },
};
