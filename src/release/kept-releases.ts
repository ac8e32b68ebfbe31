import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, rmdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { releaseName, type ReleaseArea } from './area.ts';
import { syncFolder } from './durable-file.ts';
import type { Manifest } from './finished-site.ts';

/** How many releases stay on this machine. */
export const keptReleases = 3;

/** The facts beside the folder of a kept release. */
export type KeptRelease = {
  readonly release: number;
  /** Public address that the site was built for. */
  readonly address: string;
  readonly files: string;
  /** The files of the site itself, without those kept from earlier ones for pages that are still open. */
  readonly manifest: Manifest;
};

/** The releases that are kept here, oldest first. */
export function keptIn(area: ReleaseArea): readonly KeptRelease[] {
  if (!existsSync(area.releases)) return [];
  return readdirSync(area.releases)
    .filter((name) => /^\d+\.json$/.test(name) && existsSync(join(area.releases, name.slice(0, -'.json'.length))))
    .map((name) => JSON.parse(readFileSync(join(area.releases, name), 'utf8')) as KeptRelease)
    .sort((a, b) => a.release - b.release);
}

/** Which kept release is published, if any. */
export function publishedRelease(area: ReleaseArea): number | undefined {
  const link = linkAt(area.published);
  const number = link === undefined ? Number.NaN : Number(basename(link));
  return Number.isInteger(number) ? number : undefined;
}

/** Whether something of another origin stands where the published site is to be. */
export function isOccupied(area: ReleaseArea): boolean {
  return linkAt(area.published) === undefined && lstatSync(area.published, { throwIfNoEntry: false }) !== undefined;
}

/** Makes a kept release the published one. A reader sees the one or the other, never both or none. */
export function swapTo(area: ReleaseArea, release: number): void {
  if (publishedRelease(area) === release) return;
  const target = join(area.releases, releaseName(release));
  const beside = `${area.published}.next`;
  rmSync(beside, { force: true, recursive: true });
  // A junction needs no rights on Windows, and only takes an absolute path; elsewhere the link moves with the project.
  symlinkSync(process.platform === 'win32' ? target : relative(dirname(area.published), target), beside, 'junction');
  if (process.platform === 'win32' && existsSync(area.published)) rmdirSync(area.published);
  renameSync(beside, area.published);
  syncFolder(dirname(area.published));
}

/** Takes away what is older than the releases to keep; the published one stays whatever its number. */
export function prune(area: ReleaseArea, keep: number): void {
  const published = publishedRelease(area);
  const others = keptIn(area).map(({ release }) => release).filter((release) => release !== published);
  for (const release of others.slice(0, Math.max(0, others.length - (keep - 1)))) {
    rmSync(join(area.releases, `${releaseName(release)}.json`), { force: true });
    rmSync(join(area.releases, releaseName(release)), { recursive: true, force: true });
  }
  // What a killed command left: folders without facts, half-made copies.
  for (const name of existsSync(area.releases) ? readdirSync(area.releases) : []) {
    const isKept = /^\d+(?:\.json)?$/.test(name) && existsSync(join(area.releases, `${name.replace('.json', '')}.json`));
    if (!isKept && name !== releaseName(published ?? 0)) rmSync(join(area.releases, name), { recursive: true, force: true });
  }
}

function linkAt(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
}
