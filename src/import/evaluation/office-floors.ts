import { aim } from './floors.ts';
import type { Conversion } from './office.ts';

const drawnText = 'Writer keeps the letters of many Thai syllables beside the drawing, where the reader does not see them, and rows are broken over lines';

/** Where a conversion of a document gives less than the aim: the share that it must not fall below, and why. */
export const conversionFloors: Readonly<Partial<Record<Conversion, Readonly<Record<string, readonly [share: number, why: string]>>>>> = {
  'page of word': {
    'measures-misread': [0.93, 'the running head is a line of the page'],
    'measures-two-level-header': [0.75, 'Writer rounds the borders of merged cells apart, so that columns overlap'],
    'results-book': [0.89, 'the running head is a line of the page'],
  },
  'page of workbook': {
    'measures-cards': [0.1, 'tables below each other are one table, of several measures'],
    'results-merged': [0.95, 'two sheets are on one page'],
  },
  'values of workbook': {
    'results-merged': [0.04, 'the first sheet alone is handed on'],
  },
  pdf: {
    'analysis-findings-table': [0.05, drawnText],
    'analysis-in-text': [0.45, drawnText],
    'analysis-memo-table': [0.7, drawnText],
    'analysis-three-years': [0.25, drawnText],
    'analysis-with-measures': [0.15, drawnText],
    'measures-by-indicator': [0.1, drawnText],
    'measures-cards': [0.1, drawnText],
    'measures-deadlines': [0.1, drawnText],
    'measures-in-text': [0.9, drawnText],
    'measures-indicator-column': [0.03, drawnText],
    'measures-misread': [0.65, drawnText],
    'measures-months': [0.15, drawnText],
    'measures-number-column': [0.1, drawnText],
    'measures-other-words': [0.2, drawnText],
    'measures-sub-measures': [0.02, drawnText],
    'measures-two-level-header': [0.55, drawnText],
    'results-book': [0.08, drawnText],
    'results-memo-signatures': [0.45, drawnText],
    'results-merged': [0.1, drawnText],
    'results-status': [0.03, drawnText],
  },
};

/** The share of facts that a converted document must give. */
export function floorOfConversion(document: string, conversion: Conversion): number {
  return conversionFloors[conversion]?.[document]?.[0] ?? aim;
}
