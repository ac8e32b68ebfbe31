import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The small complete site of one agency that tests start from. */
export const oneAgency = new URL('./fixtures/one-agency', import.meta.url).pathname;

/** A file to put into a content folder, or a symbolic link; `undefined` takes the file away. */
export type Changes = Readonly<Record<string, string | Uint8Array | { readonly linkTo: string } | undefined>>;

/** A copy of the small site with some files changed; the caller takes it away. */
export function contentWith(changes: Changes): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(oneAgency, folder, { recursive: true });
  for (const [file, text] of Object.entries(changes)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (text === undefined) rmSync(path, { recursive: true, force: true });
    else if (typeof text === 'object' && 'linkTo' in text) symlinkSync(text.linkTo, path);
    else writeFileSync(path, text);
  }
  return folder;
}
