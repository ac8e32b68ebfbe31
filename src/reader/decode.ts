/** A text with the encoding in which it was saved. */
export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874' };

/** Reads bytes as UTF-8, as UTF-16 with its mark, or as Thai of old Windows; `undefined` where they are no text of any of these. A byte order mark is left out. */
export function decodeThai(bytes: Uint8Array): Decoded | undefined {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (marked) return decoded(bytes, marked);
  const read = decoded(bytes, 'utf-8') ?? oldThai(bytes);
  // UTF-16 without its mark is full of zeros.
  return read?.text.includes('\0') ? undefined : read;
}

function oldThai(bytes: Uint8Array): Decoded | undefined {
  const result = decoded(bytes, 'windows-874');
  // Broken UTF-8 read as old Thai: one of two letters in every three.
  const isMisread = result && /(?:เ[ธน][^\n]){3}/.test(result.text);
  const isText = result && !isMisread && /[\u0e01-\u0e5b]/.test(result.text) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/.test(result.text);
  return isText ? result : undefined;
}

function decoded(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}
