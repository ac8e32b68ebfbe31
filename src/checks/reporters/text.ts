import type { Problem } from '../../reader/problem.ts';
import { severityOf, type Check } from '../check-content.ts';
import { severityTerms, type Severity } from '../rule.ts';
import { ruleNamed } from '../rules.ts';

/** What a report of a check needs. */
export type Reported = Pick<Check, 'problems' | 'linesOf'> & Partial<Pick<Check, 'excused' | 'content'>>;

/** All problems of one run by file, as an officer reads them, with a closing count. `folder` stands before every path. */
export function problemsText(check: Reported, folder: string): string {
  const byFile = Map.groupBy(check.problems, ({ file }) => file);
  const texts = [...byFile.values()].flatMap((problems) => problems.map((problem) => problemText(problem, folder, linesToShow(check, problem.file))));
  return [...texts, summary(check)].join('\n\n');
}

/** One problem: place, severity, rule, the lines with a caret, what was found, expected, what it means, and what to do. */
function problemText(problem: Problem, folder: string, lines: readonly string[]): string {
  const { place } = problem;
  const where = `${folder}/${problem.file}${place ? `:${place.line}:${place.column}` : ''}`;
  const rule = ruleNamed(problem.rule);
  return [
    `${where}  ${severityTerms[severityOf(problem)]}  ${problem.rule}`,
    ...(place ? excerpt(lines[place.line - 1] ?? '', place) : []),
    `   พบ        ${problem.found}`,
    `   ต้องเป็น   ${problem.expected}`,
    ...(rule ? [`   ผล        ${rule.meaning}`] : []),
    `   วิธีแก้     ${problem.fix}`,
  ].join('\n');
}

/** `สรุป: 2 ข้อผิดพลาด 3 คำเตือน ใน 1 ไฟล์ (ยกเว้นโดยมีเหตุผล 4 รายการ)`. */
export function summary({ problems, excused = [] }: Reported): string {
  const count = (severity: Severity) => problems.filter((problem) => severityOf(problem) === severity).length;
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => (count(severity) > 0 ? [`${count(severity)} ${severityTerms[severity]}`] : []));
  const exceptions = excused.length > 0 ? ` (ยกเว้นโดยมีเหตุผล ${excused.length} รายการ)` : '';
  if (counts.length === 0) return `สรุป: ไม่พบข้อผิดพลาด${exceptions}`;
  const isClean = count('error') === 0 ? 'ไม่พบข้อผิดพลาด มี ' : '';
  return `สรุป: ${isClean}${counts.join(' ')} ใน ${new Set(problems.map(({ file }) => file)).size} ไฟล์${exceptions}`;
}

/** The lines of a file as they may be shown: where personal data stands, no digit and no marked letter is repeated. */
function linesToShow({ problems, linesOf }: Reported, file: string): readonly string[] {
  const lines = [...linesOf(file)];
  for (const { place } of problems.filter((problem) => problem.file === file && problem.isPrivate)) {
    if (!place) continue;
    for (let line = place.line - 1; line < Math.min(lines.length, place.line + 3); line += 1) lines[line] = (lines[line] ?? '').replace(/[0-9๐-๙]/g, 'x');
    const shown = lines[place.line - 1] ?? '';
    const start = place.column - 1;
    lines[place.line - 1] = shown.slice(0, start) + shown.slice(start, start + place.length).replace(/[\p{L}\p{M}]/gu, 'x') + shown.slice(start + place.length);
  }
  return lines;
}

const widest = 96;

function excerpt(line: string, place: { readonly line: number; readonly column: number; readonly length: number }): readonly string[] {
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
