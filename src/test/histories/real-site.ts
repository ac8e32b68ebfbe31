import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { folderWorkspace, type Workspace } from '../../cli/url/workspace.ts';
import { oneAgency } from '../content-folder.ts';
import { memoryWorkspace, type MemorySite } from './memory-site.ts';
import { textOf, type Docs } from './model.ts';

/** A content folder on the disk that holds what a model holds, and a place for its releases. */
export type RealSite = { readonly root: string; readonly content: string; readonly releases: string; readonly published: string };

/** Makes a folder for one history; the caller takes it away. */
export function realSite(): RealSite {
  const root = mkdtempSync(join(tmpdir(), 'history-'));
  const content = join(root, 'content');
  cpSync(join(oneAgency, 'catalogue'), join(content, 'catalogue'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), readFileSync(join(oneAgency, 'site.yaml'), 'utf8').replace('publishes: bansuan', 'publishes: all'));
  return { root, content, releases: join(root, '.releases'), published: join(root, 'dist') };
}

/** Writes what an editor would have written: the files that differ between two states of the model. */
export function writeDocs({ content }: RealSite, before: Docs, after: Docs): void {
  for (const path of before.keys()) if (!after.has(path)) rmSync(join(content, path), { force: true });
  for (const [path, doc] of after) {
    if (before.get(path) === doc && existsSync(join(content, path))) continue;
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), textOf(path, doc));
  }
}

/** A workspace that changes the disk and the model alike; what is read is read from the disk. */
export function realWorkspace(site: RealSite, model: MemorySite): Workspace {
  const disk = folderWorkspace(site.content, join(site.root, 'undo'));
  const memory = memoryWorkspace(model);
  return {
    read: disk.read,
    has: disk.has,
    apply: (step) => {
      memory.apply(step);
      const taken = step.do === 'take' ? model.docs.get(step.to) : undefined;
      const from = join(site.root, 'taken');
      if (taken?.type === 'file') writeFileSync(from, taken.bytes);
      disk.apply(step.do === 'take' ? { ...step, from } : step);
    },
    writeDecisions: (decisions) => {
      disk.writeDecisions(decisions);
      memory.writeDecisions(decisions);
    },
    attempt: (work) => disk.attempt(() => memory.attempt(work)),
  };
}
