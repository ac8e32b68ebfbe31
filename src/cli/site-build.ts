import { existsSync, renameSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { checkContent, hasErrors } from '../checks/check-content.ts';
import { problemsText, summary } from '../checks/reporters/text.ts';
import type { Content } from '../reader/content.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { builtSiteProblems } from './built-site.ts';
import { progressLine } from './progress-line.ts';

/**
 * Checks the content and builds the site into `outDir`.
 * With errors in the content nothing is built: every problem is printed and the answer is `undefined`. Warnings are counted; `npm run check` shows them.
 * Nor is a site published whose finished pages hold what no layout writes.
 * The site is built beside `outDir` and takes its place only when it is complete, so a failed build leaves the last one as it was.
 */
export async function buildSite(outDir: string): Promise<Content | undefined> {
  const folder = contentFolder();
  const check = await checkContent(folder, progressLine('ตรวจ'));
  if (hasErrors(check.problems)) {
    console.error(problemsText(check, relative('.', folder) || '.'));
    return undefined;
  }
  if (check.problems.length > 0) console.log(`${summary(check)} ดูรายละเอียดด้วย npm run check\n`);
  const { build } = await import('astro');
  const building = `${outDir}.building`;
  rmSync(building, { recursive: true, force: true });
  await build({ outDir: building, logLevel: 'error' });
  const refused = builtSiteProblems(building);
  if (refused.length > 0) {
    console.error(`หน้าเว็บที่สร้างเสร็จมีสิ่งที่ไม่ควรเผยแพร่ จึงยังไม่เปลี่ยนเว็บไซต์เดิม\n\n${refused.join('\n')}`);
    return undefined;
  }
  replace(outDir, building);
  return check.content;
}

function replace(outDir: string, building: string): void {
  const last = `${outDir}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, last);
  renameSync(building, outDir);
  rmSync(last, { recursive: true, force: true });
}
