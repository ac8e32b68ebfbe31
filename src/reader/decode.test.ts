import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import { decodeThai } from './decode.ts';

/** Thai letters stand in Windows-874 at their place in Unicode less 0x0D60. */
const windows874 = (text: string) => Uint8Array.from(text, (letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0x0d60 : letter.charCodeAt(0)));

test.each([
  ['utf-8', new TextEncoder().encode('มาตรการ 2567')],
  ['windows-874', windows874('มาตรการ 2567')],
  ['utf-16le', new Uint8Array([0xff, 0xfe, ...[...'มาตรการ 2567'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])])],
  ['utf-16be', new Uint8Array([0xfe, 0xff, ...[...'มาตรการ 2567'].flatMap((letter) => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255])])],
])('reads %s', (encoding, bytes) => {
  expect(decodeThai(bytes)).toEqual({ text: 'มาตรการ 2567', encoding });
});

test('UTF-16 without its mark and broken UTF-8 are not guessed at', () => {
  expect(decodeThai(new Uint8Array([...'มาตรการ'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])))?.text).not.toBe('มาตรการ');
  expect(decodeThai(new Uint8Array([0x41, 0x00, 0x42, 0x00]))).toBeUndefined();
  expect(decodeThai(new TextEncoder().encode('ภาษาไทย').slice(0, -1))).toBeUndefined();
});

test('a picture is no text', () => {
  expect(decodeThai(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBeUndefined();
});

test('never throws, and what it reads as UTF-8 it gives back byte for byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const read = decodeThai(bytes);
      if (read?.encoding === 'utf-8' && bytes[0] !== 0xef) expect(new TextEncoder().encode(read.text)).toEqual(bytes);
    }),
    { numRuns: runs(500, 10_000) },
  );
});
