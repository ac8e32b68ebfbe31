import { agencyKinds } from '../../domain/agency-kind.ts';
import { problemIn } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';
import { passagesOfAgency } from './own-name.ts';

const place = /(?:อำเภอ|เขต)\s?([ก-๙]+)\s+จังหวัด\s?([ก-๙]+)/g;

/** District and province, where the agency gives its own. */
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
      const { district, province, kind } = data;
      if (district === undefined || province === undefined) return [];
      return passagesOfAgency(content, path.agency).flatMap((passage) =>
        [...passage.text.matchAll(place)].flatMap((match) => {
          const before = passage.text.slice(Math.max(0, match.index - 60), match.index).trim();
          const isOwn = before === '' || before.includes(agencyKinds[kind].term);
          if (!isOwn || (match[1] === district && match[2] === province)) return [];
          return [
            problemIn(passage, match.index, match[0].length, {
              rule: 'OIT-AGY-452',
              found: match[0],
              expected: `อำเภอ${district} จังหวัด${province}`,
              fix: 'แก้ชื่ออำเภอและจังหวัดให้ตรงกับ agency.yaml',
            }),
          ];
        }),
      );
    }),
};
