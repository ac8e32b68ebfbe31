import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import { toThaiDigits } from './numerals.ts';
import { compareDates, dateProblem, dateText, isoDate, longDate, months, parseDate, readMonthYear, readThaiDate, shortDate, type ThaiDate } from './thai-date.ts';

/** Every day from 1 January 2450 to 31 December 2600 of the Buddhist era, counted by the calendar of the machine. */
function everyDay(): readonly ThaiDate[] {
  const days: ThaiDate[] = [];
  for (let time = Date.UTC(1907, 0, 1); time <= Date.UTC(2057, 11, 31); time += 86_400_000) {
    const day = new Date(time);
    days.push({ year: day.getUTCFullYear() + 543, month: day.getUTCMonth() + 1, day: day.getUTCDate() });
  }
  return days;
}

const days = everyDay();
const same = (a: ThaiDate | undefined, b: ThaiDate) => a !== undefined && compareDates(a, b) === 0;

describe('every day of 151 years', () => {
  test('survives storing and reading from 2500 on, and is out of range before', () => {
    const wrong = days.filter((day) => {
      const text = dateText(day);
      return day.year < 2500 ? dateProblem(text) !== 'year-range' || parseDate(text) !== undefined : !same(parseDate(text), day);
    });
    expect(wrong).toEqual([]);
  });

  test('has the ISO date of the Christian era', () => {
    const iso = (day: ThaiDate) => new Date(Date.UTC(day.year - 543, day.month - 1, day.day)).toISOString().slice(0, 10);
    expect(days.filter((day) => isoDate(day) !== iso(day))).toEqual([]);
  });

  test('comes after the day before it', () => {
    const unordered = days.filter((day, index) => {
      const before = days[index - 1];
      return before !== undefined && !(compareDates(before, day) < 0 && compareDates(day, before) > 0);
    });
    expect(unordered).toEqual([]);
  });

  test.each([
    ['long', longDate],
    ['short', shortDate],
    ['long in Thai digits', (day: ThaiDate) => longDate(day, { digits: 'thai' })],
    ['short in Thai digits', (day: ThaiDate) => shortDate(day, { digits: 'thai' })],
    ['slash', ({ year, month, day }: ThaiDate) => `${day}/${month}/${year}`],
  ])('is read back from its %s form', (_, write) => {
    expect(days.filter((day) => !same(readThaiDate(write(day)), day))).toEqual([]);
  });

  test('is written as the locale data of the platform writes it', () => {
    const platform = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-thai', { dateStyle: 'long', timeZone: 'UTC' });
    const differs = days.filter((day) => {
      const written = platform.format(new Date(Date.UTC(day.year - 543, day.month - 1, day.day))).replace(' พ.ศ.', '');
      return written !== longDate(day, { digits: 'thai' });
    });
    expect(differs).toEqual([]);
  });

  test('with a two-digit year of the 2500s is read with four', () => {
    const wrong = days
      .filter(({ year }) => year >= 2500 && year < 2600)
      .filter((day) => !same(readThaiDate(`${day.day} ${months[day.month - 1]?.short} ${String(day.year).slice(2)}`), day));
    expect(wrong).toEqual([]);
  });
});

test('only days of the calendar are dates', () => {
  const real = new Set(days.map(dateText));
  const wrong: string[] = [];
  for (let year = 2450; year <= 2600; year += 1) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const text = dateText({ year, month, day });
        const read = readThaiDate(`${day}/${month}/${year}`) !== undefined;
        const stored = parseDate(text) !== undefined;
        if (read !== real.has(text) || stored !== (real.has(text) && year >= 2500)) wrong.push(text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

const textLikeADate = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...'0123456789๑๒๕-/. ', 'พ.ศ.', 'วันที่', ...months.map(({ short }) => short)), { maxLength: 12 }).map((parts) => parts.join('')),
);

test('any text is a date or has a problem, and never throws', () => {
  fc.assert(
    fc.property(textLikeADate, (text) => {
      expect(dateProblem(text) === undefined).toBe(parseDate(text) !== undefined);
      const read = readThaiDate(text);
      expect(read === undefined || same(readThaiDate(longDate(read)), read)).toBe(true);
      readMonthYear(text);
    }),
    { numRuns: runs(2_000, 200_000) },
  );
});

test.each([
  ['2567-02-30', 'impossible'],
  ['2567-02-29', undefined],
  ['2566-02-29', 'impossible'],
  ['2500-01-01', undefined],
  ['2700-12-31', undefined],
  ['2499-12-31', 'year-range'],
  ['2701-01-01', 'year-range'],
  ['2443-01-01', 'year-range'],
  ['2024-01-15', 'christian-era'],
  ['1957-01-01', 'christian-era'],
  ['2157-12-31', 'christian-era'],
  ['1956-12-31', 'year-range'],
  ['2158-01-01', 'year-range'],
  ['๒๕๖๕-๐๓-๓๑', 'thai-digits'],
  ['31/03/2565', 'slash-form'],
  ['65-03-31', 'two-digit-year'],
  ['2565/03/31', 'slash-form'],
  ['๓๑/๐๓/๒๕๖๕', 'slash-form'],
  ['2565-3-31', 'form'],
  ['2565-03-31 ', 'form'],
  ['2565-03-31\n', 'form'],
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
  ['1 ต.ค. 65', '2565-10-01'],
  ['31 มี.ค. 2565', '2565-03-31'],
  ['31 มีค 65', '2565-03-31'],
  ['15/2/66', '2566-02-15'],
  ['  15 / 2 / 2566 ', '2566-02-15'],
  ['วันที่ ๑ เดือน เมษายน พ.ศ. ๒๕๖๗', '2567-04-01'],
  ['1 เม . ย .\u00a0 พ . ศ . 2567', '2567-04-01'],
  ['1\u200bมีนาคม\u200b2564', '2564-03-01'],
  ['29 กุมภาพันธ์ 2567', '2567-02-29'],
  ['29 กุมภาพันธ์ 2566', undefined],
  ['1 5/2/2566', undefined],
  ['15  2/2566', undefined],
  ['0/2/2566', undefined],
  ['15/13/2566', undefined],
  ['15 มกราคม 2024', undefined],
  ['15/1/2024', undefined],
  ['15 มกราคม 567', undefined],
  ['31 กุมภาพันธ์ 2565', undefined],
  ['มีนาคม 2564', undefined],
])('%s is read as %s', (text, stored) => {
  const date = readThaiDate(text);
  expect(date && dateText(date)).toBe(stored);
});

test.each([
  ['ต.ค.๖๕', { year: 2565, month: 10 }],
  ['ก.ย. ๖๖', { year: 2566, month: 9 }],
  ['ตุลาคม 2565', { year: 2565, month: 10 }],
  ['ก.ย. ๖๕', { year: 2565, month: 9 }],
  ['มี.ค. พ.ศ. 2565', { year: 2565, month: 3 }],
  ['ตุลาคม 2024', undefined],
  ['1 ตุลาคม 2565', undefined],
  ['เดือนตุลาคม ๒๕๖๘', { year: 2568, month: 10 }],
  ['ตลอดปี', undefined],
])('%s is a month of a year', (text, month) => {
  expect(readMonthYear(text)).toEqual(month);
});

test('a day is written long and short, in either digits', () => {
  const day = { year: 2565, month: 3, day: 31 };
  expect([longDate(day), longDate(day, { digits: 'thai' }), shortDate(day), shortDate(day, { digits: 'thai' })]).toEqual([
    '31 มีนาคม 2565',
    '๓๑ มีนาคม ๒๕๖๕',
    '31 มี.ค. 2565',
    '๓๑ มี.ค. ๒๕๖๕',
  ]);
});

test('every month of every year of the 2500s is read back, long and short, with two digits and four', () => {
  const wrong: string[] = [];
  for (let year = 2500; year < 2600; year += 1) {
    for (const [index, { long, short }] of months.entries()) {
      const texts = [long, short].flatMap((name) => [`${name} ${year}`, `${name}${String(year).slice(2)}`, toThaiDigits(`${name} ${year}`)]);
      wrong.push(...texts.filter((text) => readMonthYear(text)?.year !== year || readMonthYear(text)?.month !== index + 1));
    }
  }
  expect(wrong).toEqual([]);
});
