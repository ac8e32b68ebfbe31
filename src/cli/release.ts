import { relative } from 'node:path';
import { writeDurably } from '../release/durable-file.ts';
import { releaseArea, type ReleaseArea } from '../release/area.ts';
import { manifestHash } from '../release/finished-site.ts';
import { publishedRelease } from '../release/kept-releases.ts';
import { readLedger } from '../reader/ledger.ts';
import { inputsHash } from '../release/inputs.ts';
import { LockedError, withLock } from '../release/lock.ts';
import { finishPublication, type Candidate } from '../release/publication.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { buildSite, type SiteBuild } from './site-build.ts';
import { rmSync } from 'node:fs';

/** Where `npm start` builds: with pages for the officer that are never published, so it is no folder to upload. */
export const previewFolder = '.preview';

/** Builds the site that could be published next, and notes of what it was made. The caller holds the lock. */
export async function buildCandidate(): Promise<SiteBuild | undefined> {
  const area = releaseArea();
  if (isLedgerBehind(area)) {
    console.error('ทะเบียนใน content/ledger เก่ากว่าเว็บไซต์ที่เผยแพร่อยู่บนเครื่องนี้ หรือหายไป นำ content/ledger ล่าสุดกลับมาก่อน (จากสำเนา หรือ git) มิฉะนั้นที่อยู่ที่เผยแพร่แล้วอาจหายโดยไม่มีใครรู้\nถ้าตั้งใจเริ่มเว็บไซต์ใหม่ ลบโฟลเดอร์ .releases และ dist');
    return undefined;
  }
  rmSync(area.candidateFacts, { force: true });
  const inputs = inputsHash(contentFolder());
  const built = await buildSite(area.candidate);
  if (!built) return undefined;
  if (inputsHash(contentFolder()) !== inputs) {
    console.error('เนื้อหาเปลี่ยนระหว่างที่สร้างเว็บไซต์ จึงยังไม่ใช้ สั่งใหม่อีกครั้ง');
    return undefined;
  }
  const candidate: Candidate = { inputs, files: manifestHash(built.site.manifest) };
  writeDurably(area.candidateFacts, JSON.stringify(candidate));
  return built;
}

/** Builds a site into a folder of its own, which no other process does at the same time. */
export async function buildInto(folder: string): Promise<SiteBuild | undefined> {
  let built: SiteBuild | undefined;
  const status = await guarded(`${folder}.lock`, 'สร้างเว็บไซต์', async () => {
    built = await buildSite(folder);
    return built ? 0 : 1;
  });
  return status === 0 ? built : undefined;
}

/**
 * Does the work of a command that makes or changes releases, alone, after finishing what a killed one left.
 * The answer is the exit status: 1 when another one is at work, or when the work fails.
 */
export async function alone(doing: string, work: () => Promise<number>): Promise<number> {
  const area = releaseArea();
  return await guarded(area.lock, doing, async () => {
    // What a killed command laid aside may be what was to be erased.
    rmSync(area.undo, { recursive: true, force: true });
    const finished = finishPublication(area);
    if (finished?.isDone) console.log(`การเผยแพร่ครั้งที่ ${finished.release} ที่ค้างอยู่ เสร็จเรียบร้อยแล้ว\n`);
    else if (finished) console.log(`ยกเลิกการเผยแพร่ครั้งที่ ${finished.release} ที่ค้างอยู่ เพราะทะเบียนเปลี่ยนไปแล้ว สั่ง npm run publish ใหม่\n`);
    return await work();
  });
}

/** Whether this machine has published what the ledger does not know: an old copy of the ledger, or none. */
function isLedgerBehind(area: ReleaseArea): boolean {
  const published = publishedRelease(area);
  return published !== undefined && !readLedger(contentFolder()).releases.some(({ fact }) => fact.files === published.files);
}

/** Works under a lock; says in Thai why it cannot, where another command or the disk is in the way. */
async function guarded(lock: string, doing: string, work: () => Promise<number>): Promise<number> {
  try {
    return await withLock(lock, doing, work);
  } catch (error) {
    if (error instanceof LockedError) console.error(error.message);
    else if (isOfDisk(error)) console.error(`${diskTerms[error.code] ?? 'เขียนไฟล์ไม่ได้'}: ${relative('.', error.path ?? '') || '.'} (${error.code}) เว็บไซต์ที่เผยแพร่อยู่ไม่เปลี่ยนแปลง แก้แล้วสั่งใหม่ได้`);
    else throw error;
    return 1;
  }
}

const diskTerms: Readonly<Record<string, string>> = {
  ENOSPC: 'เนื้อที่ดิสก์เต็ม',
  EDQUOT: 'เนื้อที่ดิสก์เต็มโควตา',
  EACCES: 'ไม่มีสิทธิ์เขียน',
  EPERM: 'ไม่มีสิทธิ์เขียน',
  EROFS: 'ดิสก์อ่านได้อย่างเดียว',
  EIO: 'ดิสก์เสียหรือหลุด',
};

function isOfDisk(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code in diskTerms;
}
