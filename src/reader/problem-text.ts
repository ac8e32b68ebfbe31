import type { Problem } from './problem.ts';

/** Reads the lines of a content file, for showing the place of a problem. */
export type LinesOf = (file: string) => readonly string[];

/** One problem as an officer reads it: place, rule, the line with a caret, what was found, expected, and what to do. */
export function problemText(problem: Problem, folder: string, linesOf: LinesOf): string {
  const { place } = problem;
  const where = `${folder}/${problem.file}${place ? `:${place.line}:${place.column}` : ''}`;
  return [
    `${where}  ข้อผิดพลาด  ${problem.rule}`,
    ...(place ? excerpt(linesOf(problem.file)[place.line - 1] ?? '', place) : []),
    `   พบ        ${problem.found}`,
    `   ต้องเป็น   ${problem.expected}`,
    `   วิธีแก้     ${problem.fix}`,
  ].join('\n');
}

/** All problems of one run, with a closing count. */
export function problemsText(problems: readonly Problem[], folder: string, linesOf: LinesOf): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return [
    ...problems.map((problem) => problemText(problem, folder, linesOf)),
    `สรุป: ${problems.length} ข้อผิดพลาด ใน ${files} ไฟล์`,
  ].join('\n\n');
}

const widest = 96;

function excerpt(line: string, place: { line: number; column: number; length: number }): readonly string[] {
  const start = Math.max(0, Math.min(place.column - 1 - 24, line.length - widest));
  const shown = line.slice(start, start + widest);
  const before = shown.slice(0, place.column - 1 - start);
  const marked = shown.slice(before.length, before.length + place.length);
  const number = String(place.line).padStart(5);
  const caret = ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(marked)));
  return [`${number} | ${shown}`, `${' '.repeat(5)} | ${caret}`];
}

/** Terminal columns of a text: Thai vowels and tone marks above or below take none. */
function columns(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length;
}
