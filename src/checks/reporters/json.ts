import type { Problem } from '../../reader/problem.ts';
import { severityOf, type Check } from '../check-content.ts';

/** The whole check as JSON for other programs; a promise: fields are added, never renamed. Lines and columns count from 1. */
export function problemsJson({ problems, excused, content }: Check): string {
  const report = {
    files: content.files.length,
    problems: problems.map(asData),
    excused: excused.map(({ problem, exception: { entry, source } }) => ({ ...asData(problem), exception: { file: source.file, reason: entry.reason, by: entry.by } })),
  };
  return JSON.stringify(report, null, 2);
}

function asData(problem: Problem) {
  const { rule, file, place, about, found, expected, fix } = problem;
  return { rule, severity: severityOf(problem), file, ...place, ...(about !== undefined && { about }), found, expected, fix };
}
