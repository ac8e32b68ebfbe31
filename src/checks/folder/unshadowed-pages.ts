import { reservedSegments } from '../../domain/urls.ts';
import type { Rule } from '../rule.ts';

/** Text pages that the site expects under these names. */
const expected = new Set(['about', 'accessibility', 'privacy']);

/** A text page does not take the address of another page: one of the two would never be seen. */
export const unshadowedPages: Rule = {
  id: 'OIT-FIL-015',
  severity: 'error',
  about: 'ชื่อหน้าข้อความไม่ชนกับหน้าอื่นของเว็บไซต์',
  meaning: 'หน้าหนึ่งจะบังอีกหน้าหนึ่ง ลิงก์ที่เคยส่งไว้จะพาไปผิดหน้า',
  excusable: false,
  examples: [
    {
      file: 'pages/search.md',
      broken: '---\ntitle: ค้นหา\nsummary: ค้นหาในเว็บไซต์\nupdated: "2567-02-01"\n---\n\nข้อความ\n',
    },
  ],
  check: ({ pages, agencies }) =>
    pages
      .filter(({ path }) => (reservedSegments.has(path.page) && !expected.has(path.page)) || agencies.some((agency) => agency.path.agency === path.page))
      .map(({ path, source }) => ({
        rule: 'OIT-FIL-015',
        file: source.file,
        found: `ชื่อหน้า ${path.page} ซึ่งเป็นที่อยู่ของหน้าอื่น`,
        expected: 'ชื่อที่ไม่ซ้ำกับหน้าของเว็บไซต์และโฟลเดอร์ของหน่วยงาน',
        fix: 'เปลี่ยนชื่อไฟล์ใน pages',
      })),
};
