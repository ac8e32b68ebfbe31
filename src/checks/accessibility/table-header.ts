import { placeOfNode } from '../../reader/body.ts';
import { bodyTables } from '../tables/body-tables.ts';
import type { Rule } from '../rule.ts';

/** WCAG 1.3.1: every column has a header. */
export const tableHeader: Rule = {
  id: 'OIT-A11Y-853',
  severity: 'error',
  about: 'ทุกคอลัมน์ของตารางมีหัวตาราง',
  meaning: 'ผู้ใช้โปรแกรมอ่านหน้าจอไม่รู้ว่าตัวเลขในช่องคืออะไร',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: '| มาตรการ | |\n| --- | --- |\n| อบรม | สำนักปลัด |',
      sound: '| มาตรการ | ผู้รับผิดชอบ |\n| --- | --- |\n| อบรม | สำนักปลัด |',
    },
  ],
  check: (content) =>
    bodyTables(content)
      .filter(({ header }) => header.some((cell) => cell === ''))
      .map(({ source, node }) => ({
        rule: 'OIT-A11Y-853',
        file: source.file,
        place: placeOfNode(source, node),
        found: 'คอลัมน์ที่ไม่มีหัวตาราง',
        expected: 'คำในทุกช่องของแถวแรก',
        fix: 'เติมชื่อคอลัมน์ในแถวแรกของตาราง',
      })),
};
