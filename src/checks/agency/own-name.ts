import { distance } from 'fastest-levenshtein';
import { agencyKinds } from '../../domain/agency-kind.ts';
import type { Entry } from '../../reader/content.ts';
import type { Passage } from '../../reader/passage.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Agency } from '../../schemas/agency.ts';
import { problemIn, statedPassages } from '../find-in-text.ts';
import type { ContentToCheck, Rule } from '../rule.ts';

/** The agency's own name, spelled otherwise by a letter or two. */
export const ownName: Rule = {
  id: 'OIT-AGY-451',
  severity: 'error',
  about: 'ชื่อหน่วยงานในข้อความตรงกับทะเบียน',
  meaning: 'ผู้อ่านคิดว่าเป็นหน่วยงานอื่น ผู้ตรวจอาจเห็นว่าคัดลอกเอกสารมา',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: 'from: สำนักปลัด เทศบาลตำบลบ้านสวน',
      broken: 'from: สำนักปลัด เทศบาลตำบลบ้านส่วน',
    },
  ],
  check: (content) => {
    const known = new Set(content.agencies.flatMap((agency) => properNames(agency).map(({ name }) => name)));
    return content.agencies.flatMap((agency) => {
      const names = properNames(agency);
      const others = [...known].filter((name) => names.every((own) => own.name !== name));
      return passagesOfAgency(content, agency.path.agency).flatMap((passage) => names.flatMap((name) => misspellings(passage, name, others)));
    });
  },
};

type ProperName = { readonly prefix: string; readonly name: string };

/** `เทศบาลตำบล` + `บ้านสวน`, `ทต.` + `บ้านสวน`, and `เทศมนตรีตำบล` + `บ้านสวน` as the title of the mayor has it. */
function properNames({ data }: Entry<'agency', Agency>): readonly ProperName[] {
  const { term, abbreviation } = agencyKinds[data.kind];
  if (!data.name.startsWith(term)) return [];
  const name = data.name.slice(term.length).trim();
  return [term, abbreviation, term.replace('เทศบาล', 'เทศมนตรี')].filter((prefix, index, all) => prefix !== '' && all.indexOf(prefix) === index).map((prefix) => ({ prefix, name }));
}

/** What the documents of an agency say. */
export function passagesOfAgency(content: ContentToCheck, agency: string): readonly Passage[] {
  const byAgency = grouped.get(content.sources) ?? Map.groupBy(statedPassages(content).filter(({ file }) => !file.endsWith('/agency.yaml')), ({ file }) => file.split('/')[1] ?? '');
  grouped.set(content.sources, byAgency);
  return byAgency.get(agency) ?? [];
}

const grouped = new WeakMap<ContentToCheck['sources'], ReadonlyMap<string, readonly Passage[]>>();

function misspellings(passage: Passage, { prefix, name }: ProperName, others: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (let at = passage.text.indexOf(prefix); at !== -1; at = passage.text.indexOf(prefix, at + prefix.length)) {
    const start = at + prefix.length;
    const written = nearMiss(passage.text.slice(start, start + name.length + 2).trimStart(), name, others);
    if (written === undefined) continue;
    problems.push(
      problemIn(passage, at, prefix.length + written.length, {
        rule: ownName.id,
        found: `${prefix}${written}`,
        expected: `${prefix}${name}`,
        fix: 'แก้ชื่อให้ตรงกับ agency.yaml ถ้าหมายถึงหน่วยงานอื่นจริงให้บันทึกข้อยกเว้น',
      }),
    );
  }
  return problems;
}

/** The beginning of a text that is the name but for its marks, for letters that look alike, or, in a long name, for one letter. */
function nearMiss(text: string, name: string, others: readonly string[]): string | undefined {
  if (text.startsWith(name) && !/^[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/.test(text.slice(name.length))) return undefined;
  if (others.some((other) => text.startsWith(other))) return undefined;
  const beginnings = [0, -1, 1, -2, 2].map((more) => text.slice(0, name.length + more)).filter((one) => one !== '' && one !== name && !one.endsWith(' '));
  const shape = shapeOf(name);
  const isMiss = (one: string) => shapeOf(one) === shape || (name.length >= 9 && distance(one, name) === 1);
  const [best] = beginnings.filter(isMiss).sort((a, b) => distance(a, name) - distance(b, name));
  return best;
}

/** Letters that are taken for one another, on paper and by machines that read it. */
const lookalikes = ['นม', 'ดตค', 'ถภ', 'ผฝพฟ', 'บป', 'ชซ', 'ขฃ', 'อว', 'รธ', 'ฎฏ'];

/** A name without the marks above and below, and with one letter for all that look alike: `พร่อน` and `พร้อม` have the same. */
function shapeOf(name: string): string {
  return name.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '').replace(/./g, (letter) => lookalikes.find((group) => group.includes(letter))?.[0] ?? letter);
}
