import { rmSync } from 'node:fs';
import { checkContent } from '../checks/check-content.ts';
import { problemsText } from '../reader/problem-text.ts';
import { contentWith, type Changes } from './content-folder.ts';

/** What an officer reads after changing files of the small site; empty when nothing is wrong. */
export function problemsOf(changes: Changes): string {
  const folder = contentWith(changes);
  try {
    const { problems, linesOf } = checkContent(folder);
    return problems.length === 0 ? '' : problemsText(problems, 'content', linesOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
