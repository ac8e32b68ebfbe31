import type { Format } from './formats/formats.ts';

/** The share of facts that every document must give in every format. */
export const aim = 0.98;

const brokenLines = 'rows that are broken over lines are not put together again';

/** Where an import gives less: the share that it must not fall below, and why. */
export const floors: Readonly<Record<string, Readonly<Partial<Record<Format, readonly [share: number, why: string]>>>>> = {
  'analysis-findings-table': { 'text in columns': [0.64, brokenLines] },
  'analysis-three-years': { 'text in columns': [0.8, brokenLines] },
  'analysis-with-measures': { 'text in columns': [0.75, brokenLines] },
  'measures-by-indicator': { 'text in columns': [0.4, brokenLines] },
  'measures-cards': { 'text in columns': [0.1, brokenLines] },
  'measures-deadlines': { 'text in columns': [0.1, brokenLines] },
  'measures-misread': { 'text in columns': [0.7, brokenLines] },
  'measures-months': { 'text in columns': [0.15, brokenLines] },
  'measures-number-column': { 'text in columns': [0.94, brokenLines] },
  'measures-other-words': { 'text in columns': [0.17, brokenLines] },
  'results-book': { 'text in columns': [0.43, brokenLines] },
  'results-memo-signatures': { sheet: [0.96, 'the second of two signatures side by side is taken for a line of the cover'], 'text in columns': [0.81, brokenLines] },
  'results-merged': { 'text in columns': [0.42, brokenLines] },
  'results-status': { 'text in columns': [0.06, brokenLines] },
};
