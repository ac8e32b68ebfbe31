import { inThread } from '../in-thread.ts';
import type { ByteKind, Contents } from './facts.ts';

const ask = inThread<{ readonly kind: ByteKind; readonly bytes: Uint8Array }, Contents | undefined>(new URL('./thread.ts', import.meta.url), { maxOldGenerationSizeMb: 1024 });

/** What a file holds, one file at a time; `undefined` where it cannot be read within the time. */
export async function contentsInTime(kind: ByteKind, bytes: Uint8Array, milliseconds = 10_000): Promise<Contents | undefined> {
  const copy = new Uint8Array(bytes);
  const result = await ask({ kind, bytes: copy }, milliseconds, [copy.buffer]);
  return 'answer' in result ? result.answer : undefined;
}
