import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, rmdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Decision, DecisionState } from '../domain/decision.ts';
import { releaseName, type ReleaseArea } from './area.ts';
import { syncFolder } from './durable-file.ts';
import type { Manifest } from './finished-site.ts';

/** How many releases stay on this machine. */
export const keptReleases = 3;

/** What was decided about addresses, by address. */
export type Decided = Readonly<Record<string, DecisionState>>;

/** The facts beside the folder of a kept release. */
export type KeptRelease = {
  readonly release: number;
  /** Public address that the site was built for. */
  readonly address: string;
  /** One hash over the manifest; a line of the ledger has the same. */
  readonly files: string;
  /** The decisions in force when the site was built. */
  readonly decided: Decided;
  /** The files of the site itself, without those kept from earlier ones for pages that are still open. */
  readonly manifest: Manifest;
};

export function decidedBy(decisions: readonly Decision[]): Decided {
  return Object.fromEntries(decisions.map(({ url, state }) => [url, state]));
}

/** Whether a site was built before something was erased that must not be shown again. */
export function showsErased({ decided }: Pick<KeptRelease, 'decided'>, now: Decided): boolean {
  return Object.entries(now).some(([url, state]) => state === 'erased' && decided[url] !== 'erased');
}

/** The releases that are kept here, whole, oldest first. */
export function keptIn(area: ReleaseArea): readonly KeptRelease[] {
  if (!existsSync(area.releases)) return [];
  return readdirSync(area.releases)
    .filter((name) => /^\d+\.json$/.test(name) && existsSync(join(area.releases, name.slice(0, -'.json'.length))))
    .map((name) => JSON.parse(readFileSync(join(area.releases, name), 'utf8')) as KeptRelease)
    .sort((a, b) => a.release - b.release);
}

/** The kept release that is published; nothing where none is, or where it was taken away from under the link. */
export function publishedRelease(area: ReleaseArea): KeptRelease | undefined {
  const link = linkAt(area.published);
  return link === undefined ? undefined : keptIn(area).find(({ release }) => releaseName(release) === basename(link));
}

/** Whether something of another origin stands where the published site is to be. */
export function isOccupied(area: ReleaseArea): boolean {
  return linkAt(area.published) === undefined && lstatSync(area.published, { throwIfNoEntry: false }) !== undefined;
}

/** Makes a kept release the published one. A reader sees the one or the other, never both or none. Once it is renamed, it is done. */
export function swapTo(area: ReleaseArea, release: number): void {
  if (publishedRelease(area)?.release === release) return;
  const target = join(area.releases, releaseName(release));
  const beside = `${area.published}.next`;
  rmSync(beside, { force: true, recursive: true });
  // A junction needs no rights on Windows, and only takes an absolute path; elsewhere the link moves with the project.
  symlinkSync(process.platform === 'win32' ? target : relative(dirname(area.published), target), beside, 'junction');
  if (process.platform === 'win32' && existsSync(area.published)) rmdirSync(area.published);
  renameSync(beside, area.published);
  try {
    syncFolder(dirname(area.published));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Takes away what is older than the releases to keep, and whatever shows what was erased; the published one stays whatever its number. */
export function prune(area: ReleaseArea, now: Decided): void {
  const published = publishedRelease(area)?.release;
  const others = keptIn(area).filter(({ release }) => release !== published);
  const dropped = others.filter((one, index) => index < others.length - (keptReleases - 1) || showsErased(one, now));
  for (const { release } of dropped) {
    rmSync(join(area.releases, `${releaseName(release)}.json`), { force: true });
    rmSync(join(area.releases, releaseName(release)), { recursive: true, force: true });
  }
  // What a killed command left: folders without facts, half-made copies.
  for (const name of existsSync(area.releases) ? readdirSync(area.releases) : []) {
    const isKept = /^\d+(?:\.json)?$/.test(name) && existsSync(join(area.releases, `${name.replace('.json', '')}.json`));
    if (!isKept) rmSync(join(area.releases, name), { recursive: true, force: true });
  }
}

function linkAt(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
}
