import { compareDates, longDate, parseDate } from '../../domain/thai-date.ts';
import type { Rule } from '../rule.ts';
import { periodsOf } from './periods-of.ts';

/** A period does not end before it begins. */
export const periodOrder: Rule = {
  id: 'OIT-PER-202',
  severity: 'error',
  about: 'ช่วงเวลาเริ่มก่อนสิ้นสุด',
  meaning: 'ผู้อ่านไม่รู้ว่าดำเนินการเมื่อใด',
  excusable: false,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: 'start: "2567-01-01", end: "2567-09-30"', broken: 'start: "2567-09-30", end: "2567-01-01"' }],
  check: (content) =>
    periodsOf(content).flatMap(({ entry, id, period, at }) => {
      const start = period.start === undefined ? undefined : parseDate(period.start);
      const end = period.end === undefined ? undefined : parseDate(period.end);
      if (!start || !end || compareDates(start, end) <= 0) return [];
      return [
        {
          rule: 'OIT-PER-202',
          file: entry.source.file,
          place: entry.source.placeOf([...at, 'end']),
          about: id,
          found: `ช่วงเวลาที่เริ่ม ${longDate(start)} แต่สิ้นสุด ${longDate(end)}`,
          expected: 'วันเริ่มก่อนหรือตรงกับวันสิ้นสุด',
          fix: 'สลับวันที่ หรือตรวจปีกับเอกสารต้นฉบับ',
        },
      ];
    }),
};
