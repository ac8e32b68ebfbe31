/** What the bytes of a file are, whatever its name says. */
export type ByteKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'odt'
  | 'ods'
  | 'png'
  | 'jpg'
  | 'webp'
  | 'text'
  | 'svg'
  | 'html'
  | 'program'
  | 'old-office'
  | 'zip'
  | 'unknown';

/** What in a file acts or reaches out when it is opened. */
export type ActivePart = 'script' | 'launch' | 'embedded-file' | 'macro' | 'external-content';

/** A text of a file; `where` is said to people, and is empty where the text is the whole file. */
export type AttachedText = { readonly where: string; readonly text: string };

export type AttachmentFacts = {
  /** The path below the content folder. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly kind: ByteKind;
  /** Whether what is inside is known: the file is neither damaged, nor encrypted, nor beyond the limits, nor of a kind we cannot read. */
  readonly readable: boolean;
  /** Of a PDF. */
  readonly pages?: number;
  readonly texts: readonly AttachedText[];
  readonly active: readonly ActivePart[];
  /** The people whom the properties of the file name, each once. */
  readonly authors: readonly string[];
  readonly comments: number;
  readonly trackedChanges: number;
  /** Whether a photo says where it was taken. */
  readonly hasLocation: boolean;
};

/** What is found inside a file. */
export type Contents = Pick<AttachmentFacts, 'pages' | 'texts' | 'active' | 'authors' | 'comments' | 'trackedChanges' | 'hasLocation'>;

export const nothingInside: Contents = { texts: [], active: [], authors: [], comments: 0, trackedChanges: 0, hasLocation: false };

/** The values that say something, trimmed, each once. */
export function eachOnce(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.flatMap((value) => (typeof value === 'string' ? (value.trim() || []) : [])))];
}
