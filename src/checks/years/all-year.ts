import { fiscalYearBounds } from '../../domain/fiscal-year.ts';
import { longDate } from '../../domain/thai-date.ts';
import type { Rule } from '../rule.ts';
import { periodsOf } from './periods-of.ts';

/** "All year" without days is read as the whole fiscal year. */
export const allYear: Rule = {
  id: 'OIT-PER-204',
  severity: 'note',
  about: 'คำว่าตลอดปีมีวันเริ่มและวันสิ้นสุดกำกับ',
  meaning: 'ผู้อ่านต้องเดาว่าหมายถึงปีงบประมาณหรือปีปฏิทิน',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2568/results.md',
      instead: 'period: { text: ตลอดปี }',
      broken: 'period: { text: ตลอดปี }',
      sound: 'period: { text: ตลอดปี, start: "2566-10-01", end: "2567-09-30" }',
    },
  ],
  check: (content) =>
    periodsOf(content)
      .filter(({ period }) => /^ตลอด(?:ทั้ง)?ปี(?:งบประมาณ)?/.test(period.text) && period.start === undefined)
      .map(({ entry, id, at, fiscalYear }) => ({
        rule: 'OIT-PER-204',
        file: entry.source.file,
        place: entry.source.placeOf([...at, 'text']),
        about: id,
        found: 'คำว่าตลอดปีที่ไม่มีวันกำกับ',
        expected: `วันเริ่มและวันสิ้นสุด เช่น ${longDate(fiscalYearBounds(fiscalYear).start)} ถึง ${longDate(fiscalYearBounds(fiscalYear).end)}`,
        fix: 'เพิ่ม start และ end ถ้าเอกสารหมายถึงทั้งปีงบประมาณ ถ้าไม่แน่ใจให้เว้นไว้',
      })),
};
