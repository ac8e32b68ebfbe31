import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LockedError, withLock } from './lock.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('the work is done alone, and the lock is gone afterwards, even when the work fails', async () => {
  const path = join(folder, 'lock');
  await withLock(path, 'เผยแพร่', async () => {
    await expect(withLock(path, 'สร้าง', () => 1)).rejects.toThrow(LockedError);
    await expect(withLock(path, 'สร้าง', () => 1)).rejects.toThrow('กำลังเผยแพร่อยู่แล้ว');
  });
  expect(existsSync(path)).toBe(false);
  await expect(withLock(path, 'สร้าง', () => Promise.reject(new Error('ค้าง')))).rejects.toThrow('ค้าง');
  expect(existsSync(path)).toBe(false);
});

test.each([
  ['whose holder was killed', JSON.stringify({ pid: 2 ** 22 - 3, doing: 'เผยแพร่' })],
  ['that is half written', '{"pid": 1'],
])('a lock %s is taken over', async (_, text) => {
  const path = join(folder, 'lock');
  writeFileSync(path, text);
  writeFileSync(`${path}.${2 ** 22 - 3}`, text);
  expect(await withLock(path, 'เผยแพร่', () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});
