import { passagesOf } from '../../reader/passage.ts';
import { problemIn } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';
import { reportsOf } from '../year-of.ts';

/** Where a document names its owner. */
const ownerFields = new Set<PropertyKey | undefined>(['title', 'coverTitle']);

/** The cover, the title and the sender of the memo name the agency in whose folder the document lies, not another of the site. */
export const ownDocument: Rule = {
  id: 'OIT-AGY-454',
  severity: 'warning',
  about: 'เอกสารเป็นของหน่วยงานเจ้าของโฟลเดอร์',
  meaning: 'ผู้ตรวจเห็นเอกสารของหน่วยงานอื่นในหน้าของหน่วยงานนี้',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'title: มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2567',
      broken: 'title: มาตรการของเทศบาลตำบลบางทราย ปี 2567',
      sound: 'title: มาตรการของเทศบาลตำบลบ้านสวน ปี 2567',
      among: {
        'agencies/bangsai/agency.yaml': 'name: เทศบาลตำบลบางทราย\nshortName: ทต.บางทราย\nkind: subdistrict-municipality\nunits: [สำนักปลัด]\n',
      },
    },
  ],
  check: (content) => {
    const names = content.agencies.map(({ path, data }) => ({ agency: path.agency, name: data.name }));
    return reportsOf(content).flatMap(({ path, source }) =>
      passagesOf(source)
        .filter((passage) => ownerFields.has(passage.path[0]) || (passage.path[0] === 'memo' && passage.path[1] === 'from'))
        .flatMap((passage) => {
          const other = names.find(({ agency, name }) => agency !== path.agency && passage.text.includes(name));
          if (!other || names.some(({ agency, name }) => agency === path.agency && passage.text.includes(name))) return [];
          return [
            problemIn(passage, passage.text.indexOf(other.name), other.name.length, {
              rule: 'OIT-AGY-454',
              found: `ชื่อของ ${other.name} ในเอกสารของโฟลเดอร์ ${path.agency}`,
              expected: names.find(({ agency }) => agency === path.agency)?.name ?? path.agency,
              fix: 'ย้ายไฟล์ไปโฟลเดอร์ของหน่วยงานเจ้าของ หรือแก้ชื่อ',
            }),
          ];
        }),
    );
  },
};
