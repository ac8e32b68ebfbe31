import { similarity } from '../../domain/similarity.ts';
import { placeOfNode } from '../../reader/body.ts';
import type { Rule } from '../rule.ts';
import { bodyTables } from './body-tables.ts';

/** The same table goes on under a header in other words. */
export const sameHeader: Rule = {
  id: 'OIT-TBL-422',
  severity: 'warning',
  about: 'ตารางที่ต่อกันใช้หัวตารางคำเดียวกัน',
  meaning: 'ผู้อ่านคิดว่าเป็นข้อมูลคนละเรื่อง',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: '| มาตรการ | ผลการดำเนินการ |\n| --- | --- |\n| ก | ข |\n\n| มาตรการ | ผลการดำเนินงาน |\n| --- | --- |\n| ค | ง |',
      sound: '| มาตรการ | ผลการดำเนินการ |\n| --- | --- |\n| ก | ข |\n| ค | ง |',
    },
  ],
  check: (content) => {
    const tables = bodyTables(content);
    return tables.flatMap(({ source, node, header }, index) => {
      const before = tables[index - 1];
      if (before?.source !== source || before.header.length !== header.length) return [];
      const changed = header.filter((cell, column) => close(cell) !== close(before.header[column] ?? ''));
      const isSameTable = similarity(before.header.join(' '), header.join(' ')) > 0.5;
      if (changed.length === 0 || !isSameTable) return [];
      return [
        {
          rule: 'OIT-TBL-422',
          file: source.file,
          place: placeOfNode(source, node),
          found: `หัวตาราง "${changed.join(' · ')}" ที่ต่างจากตารางก่อนหน้า`,
          expected: before.header.join(' · '),
          fix: 'ใช้คำเดียวกัน หรือรวมเป็นตารางเดียว',
        },
      ];
    });
  },
};

function close(text: string): string {
  // Years in a header are what differs by nature.
  return text.replace(/[\s0-9๐-๙]+/g, '');
}
