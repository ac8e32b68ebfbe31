import { reportKinds, type ReportKind } from '../../domain/report-kind.ts';
import type { Content } from '../../reader/content.ts';
import type { Measure, Measures } from '../../schemas/measures.ts';
import type { TemplateAbout, TemplateData } from './template.ts';

/** What is known of a report before anyone writes it: its title, its years and, of the results of a plan that is in the content, the measures of the plan. `agency` is an id. */
export function knownData(kind: ReportKind, content: Content, year: number, agency?: string): TemplateData {
  const title = `${reportKinds[kind].term} ปี ${year}`;
  if (kind === 'analysis') return { title };
  const fiscalYear = kind === 'results' && year >= 2567 ? year - 1 : year;
  const plan = kind === 'results' ? content.measures.find((entry) => agency !== undefined && entry.path.agency === agency && entry.data.fiscalYear === fiscalYear) : undefined;
  return { title, fiscalYear, ...(plan && { planYear: plan.path.year, results: resultsOf(plan.data) }) };
}

function resultsOf({ measures }: Measures): readonly TemplateData[] {
  return measures.map((measure) => ({ ...toCarryOut(measure), measure: measure.id, ...(measure.parts && { parts: measure.parts.map(toCarryOut) }) }));
}

function toCarryOut({ title, steps, responsible }: Pick<Measure, 'steps' | 'responsible'> & { readonly title?: string | undefined }): TemplateData {
  return { ...(title !== undefined && { title }), ...(steps && { steps }), ...(responsible && { responsible }) };
}

/** What the template of an agency says of it; of none, the year and the indicators alone. */
export function aboutOf(content: Content, year: number, agency?: { readonly name: string; readonly units: readonly string[] }): TemplateAbout {
  const nearest = [...content.catalogues].sort((a, b) => Math.abs(a.path.year - year) - Math.abs(b.path.year - year));
  const indicators = nearest.find(({ data }) => data.indicators)?.data.indicators?.list.map(({ name }) => name) ?? [];
  return { year, indicators, ...(agency && { agency: agency.name, units: agency.units }) };
}
