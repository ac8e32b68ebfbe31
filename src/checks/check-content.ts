import { inspectAttachment, type AttachmentFacts } from '../reader/attachment.ts';
import { readBytes } from '../reader/content-folder.ts';
import { readContentPath } from '../reader/content-path.ts';
import { readContent, type Content, type Reading } from '../reader/content.ts';
import { compareProblems, type Problem } from '../reader/problem.ts';
import { exceptionFor, recordedExceptions, type Excused, type RecordedException } from './exceptions.ts';
import { exceptionProblems } from './known-exceptions.ts';
import type { ContentToCheck, Severity } from './rule.ts';
import { ruleNamed, rules } from './rules.ts';

/** What a check of a content folder found. */
export type Check = Omit<Reading, 'content' | 'draft'> & {
  readonly content: ContentToCheck;
  /** The content as far as it could be made sense of; for reports, never for publishing. */
  readonly draft: ContentToCheck;
  /** Problems that the documents deliberately allow, each with its reason. */
  readonly excused: readonly Excused[];
};

type OnFile = (count: number, of: number) => void;

/** Reads a content folder and checks it: each file by its schema, all of them by the rules. */
export async function checkContent(folder: string, onFile?: OnFile): Promise<Check> {
  const reading = readContent(folder, onFile);
  const attachments = await inspectAttachments(reading.content);
  const draft = { ...reading.draft, attachments };
  const isWhole = !hasErrors(reading.problems);
  const asked = rules.filter(({ needsWholeContent }) => isWhole || !needsWholeContent);
  const found = [...reading.problems, ...withoutEchoes(asked.flatMap((rule) => rule.check?.(draft) ?? []), reading.problems)];
  const recorded = recordedExceptions(draft);
  const { problems, excused } = withExceptions(found, recorded);
  const used = new Set(excused.map(({ exception }) => exception.entry));
  const judged = recorded.filter(({ entry, source }) => used.has(entry) || isComparable(source.file, reading.problems));
  return {
    ...reading,
    content: { ...reading.content, attachments },
    draft,
    excused,
    problems: [...problems, ...exceptionProblems(judged, used, ruleNamed)].sort(compareProblems),
  };
}

/** What rules say of a place where the reader found something wrong already is said of what stands in for it. */
function withoutEchoes(found: readonly Problem[], read: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ file, place }: Problem) => `${file}:${place?.line}:${place?.column}`;
  const known = new Set(read.map(keyOf));
  return found.filter((problem) => !problem.place || problem.rule.startsWith('OIT-PII-') || !known.has(keyOf(problem)));
}

/** How grave a problem is. */
export function severityOf(problem: Problem): Severity {
  return ruleNamed(problem.rule)?.severity ?? 'error';
}

/** Whether nothing may be built. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => severityOf(problem) === 'error');
}

/** Whether every file that the rules compare with a document could be read; what an exception is for may lie in one that could not. */
function isComparable(file: string, problems: readonly Problem[]): boolean {
  const agency = /^agencies\/[^/]+\//.exec(file)?.[0] ?? '';
  return !problems.some((problem) => severityOf(problem) === 'error' && (problem.file.startsWith(agency) || problem.file.startsWith('catalogue/')));
}

function withExceptions(found: readonly Problem[], exceptions: readonly RecordedException[]) {
  const byRule = Map.groupBy(exceptions, ({ entry }) => entry.rule);
  const problems: Problem[] = [];
  const excused: Excused[] = [];
  for (const problem of found) {
    const exception = ruleNamed(problem.rule)?.excusable ? exceptionFor(problem, byRule.get(problem.rule) ?? []) : undefined;
    if (exception) excused.push({ problem, exception });
    else problems.push(problem);
  }
  return { problems, excused };
}

/** One after the other, so that no more than one file is in memory. */
async function inspectAttachments({ folder, files }: Content): Promise<readonly AttachmentFacts[]> {
  const facts: AttachmentFacts[] = [];
  for (const file of files) {
    const type = readContentPath(file)?.type;
    if (type === 'attachment' || type === 'logo') facts.push(await inspectAttachment(file, readBytes(folder, file)));
  }
  return facts;
}
