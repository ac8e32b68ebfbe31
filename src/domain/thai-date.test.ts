import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import { fiscalYearBounds, fiscalYearOf, isInFiscalYear } from './fiscal-year.ts';
import { toArabicDigits, toThaiDigits } from './numerals.ts';
import { compareDates, dateProblem, dateText, isoDate, longDate, months, parseDate, readMonthYear, readThaiDate, shortDate, type ThaiDate } from './thai-date.ts';

/** Every day from 1 January 2500 to 31 December 2640 of the Buddhist era, counted by the calendar of the machine. */
function everyDay(): readonly ThaiDate[] {
  const days: ThaiDate[] = [];
  for (let time = Date.UTC(1957, 0, 1); time <= Date.UTC(2097, 11, 31); time += 86_400_000) {
    const day = new Date(time);
    days.push({ year: day.getUTCFullYear() + 543, month: day.getUTCMonth() + 1, day: day.getUTCDate() });
  }
  return days;
}

const days = everyDay();

describe('every day of 141 years', () => {
  test('survives storing and reading', () => {
    expect(days.filter((day) => compareDates(parseDate(dateText(day)) ?? { year: 0, month: 0, day: 0 }, day) !== 0)).toEqual([]);
  });

  test('has the ISO date of the Christian era', () => {
    const iso = (day: ThaiDate) => new Date(Date.UTC(day.year - 543, day.month - 1, day.day)).toISOString().slice(0, 10);
    expect(days.filter((day) => isoDate(day) !== iso(day))).toEqual([]);
  });

  test.each([
    ['long', longDate],
    ['short', shortDate],
    ['long in Thai digits', (day: ThaiDate) => longDate(day, { digits: 'thai' })],
    ['short in Thai digits', (day: ThaiDate) => shortDate(day, { digits: 'thai' })],
  ])('is read back from its %s form', (_, write) => {
    expect(days.filter((day) => compareDates(readThaiDate(write(day)) ?? { year: 0, month: 0, day: 0 }, day) !== 0)).toEqual([]);
  });

  test('is written as the locale data of the platform writes it', () => {
    const platform = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-thai', { dateStyle: 'long', timeZone: 'UTC' });
    const differs = days.filter((day) => {
      const written = platform.format(new Date(Date.UTC(day.year - 543, day.month - 1, day.day))).replace(' พ.ศ.', '');
      return written !== longDate(day, { digits: 'thai' });
    });
    expect(differs).toEqual([]);
  });

  test('lies in its fiscal year and in no other', () => {
    for (const day of days) {
      const year = fiscalYearOf(day);
      expect(isInFiscalYear(day, year) && !isInFiscalYear(day, year - 1) && !isInFiscalYear(day, year + 1)).toBe(true);
    }
  });

  test('with a two-digit year of the 2500s is read with four', () => {
    const wrong = days
      .filter(({ year }) => year < 2600)
      .filter((day) => {
        const text = `${day.day} ${months[day.month - 1]?.short} ${String(day.year).slice(2)}`;
        return compareDates(readThaiDate(text) ?? { year: 0, month: 0, day: 0 }, day) !== 0;
      });
    expect(wrong).toEqual([]);
  });
});

test('only days of the calendar are dates', () => {
  const real = new Set(days.map(dateText));
  const possible = fc.tuple(fc.integer({ min: 2500, max: 2640 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
  fc.assert(
    fc.property(possible, ([year, month, day]) => {
      const text = dateText({ year, month, day });
      expect(parseDate(text) !== undefined).toBe(real.has(text));
    }),
    { numRuns: runs(2_000, 200_000) },
  );
});

test('any text is a date or has a problem, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(dateProblem(text) === undefined).toBe(parseDate(text) !== undefined);
      readThaiDate(text);
      readMonthYear(text);
    }),
    { numRuns: runs(2_000, 200_000) },
  );
});

test('digits change back and forth, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toArabicDigits(toThaiDigits(text))).toBe(toArabicDigits(text));
      expect(toThaiDigits(text).replace(/[๐-๙]/g, '#')).toBe(text.replace(/[0-9๐-๙]/g, '#'));
    }),
    { numRuns: runs(1_000, 50_000) },
  );
});

test.each([
  ['2567-02-30', 'impossible'],
  ['2567-02-29', undefined],
  ['2566-02-29', 'impossible'],
  ['2443-01-01', 'year-range'],
  ['2024-01-15', 'christian-era'],
  ['๒๕๖๕-๐๓-๓๑', 'thai-digits'],
  ['31/03/2565', 'slash-form'],
  ['65-03-31', 'two-digit-year'],
  ['2565-3-31', 'form'],
  ['31 มีนาคม 2565', 'form'],
  ['', 'form'],
])('the problem of %s is %s', (text, problem) => {
  expect(dateProblem(text)).toBe(problem);
});

test.each([
  ['๑ มีนาคม ๒๕๖๔', '2564-03-01'],
  ['วันที่ 1 เมษายน พ.ศ. 2567', '2567-04-01'],
  ['15/2/2566', '2566-02-15'],
  ['๓ ต.ค. ๒๕๖๕', '2565-10-03'],
  ['๓ต.ค.๖๕', '2565-10-03'],
  ['31 กุมภาพันธ์ 2565', undefined],
  ['มีนาคม 2564', undefined],
])('%s is read as %s', (text, stored) => {
  const date = readThaiDate(text);
  expect(date && dateText(date)).toBe(stored);
});

test.each([
  ['ต.ค.๖๕', { year: 2565, month: 10 }],
  ['ก.ย. ๖๖', { year: 2566, month: 9 }],
  ['เดือนตุลาคม ๒๕๖๘', { year: 2568, month: 10 }],
  ['ตลอดปี', undefined],
])('%s is a month of a year', (text, month) => {
  expect(readMonthYear(text)).toEqual(month);
});

test('a fiscal year begins in October of the year before', () => {
  expect(fiscalYearBounds(2565)).toEqual({ start: { year: 2564, month: 10, day: 1 }, end: { year: 2565, month: 9, day: 30 } });
});
