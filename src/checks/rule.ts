import type { Content } from '../reader/content.ts';
import type { Problem } from '../reader/problem.ts';

/** A rule that looks across files. Its id is permanent. */
export type Rule = {
  readonly id: string;
  /** What the rule protects from, in one sentence. */
  readonly about: string;
  readonly check: (content: Content) => readonly Problem[];
};
