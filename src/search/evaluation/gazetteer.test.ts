import { expect, test } from 'vitest';
import { unitsOf } from '../units.ts';
import { districts, placeNames, provinces, subdistricts } from './gazetteer.ts';

test('has every province, and enough districts and subdistricts to measure by', () => {
  expect(provinces).toHaveLength(77);
  expect(districts.length).toBeGreaterThanOrEqual(250);
  expect(subdistricts.length).toBeGreaterThanOrEqual(600);
});

test.each([
  ['provinces', provinces],
  ['districts', districts],
  ['subdistricts', subdistricts],
  ['all names', placeNames],
])('no name stands twice among the %s', (_, names) => {
  expect(new Set(names).size).toBe(names.length);
});

test('every name is Thai and can be looked for', () => {
  expect(placeNames.filter((name) => !/^[ก-๎.-]+$/.test(name) || unitsOf(name).length === 0)).toEqual([]);
});

test('names of the sample agencies are known', () => {
  expect(placeNames).toEqual(expect.arrayContaining(['เขาทอง', 'โคกใหญ่', 'นาม่อง', 'พร่อน', 'กุดบาก', 'ท่าลี่', 'ตากใบ', 'เมืองกระบี่']));
});
