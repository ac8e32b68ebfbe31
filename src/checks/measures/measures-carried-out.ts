import { resultsOf } from '../../domain/traceability.ts';
import type { Rule } from '../rule.ts';

/** What was promised is reported on, also when nothing came of it. */
export const measuresCarriedOut: Rule = {
  id: 'OIT-MEA-408',
  severity: 'warning',
  about: 'มาตรการทุกข้อในแผนมีผลการดำเนินการ',
  meaning: 'ประชาชนและผู้ตรวจเห็นว่ามีสัญญาที่หายไป',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2568/results.md', instead: 'measure: m2-2', broken: 'measure: queue' }],
  check: ({ measures, results }) =>
    results.flatMap(({ data, path, source }) => {
      const plan = measures.find((entry) => entry.path.agency === path.agency && entry.path.year === (data.planYear ?? path.year));
      return (plan?.data.measures ?? [])
        .filter((measure) => resultsOf(measure, data.results).length === 0)
        .map(({ id, title }) => ({
          rule: 'OIT-MEA-408',
          file: source.file,
          place: source.placeOfKey(['results']),
          about: id,
          found: `มาตรการ ${id} "${title}" ในแผน ที่ไม่มีผลการดำเนินการ`,
          expected: `ผลที่ระบุ measure: ${id}`,
          fix: 'เพิ่มผลของมาตรการนี้ ถ้ายังไม่ได้ทำให้ใส่ status: not-started',
        }));
    }),
};
