import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { contentFolder, listFiles } from '../reader/content-folder.ts';
import { readContentPath } from '../reader/content-path.ts';

/** How many documents are checked (content files of an agency: reports, answers, the agency itself), and in how many seconds the whole command may do it. */
export const checkBudget = { documents: 1_000, seconds: 5 };

/** Seconds that `check` takes, the middle of three runs, from start to end of the command, for the agencies of the content folder copied until there are enough documents. */
export function secondsToCheck(): { readonly documents: number; readonly reports: number; readonly seconds: number } {
  const source = contentFolder();
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  for (const part of ['site.yaml', 'catalogue', 'pages']) cpSync(join(source, part), join(folder, part), { recursive: true });
  const agencies = readdirSync(join(source, 'agencies'));
  let [documents, reports] = [0, 0];
  for (let copy = 0; documents < checkBudget.documents; copy += 1) {
    for (const agency of agencies) {
      cpSync(join(source, 'agencies', agency), join(folder, 'agencies', `${agency}-${copy}`), { recursive: true });
      const types = listFiles(join(source, 'agencies', agency)).map((file) => readContentPath(`agencies/${agency}/${file}`)?.type);
      documents += types.filter((type) => type === 'report' || type === 'answers' || type === 'agency').length;
      reports += types.filter((type) => type === 'report').length;
    }
  }
  const runs = [1, 2, 3].map(() => secondsOfOneRun(folder)).sort((a, b) => a - b);
  rmSync(folder, { recursive: true });
  return { documents, reports, seconds: runs[1] ?? Number.NaN };
}

function secondsOfOneRun(folder: string): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'launch.mjs'), 'check'], { env: { ...process.env, SITE_CONTENT: folder }, stdio: 'ignore' });
  if (status !== 0) throw new Error(`the copied content has errors: check ended with ${status}`);
  return (performance.now() - began) / 1000;
}
