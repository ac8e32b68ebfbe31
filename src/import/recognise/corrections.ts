import type { ColumnField } from './column.ts';
import type { TableRole } from './table.ts';

/** What an officer says of the original where recognition read it wrongly. Recognition is then run again with it. */
export type Corrections = {
  /** What a column holds, by table and column: `2.3`. */
  readonly columns?: Readonly<Record<string, ColumnField>>;
  /** What a table is about, by its number. */
  readonly tables?: Readonly<Record<string, TableRole>>;
  /** Whether a row goes on with the row above or begins anew, by table and row: `2.7`. */
  readonly rows?: Readonly<Record<string, 'joined' | 'apart'>>;
  /** Values by path, such as `responsible` of every report or `measures:measures[2].title` of one kind; an empty text takes the value out. */
  readonly values?: Readonly<Record<string, string>>;
  /** What a paragraph is, by its number among all lines. */
  readonly paragraphs?: Readonly<Record<string, ParagraphRole>>;
};

export const paragraphRoles = {
  introduction: 'ความนำ',
  foreword: 'คำนำ',
  cover: 'ข้อความบนปก',
  finding: 'ประเด็นจากการวิเคราะห์',
  recommendation: 'ข้อเสนอแนะเชิงนโยบาย',
  body: 'เนื้อความท้ายรายงาน',
  'left-out': 'ไม่นำเข้า',
} as const;

export type ParagraphRole = keyof typeof paragraphRoles;
