import { compareDates, longDate, parseDate } from '../../domain/thai-date.ts';
import { standInDay } from '../../reader/draft.ts';
import type { Rule } from '../rule.ts';
import { reportsOf } from '../year-of.ts';

/** A report is signed, then published, then perhaps changed. */
export const datesInOrder: Rule = {
  id: 'OIT-DAT-114',
  severity: 'warning',
  about: 'ลงนามก่อนเผยแพร่ และแก้ไขหลังเผยแพร่',
  meaning: 'ผู้ตรวจสงสัยว่าเอกสารทำขึ้นย้อนหลัง',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/analysis.mdx', instead: 'signed: "2567-01-15"', broken: 'signed: "2567-06-12"' }],
  check: (content) =>
    reportsOf(content).flatMap(({ data, source }) => {
      const [signed, published, updated] = [data.signed, data.published, data.updated].map((day) => (day === undefined || day === standInDay ? undefined : parseDate(day)));
      const problem = (field: string, found: string, expected: string) => ({
        rule: 'OIT-DAT-114',
        file: source.file,
        place: source.placeOf([field]),
        found,
        expected,
        fix: 'ตรวจวันที่ทั้งสองกับเอกสารต้นฉบับ',
      });
      return [
        ...(signed && published && compareDates(signed, published) > 0 ? [problem('signed', `ลงนาม ${longDate(signed)} หลังเผยแพร่ ${longDate(published)}`, 'วันลงนามก่อนหรือตรงกับวันเผยแพร่')] : []),
        ...(updated && published && compareDates(updated, published) < 0 ? [problem('updated', `แก้ไข ${longDate(updated)} ก่อนเผยแพร่ ${longDate(published)}`, 'วันแก้ไขหลังหรือตรงกับวันเผยแพร่')] : []),
      ];
    }),
};
