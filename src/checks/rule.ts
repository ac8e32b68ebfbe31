import type { AttachmentFacts } from '../reader/attachment.ts';
import type { Content } from '../reader/content.ts';
import type { Problem } from '../reader/problem.ts';

/** Everything the rules look at: the content folder, with its attachments looked into. */
export type ContentToCheck = Content & { readonly attachments: readonly AttachmentFacts[] };

/**
 * `error`: the page would be false, broken, unlawful or unsafe; nothing is built.
 * `warning`: an assessor could refuse the page. `note`: worth a look.
 */
export type Severity = 'error' | 'warning' | 'note';

export const severityTerms: Readonly<Record<Severity, string>> = { error: 'ข้อผิดพลาด', warning: 'คำเตือน', note: 'ข้อสังเกต' };

type ExampleFile = string | Uint8Array | { readonly linkTo: string } | undefined;

/**
 * An example that breaks the rule and one that keeps it; both are the documentation of the rule and its tests.
 * They are tried on the small site of `src/test/fixtures/one-agency`.
 */
export type Example = {
  /** Path of the file below the content folder. */
  readonly file: string;
  /** The words of that file that the example takes the place of; the whole file when absent. */
  readonly instead?: string;
  /** `undefined` where the fault is that the file is missing. */
  readonly broken: ExampleFile;
  /** The words of the small site itself when absent. */
  readonly sound?: ExampleFile;
  /** Other files that the broken example needs. */
  readonly among?: Readonly<Record<string, ExampleFile>>;
};

/** A rule of the checker. Its id is permanent and never re-used for another rule. */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  /** What the rule asks for, in one sentence. */
  readonly about: string;
  /** What a break of the rule means for the reader of the page. */
  readonly meaning: string;
  /** Whether a document may record a deliberate exception (`allow`). */
  readonly excusable: boolean;
  /** Looks at what is not there; with a file that could not be read it would speak of what is only misspelt. */
  readonly needsWholeContent?: true;
  readonly examples: readonly [Example, ...Example[]];
  /** Absent where the reader itself finds the problem, while it reads the file. */
  readonly check?: (content: ContentToCheck) => readonly Problem[];
};
