import { readContent, type Reading } from '../reader/content.ts';
import { compareProblems } from '../reader/problem.ts';
import { rules } from './rules.ts';

/** Reads a content folder and checks it, each file by its schema and all of them by the rules. */
export function checkContent(folder: string): Reading {
  const reading = readContent(folder);
  const across = rules.flatMap((rule) => rule.check(reading.content));
  return { ...reading, problems: [...reading.problems, ...across].sort(compareProblems) };
}
