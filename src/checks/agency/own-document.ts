import { agencyKinds } from '../../domain/agency-kind.ts';
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
    const ownerOf = new Map(content.agencies.map(({ path, data }) => [data.name, path.agency]));
    const nameOf = new Map(content.agencies.map(({ path, data }) => [path.agency, data.name]));
    return reportsOf(content).flatMap(({ path, source }) => {
      const own = nameOf.get(path.agency) ?? path.agency;
      return passagesOf(source)
        .filter((passage) => ownerFields.has(passage.path[0]) || (passage.path[0] === 'memo' && passage.path[1] === 'from'))
        .filter(({ text }) => !text.includes(own))
        .flatMap((passage) =>
          namesIn(passage.text, ownerOf).map(({ name, index }) =>
            problemIn(passage, index, name.length, {
              rule: 'OIT-AGY-454',
              found: `ชื่อของ ${name} ในเอกสารของโฟลเดอร์ ${path.agency}`,
              expected: own,
              fix: 'ย้ายไฟล์ไปโฟลเดอร์ของหน่วยงานเจ้าของ หรือแก้ชื่อ',
            }),
          ),
        );
    });
  },
};

/** The longest name of a body such as `เทศบาลตำบลบ้านสวน`, in characters. */
const longestName = 60;
const terms = new RegExp(Object.values(agencyKinds).map(({ term }) => term).join('|'), 'g');

/** The names of known agencies in a text. They are looked up, not searched for one by one: a portal has thousands. */
function namesIn(text: string, known: ReadonlyMap<string, string>): readonly { readonly name: string; readonly index: number }[] {
  return [...text.matchAll(terms)].flatMap(({ index }) => {
    const after = text.slice(index, index + longestName);
    const lengths = Array.from({ length: after.length }, (_, shorter) => after.length - shorter);
    const length = lengths.find((one) => known.has(after.slice(0, one)));
    return length === undefined ? [] : [{ name: after.slice(0, length), index }];
  });
}
