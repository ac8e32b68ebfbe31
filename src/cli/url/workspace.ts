import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Decision } from '../../domain/decision.ts';
import { listEntries } from '../../reader/content-folder.ts';
import { writeDecisions } from '../../release/decisions-file.ts';
import { siteUrls, type SiteUrls } from './site-urls.ts';

/** Why a command on addresses does nothing; in Thai, with what to do. */
export class RefusedError extends Error {}

/** Something that is done to the files of a content folder; paths below it. */
export type FileStep =
  | { readonly do: 'move' | 'copy'; readonly from: string; readonly to: string }
  | { readonly do: 'delete'; readonly path: string }
  /** Takes a file from anywhere on this machine. */
  | { readonly do: 'take'; readonly from: string; readonly to: string }
  /** Gives an agency another name in addresses; its folder stays. */
  | { readonly do: 'name-agency'; readonly folder: string; readonly id: string };

/** The content that a command changes: a folder on the disk, or a model of one. */
export type Workspace = {
  readonly read: () => SiteUrls;
  /** Whether there is a file or folder at a path. */
  readonly has: (path: string) => boolean;
  readonly apply: (step: FileStep) => void;
  readonly writeDecisions: (decisions: readonly Decision[]) => void;
  /** Does all of the work or none: what was done is undone when it throws. */
  readonly attempt: <Result>(work: () => Result) => Result;
};

/** A content folder on the disk. */
export function folderWorkspace(folder: string): Workspace {
  const at = (path: string) => join(folder, path);
  const ready = (path: string) => {
    if (existsSync(at(path))) throw new RefusedError(`มี ${path} อยู่แล้ว จึงไม่เขียนทับ`);
    mkdirSync(dirname(at(path)), { recursive: true });
    return at(path);
  };
  return {
    read: () => siteUrls(folder),
    has: (path) => existsSync(at(path)),
    writeDecisions: (decisions) => writeDecisions(folder, decisions),
    apply: (step) => {
      switch (step.do) {
        case 'move':
          return renameSync(at(step.from), ready(step.to));
        case 'copy':
          return copyFileSync(at(step.from), ready(step.to));
        case 'take':
          return copyFileSync(step.from, ready(step.to));
        case 'delete':
          return rmSync(at(step.path), { recursive: true });
        case 'name-agency':
          return nameAgency(at(`${step.folder}/agency.yaml`), step.id);
      }
    },
    attempt: (work) => {
      const aside = mkdtempSync(join(tmpdir(), 'content-'));
      cpSync(folder, aside, { recursive: true });
      try {
        return work();
      } catch (error) {
        putBack(aside, folder);
        throw error;
      } finally {
        rmSync(aside, { recursive: true, force: true });
      }
    },
  };
}

function nameAgency(file: string, id: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, /^id:.*$/m.test(text) ? text.replace(/^id:.*$/m, `id: ${id}`) : `id: ${id}\n${text}`);
}

/** The folder as it was: what was there is written again, and what came is taken away. */
function putBack(aside: string, folder: string): void {
  cpSync(aside, folder, { recursive: true });
  const before = new Set(listEntries(aside).map(({ path }) => path));
  for (const { path } of listEntries(folder)) if (!before.has(path)) rmSync(join(folder, path));
}
