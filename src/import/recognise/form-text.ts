import type { ReportKind } from '../../domain/report-kind.ts';
import type { Corrections } from './corrections.ts';
import type { Grid, Paragraph } from './fragment.ts';
import type { TextParts } from './text-parts.ts';

/** The paragraphs of a template that was filled in: what the officer wrote between the tables is text of the report, unless he says otherwise. */
export function formText(blocks: readonly (Paragraph | Grid)[], kind: ReportKind, guidance: readonly { readonly id: number }[], { paragraphs: told = {} }: Corrections): TextParts {
  const none = (): Readonly<Record<ReportKind, never[]>> => ({ analysis: [], measures: [], results: [] });
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const isGuidance = new Set(guidance.map(({ id }) => id));
  const isOmitted = ({ id }: Paragraph) => told[id] === 'left-out';
  const left = paragraphs.filter((one) => isOmitted(one) || isGuidance.has(one.id));
  return {
    covers: none(),
    headings: none(),
    forewords: [],
    introductions: none(),
    bodies: { ...none(), [kind]: paragraphs.filter((one) => !left.includes(one)) },
    findings: [],
    recommendations: [],
    scores: [],
    improved: [],
    leftOut: left.map((fragment) => ({ fragment, reason: isOmitted(fragment) ? 'omitted' : 'guidance' })),
  };
}
