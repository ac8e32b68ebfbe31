import type { Rule } from '../rule.ts';
import { rowsOf } from '../year-of.ts';

/** Evidence is a file or an address; a name alone cannot be opened. */
export const evidenceLeads: Rule = {
  id: 'OIT-ATT-759',
  severity: 'warning',
  about: 'หลักฐานทุกรายการมีไฟล์หรือที่อยู่เว็บ',
  meaning: 'ผู้ตรวจเห็นชื่อหลักฐานแต่เปิดดูไม่ได้',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2568/results.md', instead: '{ title: ภาพถ่าย, file: queue.png }', broken: '{ title: ภาพถ่าย }' }],
  check: ({ results }) =>
    results.flatMap(({ data, source }) =>
      rowsOf('results', data.results).flatMap(({ id, data: row, at }) =>
        (row.evidence ?? []).flatMap(({ title, url, file }, index) =>
          url !== undefined || file !== undefined
            ? []
            : [
                {
                  rule: 'OIT-ATT-759',
                  file: source.file,
                  place: source.placeOf([...at, 'evidence', index, 'title']),
                  about: id,
                  found: `หลักฐาน "${title}" ที่ไม่มีทั้งไฟล์และที่อยู่`,
                  expected: 'file: หรือ url:',
                  fix: 'วางไฟล์ใน files แล้วใส่ file: หรือใส่ url: ของหน้าที่มีหลักฐาน',
                },
              ],
        ),
      ),
    ),
};
