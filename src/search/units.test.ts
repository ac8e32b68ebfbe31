import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import { normalised, unitsOf } from './units.ts';

const cut = (text: string) => unitsOf(text).map((unit) => unit.text).join(' ');

test.each([
  ['เสียสี', 'เสี ย สี'],
  ['น้ำใจ', 'น้ำ ใจ'],
  ['เกาะเพราะ', 'เกา ะ เพ รา ะ'],
  ['ก็ไม่รู้จักฤๅษี', 'ก็ ไม่ รู้ จั ก ฤ ๅ ษี'],
  ['No Gift Policy', 'n o | g i f t | p o l i c y'],
  ['Café', 'c a f é'],
  ['90.92 คะแนน', '9 0 | 9 2 คะ แน น'],
  ['จัดซื้อ/จัดจ้าง', 'จั ด ซื้ อ | จั ด จ้า ง'],
  ['(ITA)', 'i t a'],
  ['ก\nข', 'ก \n ข'],
  ['ก.) \n (ข', 'ก \n ข'],
  ['… – “”', ''],
])('%j is %j', (text, units) => {
  expect(cut(text)).toBe(units);
});

describe('what a reader takes for the same is the same', () => {
  test.each([
    ['๒๕๖๔', '2564'],
    ['２５６４', '2564'],
    ['เเม่', 'แม่'],
    ['น\u0e4d\u0e49า', 'น้ำ'],
    ['น\u0e49\u0e4dา', 'น้ำ'],
    ['ท\u0e48\u0e35', 'ที่'],
    ['ที\u0e48\u0e48', 'ที่'],
    ['กา\u200bร', 'การ'],
    ['กา\u00adร', 'การ'],
    ['การ ดำเนิน งาน', 'การดำเนินงาน'],
    ['ท ำ', 'ทำ'],
    ['ปี 2564', 'ปี2564'],
    ['ป.ป.ช.', 'ปปช'],
    ['พ.ศ. ๒๕๖๔', 'พศ2564'],
    ['อบต.เขาทอง', 'อบต. เขาทอง'],
    ['1,000 บาท', '1000บาท'],
    ['Cafe\u0301', 'CAFÉ'],
    ['ITA', 'ita'],
    ['การ\u200b ดำเนิน', 'การดำเนิน'],
    ['ป.\u200bป.ช.', 'ปปช'],
    ['1\u200b,000', '1000'],
    ['Cafe\u0301 ดี', 'Caféดี'],
    ['２,０００', '2000'],
    ['ｉｔａ', 'ITA'],
  ])('%j and %j', (one, other) => {
    expect(normalised(one)).toBe(normalised(other));
  });

  test.each([
    ['ขาว', 'ข่าว'],
    ['ข่าว', 'ข้าว'],
    ['5 6', '56'],
    ['9.5', '95'],
    ['no gift', 'nogift'],
    ['ก,ข', 'กข'],
  ])('but not %j and %j', (one, other) => {
    expect(normalised(one)).not.toBe(normalised(other));
  });
});

test('the places of units follow each other in the text and hold them', () => {
  const letters = fc.constantFrom(...'กขคงจชดตนมยรลวสหอเแโใไะาิีึืุู่้๊๋็์ำํๆฯ๐๑๒012 .,-\n\u200babAé“/');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
      let end = 0;
      for (const unit of unitsOf(text)) {
        expect(unit.start).toBeGreaterThanOrEqual(end);
        expect(unit.end).toBeGreaterThan(unit.start);
        if (unit.text !== '|' && unit.text !== '\n') expect(normalised(text.slice(unit.start, unit.end))).toBe(unit.text);
        end = unit.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: runs(2_000, 50_000) },
  );
});

test('a pile of marks costs nothing', () => {
  expect(unitsOf(`ก${'่ิ้ี๊ึ'.repeat(5_000)}ข`)).toHaveLength(2);
});

test('what is copied out of a text is found in it', () => {
  const syllables = fc.constantFrom('กา', 'ร', 'เสีย', 'สี', 'ที่', 'น้ำ', 'เพราะ', 'ก็', 'ๆ', '๒๕๖๔', '42', 'ITA', 'é', ' ', '. ', '/', ' - ', '\n', '\u200b', 'เเม', 'น\u0e4d\u0e49า');
  fc.assert(
    fc.property(fc.array(syllables, { maxLength: 20 }), fc.nat(), fc.nat(), (pieces, from, to) => {
      const text = pieces.join('');
      const units = unitsOf(text);
      const [first, last] = [from % (units.length || 1), to % (units.length || 1)];
      const [start, end] = [units[Math.min(first, last)], units[Math.max(first, last)]];
      if (!start || !end || /[|\n]/.test(start.text + end.text)) return;
      expect(unitsOf(text.slice(start.start, end.end)).map((unit) => unit.text)).toEqual(units.slice(Math.min(first, last), Math.max(first, last) + 1).map((unit) => unit.text));
    }),
    { numRuns: runs(3_000, 100_000) },
  );
});
