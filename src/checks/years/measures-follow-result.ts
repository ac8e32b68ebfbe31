import type { Rule } from '../rule.ts';
import { sameYear } from '../year-of.ts';

/** Measures answer last year's result, so the year they are for comes after the year that was analysed. */
export const measuresFollowResult: Rule = {
  id: 'OIT-YR-104',
  severity: 'warning',
  about: 'มาตรการเป็นของปีถัดจากผลการประเมินที่นำมาวิเคราะห์',
  meaning: 'มาตรการของปีเดียวกับผลการประเมินแปลว่าวางแผนก่อนรู้ผล',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: 'fiscalYear: 2567', broken: 'fiscalYear: 2566' }],
  check: ({ analyses, measures }) =>
    measures.flatMap(({ data, path, source }) => {
      const analysed = sameYear(analyses, path)?.data.results.at(-1)?.year;
      if (analysed === undefined || data.fiscalYear > analysed) return [];
      return [
        {
          rule: 'OIT-YR-104',
          file: source.file,
          place: source.placeOf(['fiscalYear']),
          found: `มาตรการของปีงบประมาณ ${data.fiscalYear} ซึ่งวิเคราะห์จากผลการประเมินปี ${analysed}`,
          expected: `ปีหลังจาก ${analysed}`,
          fix: 'ตรวจปีทั้งสองกับเอกสารต้นฉบับ ปีใดพิมพ์ผิดให้แก้ปีนั้น',
        },
      ];
    }),
};
