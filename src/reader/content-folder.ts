import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder that holds the content: `content`, unless the environment names another (fixtures of the tests do). */
export function contentFolder(): string {
  return resolve(process.env['SITE_CONTENT'] ?? 'content');
}

/** Every file below a folder, as paths with `/`, sorted by code unit so that no locale changes the order. */
export function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return walk(folder, '').sort((a, b) => (a < b ? -1 : 1));
}

function walk(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? walk(folder, path) : [path];
  });
}

export function readBytes(folder: string, file: string): Uint8Array {
  return readFileSync(join(folder, file));
}
