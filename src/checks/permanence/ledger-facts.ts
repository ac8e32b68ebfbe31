import { isRetired, type Decision } from '../../domain/decision.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
import { urlsFile, type LedgerLine } from '../../reader/ledger.ts';
import type { Place, Problem } from '../../reader/problem.ts';
import type { ContentToCheck } from '../rule.ts';

/** A decision and where it stands. */
export type PlacedDecision = { readonly decision: Decision; readonly place: Place; readonly file: string };

/** The decisions of the site, in the order of the file. */
export function placedDecisions({ decisions }: ContentToCheck): readonly PlacedDecision[] {
  return (decisions?.data.decisions ?? []).map((decision, index) => ({
    decision,
    file: decisions?.source.file ?? '',
    place: decisions?.source.placeOf(['decisions', index]) ?? { line: 1, column: 1, length: 1 },
  }));
}

/** The decisions by address; of two about one address the later line. */
export function decisionsByUrl({ decisions }: ContentToCheck): ReadonlyMap<string, Decision> {
  return new Map((decisions?.data.decisions ?? []).map((decision) => [decision.url, decision]));
}

/** A problem at a line of the ledger. */
export function atLedger({ line, text }: LedgerLine<LedgerEntry>): Pick<Problem, 'file' | 'place'> {
  return { file: urlsFile, place: { line, column: 1, length: Math.max(1, text.length) } };
}

/** Whether a notice stands at an address by decision. */
export function hasNotice(decision: Decision | undefined): boolean {
  return decision !== undefined && isRetired(decision);
}
