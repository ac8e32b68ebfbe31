import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { contentFolder, listFiles } from '../reader/content-folder.ts';
import { readContentPath } from '../reader/content-path.ts';

/** How many reports are checked, and in how many seconds the whole command may do it. */
export const checkBudget = { reports: 1_000, seconds: 5 };

/** Seconds that `check` takes, from start to end of the command, for the agencies of the content folder copied until there are enough reports. */
export function secondsToCheck(): { readonly reports: number; readonly seconds: number } {
  const source = contentFolder();
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  for (const part of ['site.yaml', 'catalogue', 'pages']) cpSync(join(source, part), join(folder, part), { recursive: true });
  const agencies = readdirSync(join(source, 'agencies'));
  let reports = 0;
  for (let copy = 0; reports < checkBudget.reports; copy += 1) {
    for (const agency of agencies) {
      cpSync(join(source, 'agencies', agency), join(folder, 'agencies', `${agency}-${copy}`), { recursive: true });
      reports += listFiles(join(source, 'agencies', agency)).filter((file) => readContentPath(`agencies/${agency}/${file}`)?.type === 'report').length;
    }
  }
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'launch.mjs'), 'check'], { env: { ...process.env, SITE_CONTENT: folder }, stdio: 'ignore' });
  const seconds = (performance.now() - began) / 1000;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`the copied content has errors: check ended with ${status}`);
  return { reports, seconds };
}
