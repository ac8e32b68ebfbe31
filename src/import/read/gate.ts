import { Parser } from 'htmlparser2';
import type { ByteKind } from '../../reader/attachment/facts.ts';
import { kindOfBytes } from '../../reader/attachment/signature.ts';
import { openArchive } from '../../reader/attachment/zip.ts';
import type { OriginalFormat } from '../original.ts';
import { fileLimits, refusalOfSize } from './file-size.ts';
import { refusalOfContents, refusalOfOffice } from './gate-archive.ts';
import { damaged, emptyFile, encrypted, notText, oldOffice, otherThanNamed, program, type Refusal, tooDeep, tooLong, tooLongLine, unknownKind } from './refusal.ts';

/** Beyond these a page takes the square of the time or all the memory; a page with elements that are never closed comes nowhere near the depth. */
const pageLimits = { depth: 2_000, elements: 300_000 };

const textFormats: Readonly<Record<string, OriginalFormat>> = { csv: 'csv', tsv: 'csv', html: 'html', htm: 'html', xhtml: 'html', md: 'markdown', markdown: 'markdown', txt: 'text', text: 'text' };
/** Names that a file of other bytes must not have. Systems of offices hand out pages under the old names of Office, which are therefore read. */
const claims: Readonly<Record<string, ByteKind>> = { docx: 'docx', dotx: 'docx', docm: 'docx', xlsx: 'xlsx', xltx: 'xlsx', xlsm: 'xlsx', pdf: 'pdf', odt: 'odt', ods: 'ods' };
const kindWords: { readonly [kind in ByteKind]?: string } = {
  pdf: 'ไฟล์ PDF',
  docx: 'ไฟล์ Word',
  xlsx: 'ไฟล์ Excel',
  odt: 'ไฟล์ OpenDocument (.odt)',
  ods: 'ไฟล์ OpenDocument (.ods)',
  png: 'รูปภาพ',
  jpg: 'รูปภาพ',
  webp: 'รูปภาพ',
  svg: 'รูปภาพ (.svg)',
  text: 'ข้อความธรรมดา',
  html: 'หน้าเว็บ',
  zip: 'ไฟล์บีบอัด (.zip)',
};

/** What a file is, by its bytes, and among texts by its name; a refusal where it is not to be read. Nothing outside the file is ever asked. Throws where a part is damaged. */
export function passGate(name: string, bytes: Uint8Array): OriginalFormat | Refusal {
  const size = refusalOfSize(bytes);
  if (size) return size;
  const kind = kindOfBytes(bytes);
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (kind === 'program') return program;
  if (kind === 'old-office') return holdsEncryptedPackage(bytes) ? encrypted : oldOffice;
  if (isArchive(bytes)) {
    const archive = openArchive(bytes);
    const refusal = archive ? refusalOfContents(archive) : damaged;
    if (refusal) return refusal;
    const office = archive && (kind === 'docx' || kind === 'xlsx') ? refusalOfOffice(archive) : undefined;
    if (office) return office;
    if (archive?.names.includes('xl/workbook.bin')) return unknownKind('ไฟล์ .xlsb');
  }
  const claimed = claims[ending];
  if (claimed !== undefined && claimed !== kind) return kind === 'unknown' ? damaged : otherThanNamed(ending, kindWords[kind] ?? 'อย่างอื่น');
  if (kind === 'docx' || kind === 'xlsx' || kind === 'pdf') return textFormats[ending] === undefined ? kind : otherThanNamed(ending, kindWords[kind] ?? '');
  if (kind === 'unknown') return textFormats[ending] === undefined ? unknownKind('ไฟล์ชนิดที่ไม่รู้จัก') : notText;
  if (kind !== 'text' && kind !== 'html') return unknownKind(kindWords[kind] ?? '');
  if (/^\s*\{\\rtf/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) return unknownKind('ไฟล์ .rtf');
  if (/^(?:mht|mhtml|eml)$/.test(ending)) return unknownKind(`ไฟล์ .${ending}`);
  return textFormats[ending] ?? (kind === 'html' ? 'html' : 'text');
}

/** What a text is refused for once it is decoded. */
export function refusalOfText(text: string, format: OriginalFormat): Refusal | undefined {
  if (text.length > (format === 'html' ? fileLimits.page : fileLimits.text)) return tooLong;
  if (text.trim() === '') return emptyFile;
  if (format === 'html') return refusalOfPage(text);
  return hasLongLine(text) ? tooLongLine : undefined;
}

function hasLongLine(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    if (end - start > fileLimits.line && text.slice(start, end).split('\r').some(({ length }) => length > fileLimits.line)) return true;
    start = end + 1;
  }
  return false;
}

function refusalOfPage(page: string): Refusal | undefined {
  let [depth, elements] = [0, 0];
  let refusal: Refusal | undefined;
  const parser = new Parser({
    onopentagname: () => {
      depth += 1;
      elements += 1;
      refusal ??= depth > pageLimits.depth ? tooDeep : elements > pageLimits.elements ? tooLong : undefined;
      if (refusal) parser.pause();
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  parser.write(page);
  return refusal;
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Office keeps a document with a password in the container of its old formats. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return data.includes(Buffer.from('EncryptedPackage', 'utf16le')) || data.includes(Buffer.from('EncryptionInfo', 'utf16le'));
}
