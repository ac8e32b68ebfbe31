import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import type { SearchSection, SearchSite } from '../section.ts';
import { documentSections, enlargedSite } from './corpus.ts';
import { exampleSite } from './example-site.ts';

const sectionsOf = ({ documents }: SearchSite) => documents.flatMap(({ sections }) => sections);
const textOf = ({ heading, body }: SearchSection) => [heading, ...body].join('\n');
const repeated = (list: readonly string[]) => list.filter((item, index) => list.indexOf(item) !== index);

test('a site of any size has exactly that many sections, none like another, at addresses of their own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer(), (size, seed) => {
      const site = enlargedSite(exampleSite, size, seed);
      expect(sectionsOf(site)).toHaveLength(size);
      expect(repeated(sectionsOf(site).map(textOf))).toEqual([]);
      expect(repeated(site.documents.flatMap(({ url, sections }) => sections.map(({ anchor }) => `${url}#${anchor}`)))).toEqual([]);
      expect(repeated(site.items.map(({ url }) => url))).toEqual([]);
    }),
    { numRuns: runs(15, 300) },
  );
});

test('the same seed gives the same site, another seed another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 200 }), fc.integer(), (size, seed) => {
      const site = enlargedSite(exampleSite, size, seed);
      expect(enlargedSite(exampleSite, size, seed)).toEqual(site);
      expect(enlargedSite(exampleSite, size, seed + 1)).not.toEqual(site);
    }),
    { numRuns: runs(5, 50) },
  );
});

test('every size is met in documents of the given size, from any seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: documentSections.least, max: 1000 }), fc.integer(), (size, seed) => {
      for (const { sections } of enlargedSite(exampleSite, size, seed).documents) {
        expect(sections.length).toBeGreaterThanOrEqual(documentSections.least);
        expect(sections.length).toBeLessThanOrEqual(documentSections.most);
      }
    }),
    { numRuns: runs(10, 100) },
  );
});

const enlarged = enlargedSite(exampleSite, 600, 1);

test('documents are reports of other agencies, places and years', () => {
  const names = enlarged.agencies.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(3);
  expect(repeated(names)).toEqual([]);
  expect(names.every((name) => /^(?:องค์การบริหารส่วนตำบล|เทศบาลตำบล)./.test(name))).toBe(true);
  expect(new Set(enlarged.documents.map(({ year }) => year)).size).toBeGreaterThan(2);
  expect(new Set(enlarged.documents.map(({ report }) => report))).toEqual(new Set(['analysis', 'measures', 'results']));
  expect(enlarged.documents.filter(({ agency }) => !enlarged.agencies.some(({ id }) => id === agency))).toEqual([]);
  expect(sectionsOf(enlarged).map(textOf).filter((text) => /ทรายทองได้ 90\.92|เทศบาลตำบลบ้านใหม่/.test(text))).toEqual([]);
});

test('a text names the agency of its document', () => {
  const named = enlarged.documents.filter(({ agency, sections }) => {
    const own = enlarged.agencies.find(({ id }) => id === agency);
    return sections.some((section) => textOf(section).includes(own?.name ?? '?'));
  });
  expect(named.length).toBeGreaterThan(enlarged.documents.length / 2);
});

test('texts are about as long as those they are made of', () => {
  const mean = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const lengths = (site: SearchSite, kind: string) => sectionsOf(site).filter((one) => one.kind === kind).map((one) => textOf(one).length);
  for (const kind of ['finding', 'measure', 'result', 'memo']) {
    expect(mean(lengths(enlarged, kind)) / mean(lengths(exampleSite, kind)), kind).toBeCloseTo(1.1, 0);
  }
});

test('the larger the site, the more names and numbers it has', () => {
  const words = new Intl.Segmenter('th', { granularity: 'word' });
  const vocabulary = (size: number) => new Set(sectionsOf(enlargedSite(exampleSite, size, 1)).flatMap((one) => [...words.segment(textOf(one))].map(({ segment }) => segment))).size;
  expect(vocabulary(600)).toBeGreaterThan(1.5 * vocabulary(150));
});

test('digits, dates and amounts are written in all the ways of officers', () => {
  const text = sectionsOf(enlarged).map(textOf).join('\n');
  for (const form of [/[๐-๙]{4}/, /25\d\d/, /\d+ (?:ม\.ค\.|ก\.พ\.|มี\.ค\.|ต\.ค\.|ธ\.ค\.) (?:พ\.ศ\. )?25\d\d/, /พ\.ศ\. 25/, /\d,\d{3} บาท/, /ร้อยละ \d+\.\d/, /(?:นาย|นาง)[ก-๎]+ [ก-๎]+/]) expect(text).toMatch(form);
});
