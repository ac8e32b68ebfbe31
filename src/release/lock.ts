import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

type Holder = { readonly pid: number; readonly doing: string };

/** Another command holds the lock; the message says which. */
export class LockedError extends Error {}

/**
 * Does something that no other process may do at the same time. A lock whose holder was killed is taken over.
 * Throws `LockedError` when another process holds it.
 */
export async function withLock<Result>(path: string, doing: string, work: () => Promise<Result> | Result): Promise<Result> {
  acquire(path, doing);
  try {
    return await work();
  } finally {
    release(path);
  }
}

/** A lock that cannot be taken away now is taken over later, since its holder will be no more. */
function release(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function acquire(path: string, doing: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}`;
  const holder: Holder = { pid: process.pid, doing };
  writeFileSync(own, JSON.stringify(holder));
  try {
    // A link appears with its content, so nobody ever reads half a lock.
    while (!links(own, path)) takeOver(path);
  } finally {
    rmSync(own, { force: true });
  }
  clearAway(path);
}

/** What processes left that were killed while they tried to take the lock. */
function clearAway(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(`${basename(path)}.`) ? Number(name.split('.').at(-1)) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(folder, name), { force: true });
  }
}

function links(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a lock away whose holder is no more; throws when the holder lives. */
function takeOver(path: string): void {
  const seen = read(path);
  if (seen === undefined) return;
  const holder = parsed(seen);
  if (holder && isAlive(holder.pid)) {
    throw new LockedError(`กำลัง${holder.doing}อยู่แล้ว (หมายเลขงาน ${holder.pid}) รอให้เสร็จก่อน ถ้าเพิ่งเปิดเครื่องใหม่หรือแน่ใจว่าไม่มีงานค้างอยู่ ลบไฟล์ ${path}`);
  }
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Between reading and renaming another process may have taken the lock over and set its own.
  if (read(aside) !== seen) links(aside, path);
  rmSync(aside, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parsed(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
