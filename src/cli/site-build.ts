import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkContent, hasErrors } from '../checks/check-content.ts';
import { brokenLinkLines, brokenLinks } from '../checks/links/built-links.ts';
import { plannedSite, type PlannedUrl } from '../checks/planned-site.ts';
import { problemsText, summary } from '../checks/reporters/text.ts';
import type { ContentToCheck } from '../checks/rule.ts';
import { isFileUrl } from '../domain/decision.ts';
import { addressParts, searchFolder, urlsOf, withoutBase } from '../domain/urls.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { candidateProblems } from '../release/candidate-problems.ts';
import { finishedSite, type FinishedSite } from '../release/finished-site.ts';
import { copiedFiles } from '../release/inputs.ts';
import { keepAnchors } from '../release/kept-anchors.ts';
import { joinedEntries } from '../release/ledger-of-release.ts';
import { indexFiles } from '../search/index-files.ts';
import { searchSite } from '../search/sections-of-content.ts';
import { builtSiteProblems } from './built-site.ts';
import { progressLine } from './progress-line.ts';

/** A site that passed every check, and the content it was made of. */
export type SiteBuild = { readonly content: ContentToCheck; readonly site: FinishedSite };

/**
 * Checks the content, builds the site into `outDir` and holds it against what was published before.
 * With errors in the content nothing is built: every problem is printed and the answer is `undefined`. Warnings are counted; `npm run check` shows them.
 * Nor does a site take the place of the last one whose finished pages hold what no layout writes, or lack what was published.
 * The site is built beside `outDir` and takes its place only when it is complete, so a failed build leaves the last one as it was.
 */
export async function buildSite(outDir: string): Promise<SiteBuild | undefined> {
  const folder = contentFolder();
  const check = await checkContent(folder, progressLine('ตรวจ'));
  if (hasErrors(check.problems)) {
    console.error(problemsText(check, relative('.', folder) || '.'));
    return undefined;
  }
  if (check.problems.length > 0) console.log(`${summary(check)} ดูรายละเอียดด้วย npm run check\n`);
  const { build } = await import('astro');
  const building = `${outDir}.building`;
  const cache = `${outDir}.cache`;
  rmSync(building, { recursive: true, force: true });
  // What an earlier build remembered has no part in this one: the same content gives the same bytes.
  rmSync(cache, { recursive: true, force: true });
  await build({ outDir: building, cacheDir: cache, logLevel: 'error' });
  rmSync(cache, { recursive: true, force: true });
  const { content } = check;
  await writeSearchIndex(content, building);
  const decisions = content.decisions?.data.decisions ?? [];
  const ledger = joinedEntries(content.ledger);
  keepAnchors(building, ledger, decisions);
  const site = finishedSite(building, new Set(decisions.map(({ url }) => url).filter(isFileUrl)));
  const planned = new Map([...plannedSite(content).urls.values(), ...previewPages()].map((one) => [one.url, one]));
  const { origin, base } = addressParts(content.site?.data.address ?? '');
  const links = brokenLinks({ files: Object.keys(site.manifest), read: (file) => readFileSync(join(building, file), 'utf8') }, { origin, base }, content.sources);
  const refused = [
    ...builtSiteProblems(building),
    ...brokenLinkLines(links),
    ...candidateProblems(site, { ledger, decisions, planned, copied: copiedFiles() }),
  ];
  if (refused.length > 0) {
    console.error(`เว็บไซต์ที่สร้างเสร็จมีสิ่งที่ไม่ควรเผยแพร่ หรือขาดสิ่งที่เคยเผยแพร่ จึงยังไม่เปลี่ยนเว็บไซต์เดิม\n\n${refused.join('\n')}`);
    return undefined;
  }
  replace(outDir, building);
  return { content, site: { ...site, folder: outDir } };
}

/** Writes what the search of the site needs, of the same data as its pages. */
async function writeSearchIndex(content: ContentToCheck, site: string): Promise<void> {
  const { base } = addressParts(content.site?.data.address ?? '');
  const folder = join(site, withoutBase(base, searchFolder(urlsOf({ base }))));
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await indexFiles(searchSite(content))) writeFileSync(join(folder, name), bytes);
}

/** Pages for the officer alone, which a build to publish does not have. */
function previewPages(): readonly PlannedUrl[] {
  return process.env['SITE_PREVIEW'] ? [{ url: '/completeness/', kind: 'page', document: 'page:completeness' }] : [];
}

function replace(outDir: string, building: string): void {
  const last = `${outDir}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, last);
  renameSync(building, outDir);
  rmSync(last, { recursive: true, force: true });
}
