import { answerSaysSomething } from './answer-says-something.ts';
import { filesExist } from './files-exist.ts';
import { knownAgency } from './known-agency.ts';
import { knownReferences } from './known-references.ts';
import { knownYear } from './known-year.ts';
import { oneDocumentPerName } from './one-document-per-name.ts';
import type { Rule } from './rule.ts';
import { sitePublishes } from './site-publishes.ts';
import { textWithoutCode } from './text-without-code.ts';
import { uniqueAnchors } from './unique-anchors.ts';

/** Every rule that looks across files. */
export const rules: readonly Rule[] = [
  answerSaysSomething,
  filesExist,
  knownAgency,
  knownReferences,
  knownYear,
  oneDocumentPerName,
  sitePublishes,
  textWithoutCode,
  uniqueAnchors,
];
