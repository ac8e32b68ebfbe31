import { decodeThai } from '../decode.ts';

/** Characters no text holds: controls other than tab, the ends of lines and pages, and escape. */
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f]/;

/** The text of a file, in whichever encoding Thai is written; `undefined` when the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeThai(bytes)?.text;
  return text === undefined || controls.test(text) ? undefined : text;
}
