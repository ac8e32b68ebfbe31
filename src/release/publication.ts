import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../reader/content-folder.ts';
import { releasesFile, urlsFile } from '../reader/ledger.ts';
import { sha256 } from '../reader/sha256.ts';
import { releaseName, type ReleaseArea } from './area.ts';
import { restoreFile, syncFile, syncFolder, textOf, writeDurably } from './durable-file.ts';
import { isAsset } from './finished-site.ts';
import { keptIn, keptReleases, prune, swapTo, type Decided, type KeptRelease } from './kept-releases.ts';
import type { LedgerTexts } from './ledger-of-release.ts';

/** What a publication is to do. */
export type Publication = {
  /** The content folder whose ledger is written. */
  readonly content: string;
  /** The ledger after it; the same as before where a release is only made anew on this machine. */
  readonly ledger: LedgerTexts;
  /** The kept release that becomes the published one. */
  readonly site: number;
  /** What is decided about addresses now. */
  readonly decided: Decided;
};

/** A publication that was decided. Once it is on the disk it will be finished, by whichever command comes next. */
type Intent = Publication & {
  /** SHA-256 of both files of the ledger before; whoever changed them since has the last word. */
  readonly before: Readonly<Record<'urls' | 'releases', string>>;
};

const files = { urls: urlsFile, releases: releasesFile } as const;
const names = ['urls', 'releases'] as const;

/** Puts a finished site among the kept releases, whole, before anybody can see it. The number must be one that no kept release has. */
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
 * Records a release and swaps its site into place. A failure before the swap puts the ledger back and leaves the published site as it was;
 * after the swap it is done, whatever fails. A kill is made good by `finishPublication`.
 */
export function publish(area: ReleaseArea, publication: Publication): void {
  const { content } = publication;
  const before = { urls: textOf(join(content, files.urls)), releases: textOf(join(content, files.releases)) };
  const intent: Intent = { ...publication, before: { urls: sha256(before.urls ?? ''), releases: sha256(before.releases ?? '') } };
  try {
    writeDurably(area.intent, JSON.stringify(intent));
    carryOut(area, intent);
  } catch (error) {
    try {
      for (const name of names) restoreFile(join(content, files[name]), before[name]);
    } finally {
      rmSync(area.intent, { force: true });
    }
    throw error;
  }
  tidyUp(area, intent);
}

/** How an interrupted publication ended: finished, or given up because the ledger or the release is not what it was. */
export type Finished = { readonly release: number; readonly isDone: boolean };

/** Finishes a publication that was interrupted after it had been decided. */
export function finishPublication(area: ReleaseArea): Finished | undefined {
  const text = textOf(area.intent);
  if (text === undefined) return undefined;
  const intent = JSON.parse(text) as Intent;
  const isAsLeft = names.every((name) => [intent.before[name], sha256(intent.ledger[name])].includes(sha256(textOf(join(intent.content, files[name])) ?? '')));
  const isDone = isAsLeft && keptIn(area).some(({ release }) => release === intent.site);
  if (isDone) carryOut(area, intent);
  tidyUp(area, intent);
  return { release: intent.ledger.release, isDone };
}

/** It is published; what cannot be tidied up now, the next command tidies up. */
function tidyUp(area: ReleaseArea, { decided }: Intent): void {
  try {
    rmSync(area.intent, { force: true });
    prune(area, decided);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function carryOut(area: ReleaseArea, { content, ledger, site }: Intent): void {
  for (const name of names) if (textOf(join(content, files[name])) !== ledger[name]) writeDurably(join(content, files[name]), ledger[name]);
  swapTo(area, site);
}

/** What the build notes of the candidate: of which content and software it was made, and the hash of what it is. */
export type Candidate = { readonly inputs: string; readonly files: string };

/** The facts of a candidate, as the build left them. */
export function candidateFacts(area: ReleaseArea): Candidate | undefined {
  return existsSync(area.candidateFacts) && existsSync(area.candidate) ? (JSON.parse(readFileSync(area.candidateFacts, 'utf8')) as Candidate) : undefined;
}
