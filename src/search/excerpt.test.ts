import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import { excerpt, markedText, type Piece } from './excerpt.ts';
import { queryParts } from './query.ts';
import { unitsOf } from './units.ts';

const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const filler = 'ส่วนราชการจัดทำรายงานเสนอผู้บริหารเพื่อทราบและพิจารณา '.repeat(6);

test('what was looked for is marked as it is written, however it was typed', () => {
  expect(shown(markedText('การจัดซื้อ จัดจ้าง ปี ๒๕๖๕ ของ ป.ป.ช.', queryParts('"จัดซื้อจัดจ้าง" 2565 ปปช')))).toBe('การ[จัดซื้อ จัดจ้าง] ปี [๒๕๖๕] ของ [ป.ป.ช].');
  expect(shown(markedText('เสียสี ITA', queryParts('สี ita')))).toBe('เสีย[สี] [ITA]');
});

test('matches that overlap are one mark', () => {
  expect(shown(markedText('กากากา', queryParts('กากา')))).toBe('[กากากา]');
});

test('a long text is cut around the first match, at a space where one is near', () => {
  expect(shown(markedText(`${filler}ไม่รับของขวัญ ${filler}`, queryParts('ไม่รับของขวัญ'), 120))).toMatchInlineSnapshot(`"…รายงานเสนอผู้บริหารเพื่อทราบและพิจารณา [ไม่รับของขวัญ] ส่วนราชการจัดทำรายงานเสนอผู้บริหารเพื่อทราบและพิจารณา ส่วนราชการจัด…"`);
});

test('the block that says most is shown, and the next where it is short', () => {
  const body = ['ไม่เกี่ยวข้อง', 'งบประมาณ', 'แผนงบประมาณ ปี 2565', 'กองคลัง'];
  expect(shown(excerpt(body, queryParts('งบประมาณ 2565')))).toBe('แผน[งบประมาณ] ปี [2565] · กองคลัง');
  expect(excerpt([], queryParts('ก'))).toEqual([]);
});

test('no piece cuts a unit, and the pieces are the text', () => {
  const text = fc.array(fc.constantFrom('เสีย', 'น้ำ', 'ที่', 'ก็', ' ', 'การ', '๒๕', 'x', '/', 'กำ'), { minLength: 1, maxLength: 80 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('น้ำ', 'การ', 'กำ ที่', 'x', 'ไม่มี'), fc.integer({ min: 10, max: 90 }), (one, query, length) => {
      const pieces = markedText(one, queryParts(query), length).filter((piece, at, all) => !((at === 0 || at === all.length - 1) && piece.text === '…'));
      const whole = pieces.map((piece) => piece.text).join('');
      expect(one).toContain(whole);
      const start = one.indexOf(whole);
      const borders = new Set([0, one.length, ...unitsOf(one).flatMap((unit) => [unit.start, unit.end])]);
      const spaces = (at: number) => /\s/.test(one[at] ?? '') || /\s/.test(one[at - 1] ?? '');
      if (one.indexOf(whole, start + 1) === -1) {
        let at = start;
        for (const piece of [...pieces, { text: '' }]) {
          expect(borders.has(at) || spaces(at), `${one} cut at ${at}`).toBe(true);
          at += piece.text.length;
        }
      }
    }),
    { numRuns: runs(1_000, 30_000) },
  );
});
