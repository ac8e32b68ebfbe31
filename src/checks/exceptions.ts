import type { Problem } from '../reader/problem.ts';
import type { Exception } from '../schemas/allow.ts';
import type { ContentToCheck } from './rule.ts';

/** An exception that a document records, and where it stands. */
export type RecordedException = { readonly entry: Exception; readonly index: number; readonly source: ContentToCheck['sources'][number] };

/** A problem that a document takes upon itself. */
export type Excused = { readonly problem: Problem; readonly exception: RecordedException };

/** Every exception that the valid documents record. */
export function recordedExceptions(content: ContentToCheck): readonly RecordedException[] {
  const documents = [...content.agencies, ...content.analyses, ...content.measures, ...content.results, ...content.answers, ...content.pages];
  return documents.flatMap(({ data, source }) => (data.allow ?? []).map((entry, index) => ({ entry, index, source })));
}

/** The exception that covers a problem: of the same document or, for an attachment, of a document of the same year. */
export function exceptionFor(problem: Problem, exceptions: readonly RecordedException[]): RecordedException | undefined {
  return exceptions.find(
    ({ entry, source }) =>
      entry.rule === problem.rule &&
      (entry.about === undefined || entry.about === problem.about) &&
      (source.file === problem.file || `${folderOf(source.file)}/files` === folderOf(problem.file)),
  );
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
