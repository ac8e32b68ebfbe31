import type { Content, Entry } from '../../reader/content.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';

type Identified = { readonly id: string };
type Anchor = { readonly id: string; readonly at: readonly PropertyKey[]; readonly entry: Entry<'report', unknown> };

/** All reports of a year may stand on one item page, so an id is used once in the year. */
export const uniqueAnchors: Rule = {
  id: 'OIT-FM-026',
  severity: 'error',
  about: 'รหัสไม่ซ้ำกันในรายงานทุกฉบับของปีเดียวกัน',
  meaning: 'ลิงก์ที่ลงท้ายด้วยรหัสนี้จะพาไปผิดรายการ',
  excusable: false,
  examples: [
    { file: 'agencies/bansuan/2567/measures.md', instead: 'id: m2-1', broken: 'id: f2' },
  ],
  check: (content) => {
    const seen = new Map<string, Anchor>();
    return anchorsOf(content).flatMap((anchor): readonly Problem[] => {
      const key = `${anchor.entry.path.agency}/${anchor.entry.path.year}#${anchor.id}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, anchor);
        return [];
      }
      const { source } = anchor.entry;
      return [
        {
          rule: uniqueAnchors.id,
          file: source.file,
          place: source.placeOf([...anchor.at, 'id']),
          found: `รหัส ${anchor.id} ที่ใช้แล้วใน ${first.entry.source.file} บรรทัด ${first.entry.source.placeOf([...first.at, 'id']).line}`,
          expected: 'รหัสที่ไม่ซ้ำกันในรายงานทุกฉบับของปีเดียวกัน',
          fix: 'ตั้งรหัสใหม่ให้รายการที่เพิ่มทีหลัง อย่าแก้รหัสที่เผยแพร่แล้ว',
        },
      ];
    });
  },
};

function anchorsOf({ analyses, measures, results }: Content): readonly Anchor[] {
  return [
    ...analyses.flatMap((entry) => anchorsIn(entry, 'findings', entry.data.findings)),
    ...measures.flatMap((entry) => [
      ...anchorsIn(entry, 'measures', entry.data.measures),
      ...anchorsIn(entry, 'policyRecommendations', entry.data.policyRecommendations ?? []),
    ]),
    ...results.flatMap((entry) => anchorsIn(entry, 'results', entry.data.results)),
  ];
}

function anchorsIn(
  entry: Entry<'report', unknown>,
  field: string,
  items: readonly (Identified & { readonly parts?: readonly Identified[] | undefined })[],
): readonly Anchor[] {
  return items.flatMap(({ id, parts = [] }, index) => [
    { id, entry, at: [field, index] },
    ...parts.map((part, partIndex) => ({ id: part.id, entry, at: [field, index, 'parts', partIndex] })),
  ]);
}
