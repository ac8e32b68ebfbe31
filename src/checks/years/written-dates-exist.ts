import { months, readThaiDate } from '../../domain/thai-date.ts';
import { problemsMatching, statedPassages } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const monthNames = months.flatMap(({ long, short }) => [long, short.replaceAll('.', '\\.')]).join('|');
const writtenDate = new RegExp(`(?<![๐-๙0-9])[๐-๙0-9]{1,2}\\s*(?:${monthNames})\\s*(?:พ\\.\\s?ศ\\.)?\\s*2[4-7][0-9]{2}|(?<![๐-๙0-9])[๐-๙0-9]{1,2}\\s*(?:${monthNames})\\s*(?:พ\\.\\s?ศ\\.)?\\s*๒[๔-๗][๐-๙]{2}|(?<![๐-๙0-9/])[๐-๙0-9]{1,2}/[๐-๙0-9]{1,2}/(?:2[4-7][0-9]{2}|๒[๔-๗][๐-๙]{2})(?![๐-๙0-9/])`, 'g');

/** A day within a sentence that the calendar does not have. */
export const writtenDatesExist: Rule = {
  id: 'OIT-DAT-113',
  severity: 'error',
  about: 'วันที่ในข้อความมีอยู่จริงในปฏิทิน',
  meaning: 'ผู้อ่านไม่รู้ว่าเป็นวันใด',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'รายงานผลภายในวันที่ 31 กันยายน 2567',
      sound: 'รายงานผลภายในวันที่ 30 กันยายน 2567',
    },
  ],
  check: (content) =>
    problemsMatching(statedPassages(content), writtenDate, (match) =>
      readThaiDate(match[0])
        ? undefined
        : { rule: 'OIT-DAT-113', found: `วันที่ ${match[0]} ซึ่งไม่มีในปฏิทิน`, expected: 'วันที่มีอยู่จริง', fix: 'ตรวจวันและเดือนกับเอกสารต้นฉบับ' },
    ),
};
