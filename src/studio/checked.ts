import type { ReportKind } from '../domain/report-kind.ts';
import { checkPlanned } from '../checks/check-report.ts';
import { severityOf } from '../checks/check-content.ts';
import { severityTerms, type Severity } from '../checks/rule.ts';
import { linkedProblems, type LinkedProblem } from './problem-links.ts';
import type { Result } from './work.ts';

/** A result with what the checker says of it; `failed` where it could not be asked. */
export type Checked = Result & { readonly problems: Readonly<Partial<Record<ReportKind, readonly LinkedProblem[]>>>; readonly failed?: string };

/** Asks the checker of the files as they would be written. */
export async function checkedResult(result: Result, folder: string): Promise<Checked> {
  try {
    const found = result.files.length === 0 ? [] : await checkPlanned(folder, result.files.map(({ path, text }) => ({ path, text })));
    return { ...result, problems: Object.fromEntries(result.files.map((file) => [file.kind, linkedProblems(file, found.filter((problem) => problem.file === file.path))])) };
  } catch (error) {
    return { ...result, problems: {}, failed: error instanceof Error ? error.message : String(error) };
  }
}

const counted = { measures: ['measures', 'มาตรการ'], results: ['results', 'ผลการดำเนินการ'], analysis: ['findings', 'ประเด็น'] } as const;

/** `พบ 7 มาตรการ เหลือข้อผิดพลาด 1 ข้อ คำเตือน 2 ข้อ`. */
export function summaryOf({ files, problems, failed }: Checked): string {
  const found = files.map(({ kind, report }) => {
    const [field, term] = counted[kind];
    const rows = report.data[field];
    return `${Array.isArray(rows) ? rows.length : 0} ${term}`;
  });
  if (found.length === 0) return 'ยังไม่พบรายงานในเอกสารนี้';
  if (failed !== undefined) return `พบ ${found.join(' ')} แต่ยังตรวจไม่ได้`;
  return `พบ ${found.join(' ')} ${problemCount(Object.values(problems).flat())}`;
}

/** `เหลือข้อผิดพลาด 1 ข้อ คำเตือน 2 ข้อ`, or that there is none. */
export function problemCount(problems: readonly LinkedProblem[]): string {
  const count = (severity: Severity) => problems.filter(({ problem }) => severityOf(problem) === severity).length;
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => (count(severity) > 0 ? [`${severityTerms[severity]} ${count(severity)} ข้อ`] : []));
  return counts.length === 0 ? 'ไม่พบปัญหา' : `เหลือ${counts.join(' ')}`;
}
