import type { ReportKind } from '../../domain/report-kind.ts';
import type { Fragment, Paragraph } from './fragment.ts';
import type { LeftOutReason } from './left-out.ts';
import type { Piece, Tree } from './piece.ts';
import type { YearScores } from './scores.ts';

/** What the paragraphs outside tables and memos hold, by the report that they belong to. */
export type TextParts = {
  readonly covers: Readonly<Record<ReportKind, Fragment[]>>;
  readonly headings: Readonly<Record<ReportKind, Fragment[]>>;
  readonly forewords: Fragment[];
  readonly introductions: Readonly<Record<ReportKind, Fragment[]>>;
  readonly bodies: Readonly<Record<ReportKind, Paragraph[]>>;
  readonly findings: Tree[];
  readonly recommendations: Piece[];
  readonly scores: YearScores[];
  readonly improved: Piece[];
  acknowledgement?: Tree;
  /** The unit after จัดทำโดย. */
  madeBy?: Piece;
  /** The day after ประกาศ ณ วันที่. */
  signed?: Piece;
  readonly leftOut: { readonly fragment: Fragment; readonly reason: LeftOutReason }[];
};
