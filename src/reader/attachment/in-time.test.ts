import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pdfWith } from '../../checks/attachments/example-pdfs.ts';
import { runs } from '../../test/property-runs.ts';
import { inspectAttachment } from '../attachment.ts';
import { contentsInTime } from './in-time.ts';

/** A Word file within all limits that takes long: ten million elements at the greatest depth. */
const slow = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8(`${'<a>'.repeat(250)}${'<b/>'.repeat(10_000_000)}`),
  'word/media/noise.bin': randomBytes(400_000),
});

test('a file that takes too long is given up, and those that wait behind it are read', async () => {
  const start = performance.now();
  const [first, second, third] = await Promise.all([contentsInTime('docx', slow, 500), contentsInTime('pdf', pdfWith('Report')), contentsInTime('pdf', pdfWith('Plan'))]);
  expect(first).toBeUndefined();
  expect(performance.now() - start).toBeGreaterThan(499);
  expect([second, third].map((contents) => contents?.texts[0]?.text)).toEqual(['Report', 'Plan']);
});

test('the bytes remain with the caller', async () => {
  const bytes = pdfWith('Report');
  await contentsInTime('pdf', bytes);
  expect(bytes).toEqual(pdfWith('Report'));
});

test('5 MB of text, and a PDF with a picture of 5 MB, take little time', async () => {
  const picture = `9 0 obj\n<< /Length 5000000 >>\nstream\n${'\x81\x02\xfe'.repeat(1_666_666)}\nendstream\nendobj\n`;
  const pdf = Buffer.from(Buffer.from(pdfWith('Report')).toString('latin1').replace('%PDF-1.4\n', `%PDF-1.4\n${picture}`), 'latin1');
  const start = performance.now();
  expect((await inspectAttachment('a.txt', strToU8('ก,ข\n'.repeat(600_000)))).readable).toBe(true);
  expect(await inspectAttachment('a.pdf', pdf)).toMatchObject({ readable: true, pages: 1, texts: [{ text: 'Report' }] });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('whatever the bytes are, it answers', async () => {
  const starts = ['', '%PDF-1.7\n', 'PK\x03\x04', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe1\x00\x40Exif\0\0II*\0', 'RIFF\x10\0\0\0WEBPVP8X', 'MZ', '<svg ', '\xff\xfe', '\xa1\xd2'].map((start) => Buffer.from(start, 'latin1'));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      const bytes = Buffer.concat([start, rest]);
      expect(await inspectAttachment('a', bytes)).toMatchObject({ file: 'a', size: bytes.length });
    }),
    { numRuns: runs(200, 5_000) },
  );
});
