import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listEntries, listFiles } from '../reader/content-folder.ts';
import { sha256 } from '../reader/sha256.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const software = { files: ['astro.config.mjs', 'package-lock.json'], folders: ['src', 'public'] };

/** One hash over everything that a build depends on: the content, and the software of this project. */
export function inputsHash(content: string): string {
  const own = [...software.files, ...software.folders.flatMap((name) => listFiles(join(project, name)).map((file) => `${name}/${file}`))];
  return sha256([...hashes(project, own.filter((file) => !/\.test\.ts$|^src\/test\//.test(file))), ...hashes(content, listEntries(content).map(({ path }) => path))].join('\n'));
}

function hashes(folder: string, files: readonly string[]): readonly string[] {
  return files.map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}`);
}

/** The files that are copied into the site as they are. */
export function copiedFiles(): readonly string[] {
  return listFiles(join(project, 'public'));
}
