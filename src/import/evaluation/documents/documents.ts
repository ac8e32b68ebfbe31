import type { EvaluationDocument } from '../document.ts';
import { analysisFindingsTable } from './analysis-findings-table.ts';
import { analysisInText } from './analysis-in-text.ts';
import { analysisMemoTable } from './analysis-memo-table.ts';
import { analysisThreeYears } from './analysis-three-years.ts';
import { analysisWithMeasures } from './analysis-with-measures.ts';
import { measuresByIndicator } from './measures-by-indicator.ts';
import { measuresCards } from './measures-cards.ts';
import { measuresDeadlines } from './measures-deadlines.ts';
import { measuresInText } from './measures-in-text.ts';
import { measuresIndicatorColumn } from './measures-indicator-column.ts';
import { measuresMisread } from './measures-misread.ts';
import { measuresMonths } from './measures-months.ts';
import { measuresNumberColumn } from './measures-number-column.ts';
import { measuresOtherWords } from './measures-other-words.ts';
import { measuresSubMeasures } from './measures-sub-measures.ts';
import { measuresTwoLevelHeader } from './measures-two-level-header.ts';
import { resultsBook } from './results-book.ts';
import { resultsMemoSignatures } from './results-memo-signatures.ts';
import { resultsMerged } from './results-merged.ts';
import { resultsStatus } from './results-status.ts';

/** Documents of a made-up agency, laid out in the ways in which offices do. */
export const documents: readonly EvaluationDocument[] = [
  analysisFindingsTable,
  analysisInText,
  analysisMemoTable,
  analysisThreeYears,
  analysisWithMeasures,
  measuresByIndicator,
  measuresCards,
  measuresDeadlines,
  measuresInText,
  measuresIndicatorColumn,
  measuresMisread,
  measuresMonths,
  measuresNumberColumn,
  measuresOtherWords,
  measuresSubMeasures,
  measuresTwoLevelHeader,
  resultsBook,
  resultsMemoSignatures,
  resultsMerged,
  resultsStatus,
];
