import { placeOfNode } from '../../reader/body.ts';
import type { Rule } from '../rule.ts';
import { bodyTables } from './body-tables.ts';

/** A blank cell below a filled one is mostly what a merged cell leaves behind. */
export const blankCell: Rule = {
  id: 'OIT-TBL-420',
  severity: 'warning',
  about: 'ทุกช่องของตารางมีค่า',
  meaning: 'ผู้อ่านและโปรแกรมอ่านหน้าจอไม่รู้ว่าช่องว่างหมายถึงค่าของแถวบนหรือไม่มีข้อมูล',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: '| มาตรการ | ผู้รับผิดชอบ |\n| --- | --- |\n| อบรม | สำนักปลัด |\n| ประชุม | |',
      sound: '| มาตรการ | ผู้รับผิดชอบ |\n| --- | --- |\n| อบรม | สำนักปลัด |\n| ประชุม | สำนักปลัด |',
    },
  ],
  check: (content) =>
    bodyTables(content).flatMap(({ source, header, rows }) =>
      rows.flatMap(({ node, cells }, index) =>
        cells.flatMap((cell, column) => {
          const above = rows[index - 1]?.cells[column];
          const cellNode = node.children?.[column];
          if (cell !== '' || above === undefined || !cellNode) return [];
          return [
            {
              rule: 'OIT-TBL-420',
              file: source.file,
              place: placeOfNode(source, cellNode),
              found: `ช่องว่างใต้ "${header[column] ?? ''}" น่าจะเป็นเซลล์ที่ผสานกับแถวบน`,
              expected: 'ค่าของช่อง หรือ – ถ้าไม่มีข้อมูล',
              fix: 'ใส่ค่าของแถวบนถ้าเซลล์ผสานกัน หรือใส่ – ถ้าไม่มีข้อมูล',
            },
          ];
        }),
      ),
    ),
};
