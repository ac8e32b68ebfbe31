import { fiscalYearBounds } from '../../domain/fiscal-year.ts';
import { compareDates, longDate, months, parseDate, readMonthYear, readThaiDate, type ThaiDate } from '../../domain/thai-date.ts';
import { passagesOf } from '../../reader/passage.ts';
import { problemIn } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const monthNames = months.flatMap(({ long, short }) => [long, short.replaceAll('.', '\\.')]).join('|');
const mention = new RegExp(`(?:(?<![๐-๙0-9])[๐-๙0-9]{1,2}\\s*)?(?:${monthNames})\\s*(?:พ\\.\\s?ศ\\.)?\\s*(?:[๐-๙0-9]{4})`, 'g');

/** A plan speaks of what is to come in its year. */
export const nothingBeforeYear: Rule = {
  id: 'OIT-PER-205',
  severity: 'warning',
  about: 'มาตรการไม่กล่าวถึงกิจกรรมหรือกำหนดก่อนปีงบประมาณเริ่ม',
  meaning: 'ผู้ตรวจจะเห็นว่าคัดลอกแผนของปีก่อนมา',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'steps: [ตั้งบัตรคิว, วัดเวลา]',
      broken: 'steps: [ตั้งบัตรคิวในเดือนสิงหาคม 2566, วัดเวลา]',
      sound: 'steps: [ตั้งบัตรคิวในเดือนสิงหาคม 2567, วัดเวลา]',
    },
  ],
  check: ({ measures }) =>
    measures.flatMap(({ data, source }) => {
      const { start } = fiscalYearBounds(data.fiscalYear);
      const words = (found: string) => ({
        rule: 'OIT-PER-205',
        found: `${found} ซึ่งมาก่อนปีงบประมาณ ${data.fiscalYear}`,
        expected: `วันตั้งแต่ ${longDate(start)}`,
        fix: 'ตรวจปีกับเอกสารต้นฉบับ',
      });
      return passagesOf(source)
        .filter(({ path }) => path[0] === 'measures')
        .flatMap((passage) => {
          const due = passage.path.at(-1) === 'due' ? parseDate(passage.text) : undefined;
          if (due) return compareDates(due, start) < 0 ? [problemIn(passage, 0, passage.text.length, words(`กำหนด ${longDate(due)}`))] : [];
          return [...passage.text.matchAll(mention)].flatMap((match) => {
            // An order or announcement that the plan rests on is older by nature.
            const isCited = /ลงวันที่|ประกาศ|คำสั่ง|หนังสือ|มติ/.test(passage.text.slice(Math.max(0, match.index - 50), match.index));
            const day = isCited ? undefined : dayOf(match[0]);
            return day && compareDates(day, start) < 0 ? [problemIn(passage, match.index, match[0].length, words(match[0]))] : [];
          });
        });
    }),
};

/** The last day that the words can mean. */
function dayOf(text: string): ThaiDate | undefined {
  const day = readThaiDate(text);
  const month = readMonthYear(text);
  return day ?? (month && { ...month, day: 31 });
}
