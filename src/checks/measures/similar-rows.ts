import { isAlike, likeness, piecesOf } from '../../domain/similarity.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';
import type { ReportEntry } from '../year-of.ts';

/** From this likeness on two titles count as the same measure; two reworded measures of a real report reach 0.8. */
const alike = 0.7;

/** Two measures, or two results, with the same name. */
export const similarRows: Rule = {
  id: 'OIT-MEA-401',
  severity: 'warning',
  about: 'มาตรการแต่ละข้อไม่ซ้ำกัน',
  meaning: 'ผู้อ่านเห็นว่ามาตรการข้อเดียวถูกนับสองครั้ง',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'title: ปรับปรุงระบบการทำงาน',
      broken: 'title: ลดเวลารอรับบริการ ',
    },
  ],
  check: ({ measures, results }) => [
    ...measures.flatMap((entry) => duplicates(entry, 'measures', entry.data.measures)),
    ...results.flatMap((entry) => duplicates(entry, 'results', entry.data.results)),
  ],
};

function duplicates({ source }: ReportEntry, field: string, rows: readonly { readonly id: string; readonly title: string }[]): readonly Problem[] {
  const titles = rows.map(({ id, title }) => ({ id, pieces: piecesOf(title), isNamed: /\p{L}/u.test(title) }));
  return titles.flatMap(({ id, pieces, isNamed }, index) => {
    const first = isNamed ? titles.slice(0, index).find((other) => isAlike(other.pieces, pieces, alike)) : undefined;
    if (!first) return [];
    const percent = Math.round(likeness(first.pieces, pieces) * 100);
    return [
      {
        rule: similarRows.id,
        file: source.file,
        place: source.placeOf([field, index, 'title']),
        about: id,
        found: `ชื่อที่คล้ายกับ ${first.id} ร้อยละ ${percent}`,
        expected: 'ชื่อที่ต่างกันจนผู้อ่านแยกออก',
        fix: 'รวมสองข้อเป็นข้อเดียว หรือเขียนชื่อให้เห็นความต่าง',
      },
    ];
  });
}
