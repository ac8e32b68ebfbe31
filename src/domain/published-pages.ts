import type { ReportKind } from './report-kind.ts';

/** An item page that a site publishes. */
export type PublishedItem = { readonly agency: string; readonly name: string; readonly year: number; readonly code: string };

type Inventory = {
  readonly agencies: readonly { readonly slug: string; readonly name: string }[];
  readonly reports: readonly { readonly agency: string; readonly year: number; readonly kind: ReportKind }[];
  /** The items of a year in catalogue order. */
  readonly itemsOf: (year: number) => readonly { readonly code: string; readonly answeredBy?: readonly ReportKind[] | undefined }[];
};

/** The item pages of a site: one for each item that a report of its year answers, by agency and year. */
export function publishedPages({ agencies, reports, itemsOf }: Inventory): readonly PublishedItem[] {
  return agencies.flatMap(({ slug, name }) => {
    const own = reports.filter(({ agency }) => agency === slug);
    const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b);
    return years.flatMap((year) =>
      itemsOf(year)
        .filter((item) => item.answeredBy?.some((kind) => own.some((report) => report.year === year && report.kind === kind)))
        .map(({ code }) => ({ agency: slug, name, year, code })),
    );
  });
}
