import type { Rule } from '../rule.ts';

/** What is said to be done is shown by what came of it, or by evidence. */
export const doneIsShown: Rule = {
  id: 'OIT-MEA-409',
  severity: 'warning',
  about: 'ข้อที่ดำเนินการแล้วมีผลหรือหลักฐาน',
  meaning: 'ผู้ตรวจเห็นแต่คำว่าดำเนินการแล้ว ไม่เห็นว่าทำอะไร',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2568/results.md',
      instead: '  - id: r2\n',
      broken: '  - id: r3\n    title: จัดอบรม\n    status: done\n  - id: r2\n',
      sound: '  - id: r3\n    title: จัดอบรม\n    status: done\n    outputs: [อบรมแล้วสองรุ่น]\n  - id: r2\n',
    },
    {
      file: 'agencies/bansuan/2568/results.md',
      instead: 'outputs: [รอไม่เกิน 10 นาที]',
      broken: 'outputs: [ยังไม่ได้ดำเนินการ]',
    },
  ],
  check: ({ results }) =>
    results.flatMap(({ data, source }) =>
      data.results.flatMap((result, index) => {
        const rows = [result, ...(result.parts ?? [])];
        const denies = rows.some(({ outputs }) => outputs?.some((output) => /^ยังไม่(?:ได้)?(?:ดำเนินการ|ทำ|มี)/.test(output)));
        const isShown = rows.some(({ outputs, evidence }) => outputs ?? evidence);
        if (result.status !== 'done' || (isShown && !denies)) return [];
        return [
          {
            rule: 'OIT-MEA-409',
            file: source.file,
            place: source.placeOf(['results', index, 'status']),
            about: result.id,
            found: denies ? 'สถานะดำเนินการแล้ว แต่ผลเขียนว่ายังไม่ได้ดำเนินการ' : 'สถานะดำเนินการแล้ว ที่ไม่มีทั้งผลและหลักฐาน',
            expected: 'outputs หรือ evidence ที่แสดงว่าทำอะไรแล้ว',
            fix: 'เขียนผลหรือแนบหลักฐาน หรือแก้ status ให้ตรงกับความจริง',
          },
        ];
      }),
    ),
};
