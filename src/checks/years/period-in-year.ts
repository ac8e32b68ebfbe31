import { fiscalYearBounds, isInFiscalYear } from '../../domain/fiscal-year.ts';
import { longDate, parseDate } from '../../domain/thai-date.ts';
import type { Rule } from '../rule.ts';
import { periodsOf } from './periods-of.ts';

const sides = ['start', 'end'] as const;
const sideTerms = { start: 'วันเริ่ม', end: 'วันสิ้นสุด' } as const;

/** What a plan or a report of a fiscal year lists happens in that year. */
export const periodInYear: Rule = {
  id: 'OIT-PER-201',
  severity: 'error',
  about: 'ช่วงเวลาดำเนินการอยู่ในปีงบประมาณของรายงาน',
  meaning: 'ผู้ตรวจจะเห็นว่าสิ่งที่รายงานเป็นของปีอื่น หรือยังไม่เกิดขึ้น',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: 'end: "2567-09-30"', broken: 'end: "2568-09-30"' }],
  check: (content) =>
    periodsOf(content).flatMap(({ entry, id, period, at, fiscalYear }) => {
      const { start, end } = fiscalYearBounds(fiscalYear);
      const outside = sides.flatMap((side) => {
        const day = period[side] === undefined ? undefined : parseDate(period[side]);
        return day && !isInFiscalYear(day, fiscalYear) ? [{ side, text: `${sideTerms[side]} ${longDate(day)}` }] : [];
      });
      const [first] = outside;
      if (!first) return [];
      return [
        {
          rule: 'OIT-PER-201',
          file: entry.source.file,
          place: entry.source.placeOf([...at, first.side]),
          about: id,
          found: `${outside.map(({ text }) => text).join(' และ')} ซึ่งอยู่นอกปีงบประมาณ ${fiscalYear}`,
          expected: `ระหว่าง ${longDate(start)} ถึง ${longDate(end)}`,
          fix: 'ถ้าพิมพ์ปีผิดให้แก้ปี ถ้าเป็นแผนของปีอื่นให้ย้ายไปรายงานของปีนั้น',
        },
      ];
    }),
};
