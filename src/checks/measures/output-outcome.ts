import { similarity } from '../../domain/similarity.ts';
import type { Rule } from '../rule.ts';
import { rowsOf } from '../year-of.ts';

const alike = 0.9;

/** An output is what was done, an outcome what came of it. */
export const outputOutcome: Rule = {
  id: 'OIT-MEA-405',
  severity: 'warning',
  about: 'ผลผลิตกับผลลัพธ์ไม่ใช่ข้อความเดียวกัน',
  meaning: 'ผู้ตรวจเห็นว่าไม่ได้รายงานผลลัพธ์',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2568/results.md', instead: 'outcomes: [ประชาชนพอใจ]', broken: 'outcomes: [รอไม่เกิน 10 นาที]' }],
  check: ({ results }) =>
    results.flatMap(({ data, source }) =>
      rowsOf('results', data.results).flatMap(({ id, data: row, whole, at }) => {
        const outputs = row.outputs ?? whole?.outputs;
        const outcomes = row.outcomes ?? whole?.outcomes;
        if (!outputs || !outcomes || (!row.outputs && !row.outcomes)) return [];
        if (similarity(outputs.join(' '), outcomes.join(' ')) < alike) return [];
        return [
          {
            rule: 'OIT-MEA-405',
            file: source.file,
            place: source.placeOfKey([...at, row.outcomes ? 'outcomes' : 'outputs']),
            about: id,
            found: `ผลลัพธ์ของ ${id} ที่เหมือนกับผลผลิต`,
            expected: 'outputs คือสิ่งที่ทำเสร็จ outcomes คือสิ่งที่ดีขึ้นเพราะทำ',
            fix: 'เขียนผลลัพธ์ของข้อนี้ หรือลบ outcomes ถ้าเอกสารไม่ได้รายงาน',
          },
        ];
      }),
    ),
};
