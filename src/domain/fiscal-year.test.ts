import { expect, test } from 'vitest';
import { fiscalYearBounds, fiscalYearLabel, fiscalYearOf, isInFiscalYear } from './fiscal-year.ts';
import { compareDates, type ThaiDate } from './thai-date.ts';

test('a fiscal year begins in October of the year before', () => {
  expect(fiscalYearBounds(2565)).toEqual({ start: { year: 2564, month: 10, day: 1 }, end: { year: 2565, month: 9, day: 30 } });
});

test.each([
  [{ year: 2564, month: 9, day: 30 }, 2564],
  [{ year: 2564, month: 10, day: 1 }, 2565],
  [{ year: 2564, month: 12, day: 31 }, 2565],
  [{ year: 2565, month: 1, day: 1 }, 2565],
  [{ year: 2565, month: 9, day: 30 }, 2565],
  [{ year: 2565, month: 10, day: 1 }, 2566],
])('%o is of fiscal year %d', (date, year) => {
  expect(fiscalYearOf(date)).toBe(year);
});

test('every day from 2450 to 2600 lies within the bounds of its fiscal year and of no other', () => {
  const wrong: ThaiDate[] = [];
  for (let time = Date.UTC(1907, 0, 1); time <= Date.UTC(2057, 11, 31); time += 86_400_000) {
    const utc = new Date(time);
    const date = { year: utc.getUTCFullYear() + 543, month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
    const year = fiscalYearOf(date);
    const { start, end } = fiscalYearBounds(year);
    const within = compareDates(start, date) <= 0 && compareDates(date, end) <= 0;
    const ofOne = isInFiscalYear(date, year) && !isInFiscalYear(date, year - 1) && !isInFiscalYear(date, year + 1);
    if (!within || !ofOne) wrong.push(date);
  }
  expect(wrong).toEqual([]);
});

test('a fiscal year is named with its era', () => {
  expect(fiscalYearLabel(2565)).toBe('ปีงบประมาณ พ.ศ. 2565');
});
