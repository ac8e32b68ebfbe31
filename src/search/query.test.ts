import { describe, expect, test } from 'vitest';
import { itemQuery, queryParts } from './query.ts';
import { synonyms } from './synonyms.ts';
import { normalised } from './units.ts';

/** The alternatives of each part, as texts. */
const parts = (query: string) => queryParts(query).map(({ words }) => words.map((units) => units.join('')));

test.each<readonly [string, readonly (readonly string[])[]]>([
  ['จัดซื้อ 2565', [['จัดซื้อ'], ['2565']]],
  ['"จัดซื้อ จัดจ้าง" ๒๕๖๕', [['จัดซื้อจัดจ้าง'], ['2565']]],
  ['“นโยบาย ไม่รับ”', [['นโยบายไม่รับ']]],
  ['จัดซื้อ"จัดจ้าง"', [['จัดซื้อ'], ['จัดจ้าง']]],
  ['ยัง"ไม่ปิด', [['ยัง'], ['ไม่ปิด']]],
  ['  … "" " - ', []],
  ['90.92', [['90|92']]],
  ['กา กา "กา"', [['กา']]],
  ['ป. ป. ช.', [['ปปช', 'คณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ']]],
])('%j asks for %j', (query, expected) => {
  expect(parts(query)).toEqual(expected);
});

describe('what says the same is found too', () => {
  test.each<readonly [string, readonly string[]]>([
    ['อบต.', ['อบต', 'องค์การบริหารส่วนตำบล']],
    ['อบต', ['อบต', 'องค์การบริหารส่วนตำบล']],
    ['อบต.เขาทอง', ['อบตเขาทอง', 'องค์การบริหารส่วนตำบลเขาทอง']],
    ['องค์การบริหารส่วนตำบลเขาทอง', ['องค์การบริหารส่วนตำบลเขาทอง', 'อบตเขาทอง']],
    ['ปปช', ['ปปช', 'คณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ']],
    ['ต.ค.2564', ['ตค2564', 'ตุลาคม2564']],
    ['ita', ['ita', normalised('การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ')]],
    ['"no gift policy"', ['no|gift|policy', 'นโยบายไม่รับของขวัญ']],
  ])('%s', (query, expected) => {
    expect(parts(query)).toEqual([expected]);
  });

  test.each(['ทตxyz', 'อบตา', 'italy', 'ตคาม'])('but %s is its own word', (query) => {
    expect(queryParts(query)[0]?.words).toHaveLength(1);
  });

  test('and is named', () => {
    expect(queryParts('อบต.เขาทอง')[0]).toMatchObject({ term: 'อบต.', synonyms: ['องค์การบริหารส่วนตำบล'] });
    expect(queryParts('เขาทอง')[0]).toMatchObject({ term: 'เขาทอง', synonyms: [] });
  });

  test('no term stands in two groups', () => {
    const terms = synonyms.flat().map(normalised);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });
});

describe('the code of an item', () => {
  test.each<readonly [string, number, number | undefined, string]>([
    ['o42', 42, undefined, ''],
    ['O42 2565', 42, 2565, ''],
    ['ข้อ 42', 42, undefined, ''],
    ['ข้อ ๔๒ ปี ๒๕๖๕', 42, 2565, ''],
    ['ข้อ42 ปี2565', 42, 2565, ''],
    ['o 42', 42, undefined, ''],
    ['ข้อ o42 เขาทอง', 42, undefined, 'เขาทอง'],
    ['O43 อบต.เขาทอง 2565', 43, 2565, 'อบตเขาทอง'],
    ['รายงาน o42 ปี 2565', 42, 2565, 'รายงาน'],
    ['เขาทอง ข้อ 42', 42, undefined, 'เขาทอง'],
  ])('%s', (query, number, year, rest) => {
    const found = itemQuery(query);
    expect([found?.number, found?.year, found?.rest.map(({ words: [own = []] }) => own.join('')).join(' ')]).toEqual([number, year, rest]);
  });

  test.each(['42', '2565', 'ข้อมูล', 'ข้อ', 'o', 'ot 42', 'o1234', 'o42x'])('is not in %s', (query) => {
    expect(itemQuery(query)).toBeUndefined();
  });
});
