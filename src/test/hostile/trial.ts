import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent, hasErrors } from '../../checks/check-content.ts';
import { problemsText } from '../../checks/reporters/text.ts';
import { oneAgency } from '../content-folder.ts';
import { soundTexts, type HostileCase } from './cases.ts';
import { processorTime } from '../processor-time.ts';

/** Words that stand beside the content folder and must never be read. */
export const canary = 'CANARY-7f3a91';

/** What became of a hostile input. */
export type Outcome = {
  readonly refused: boolean;
  readonly rules: readonly string[];
  /** Of processor time. */
  readonly milliseconds: number;
  readonly readCanary: boolean;
  /** What the checker stumbled over, which it never should. */
  readonly crash?: string;
};

/** A copy of the small site in which one input after the other is tried. */
export type Bench = { readonly tryOne: (one: HostileCase) => Promise<Outcome>; readonly clear: () => void };

export function hostileBench(): Bench {
  const base = mkdtempSync(join(tmpdir(), 'hostile-'));
  const folder = join(base, 'content');
  cpSync(oneAgency, folder, { recursive: true });
  for (const name of ['canary.txt', 'canary.png', 'canary.md']) writeFileSync(join(base, name), `---\ntitle: ${canary}\n---\n${canary}\n`);
  return {
    clear: () => rmSync(base, { recursive: true }),
    tryOne: async (one) => {
      put(folder, one);
      const spent = processorTime();
      try {
        const check = await checkContent(folder);
        const milliseconds = spent();
        const told = problemsText(check, 'content') + JSON.stringify([check.content.texts, check.content.attachments, check.problems]);
        return { refused: hasErrors(check.problems), rules: check.problems.map(({ rule }) => rule), milliseconds, readCanary: told.includes(canary) };
      } catch (error) {
        return { refused: true, rules: [], milliseconds: spent(), readCanary: false, crash: String(error) };
      } finally {
        takeBack(folder, one);
      }
    },
  };
}

function put(folder: string, { changes, link }: HostileCase): void {
  for (const [file, text] of Object.entries(changes)) writeFileSync(join(folder, file), text);
  if (!link) return;
  mkdirSync(dirname(join(folder, link[0])), { recursive: true });
  symlinkSync(link[1], join(folder, link[0]));
}

function takeBack(folder: string, { changes, link }: HostileCase): void {
  for (const file of Object.keys(changes)) {
    const sound = soundTexts[file];
    if (sound === undefined) rmSync(join(folder, file));
    else writeFileSync(join(folder, file), sound);
  }
  if (link) rmSync(join(folder, link[0]));
}
