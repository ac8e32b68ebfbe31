import { sha256 } from '../../reader/sha256.ts';
import type { Original } from '../original.ts';
import type { Answer } from './answer.ts';
import { fileLimits, refusalOfSize } from './file-size.ts';
import { answerInTime } from './in-time.ts';
import { isRefusal, type Refusal, tooLong } from './refusal.ts';

export type { Refusal } from './refusal.ts';
export { isRefusal } from './refusal.ts';

/** How long reading may take, in milliseconds; ten seconds unless told. */
export type ReadOptions = { readonly milliseconds?: number };

/** The file taken apart, or why it is not read; never throws, whatever the bytes are. */
export async function readOriginal(name: string, bytes: Uint8Array, { milliseconds }: ReadOptions = {}): Promise<Original | Refusal> {
  const refusal = refusalOfSize(bytes);
  return refusal ?? originalOf(name, sha256(bytes), await answerInTime({ name, bytes }, milliseconds));
}

/** What was pasted: the page that the clipboard holds, or its plain text where there is no page or no text in it; never throws. */
export async function readPasted(html: string | undefined, text: string, { milliseconds }: ReadOptions = {}): Promise<Original | Refusal> {
  const name = 'วางจากคลิปบอร์ด';
  const page = html === undefined || html.trim() === '' ? undefined : await readPastedText(name, 'html', html, milliseconds);
  if (page && (text.trim() === '' || isRefusal(page) || page.blocks.length > 0)) return page;
  return readPastedText(name, 'text', text, milliseconds);
}

async function readPastedText(name: string, format: 'html' | 'text', text: string, milliseconds: number | undefined): Promise<Original | Refusal> {
  if (text.length > fileLimits.page) return tooLong;
  return originalOf(name, sha256(text), await answerInTime({ format, text }, milliseconds));
}

function originalOf(name: string, digest: string, result: Answer): Original | Refusal {
  return isRefusal(result) ? result : { name, format: result.format, sha256: digest, ...result.reading };
}
