import { existsSync, renameSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import type { Content } from '../reader/content.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { problemsText } from '../reader/problem-text.ts';

/**
 * Checks the content and builds the site into `outDir`.
 * With problems in the content nothing is built: they are printed and the answer is `undefined`.
 * The site is built beside `outDir` and takes its place only when it is complete, so a failed build leaves the last one as it was.
 */
export async function buildSite(outDir: string): Promise<Content | undefined> {
  const folder = contentFolder();
  const { content, problems, linesOf } = checkContent(folder);
  if (problems.length > 0) {
    console.error(problemsText(problems, relative('.', folder) || '.', linesOf));
    return undefined;
  }
  const { build } = await import('astro');
  const building = `${outDir}.building`;
  rmSync(building, { recursive: true, force: true });
  await build({ outDir: building, logLevel: 'error' });
  replace(outDir, building);
  return content;
}

function replace(outDir: string, building: string): void {
  const last = `${outDir}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, last);
  renameSync(building, outDir);
  rmSync(last, { recursive: true, force: true });
}
