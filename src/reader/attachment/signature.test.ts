import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { kindOfBytes } from './signature.ts';

const bytes = (...values: readonly number[]) => new Uint8Array(values);
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

test.each([
  ['unknown', bytes()],
  ['png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['webp', strToU8('RIFF\0\0\0\0WEBPVP8 ')],
  ['program', bytes(0x4d, 0x5a, 0x90, 0, 3)],
  ['text', strToU8('MZ,ชื่อ\n')],
  ['program', bytes(0x7f, 0x45, 0x4c, 0x46)],
  ['program', bytes(0xcf, 0xfa, 0xed, 0xfe)],
  ['pdf', strToU8('\ufeff\n%PDF-1.7\n')],
  ['pdf', strToU8('From a mail\n%PDF-1.7\nstartxref\n')],
  ['text', strToU8('ไฟล์ที่ขึ้นต้นด้วย %PDF-1.7 เป็น PDF')],
  ['text', utf16('ชื่อ\tคะแนน')],
  ['unknown', bytes(0x41, 0x00, 0x42)],
  ['svg', strToU8('\ufeff \n<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "x" [ <!ENTITY a "b"> ]>\n<SVG>')],
  ['svg', strToU8(`<!-- ${'x'.repeat(3_000)} --><svg:svg xmlns:svg="x">`)],
  ['svg', utf16('<svg>')],
  ['html', strToU8('<!DOCTYPE HTML>')],
  ['html', strToU8('\n\t<Table border=1>')],
  ['html', strToU8('<!doctype note><body>')],
  ['text', strToU8('<5 คะแนน,<ชื่อ>\n')],
  ['ods', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })],
  ['zip', zipSync({ mimetype: strToU8('application/epub+zip') })],
  ['zip', zipSync({ 'word/document.xml': strToU8('<a/>') })],
])('%s', (kind, start) => {
  expect(kindOfBytes(start)).toBe(kind);
});
