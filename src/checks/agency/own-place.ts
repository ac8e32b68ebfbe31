import { distance } from 'fastest-levenshtein';
import { agencyKinds } from '../../domain/agency-kind.ts';
import type { Passage } from '../../reader/passage.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Agency } from '../../schemas/agency.ts';
import { problemIn } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';
import { passagesOfAgency } from './own-name.ts';

const place = /(?:อำเภอ|(?<![ก-๙])อ\.)\s?([ก-๙]+?)\s*(?:จังหวัด|(?<![ก-๙])จ\.)\s?([ก-๙]+)/g;

/** District and province, directly after the agency's own name or alone on the cover. */
export const ownPlace: Rule = {
  id: 'OIT-AGY-452',
  severity: 'error',
  about: 'อำเภอและจังหวัดของหน่วยงานตรงกับทะเบียน',
  meaning: 'ผู้อ่านคิดว่าเป็นหน่วยงานชื่อเดียวกันในที่อื่น',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: 'from: สำนักปลัด เทศบาลตำบลบ้านสวน',
      broken: 'from: สำนักปลัด เทศบาลตำบลบ้านสวน อำเภอเมิอง จังหวัดตัวอย่าง',
      sound: 'from: สำนักปลัด เทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดตัวอย่าง',
    },
  ],
  check: (content) =>
    content.agencies.flatMap(({ data, path }) => {
      const { district, province } = data;
      if (district === undefined || province === undefined) return [];
      const stated = passagesOfAgency(content, path.agency).flatMap((passage) => ownPlaces(passage, data));
      // The short form อำเภอเมือง is right by itself; beside the long one it is the same place written in two ways.
      const usesLongForm = stated.some(({ written }) => written === district);
      const isRight = (one: StatedPlace) =>
        one.province === province && (one.written === district || (one.written === 'เมือง' && district === `เมือง${province}` && !usesLongForm));
      return stated.filter((one) => !isRight(one)).map((one) => problemOf(one, `อำเภอ${district} จังหวัด${province}`));
    }),
};

type StatedPlace = { readonly passage: Passage; readonly index: number; readonly text: string; readonly written: string; readonly province: string };

function ownPlaces(passage: Passage, agency: Agency): readonly StatedPlace[] {
  return [...passage.text.matchAll(place)].flatMap((match) =>
    isOwn(passage, match.index, agency) ? [{ passage, index: match.index, text: match[0], written: match[1] ?? '', province: match[2] ?? '' }] : [],
  );
}

/** Whether the words before end with the agency's name, or with what a slip made of it. */
function isOwn({ text, path }: Passage, index: number, { kind, name }: Agency): boolean {
  const before = text.slice(0, index).trim();
  if (before === '') return path[0] === 'coverTitle';
  const { term } = agencyKinds[kind];
  const at = before.lastIndexOf(term);
  return at !== -1 && distance(before.slice(at).trim(), name) <= 2;
}

function problemOf({ passage, index, text }: StatedPlace, expected: string): Problem {
  return problemIn(passage, index, text.length, {
    rule: ownPlace.id,
    found: text,
    expected,
    fix: 'แก้ชื่ออำเภอและจังหวัดให้ตรงกับ agency.yaml ถ้าต้องคงคำของเอกสารให้บันทึกข้อยกเว้น (allow)',
  });
}
