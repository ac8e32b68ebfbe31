import type { ReportKind } from '../domain/report-kind.ts';
import { labelOf } from './labels.ts';

/** The row that a path leads into, in Thai: `มาตรการ 3`, `มาตรการ 3 › ข้อย่อย 1`; empty where it leads into none. `from` is the number of the first entry in the path. */
export function rowWords(kind: ReportKind, path: string, from = 0): string {
  return pathParts(kind, path, from).slice(0, -1).filter(({ isRow }) => isRow).map(({ words }) => words).join(' › ');
}

/** A value with all that it stands in: `มาตรการ 3 › การกำกับติดตาม 1 › วิธีกำกับติดตาม`. */
export function pathWords(kind: ReportKind, path: string, from = 0): string {
  return pathParts(kind, path, from).map(({ words }) => words).join(' › ');
}

function pathParts(kind: ReportKind, path: string, from: number): readonly { readonly words: string; readonly isRow: boolean }[] {
  const parts = path.split('.');
  return parts.map((part, index) => {
    const [name = '', ...entries] = part.split(/[[\]]+/).filter((step) => step !== '');
    const before = parts.slice(0, index).map((one) => `${one}.`).join('');
    const isLast = index === parts.length - 1;
    const label = labelOf(kind, before + name).short;
    return { words: [label, ...entries.map((entry) => numbered(entry, from))].join(' '), isRow: entries.length > 0 && !isLast };
  });
}

/** Entries that are known by their id keep it. */
function numbered(entry: string, from: number): string {
  return /^\d+$/.test(entry) ? String(Number(entry) + 1 - from) : entry;
}
