import type { Rule } from '../rule.ts';
import { rowsOf } from '../year-of.ts';

/** Somebody is responsible for every measure. */
export const responsibleUnit: Rule = {
  id: 'OIT-MEA-403',
  severity: 'warning',
  about: 'มาตรการทุกข้อมีผู้รับผิดชอบ',
  meaning: 'ขาดองค์ประกอบที่ผู้ตรวจมองหา ข้อนี้อาจไม่ได้คะแนนทั้งข้อ',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: '    responsible: [สำนักปลัด]\n', broken: '' }],
  check: ({ measures }) =>
    measures.flatMap(({ data, source }) =>
      rowsOf('measures', data.measures)
        .filter(({ data: row, whole }) => !row.responsible && !whole?.responsible && !('parts' in row && row.parts))
        .map(({ id, at }) => ({
          rule: 'OIT-MEA-403',
          file: source.file,
          place: source.placeOf([...at, 'id']),
          about: id,
          found: `มาตรการ ${id} ที่ไม่มีผู้รับผิดชอบ`,
          expected: 'responsible: พร้อมชื่อหน่วยงานภายใน',
          fix: 'เพิ่ม responsible ถ้าช่องในเอกสารผสานกับแถวบนให้ใส่ค่าของแถวบน',
        })),
    ),
};
