import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';

/** An answer gives addresses, or says why there are none; an item is answered once. */
export const answerSaysSomething: Rule = {
  id: 'OIT-ANS-171',
  severity: 'error',
  about: 'คำตอบแต่ละข้อมีที่อยู่หรือเหตุผล และตอบข้อละครั้ง',
  meaning: 'ผู้ตรวจเห็นข้อที่ไม่มีทั้งที่อยู่และเหตุผล จึงให้คะแนนไม่ได้',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/answers.yaml',
      instead: 'unavailable: อยู่ระหว่างรวบรวม',
      broken: '# ยังไม่ตอบ',
    },
  ],
  check: ({ answers, catalogues }) =>
    answers.flatMap(({ data, path, source }) => {
      const items = catalogues.find((entry) => entry.path.year === path.year)?.data.items ?? [];
      const byReports = new Set(items.filter((item) => item.answeredBy).map((item) => item.code));
      return data.answers.flatMap((answer, index): readonly Problem[] => {
        const at = { rule: answerSaysSomething.id, file: source.file, place: source.placeOf(['answers', index, 'item']) };
        if (data.answers.findIndex(({ item }) => item === answer.item) < index) {
          return [{ ...at, found: `ข้อ ${answer.item} ที่ตอบซ้ำ`, expected: 'ข้อละหนึ่งรายการ', fix: 'รวมคำตอบไว้ในรายการเดียว' }];
        }
        if (answer.urls && answer.unavailable !== undefined) {
          return [
            { ...at, found: `ข้อ ${answer.item} ที่มีทั้ง urls และ unavailable`, expected: 'อย่างใดอย่างหนึ่ง', fix: 'ลบฟิลด์ที่ไม่จริง' },
          ];
        }
        const silent = !answer.urls && answer.unavailable === undefined;
        if (silent && !(byReports.has(answer.item) && answer.explanation !== undefined)) {
          return [
            {
              ...at,
              found: `ข้อ ${answer.item} ที่ไม่มีคำตอบ`,
              expected: 'urls อย่างน้อยหนึ่งที่อยู่ หรือ unavailable พร้อมเหตุผล',
              fix: 'เพิ่ม urls: หรือ unavailable: ในรายการนี้',
            },
          ];
        }
        return [];
      });
    }),
};
