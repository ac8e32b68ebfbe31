/*
 * Loaded before a command (`node --import`): the command is killed, or its disk fails, at the n-th thing that it does to files below a folder.
 * FAULT_ROOT names the folder, FAULT_AT the number, FAULT_KIND what happens: SIGKILL, ENOSPC, EACCES; `count` only counts.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const root = process.env['FAULT_ROOT'] ?? '';
const at = Number(process.env['FAULT_AT'] ?? 0);
const kind = process.env['FAULT_KIND'] ?? 'count';
let done = 0;
/** Files that were opened below the folder, so that what is done to a handle counts as well. */
const handles = new Set<unknown>();

type Call = (...words: readonly unknown[]) => unknown;

function concerns(words: readonly unknown[]): boolean {
  return words.some((word) => (typeof word === 'string' && word.includes(root)) || handles.has(word));
}

function strike(name: string): void {
  done += 1;
  if (done !== at || kind === 'count') return;
  if (kind === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${kind}: made to fail, ${name}`), { code: kind, syscall: name, path: root });
}

function watched(owner: Record<string, unknown>, name: string): void {
  const original = owner[name] as Call;
  owner[name] = function (this: unknown, ...words: readonly unknown[]) {
    if (concerns(words)) strike(name);
    const result = original.apply(this, words as unknown[]);
    if (name === 'openSync' && concerns(words)) handles.add(result);
    return result;
  };
}

const sync = fs as unknown as Record<string, unknown>;
for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'mkdirSync', 'cpSync', 'copyFileSync', 'symlinkSync', 'linkSync', 'openSync', 'fsyncSync']) watched(sync, name);
const promises = fs.promises as unknown as Record<string, unknown>;
for (const name of ['writeFile', 'rename', 'rm', 'mkdir', 'cp', 'copyFile', 'unlink', 'rmdir']) watched(promises, name);
syncBuiltinESMExports();
process.on('exit', () => {
  if (kind === 'count') fs.writeSync(2, `\nFILE STEPS ${done}\n`);
});
