import { nationalIdsIn } from '../../domain/national-id.ts';
import { originalNoteKinds, placeWords, type Original } from '../original.ts';
import { leftOutReasons, type LeftOut } from '../recognise/left-out.ts';
import { namesPerson } from '../recognise/person.ts';
import type { RecognisedReport } from '../recognise/recognise.ts';

/**
 * The record of an import, kept beside the report and never published: where each value came from, what was inferred, what was left out and why.
 * A text for each line, so that two records can be compared. Names of persons are not in it, nor what the officer chose to leave out.
 */
export function importRecord(original: Original, report: RecognisedReport, leftOut: readonly LeftOut[], day: string): string {
  const values = report.origins.map(({ path, at, how, because }) => ({ value: path, from: at.map(placeWords), how, ...(because !== undefined && { because }) }));
  const left = leftOut.map(({ text, at, reason }) => ({ text: reason === 'person' || reason === 'omitted' || isPersonal(text) ? '' : text, from: placeWords(at), reason: leftOutReasons[reason] }));
  const notes = original.notes.map(({ kind, count, texts = [] }) => {
    const told = texts.filter((text) => !isPersonal(text));
    return { note: originalNoteKinds[kind], count, ...(told.length > 0 && { texts: told }) };
  });
  const name = isPersonal(original.name) ? original.name.replace(/^.*(?=\.[^.]+$)/s, '…') : original.name;
  return [
    '{',
    `"original": ${JSON.stringify({ name, format: original.format, sha256: original.sha256 })},`,
    `"imported": ${JSON.stringify(day)},`,
    `"values": ${lines(values)},`,
    `"leftOut": ${lines(left)},`,
    `"notes": ${lines(notes)}`,
    '}',
    '',
  ].join('\n');
}

/** Whether a text names a person, or holds a number by which one is known or reached. */
function isPersonal(text: string): boolean {
  return namesPerson(text) || nationalIdsIn(text).length > 0 || /(?<!\d)0[689]\d[\s-]?\d{3}[\s-]?\d{4}(?!\d)/.test(text);
}

function lines(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}
