/**
 * The document that an officer brings, taken apart but not yet understood: the same for every format. What recognition makes of it is in
 * `recognition.ts`. Texts are as the document has them, digits and spelling included; only the ends of lines are `\n`.
 */
export type Original = {
  /** The name of the file, or what was pasted. */
  readonly name: string;
  readonly format: OriginalFormat;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** In the order of the document. */
  readonly blocks: readonly OriginalBlock[];
  /** What the file holds and the blocks do not, or hold in doubt. */
  readonly notes: readonly OriginalNote[];
};

export const originalFormats = ['docx', 'xlsx', 'csv', 'html', 'markdown', 'text', 'pdf'] as const;

export type OriginalFormat = (typeof originalFormats)[number];

export type OriginalBlock = OriginalParagraph | OriginalTable;

/** A line of running text, a heading or an item of a list. Never blank. */
export type OriginalLine = {
  readonly text: string;
  /** 1 to 6 where the document says that the line is a heading. */
  readonly heading?: number;
  /** Where the document says that the line is an item of a list; `marker` is what is shown before it, such as `1.`, `๑)`, `(ก)` or `•`. The text is without it. */
  readonly list?: { readonly depth: number; readonly marker: string };
};

export type OriginalParagraph = OriginalLine & { readonly type: 'paragraph'; readonly at: OriginalPlace };

export type OriginalTable = {
  readonly type: 'table';
  /** Counts the tables of the document from 1. */
  readonly number: number;
  /** A full grid: every row has the same number of cells. */
  readonly rows: readonly (readonly OriginalCell[])[];
  /** Whether the document says which cells are merged. Where it does not, an empty cell may be one that a merged cell covers. */
  readonly knowsMerged: boolean;
  /** Whether each row is a drawn line, so that a row of the table may be spread over several. */
  readonly rowsAreLines?: boolean;
  readonly at: OriginalPlace;
};

export type OriginalCell = {
  readonly lines: readonly OriginalLine[];
  /** Rows and columns that the cell covers; 1 and 1 where it is not merged. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The cell, by row and column from 0, that covers this one; the lines are then empty. */
  readonly coveredBy?: readonly [row: number, column: number];
  readonly at: OriginalPlace;
};

/** Where something stands in the document; all numbers count from 1. */
export type OriginalPlace = {
  readonly paragraph?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** Of a spreadsheet: the name of the sheet and the cell as the program shows it, such as `B4`. */
  readonly sheet?: string;
  readonly cell?: string;
  /** Of a text: its line. Of a PDF: the page. */
  readonly line?: number;
  readonly page?: number;
};

/** What a reader says of a file besides its text. */
export type OriginalNote = {
  readonly kind: OriginalNoteKind;
  /** How many of them. */
  readonly count: number;
  /** Texts that are left out of the blocks and may be shown to the officer; never of persons, for whom the count alone is told. */
  readonly texts?: readonly string[];
};

export const originalNoteKinds = {
  comments: 'ความเห็นในเอกสาร',
  'tracked-changes': 'การแก้ไขที่ยังไม่ได้ยอมรับ (ข้อความที่ลบแล้วไม่ถูกนำเข้า)',
  authors: 'ชื่อผู้เขียนในคุณสมบัติของไฟล์',
  pictures: 'รูปภาพ',
  'headers-and-footers': 'หัวกระดาษและท้ายกระดาษ',
  footnotes: 'เชิงอรรถ',
  'text-boxes': 'กล่องข้อความ',
  'hidden-parts': 'แผ่นงาน แถว หรือคอลัมน์ที่ซ่อนไว้',
  formulas: 'ช่องที่เป็นสูตร (ใช้ผลลัพธ์ที่โปรแกรมบันทึกไว้)',
  'extracted-text': 'ข้อความที่แกะจาก PDF ซึ่งช่องไฟและลำดับอาจคลาดเคลื่อน',
  'pages-without-text': 'หน้าที่เป็นภาพสแกน ไม่มีข้อความให้อ่าน',
  unreadable: 'ส่วนที่อ่านไม่ได้',
} as const;

export type OriginalNoteKind = keyof typeof originalNoteKinds;

/** A place in the words of an officer: `ตาราง 2 แถว 3 ช่อง 1`. */
export function placeWords({ paragraph, table, row, column, sheet, cell, line, page }: OriginalPlace): string {
  const parts = [
    page !== undefined && `หน้า ${page}`,
    sheet !== undefined && `แผ่นงาน ${sheet}`,
    cell !== undefined && `ช่อง ${cell}`,
    cell === undefined && table !== undefined && `ตาราง ${table}`,
    cell === undefined && row !== undefined && `แถว ${row}`,
    cell === undefined && column !== undefined && `ช่อง ${column}`,
    paragraph !== undefined && `ย่อหน้า ${paragraph}`,
    line !== undefined && `บรรทัด ${line}`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}

/** The text of a cell, a line each. */
export function cellText({ lines }: OriginalCell): string {
  return lines.map(({ text, list }) => (list ? `${list.marker} ${text}` : text)).join('\n');
}
