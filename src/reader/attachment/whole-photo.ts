/** Whether a picture goes on to its end; a copy that was cut short does not. */
export function isWholePhoto(kind: 'png' | 'jpg' | 'webp', bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (kind === 'png') return data.subarray(12, 16).toString('latin1') === 'IHDR' && data.lastIndexOf('IEND') > 16;
  if (kind === 'webp') return data.readUInt32LE(4) + 8 <= data.length;
  return data.lastIndexOf('ffd9', undefined, 'hex') >= endOfSegments(data);
}

/** Where the segments of a JPEG end and its picture begins; past every end where they are damaged. */
function endOfSegments(data: Buffer): number {
  let at = 2;
  while (at + 2 <= data.length && data[at] === 0xff) {
    if (data[at + 1] === 0xda || data[at + 1] === 0xd9) return at;
    at += data[at + 1] === 0xff ? 1 : 2 + data.readUInt16BE(at + 2);
  }
  return Number.POSITIVE_INFINITY;
}
