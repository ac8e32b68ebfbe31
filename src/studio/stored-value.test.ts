import { expect, test } from 'vitest';
import { storedValue, wantsDate } from './stored-value.ts';

test('dates are known by the schema', () => {
  const dates = ['signed', 'published', 'memo.date', 'acknowledgement.date', 'measures[0].period.start', 'measures[0].monitoring[1].due'];
  expect(dates.filter((path) => !wantsDate('measures', path))).toEqual([]);
  expect(['title', 'fiscalYear', 'measures[0].period.text', 'measures[0].id', 'memo', 'none'].filter((path) => wantsDate('measures', path))).toEqual([]);
});

test.each([
  ['signed', '1 เม.ย. ๒๕๖๘', '2568-04-01'],
  ['signed', '๓๑/๓/๒๕๖๘', '2568-03-31'],
  ['signed', '2568-03-31', '2568-03-31'],
  ['signed', '', ''],
  ['fiscalYear', '๒๕๖๘', '2568'],
  ['title', '1 เม.ย. 2568', '1 เม.ย. 2568'],
])('%s %s is stored as %s', (path, text, value) => {
  expect(storedValue('measures', path, text)).toEqual({ value });
});

test.each([
  ['signed', '32 มกราคม 2568', 'ต้องเป็นวันที่ที่มีจริง ปี พ.ศ. เช่น 31 มี.ค. 2568'],
  ['signed', '2025-03-31', 'ต้องเป็นวันที่ที่มีจริง ปี พ.ศ. เช่น 31 มี.ค. 2568'],
  ['fiscalYear', 'สองพัน', 'ต้องเป็นตัวเลข'],
])('%s %s is refused', (path, text, wrong) => {
  expect(storedValue('measures', path, text)).toEqual({ wrong });
});
