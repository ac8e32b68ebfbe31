import { contentsOf, isQuick } from './attachment/contents.ts';
import { type AttachmentFacts, nothingInside } from './attachment/facts.ts';
import { contentsInTime } from './attachment/in-time.ts';
import { kindOfBytes } from './attachment/signature.ts';
import { sha256 } from './sha256.ts';

export type { ActivePart, AttachedText, AttachmentFacts, ByteKind } from './attachment/facts.ts';

/** What a file under `files/` or a logo is and holds. Whatever the bytes are, it answers; a file that takes more than ten seconds is not readable. */
export async function inspectAttachment(file: string, bytes: Uint8Array): Promise<AttachmentFacts> {
  const kind = kindOfBytes(bytes);
  const contents = await (isQuick(kind) ? contentsOf(kind, bytes) : contentsInTime(kind, bytes));
  return { file, size: bytes.length, sha256: sha256(bytes), kind, readable: contents !== undefined, ...(contents ?? nothingInside) };
}
