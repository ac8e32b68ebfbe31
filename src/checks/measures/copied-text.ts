import { isAlike, piecesOf } from '../../domain/similarity.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';
import { rowsOf, type ReportEntry } from '../year-of.ts';

/** Shorter texts repeat by nature: "ทุกหน่วยงาน", "สรุปสิ้นปี". */
const shortest = 30;
const alike = 0.85;

const fields = { steps: 'ขั้นตอน', outputs: 'ผลการดำเนินการ', outcomes: 'ผลลัพธ์' } as const;
const fieldNames = ['steps', 'outputs', 'outcomes'] as const;

/** What one measure did stands word for word under another. */
export const copiedText: Rule = {
  id: 'OIT-MEA-402',
  severity: 'warning',
  about: 'ขั้นตอนและผลของแต่ละข้อเป็นของข้อนั้นเอง',
  meaning: 'ผู้ตรวจเห็นว่าคัดลอกผลจากข้ออื่นมาใส่ให้ครบช่อง',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2568/results.md',
      instead: 'outputs: [เสร็จหนึ่ง]',
      broken: 'outputs: [จัดประชุมชี้แจงขั้นตอนให้บริการแก่เจ้าหน้าที่ทุกคน]\n      - id: r2-3\n        title: ข้อย่อยสาม\n        outputs: [จัดประชุมชี้แจงขั้นตอนให้บริการแก่เจ้าหน้าที่ทุกคน]',
    },
  ],
  check: ({ measures, results }) => [
    ...measures.flatMap((entry) => copies(entry, rowsOf<Cells>('measures', entry.data.measures))),
    ...results.flatMap((entry) => copies(entry, rowsOf<Cells>('results', entry.data.results))),
  ],
};

type Cells = { readonly id: string; readonly steps?: readonly string[] | undefined; readonly outputs?: readonly string[] | undefined; readonly outcomes?: readonly string[] | undefined };

function copies({ source }: ReportEntry, rows: ReturnType<typeof rowsOf<Cells>>): readonly Problem[] {
  return fieldNames.flatMap((field) => {
    const cells = rows.flatMap(({ id, data, at }) => {
      const text = data[field]?.join(' ') ?? '';
      return text.length >= shortest ? [{ id, pieces: piecesOf(text), at }] : [];
    });
    return cells.flatMap(({ id, pieces, at }, index) => {
      const first = cells.slice(0, index).find((other) => isAlike(other.pieces, pieces, alike));
      if (!first) return [];
      return [
        {
          rule: copiedText.id,
          file: source.file,
          place: source.placeOfKey([...at, field]),
          about: id,
          found: `${fields[field]}ของ ${id} ที่เหมือนกับของ ${first.id}`,
          expected: `${fields[field]}ของข้อนี้เอง`,
          fix: 'ตรวจกับเอกสารต้นฉบับ ถ้าต้นฉบับซ้ำเองให้บอกไว้ใน remarks และบันทึกข้อยกเว้น',
        },
      ];
    });
  });
}
