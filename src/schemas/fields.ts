import { z } from 'astro/zod';
import { dateProblem } from '../domain/thai-date.ts';
import { scoreProblem } from '../domain/score.ts';
import { fieldProblems, type FieldProblem } from './field-problems.ts';

/** What a custom check hands to the message writer; see `reader/zod-problems.ts`. */
export type FieldIssue = { readonly fieldProblem: FieldProblem };

function checked(problemOf: (text: string) => FieldProblem | undefined) {
  return z.string().superRefine((text, context) => {
    const fieldProblem = problemOf(text);
    if (fieldProblem !== undefined) {
      context.addIssue({ code: 'custom', input: text, params: { fieldProblem } satisfies FieldIssue });
    }
  });
}

function matching(pattern: RegExp, problem: FieldProblem) {
  return checked((text) => (pattern.test(text) ? undefined : problem));
}

/** Any text that is not blank. */
export const text = () => checked((value) => (value.trim() === '' ? fieldProblems.blank : undefined));

/** A day as `"2565-03-31"`, Buddhist era. */
export const date = () =>
  checked((value) => {
    const problem = dateProblem(value);
    return problem && fieldProblems[`date-${problem}`];
  });

/** A year of the Buddhist era, as a whole number. */
export const year = () =>
  z.int().superRefine((value, context) => {
    if (value < 2500 || value > 2700) {
      const fieldProblem = value > 1900 && value < 2200 ? fieldProblems['year-christian-era'] : fieldProblems['year-range'];
      context.addIssue({ code: 'custom', input: value, params: { fieldProblem } satisfies FieldIssue });
    }
  });

/** A score as a decimal string, `"0"` to `"100"`, at most two decimals. */
export const score = () =>
  checked((value) => {
    const problem = scoreProblem(value);
    return problem && fieldProblems[`score-${problem}`];
  });

/** The stable id of a finding, measure or result; it becomes the anchor, so it never changes. */
export const anchor = () =>
  checked((value) => {
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value)) return fieldProblems.anchor;
    return /^(?:analysis|measures|results|page)(?:-|$)/.test(value) ? fieldProblems['anchor-reserved'] : undefined;
  });

/** The slug of an agency, a segment of its URLs. */
export const slug = () => matching(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, fieldProblems.slug);

/** The code of an OIT item, such as `O42`. */
export const itemCode = () => matching(/^O[1-9][0-9]?$/, fieldProblems['item-code']);

/** The permanent id of a rule of the checker, such as `OIT-MEA-401`. */
export const ruleId = () => matching(/^OIT-[A-Z0-9]{2,4}-[0-9]{3}$/, fieldProblems['rule-id']);

/** A domain without scheme and `www.`, such as `example.com`. */
export const host = () => matching(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, fieldProblems.host);

/** A web address, `http` or `https`. */
export const webAddress = () =>
  checked((value) =>
    URL.canParse(value) && /^https?:\/\/[^\s]+$/.test(value) ? undefined : fieldProblems['web-address'],
  );

/** Where something was published: a path below the address of the site, such as `/khaothong/2565/o42/`, or one with an anchor. */
export const ledgerUrl = () => matching(/^\/(?:[a-z0-9][a-z0-9._-]*\/)*(?:[a-z0-9][a-z0-9._-]*)?(?:#[^\s#]+)?$/, fieldProblems['ledger-url']);

/** An address that was given in a survey: of this site below its own address, or elsewhere over https. */
export const submittedUrl = () => matching(/^(?:\/(?!\/)|https:\/\/)[^\s<>"'\\]*$/, fieldProblems['submitted-url']);

/** The name of a file in the folder `files` beside the report. */
export const fileName = () =>
  matching(/^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.(?:pdf|docx|xlsx|odt|ods|csv|txt|jpg|jpeg|png|webp)$/, fieldProblems['file-name']);

/** The name of an image in the folder `files` beside the report. */
export const imageName = () => matching(/^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.(?:jpg|jpeg|png|webp)$/, fieldProblems['image-name']);

/** Running text: paragraphs, and lists written as a list within the list. */
export const blocks = () => z.array(z.union([text(), z.array(text()).min(1)])).min(1);

/** A list of texts with at least one entry. */
export const texts = () => z.array(text()).min(1);
