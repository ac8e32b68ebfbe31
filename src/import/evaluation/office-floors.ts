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
    'analysis-in-text': [0.18, drawnText],
    'analysis-memo-table': [0.52, drawnText],
    'analysis-three-years': [0.19, drawnText],
    'analysis-with-measures': [0.05, drawnText],
    'measures-by-indicator': [0.12, drawnText],
    'measures-cards': [0.05, drawnText],
    'measures-deadlines': [0.07, drawnText],
    'measures-in-text': [0.05, drawnText],
    'measures-indicator-column': [0.03, drawnText],
    'measures-misread': [0.58, drawnText],
    'measures-months': [0.15, drawnText],
    'measures-number-column': [0.02, drawnText],
    'measures-other-words': [0.5, drawnText],
    'measures-sub-measures': [0.02, drawnText],
    'measures-two-level-header': [0.41, drawnText],
    'results-book': [0.05, drawnText],
    'results-memo-signatures': [0.33, drawnText],
    'results-merged': [0.04, drawnText],
    'results-status': [0.03, drawnText],
  },
};

/** The share of facts that a converted document must give. */
export function floorOfConversion(document: string, conversion: Conversion): number {
  return conversionFloors[conversion]?.[document]?.[0] ?? aim;
}
