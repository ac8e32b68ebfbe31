import { inflateSync } from 'node:zlib';
import type { ActivePart } from './facts.ts';

/** Most that one stream, and all streams together, may expand to; a page scanned at 600 dots per inch in colour is 100 MB. */
const limits = { stream: 128 * 1024 * 1024, all: 1024 * 1024 * 1024 };

/** Whichever way a name leads to the part: https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, 7.11.4, 12.6.4.5 and 12.6.4.16 */
const names: readonly (readonly [ActivePart, RegExp])[] = [
  ['script', /\/(?:JavaScript(?![\w#])|JS\s*(?:[(<]|\d+\s+\d+\s+R\b))/],
  ['launch', /\/Launch(?![\w#])/],
  ['embedded-file', /\/(?:EmbeddedFiles?(?![\w#])|EF\s*(?:<<|\d+\s+\d+\s+R\b))/],
];

/**
 * What the names in a PDF say it does. Only what is written between streams, or in a stream of objects, counts: a page may well
 * write of JavaScript, and bytes of a picture may spell anything. Throws where a stream expands beyond the limits.
 */
export function activeNames(bytes: Uint8Array): readonly ActivePart[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = new Set<ActivePart>();
  let left = limits.all;
  let from = 0;
  const look = (part: Buffer) => {
    const text = plainNames(part.toString('latin1'));
    for (const [active, name] of names) if (name.test(text)) found.add(active);
  };
  for (let at = data.indexOf('stream'); at >= 0; at = data.indexOf('stream', Math.max(from, at + 6))) {
    const start = startOfStream(data, at);
    if (start === undefined) continue;
    const objects = data.subarray(from, at);
    look(objects);
    const end = data.indexOf('endstream', start);
    const stream = data.subarray(start, end < 0 ? data.length : end);
    let expanded = stream;
    while (isDeflated(expanded)) {
      expanded = inflate(expanded, Math.min(limits.stream, left));
      left -= expanded.length;
    }
    if (/\/ObjStm\b/.test(plainNames(objects.toString('latin1', Math.max(0, objects.length - 1024))))) look(expanded);
    from = start + stream.length;
  }
  look(data.subarray(from));
  return [...found];
}

/** `stream` and the end of its line; `undefined` for `endstream` and for a word in a text. */
function startOfStream(data: Buffer, at: number): number | undefined {
  if (data.toString('latin1', Math.max(0, at - 3), at) === 'end') return undefined;
  const [first, second] = data.subarray(at + 6, at + 8);
  if (first === 0x0a || first === 0x0d) return at + (first === 0x0d && second === 0x0a ? 8 : 7);
  return undefined;
}

/** A name may be written with the codes of its characters: `/J#61vaScript`. */
function plainNames(text: string): string {
  return text.includes('#') ? text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/** The first bytes of RFC 1950, 2.2. */
function isDeflated([first = 0, second = 0]: Buffer): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** A stream that is damaged or encrypted says nothing here. */
function inflate(stream: Buffer, most: number): Buffer {
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, most), finishFlush: 2 });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return Buffer.alloc(0);
  }
}
