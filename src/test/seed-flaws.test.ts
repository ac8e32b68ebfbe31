import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent, type Check } from '../checks/check-content.ts';

/**
 * The flaws that the five real documents have, set in small reports of our own words: the years, names, figures and kinds of mistake are
 * those of the documents. How often each rule has to speak was counted in the documents, not taken from the checker.
 */
const flaws: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  phron: {
    'OIT-YR-101': 1, // the memo speaks of the assessment of another year than its subject
    'OIT-DAT-111': 1,
    'OIT-AGY-451': 3, // พร้อม for พร่อน
    'OIT-TXT-430': 4, // rows of dots
    'OIT-TXT-431': 2,
    'OIT-MEA-404': 8, // monitoring in one merged cell
    'OIT-PII-510': 4,
  },
  khaothong: {
    'OIT-YR-101': 1, // the cover says 2564, the text 2565
    'OIT-AGY-452': 1,
    'OIT-YR-104': 1,
    'OIT-YR-107': 1,
    'OIT-PER-204': 2,
    'OIT-NUM-307': 1,
    'OIT-NUM-308': 1, // the indicator with 25.00 has no measure
  },
  khokyai: {
    'OIT-PER-201': 7,
    'OIT-PER-203': 7,
    'OIT-ENC-003': 5, // ใ้จ่าย
    'OIT-MEA-401': 1,
    'OIT-MEA-402': 7, // the cells of 6 and 7, and the outcome of 5
    'OIT-MEA-406': 1,
    'OIT-TXT-431': 3,
  },
  namong: {
    'OIT-AGY-451': 3, // นาม่วง for นาม่อง
    'OIT-AGY-452': 2,
    'OIT-DAT-111': 1,
    'OIT-YR-107': 2,
    'OIT-TXT-430': 2,
    'OIT-TXT-432': 1,
    'OIT-TBL-420': 7,
    'OIT-TBL-422': 1,
    'OIT-TBL-424': 2,
    'OIT-PII-510': 2,
  },
  moralcenter: {
    'OIT-NUM-305': 2,
    'OIT-NUM-308': 2, // ten indicators, eight measures
    'OIT-MEA-404': 8,
    'OIT-PER-205': 1,
    'OIT-TBL-421': 2,
    'OIT-TBL-424': 4,
    'OIT-TXT-431': 1,
    'OIT-TXT-432': 1,
  },
};

const folder = mkdtempSync(join(tmpdir(), 'seeds-'));
let check: Check;

beforeAll(async () => {
  cpSync(new URL('./fixtures/seed-flaws', import.meta.url).pathname, join(folder, 'agencies'), { recursive: true });
  cpSync('content/catalogue', join(folder, 'catalogue'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), 'address: https://ita.example/\nname: ชุดทดสอบ\ndescription: ชุดทดสอบ\npublishes: all\ncontact: { name: ชุดทดสอบ }\n');
  check = await checkContent(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function countsOf(seed: string): Readonly<Record<string, number>> {
  const own = check.problems.filter(({ file }) => file.startsWith(`agencies/${seed}/`));
  return Object.fromEntries([...Map.groupBy(own, ({ rule }) => rule)].map(([rule, problems]) => [rule, problems.length]));
}

const seeds = Object.keys(flaws);

describe.each(seeds)('%s', (seed) => {
  test('every flaw is found, at a line, and nothing else is called one', () => {
    expect(countsOf(seed)).toEqual(flaws[seed]);
    expect(check.problems.filter(({ place }) => place === undefined)).toEqual([]);
  });
});

test('at least 95 % of the flaws are found, with at most one false alarm in ten reports', () => {
  const pairs = seeds.flatMap((seed) => {
    const found = countsOf(seed);
    const wanted = flaws[seed] ?? {};
    return [...new Set([...Object.keys(found), ...Object.keys(wanted)])].map((rule) => ({ found: found[rule] ?? 0, wanted: wanted[rule] ?? 0 }));
  });
  const sum = (amount: (pair: { found: number; wanted: number }) => number) => pairs.reduce((total, pair) => total + amount(pair), 0);
  const wanted = sum((pair) => pair.wanted);
  expect(wanted).toBeGreaterThanOrEqual(40);
  expect(sum((pair) => Math.min(pair.found, pair.wanted)) * 100).toBeGreaterThanOrEqual(95 * wanted);
  const reports = check.content.analyses.length + check.content.measures.length + check.content.results.length;
  expect(sum((pair) => Math.max(0, pair.found - pair.wanted)) * 10).toBeLessThanOrEqual(reports);
});
