import type { Rule } from '../rule.ts';
import { rowsOf } from '../year-of.ts';

/** Every measure says how it is followed up. */
export const monitoringStated: Rule = {
  id: 'OIT-MEA-404',
  severity: 'warning',
  about: 'มาตรการทุกข้อมีการกำกับติดตาม',
  meaning: 'ขาดองค์ประกอบที่ผู้ตรวจมองหา ข้อนี้อาจไม่ได้คะแนนทั้งข้อ',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: '    monitoring: [{ text: สรุปสิ้นปี }]\n', broken: '' }],
  check: ({ measures }) =>
    measures.flatMap(({ data, source }) =>
      rowsOf('measures', data.measures)
        .filter(({ data: row, whole }) => !row.monitoring && !whole?.monitoring && !('parts' in row && row.parts))
        .map(({ id, at }) => ({
          rule: 'OIT-MEA-404',
          file: source.file,
          place: source.placeOf([...at, 'id']),
          about: id,
          found: `มาตรการ ${id} ที่ไม่มีการกำกับติดตาม`,
          expected: 'monitoring: พร้อมวิธีติดตามและรายงานผล',
          fix: 'เพิ่ม monitoring ถ้าช่องในเอกสารผสานกับแถวบนให้ใส่ค่าของแถวบน',
        })),
    ),
};
