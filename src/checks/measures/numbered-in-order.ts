import { toArabicDigits } from '../../domain/numerals.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';
import { rowsOf, type ReportEntry } from '../year-of.ts';

/** Numbers that an author typed at the head of list entries run on without a gap. */
export const numberedInOrder: Rule = {
  id: 'OIT-MEA-406',
  severity: 'warning',
  about: 'เลขลำดับที่พิมพ์ไว้เรียงกันไม่ขาดและไม่ซ้ำ',
  meaning: 'ผู้อ่านคิดว่ามีข้อที่หายไป',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'steps: [ตั้งบัตรคิว, วัดเวลา]',
      broken: 'steps: [1.1. ตั้งบัตรคิว, 2. วัดเวลา]',
      sound: 'steps: [1. ตั้งบัตรคิว, 2. วัดเวลา]',
    },
  ],
  check: ({ measures, results }) => [
    ...measures.flatMap((entry) => rowsOf<Lists>('measures', entry.data.measures).flatMap(({ id, data, at }) => gaps(entry, id, [...at, 'steps'], data.steps))),
    ...results.flatMap((entry) =>
      rowsOf<Lists>('results', entry.data.results).flatMap(({ id, data, at }) => [
        ...gaps(entry, id, [...at, 'steps'], data.steps),
        ...gaps(entry, id, [...at, 'points'], data.points),
      ]),
    ),
  ],
};

type Lists = { readonly id: string; readonly steps?: readonly string[] | undefined; readonly points?: readonly string[] | undefined };

function gaps({ source }: ReportEntry, id: string, at: readonly PropertyKey[], texts: readonly string[] = []): readonly Problem[] {
  const numbers = texts.map((text) => /^((?:[0-9]+\.)*[0-9]+)[.)]\s*(?=\S)/.exec(toArabicDigits(text).trimStart())?.[1]);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    if (number === undefined || before === undefined || number === next(before)) return [];
    return [
      {
        rule: numberedInOrder.id,
        file: source.file,
        place: source.placeOf([...at, index]),
        about: id,
        found: `เลขลำดับ ${number} ต่อจาก ${before}`,
        expected: next(before),
        fix: 'ลบเลขที่พิมพ์ไว้ เว็บไซต์ใส่ลำดับให้เอง หรือเติมข้อที่ขาด',
      },
    ];
  });
}

/** `3` after `2`, `1.3` after `1.2`. */
function next(number: string): string {
  const parts = number.split('.');
  return [...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.');
}
