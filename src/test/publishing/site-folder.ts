import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../reader/content-folder.ts';
import { sha256 } from '../../reader/sha256.ts';
import { oneAgency } from '../content-folder.ts';
import { plainEnvironment } from '../project-copy.ts';

/** Content, releases and the published site of one officer, in one folder. */
export type SiteFolder = { readonly root: string; readonly content: string; readonly releases: string; readonly published: string };

export function siteFolder(root: string): SiteFolder {
  return { root, content: join(root, 'content'), releases: join(root, '.releases'), published: join(root, 'dist') };
}

/** A folder with the small site in it, nothing published; the caller takes it away. */
export function newSiteFolder(): SiteFolder {
  const site = siteFolder(mkdtempSync(join(tmpdir(), 'site-folder-')));
  cpSync(oneAgency, site.content, { recursive: true });
  return site;
}

/** The same state in another folder; the link to the published site leads within the copy. */
export function copyOf(site: SiteFolder): SiteFolder {
  const root = mkdtempSync(join(tmpdir(), 'site-folder-'));
  cpSync(site.root, root, { recursive: true, verbatimSymlinks: true });
  return siteFolder(root);
}

export type Outcome = { readonly status: number | null; readonly signal: string | null; readonly said: string };

type Running = { readonly project?: string; readonly nodeOptions?: readonly string[]; readonly environment?: Readonly<Record<string, string>>; readonly killAfter?: number };

/** Runs a command of the project on a site folder. */
export function run(site: SiteFolder, command: string, words: readonly string[] = [], { project = process.cwd(), nodeOptions = [], environment = {}, killAfter }: Running = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeOptions, `src/cli/${command}.ts`, ...words], {
      cwd: project,
      env: plainEnvironment({ SITE_CONTENT: site.content, SITE_RELEASES: site.releases, ...environment }),
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, said });
    });
  });
}

/** One hash over the names and bytes of everything that is published; nothing where nothing is. */
export function publishedHash({ published }: SiteFolder): string | undefined {
  if (!existsSync(published)) return undefined;
  const folder = realpathSync(published);
  return sha256(listFiles(folder).map((file) => `${file} ${sha256(readFileSync(join(folder, file)))}\n`).join(''));
}

/** Both files of the ledger. */
export function ledgerText({ content }: SiteFolder): string {
  return ['urls', 'releases'].map((name) => join(content, `ledger/${name}.jsonl`)).map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')).join('\n');
}
