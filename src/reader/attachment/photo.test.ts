import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { jpegWithLocation, plainJpeg } from '../../checks/privacy/example-photos.ts';
import { contentsOf } from './contents.ts';

const chunk = (type: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
const png = (...more: readonly Buffer[]) =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), ...more, chunk('IDAT', deflateSync(Buffer.from([0, 0]))), chunk('IEND', Buffer.alloc(0))]);
const webp = (...parts: readonly Buffer[]) => {
  const body = Buffer.concat([Buffer.from('WEBPVP8X\x0a\0\0\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'), ...parts]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
};

/** The TIFF block of the example photo: after the start, the marker, its length and `Exif`. */
const exif = Buffer.from(jpegWithLocation).subarray(12, 12 + 128);
const size = Buffer.alloc(4);
size.writeUInt32LE(exif.length);

/** The example photo of a camera that did not know where it was: its degrees are zeros. */
const nowhere = Buffer.from(jpegWithLocation);
nowhere.fill(0, 12 + 80, 12 + 84).fill(0, 12 + 104, 12 + 108);

const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:Description exif:GPSLatitude="13,45.1N" exif:GPSLongitude="100,30E"/></x:xmpmeta>', 'latin1');
const withXmp = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, xmp.length + 2]), xmp, Buffer.from(plainJpeg).subarray(2)]);

test.each([
  ['jpg', true, jpegWithLocation],
  ['jpg', false, plainJpeg],
  ['jpg', false, nowhere],
  ['jpg', true, withXmp],
  ['png', true, png(chunk('eXIf', exif))],
  ['png', false, png()],
  ['webp', true, webp(Buffer.from('EXIF'), size, exif)],
  ['webp', false, webp()],
] as const)('%s: its place is known: %s', async (kind, hasLocation, bytes) => {
  expect(await contentsOf(kind, bytes)).toMatchObject({ hasLocation });
});

test.each([
  ['jpg', jpegWithLocation],
  ['png', png(chunk('eXIf', exif))],
  ['webp', webp(Buffer.from('EXIF'), size, exif)],
] as const)('a cut %s is not read', async (kind, bytes) => {
  for (let length = 12; length < bytes.length - 8; length += 5) expect(await contentsOf(kind, bytes.subarray(0, length)).catch(() => undefined)).toBeUndefined();
});

test('who took it', async () => {
  const tiff = Buffer.from('49492a0008000000' + '0100' + '3b010200' + '08000000' + '1a000000' + '00000000', 'hex');
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('Somchai\0')]);
  const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, segment.length + 2]), segment, Buffer.from(plainJpeg).subarray(2)]);
  expect((await contentsOf('jpg', photo))?.authors).toEqual(['Somchai']);
});
