import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listFiles } from '../reader/content-folder.ts';
import { runs } from '../test/property-runs.ts';
import { isCheckDigitRight, nationalIdsIn } from './national-id.ts';
import { toThaiDigits } from './numerals.ts';

/** Any national ID: a first digit from 1 to 8, eleven digits, and the check digit. */
const nationalId = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.stringMatching(/^[0-9]{11}$/)).map(([first, rest]) => {
  const twelve = `${first}${rest}`;
  return twelve + [...'0123456789'].find((last) => isCheckDigitRight(twelve + last));
});

const groups = (id: string) => [id.slice(0, 1), id.slice(1, 5), id.slice(5, 10), id.slice(10, 12), id.slice(12)];

/** The ways in which people write one. */
const spacings: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => groups(id).join('-'),
  (id) => groups(id).join(' '),
  (id) => groups(id).join('.'),
  (id) => groups(id).join(' - '),
  (id) => groups(id).join('–'),
  (id) => groups(id).join('\u00a0'),
  (id) => [...id].join(' '),
  (id) => [...id].join('-'),
  (id) => groups(id).join('\u200b'),
  (id) => groups(id).join('  '),
  (id) => `${id.slice(0, 7)}\n  ${id.slice(7)}`,
];

const digits: readonly ((id: string) => string)[] = [
  (id) => id,
  toThaiDigits,
  (id) => toThaiDigits(id.slice(0, 6)) + id.slice(6),
  (id) => id.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
];

test('every written form of an ID is found', () => {
  fc.assert(
    fc.property(nationalId, fc.constantFrom(...spacings), fc.constantFrom(...digits), fc.constantFrom('เลขประจำตัว ', 'นาย ก ', '(', '"', '', 'ที่'), (id, spaced, written, before) => {
      const found = nationalIdsIn(`${before}${written(spaced(id))} ถือบัตร`);
      expect(found).toHaveLength(1);
      expect(found[0]?.isValid).toBe(true);
      expect(found[0]?.index).toBe(before.length);
      expect(found[0]?.masked).not.toContain(id.slice(3, 12));
    }),
    { numRuns: runs(1000, 20_000) },
  );
});

test('what only looks like an ID raises no alarm', () => {
  const year = fc.integer({ min: 2560, max: 2570 });
  const harmless = fc.oneof(
    fc.stringMatching(/^[0-9]{11}$/).map((number) => `เลขที่โครงการ ${number}`),
    fc.stringMatching(/^0[0-9]{12}$/).map((number) => `เลขทะเบียนนิติบุคคล ${number}`),
    fc.tuple(fc.stringMatching(/^[ก-ฮ]{2}$/), fc.stringMatching(/^[0-9]{5}$/), fc.stringMatching(/^[0-9]{1,4}$/)).map(([letters, a, b]) => `ที่ ${letters} ${a}/${b}`),
    fc.bigInt({ min: 1n, max: 999_999_999_999_999n }).map((amount) => `งบประมาณ ${amount.toLocaleString('en')}.00 บาท`),
    fc.array(year, { minLength: 2, maxLength: 6 }).map((years) => `ปี ${years.join(' ')}`),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 10, max: 99 })), { minLength: 3, maxLength: 8 }).map((scores) => scores.map(([a, b]) => `${a}.${b}`).join(' ')),
    fc.stringMatching(/^[0-9]{13}$/).map((number) => `https://www.facebook.com/photo/?fbid=${number}`),
    fc.stringMatching(/^0[2-9]-[0-9]{3}-[0-9]{4}$/).map((number) => `โทรศัพท์ ${number}`),
  );
  fc.assert(
    fc.property(harmless, (text) => {
      expect(nationalIdsIn(text)).toEqual([]);
    }),
    { numRuns: runs(1000, 20_000) },
  );
});

test('a number beside the words for an ID counts with a wrong check digit as well', () => {
  expect(nationalIdsIn('เลขประจำตัวประชาชน 1-1017-00230-70-5')).toMatchObject([{ isValid: false, masked: '1-10xx-xxxxx-xx-5' }]);
  expect(nationalIdsIn('1-1017-00230-70-5')).toEqual([]);
});

test('the content of the sample has none', () => {
  const texts = listFiles('content').filter((file) => /\.(?:mdx?|yaml|csv)$/.test(file)).map((file) => readFileSync(`content/${file}`, 'utf8'));
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.flatMap(nationalIdsIn)).toEqual([]);
});
