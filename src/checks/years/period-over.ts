import { compareDates, longDate, parseDate } from '../../domain/thai-date.ts';
import type { Rule } from '../rule.ts';
import { periodsOf } from './periods-of.ts';

/** A result is reported when its period is over: the report's own day decides, never the clock, so that a build can be repeated. */
export const periodOver: Rule = {
  id: 'OIT-PER-203',
  severity: 'warning',
  about: 'ผลการดำเนินการเป็นของช่วงเวลาที่สิ้นสุดแล้ว',
  meaning: 'ผู้ตรวจจะเห็นว่ารายงานผลของสิ่งที่ยังไม่เกิด',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2568/results.md',
      instead: 'period: { text: ตลอดปี }',
      broken: 'period: { text: ต.ค. 2567 – ก.ย. 2568, start: "2567-10-01", end: "2568-09-30" }',
      sound: 'period: { text: ต.ค. 2566 – ก.ย. 2567, start: "2566-10-01", end: "2567-09-30" }',
    },
  ],
  check: ({ results }) =>
    periodsOf({ measures: [], results }).flatMap(({ entry, id, period, at }) => {
      const { signed, memo, published } = entry.data;
      const reported = parseDate(signed ?? memo?.date ?? published);
      const end = period.end === undefined ? undefined : parseDate(period.end);
      if (!reported || !end || compareDates(end, reported) <= 0) return [];
      return [
        {
          rule: 'OIT-PER-203',
          file: entry.source.file,
          place: entry.source.placeOf([...at, 'end']),
          about: id,
          found: `ช่วงเวลาสิ้นสุด ${longDate(end)} หลังวันที่ของรายงาน ${longDate(reported)}`,
          expected: 'ช่วงเวลาที่สิ้นสุดก่อนวันที่รายงาน',
          fix: 'ตรวจปีของช่วงเวลา ถ้ายังไม่สิ้นสุดจริงให้ใส่ status: in-progress และรายงานเท่าที่ทำแล้ว',
        },
      ];
    }),
};
