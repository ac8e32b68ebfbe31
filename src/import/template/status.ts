import type { ResultStatus } from '../../domain/result-status.ts';
import { statusIn } from '../recognise/cell-values.ts';

/** The status that other words than those of the list say. */
export function statusOf(words: string): ResultStatus | undefined {
  return statusIn([{ text: words, id: -1, at: {} }])?.value as ResultStatus | undefined;
}
