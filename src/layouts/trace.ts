import type { ReportKind } from '../domain/report-kind.ts';
import { answerLinks, measureOf, resultsOf, type AnswerLink, type Trace, type TraceLink } from '../domain/traceability.ts';
import { planOf, resultsOfPlan, site, type YearRecord } from '../library.ts';

/** Builds the links of a year for a page on which the reports of the given kinds stand. */
export async function traceOf(record: YearRecord, onPage: readonly ReportKind[]): Promise<Trace> {
  const { agency, year, catalogue, reports } = record;
  const { urls } = await site();
  const findings = reports.analysis?.data.findings ?? [];
  const measures = reports.measures?.data.measures ?? [];
  const links = answerLinks(findings, measures, catalogue.indicators.list);
  const carriedOut = await resultsOfPlan(record);
  const plan = await planOf(record);
  const hrefOf = (kind: ReportKind, itsYear: number, id: string) =>
    itsYear === year && onPage.includes(kind) ? `#${id}` : `${urls.report(agency.slug, itsYear, kind)}#${id}`;
  const noteOf = (link: AnswerLink) =>
    link.by === 'indicator' ? 'ผ่านตัวชี้วัดเดียวกัน' : link.measure.answers?.inferred ? 'อ่านจากเนื้อหา' : undefined;
  const link = (href: string, label: string, note: string | undefined): TraceLink => ({ href, label, ...(note !== undefined && { note }) });
  return {
    measuresFor: (id) =>
      links
        .filter(({ finding }) => finding.id === id)
        .map((one) => link(hrefOf('measures', year, one.measure.id), one.measure.title, noteOf(one))),
    findingsFor: (id) =>
      links
        .filter(({ measure }) => measure.id === id)
        .map((one) => link(hrefOf('analysis', year, one.finding.id), one.finding.text, noteOf(one))),
    resultsFor: (id) => {
      const measure = measures.find((one) => one.id === id);
      if (!measure) return [];
      return carriedOut.flatMap((report) =>
        resultsOf(measure, report.data.results).map((result) =>
          link(hrefOf('results', report.year, result.id), result.title, `รายงานปี ${report.data.fiscalYear}`),
        ),
      );
    },
    planFor: (id) => {
      const result = reports.results?.data.results.find((one) => one.id === id);
      const measure = result && plan && measureOf(result, plan.data.measures);
      return measure && plan ? link(hrefOf('measures', plan.year, measure.id), measure.title, undefined) : undefined;
    },
  };
}
