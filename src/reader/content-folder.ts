import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder that holds the content: `content`, unless the environment names another (fixtures of the tests do). */
export function contentFolder(): string {
  return resolve(process.env['SITE_CONTENT'] ?? 'content');
}

/** Something below a folder; a link is not followed, wherever it leads. */
export type FolderEntry = { readonly path: string; readonly isLink: boolean };

/** Every file and link below a folder, as paths with `/`, sorted by code unit so that no locale changes the order. */
export function listEntries(folder: string): readonly FolderEntry[] {
  if (!existsSync(folder)) return [];
  return walk(folder, '').sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The paths of `listEntries` that are files. */
export function listFiles(folder: string): readonly string[] {
  return listEntries(folder).flatMap(({ path, isLink }) => (isLink ? [] : [path]));
}

function walk(folder: string, below: string): FolderEntry[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return walk(folder, path);
    return leftByDesktops.test(entry.name) ? [] : [{ path, isLink: !entry.isFile() }];
  });
}

/** Files that desktops and office programs leave behind by themselves; nobody wrote them. */
const leftByDesktops = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#)$/i;

export function readBytes(folder: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}
