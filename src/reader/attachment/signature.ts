import type { ByteKind } from './facts.ts';
import { markupKind, startsScript } from './markup.ts';
import { officeKind } from './office.ts';
import { decodeText } from './text.ts';
import { openArchive } from './zip.ts';

/** First bytes that no text begins with. */
const signatures: readonly (readonly [ByteKind, string])[] = [
  ['png', '89504e470d0a1a0a'],
  ['jpg', 'ffd8ff'],
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['old-office', 'd0cf11e0a1b11ae1'],
  ['program', '7f454c46'], // ELF
  ['program', 'feedface'], // Mach-O, in either byte order, and with several processors
  ['program', 'feedfacf'],
  ['program', 'cefaedfe'],
  ['program', 'cffaedfe'],
  ['program', 'cafebabe'],
  ['program', '4c0000000114020000000000c000000000000046'], // a Windows shortcut
  ['program', '2321'], // #!
];

/** What a file is, by its first bytes and, of an archive, by what it holds. */
export function kindOfBytes(bytes: Uint8Array): ByteKind {
  const kind = kindBySignature(bytes);
  const archive = kind === 'zip' ? openArchive(bytes) : undefined;
  return archive ? officeKind(archive) : kind;
}

function kindBySignature(bytes: Uint8Array): ByteKind {
  const start = Buffer.from(bytes.subarray(0, 1024));
  const hex = start.toString('hex');
  const found = signatures.find(([, signature]) => hex.startsWith(signature));
  if (found) return found[0];
  if (/^RIFF[^]{4}WEBP/.test(start.toString('latin1'))) return 'webp';
  return markupKind(bytes) ?? (isPdf(bytes, start) ? 'pdf' : kindWithoutSignature(bytes, hex));
}

/** Readers of PDF accept anything before the header, within 1,024 bytes. */
function isPdf(bytes: Uint8Array, start: Buffer): boolean {
  const at = start.indexOf('%PDF-');
  return at >= 0 && (/^(?:\xef\xbb\xbf)?\s*$/.test(start.toString('latin1', 0, at)) || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('startxref'));
}

/** Letters may spell the `MZ` of a Windows program, so a text is looked for first. */
function kindWithoutSignature(bytes: Uint8Array, hex: string): ByteKind {
  if (bytes.length === 0) return 'unknown';
  const text = decodeText(bytes);
  if (text !== undefined) return startsScript(text.slice(0, 1024)) ? 'html' : 'text';
  return hex.startsWith('4d5a') ? 'program' : 'unknown';
}
