import { fiscalYearBounds } from '../../domain/fiscal-year.ts';
import { compareDates, longDate, parseDate, type ThaiDate } from '../../domain/thai-date.ts';
import type { Rule } from '../rule.ts';
import { reportsOf, type ReportEntry } from '../year-of.ts';

/** Months after the end of a fiscal year from which on a report about it is called late. Our own judgement: nearly half of the next year is over. */
const lateAfter = 5;

/** A memo that submits results before their year is over, or long after. */
export const memoInTime: Rule = {
  id: 'OIT-DAT-111',
  severity: 'note',
  about: 'วันที่ของบันทึกสมเหตุสมผลกับปีที่รายงาน',
  meaning: 'ผู้ตรวจอาจสงสัยว่าวันที่หรือปีในเอกสารผิด',
  excusable: true,
  examples: [
    { file: 'agencies/bansuan/2567/analysis.mdx', instead: 'date: "2567-01-15"', broken: 'date: "2567-05-15"' },
  ],
  check: (content) =>
    reportsOf(content).flatMap((entry) => {
      const written = entry.data.memo && parseDate(entry.data.memo.date);
      const year = yearReported(entry);
      if (!written || year === undefined) return [];
      const { end } = fiscalYearBounds(year);
      const isEarly = 'planYear' in entry.data && compareDates(written, end) < 0;
      if (!isEarly && monthsBetween(end, written) <= lateAfter) return [];
      return [
        {
          rule: 'OIT-DAT-111',
          file: entry.source.file,
          place: entry.source.placeOf(['memo', 'date']),
          found: `บันทึกลงวันที่ ${longDate(written)} ${isEarly ? 'ก่อน' : `เกิน ${lateAfter} เดือนหลัง`}สิ้นปีงบประมาณ ${year}`,
          expected: `ไม่เกิน ${lateAfter} เดือนหลังวันที่ ${longDate(end)}`,
          fix: 'ตรวจวันที่และปีกับเอกสารต้นฉบับ ถ้าถูกแล้วไม่ต้องแก้',
        },
      ];
    }),
};

/** The fiscal year that a report looks back on; measures look ahead. */
function yearReported({ data }: ReportEntry): number | undefined {
  if ('findings' in data) return data.results.at(-1)?.year;
  return 'measures' in data ? undefined : data.fiscalYear;
}

/** Months from one day to another, a begun month counted whole. */
function monthsBetween(from: ThaiDate, to: ThaiDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day > from.day ? months + 1 : months;
}
