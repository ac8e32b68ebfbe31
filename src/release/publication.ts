import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../reader/content-folder.ts';
import { releasesFile, urlsFile } from '../reader/ledger.ts';
import { releaseName, type ReleaseArea } from './area.ts';
import { restoreFile, syncFile, syncFolder, textOf, writeDurably } from './durable-file.ts';
import { isAsset } from './finished-site.ts';
import { keptIn, keptReleases, prune, swapTo, type KeptRelease } from './kept-releases.ts';
import type { LedgerTexts } from './ledger-of-release.ts';

/** What a publication sets out to do. Once it is on the disk the publication will be finished, by whichever command comes next. */
type Intent = LedgerTexts & {
  /** The content folder whose ledger is written. */
  readonly content: string;
  /** The kept release that becomes the published one; not that of the record when an older site is put back. */
  readonly site: number;
  readonly keep: number;
};

/** Puts a finished site among the kept releases, whole, before anybody can see it. */
export function keepRelease(area: ReleaseArea, from: string, facts: KeptRelease): void {
  const name = releaseName(facts.release);
  const target = join(area.releases, name);
  const making = `${target}.making`;
  rmSync(making, { recursive: true, force: true });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(area.releases, { recursive: true });
  cpSync(from, making, { recursive: true });
  keepAssets(area, making);
  for (const file of listFiles(making)) syncFile(join(making, file));
  renameSync(making, target);
  syncFolder(area.releases);
  writeDurably(join(area.releases, `${name}.json`), JSON.stringify(facts));
}

/** A page that a reader has open asks for the style sheets of its own release; those of the kept ones stay. */
function keepAssets(area: ReleaseArea, making: string): void {
  for (const { release, manifest } of keptIn(area).slice(-(keptReleases - 1))) {
    for (const file of Object.keys(manifest).filter(isAsset)) {
      const from = join(area.releases, releaseName(release), file);
      const to = join(making, file);
      if (existsSync(to) || !existsSync(from)) continue;
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(from, to);
    }
  }
}

/**
 * Records a release and swaps its site into place. A failure before the swap leaves the ledger and the published site as they were;
 * a kill is made good by `finishPublication`.
 */
export function publish(area: ReleaseArea, intent: Intent): void {
  const before = { urls: textOf(join(intent.content, urlsFile)), releases: textOf(join(intent.content, releasesFile)) };
  try {
    writeDurably(area.intent, JSON.stringify(intent));
    carryOut(area, intent);
  } catch (error) {
    // As it was; should even this fail, the intent stays and the next command finishes what was begun.
    restoreFile(join(intent.content, urlsFile), before.urls);
    restoreFile(join(intent.content, releasesFile), before.releases);
    rmSync(area.intent, { force: true });
    throw error;
  }
  tidyUp(area, intent);
}

/** Finishes a publication that was interrupted after it had been decided; says which release it was. */
export function finishPublication(area: ReleaseArea): number | undefined {
  const text = textOf(area.intent);
  if (text === undefined) return undefined;
  const intent = JSON.parse(text) as Intent;
  carryOut(area, intent);
  tidyUp(area, intent);
  return intent.release;
}

/** It is published; what cannot be tidied up now, the next command tidies up. */
function tidyUp(area: ReleaseArea, { keep }: Intent): void {
  try {
    rmSync(area.intent, { force: true });
    prune(area, keep);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function carryOut(area: ReleaseArea, { content, urls, releases, site }: Intent): void {
  writeDurably(join(content, urlsFile), urls);
  writeDurably(join(content, releasesFile), releases);
  swapTo(area, site);
}

/** The facts of a candidate, as the build left them. */
export function candidateFacts(area: ReleaseArea): Candidate | undefined {
  return existsSync(area.candidateFacts) && existsSync(area.candidate) ? (JSON.parse(readFileSync(area.candidateFacts, 'utf8')) as Candidate) : undefined;
}

/** What the build knows of the candidate: of which content and software it is made, and that it passed every check. */
export type Candidate = { readonly inputs: string; readonly files: string };
