import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { oneAgency } from '../content-folder.ts';
import { writeHostileContent } from '../hostile/hostile-site.ts';
import { publishRetired } from './retired-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds the finished sites, one folder each. */
    sites: string;
  }
}

/**
 * Builds the site of the sample content, the site of one agency in a sub-path,
 * that site with every hostile text that passes the check, and one on which addresses moved and went, with the commands that officers use.
 */
export default async function buildSites(project: TestProject): Promise<() => void> {
  const sites = mkdtempSync(join(tmpdir(), 'sites-'));
  build(join(sites, 'sample'), 'content');
  build(join(sites, 'one-agency'), oneAgency);
  const hostile = join(sites, 'hostile-content', 'content');
  await writeHostileContent(hostile);
  build(join(sites, 'hostile'), hostile);
  await publishRetired(join(sites, 'retired'));
  project.provide('sites', sites);
  return () => rmSync(sites, { recursive: true });
}

function build(out: string, content: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', '--out', out], {
    env: { ...process.env, SITE_CONTENT: content, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the site of ${content} was not built:\n${stdout}\n${stderr}`);
}
