import { emptyFile, type Refusal, tooLarge, tooLong } from './refusal.ts';

/** Most bytes of a file, characters of a page with the pictures written into it, of any other text, and of one of its lines. */
export const fileLimits = { bytes: 50 * 1024 * 1024, page: 10_000_000, text: 3_000_000, line: 200_000 };

/** What a file is refused for by its size alone; Thai takes three bytes a letter, but a page of nothing else is no page. */
export function refusalOfSize(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return emptyFile;
  if (bytes.length > fileLimits.bytes) return tooLarge(bytes.length, fileLimits.bytes);
  return bytes.length > fileLimits.page && startsAsText(bytes) ? tooLong : undefined;
}

/** Near the beginning of files of other kinds stands what no text holds. */
function startsAsText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4_096).some((byte) => byte < 9) && !Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-');
}
