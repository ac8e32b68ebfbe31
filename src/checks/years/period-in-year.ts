import { fiscalYearBounds, isInFiscalYear } from '../../domain/fiscal-year.ts';
import { longDate, months, parseDate, readMonthYear, type ThaiDate } from '../../domain/thai-date.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';
import type { ReportEntry } from '../year-of.ts';
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
      const named = outside.length > 0 ? [] : monthsIn(period.text).filter(({ date }) => !isInFiscalYear(date, fiscalYear));
      if (named.length > 0) return [inWords(entry, [...at, 'text'], id, fiscalYear, named.map(({ text }) => text))];
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

/** The months that the words of a period name with their year, each by a day within it. */
function monthsIn(text: string): readonly { readonly text: string; readonly date: ThaiDate }[] {
  return [...text.matchAll(monthOfYear)].flatMap(([found]) => {
    const month = readMonthYear(found);
    return month ? [{ text: found, date: { ...month, day: 1 } }] : [];
  });
}

const monthOfYear = new RegExp(`(?:${months.flatMap(({ long, short }) => [long, short.replaceAll('.', '\\.')]).join('|')})\\s*(?:พ\\.\\s?ศ\\.)?\\s*[๐-๙0-9]{4}`, 'g');

function inWords(entry: ReportEntry, at: readonly PropertyKey[], id: string, fiscalYear: number, found: readonly string[]): Problem {
  const { start, end } = fiscalYearBounds(fiscalYear);
  return {
    rule: periodInYear.id,
    file: entry.source.file,
    place: entry.source.placeOf(at),
    about: id,
    found: `${found.join(' และ ')} ซึ่งอยู่นอกปีงบประมาณ ${fiscalYear}`,
    expected: `ระหว่าง ${longDate(start)} ถึง ${longDate(end)}`,
    fix: 'ถ้าพิมพ์ปีผิดให้แก้ปี ถ้าเป็นแผนของปีอื่นให้ย้ายไปรายงานของปีนั้น',
  };
}
