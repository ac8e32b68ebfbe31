import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { unitsOf } from '../units.ts';
import type { SearchSite } from '../section.ts';
import { enlargedSite } from './corpus.ts';
import { exampleSite } from './example-site.ts';
import { partsOf, sectionKeys, truthOf } from './truth.ts';

const truth = truthOf(exampleSite);
const found = (query: string) => [...truth(query)];

test.each([
  ['a cluster is never cut', 'สี', ['/banmai/2566/measures/#m11']],
  ['nor a mark taken away', 'ขาว', ['/banmai/2566/measures/#m11']],
  ['nor one added', 'ข่าว', ['/saithong/2565/analysis/#analysis-introduction1', '/saithong/2565/analysis/#f25']],
  ['a part of a word counts', 'ริต', ['/saithong/2565/analysis/#f25']],
  ['digits of both kinds are the same', '๙๐.๙๒', ['/saithong/2565/analysis/#0']],
  ['commas within a number are none', '2500000', ['/banmai/2566/measures/#m22']],
  ['dots of abbreviations are none', 'ปปช', ['/saithong/2565/analysis/#analysis-introduction1']],
  ['letter case is none', 'no gift policy', ['/banmai/2566/measures/#m11']],
  ['every part must be there', 'ถนน น้ำประปา', ['/banmai/2566/measures/#m22', '/banmai/2566/results/#r22']],
  ['parts in any order', 'กองช่าง ถนน', ['/banmai/2566/measures/#m22']],
  ['a phrase stands together', '"พนักงาน และลูกจ้าง"', ['/banmai/2566/results/#r33']],
  ['what is typed two ways is the same', 'เเผนการจัดซื้อ', ['/banmai/2566/measures/#m22']],
])('%s: %s', (_, query, keys) => {
  expect(found(query)).toEqual(keys);
});

test.each([
  ['words that are nowhere', 'ปลาวาฬ'],
  ['a letter that is nowhere', 'ဗ'],
  ['parts of two sections', 'เสียหาย ถนน'],
  ['a run over the end of a block', 'แห่งต.ค.'],
  ['an empty query', ''],
  ['a query of spaces', ' \u00a0 '],
  ['a query of signs', '– "..." !'],
])('%s: nothing', (_, query) => {
  expect(found(query)).toEqual([]);
});

test('the agency, the year and the report may stand beside the section, not alone', () => {
  expect(found('น่าน ถนน')).toEqual(['/banmai/2566/measures/#m22', '/banmai/2566/results/#r22']);
  expect(found('ถนน อบต.ทรายทอง')).toEqual([]);
  expect(found('สินบน 2566 ทต.บ้านใหม่')).toEqual(['/banmai/2566/results/#r11']);
  expect(found('ผลวิเคราะห์ งบประมาณ')).toEqual(['/saithong/2565/analysis/#i23']);
  expect(found('ผลวิเคราะห์')).toEqual([]);
  expect(found('อบต.ทรายทอง ผลวิเคราะห์')).toEqual([]);
});

test('alternatives of a part count as the part', () => {
  const alternatives = (part: string) => (part === 'ของกำนัล' ? [unitsOf('ของขวัญ').map(({ text }) => text)] : []);
  expect(found('ของกำนัล ลงนาม')).toEqual([]);
  expect([...truth('ของกำนัล ลงนาม', alternatives)]).toEqual(['/banmai/2566/results/#r11']);
});

test('a query is taken apart at spaces, but not within quotation marks', () => {
  expect(partsOf(' ก  "ข ค" ง“จ ฉ”\u00a0ช ""')).toEqual(['ก', 'ข ค', 'ง', 'จ ฉ', 'ช']);
});

test('every section has a key of its own', () => {
  const keys = sectionKeys(exampleSite);
  expect(new Set(keys).size).toBe(keys.length);
});

/** The definition itself, unit by unit. */
function plainTruth(site: SearchSite): (query: string) => readonly string[] {
  const units = (text: string) => unitsOf(text).map(({ text }) => text);
  const texts = site.documents.flatMap(({ sections }) => sections.map(({ heading, body }) => [heading, ...body].map(units)));
  const holds = (whole: readonly string[], run: readonly string[]) => whole.some((_, at) => run.every((unit, index) => whole[at + index] === unit));
  return (query) => sectionKeys(site).filter((_, index) => texts[index]?.some((block) => holds(block, units(query))));
}

test('is what the definition says, for any piece of any text', () => {
  const site = enlargedSite(exampleSite, 60, 3);
  const [answers, plain] = [truthOf(site), plainTruth(site)];
  const words = site.documents.flatMap(({ sections }) => sections.flatMap(({ heading, body }) => [heading, ...body].flatMap((block) => block.split(/["\s–-]+/)))).filter((word) => unitsOf(word).length > 0);
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(), fc.nat(), (word, from, length) => {
      const piece = word.slice(from % word.length, (from % word.length) + 1 + (length % 8));
      fc.pre(unitsOf(piece).length > 0 && unitsOf(piece).every(({ text }) => text !== '|'));
      expect([...answers(piece)]).toEqual(plain(piece));
    }),
    { numRuns: runs(60, 1000) },
  );
});
