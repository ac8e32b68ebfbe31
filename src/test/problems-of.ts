import { rmSync } from 'node:fs';
import { checkContent, severityOf, type Check } from '../checks/check-content.ts';
import { problemsText } from '../checks/reporters/text.ts';
import { contentWith, type Changes } from './content-folder.ts';

/** A check of the small site with some files changed. */
export async function checkOf(changes: Changes): Promise<Check> {
  const folder = contentWith(changes);
  try {
    return await checkContent(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What an officer reads of errors and warnings after changing files of the small site; empty when there are none. */
export async function problemsOf(changes: Changes): Promise<string> {
  const { problems, linesOf } = await checkOf(changes);
  const grave = problems.filter((problem) => severityOf(problem) !== 'note');
  return grave.length === 0 ? '' : problemsText({ problems: grave, linesOf }, 'content');
}
