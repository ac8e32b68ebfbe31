import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Problem } from '../reader/problem.ts';
import { checkContent } from './check-content.ts';

/** A file as it would stand in the content folder; `path` below it, with `/`. */
export type PlannedFile = { readonly path: string; readonly text: string };

/** What the checker says of files that are not yet written, among the agency's other files as they are. Nothing in the content folder is touched. */
export async function checkPlanned(folder: string, files: readonly PlannedFile[]): Promise<readonly Problem[]> {
  const copy = mkdtempSync(join(tmpdir(), 'planned-'));
  const agencies = new Set(files.flatMap(({ path }) => /^agencies\/([^/]+)\//.exec(path)?.[1] ?? []));
  const isNeeded = (path: string) => {
    const agency = /^agencies\/([^/]+)/.exec(relative(folder, path).replaceAll('\\', '/'))?.[1];
    return agency === undefined || agencies.has(agency);
  };
  try {
    cpSync(folder, copy, { recursive: true, filter: isNeeded });
    for (const { path, text } of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    const { problems } = await checkContent(copy);
    const own = new Set(files.map(({ path }) => path));
    return problems.filter(({ file }) => own.has(file));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
