import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import { toArabicDigits, toThaiDigits } from './numerals.ts';

test('each digit has its counterpart', () => {
  expect(toThaiDigits('0123456789')).toBe('๐๑๒๓๔๕๖๗๘๙');
  expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙')).toBe('0123456789');
});

test('digits change within running text', () => {
  expect(toThaiDigits('ข้อ O42 (ร้อยละ 78.35)')).toBe('ข้อ O๔๒ (ร้อยละ ๗๘.๓๕)');
  expect(toArabicDigits('๓๑ มีนาคม 2565')).toBe('31 มีนาคม 2565');
});

test('digits change back and forth, and nothing else changes', () => {
  const written = fc.string({ unit: fc.oneof(fc.constantFrom(...'0189๐๑๘๙.ก '), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })) });
  fc.assert(
    fc.property(written, (text) => {
      expect(toArabicDigits(toThaiDigits(text))).toBe(toArabicDigits(text));
      expect(toThaiDigits(toArabicDigits(text))).toBe(toThaiDigits(text));
      expect(toThaiDigits(text).replace(/[๐-๙]/g, '#')).toBe(text.replace(/[0-9๐-๙]/g, '#'));
      expect(toArabicDigits(text).replace(/[0-9]/g, '#')).toBe(text.replace(/[0-9๐-๙]/g, '#'));
    }),
    { numRuns: runs(1_000, 50_000) },
  );
});
