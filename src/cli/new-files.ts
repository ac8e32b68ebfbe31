import type { AgencyKind } from '../domain/agency-kind.ts';
import { reportKinds, type ReportKind } from '../domain/report-kind.ts';
import { agency } from '../schemas/agency.ts';
import { analysis } from '../schemas/analysis.ts';
import { answers } from '../schemas/answers.ts';
import { measures } from '../schemas/measures.ts';
import { results } from '../schemas/results.ts';
import { yamlTemplate, type KnownValues } from './yaml-template.ts';

/** A file to be written below the content folder. */
export type NewFile = { readonly path: string; readonly text: string };

export type NewAgency = {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly district?: string | undefined;
  readonly province?: string | undefined;
};

const schemas = { analysis, measures, results };

/** The file of a new agency. */
export function agencyFile({ slug, ...given }: NewAgency): NewFile {
  const known = Object.fromEntries(Object.entries({ id: slug, ...given }).filter(([, value]) => value !== undefined && value !== '')) as KnownValues;
  return { path: `agencies/${slug}/agency.yaml`, text: yamlTemplate(agency, known) };
}

/** The file of a new report; `today` is the stored date of its first publication. */
export function reportFile(slug: string, year: number, kind: ReportKind, today: string): NewFile {
  const known: KnownValues = {
    title: `${reportKinds[kind].term} ปี ${year}`,
    published: today,
    fiscalYear: kind === 'results' && year >= 2567 ? year - 1 : year,
    'results[].year': year - 1,
    'findings[].id': 'f1',
    'measures[].id': 'm1',
    'results[].id': 'r1',
  };
  return {
    path: `agencies/${slug}/${year}/${kind}.md`,
    text: `---\n${yamlTemplate(schemas[kind], known)}---\n\n`,
  };
}

/** The file for the items of a year that no report answers. */
export function answersFile(slug: string, year: number): NewFile {
  return { path: `agencies/${slug}/${year}/answers.yaml`, text: yamlTemplate(answers, { 'answers[].unavailable': 'อยู่ระหว่างรวบรวม' }) };
}
