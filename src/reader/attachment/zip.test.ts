import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openArchive } from './zip.ts';

/** What cannot be compressed. */
const noise = randomBytes(400_000);

/** The archive with a 32-bit number of its last table entry changed. */
function promising(archive: Uint8Array, offset: number, value: number): Uint8Array {
  const bytes = Buffer.from(archive);
  bytes.writeUInt32LE(value, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + offset);
  return bytes;
}

test('gives back what was put in, stored or deflated', () => {
  for (const level of [0, 9] as const) {
    const archive = openArchive(zipSync({ 'a/b.txt': strToU8('ก'.repeat(100)), 'c.txt': strToU8('') }, { level }));
    expect(archive?.safe).toBe(true);
    expect(new TextDecoder().decode(archive?.read('a/b.txt'))).toBe('ก'.repeat(100));
    expect(archive?.read('c.txt')).toHaveLength(0);
    expect(archive?.read('d.txt')).toBeUndefined();
  }
});

test.each([
  ['2,000 entries', true, Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${index}`, strToU8('x')]))],
  ['2,001 entries', false, Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`${index}`, strToU8('x')]))],
  ['a ratio below 200', true, { a: new Uint8Array(1_000_000), b: noise }],
  ['a ratio above 200', false, { a: new Uint8Array(1_000_000) }],
  ['51 MB', false, { a: new Uint8Array(53_000_000), b: noise }],
  ['a path that leads out', false, { 'a/../../b': strToU8('x') }],
  ['a path that leads out in the way of Windows', false, { '..\\b': strToU8('x') }],
  ['dots in a name', true, { 'a..b/c...xml': strToU8('x') }],
  ['a name twice', false, { 'a/b': strToU8('x'), 'a\\b': strToU8('y') }],
])('%s: safe is %s', (_, safe, files) => {
  expect(openArchive(zipSync(files))?.safe).toBe(safe);
});

test('an encrypted entry is not safe', () => {
  const bytes = Buffer.from(zipSync({ a: strToU8('x') }));
  bytes.writeUInt16LE(1, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 8);
  expect(openArchive(bytes)?.safe).toBe(false);
});

test('an entry that is not what the table promises is refused, and not expanded past its promise', () => {
  const archive = zipSync({ a: new Uint8Array(40_000_000) });
  for (const changed of [promising(archive, 24, 10), promising(archive, 24, 40_000_001), promising(archive, 16, 1), promising(archive, 24, 4e9)]) {
    expect(() => openArchive(changed)?.read('a')).toThrow();
  }
});

test('a cut archive is none', () => {
  const archive = zipSync({ a: strToU8('x') });
  for (let length = 0; length < archive.length; length += 1) expect(openArchive(archive.subarray(0, length))).toBeUndefined();
});
