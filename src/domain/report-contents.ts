import type { ReportKind } from './report-kind.ts';
import { sectionAnchor, sectionHeading, type Section } from './section-anchor.ts';

/** A section that a report really has, and how much is in it. */
export type ContentsEntry = { readonly section: Section; readonly anchor: string; readonly heading: string; readonly amount?: string };

type Described = {
  readonly memo?: object | undefined;
  readonly foreword?: object | undefined;
  readonly introduction?: object | undefined;
  readonly results?: readonly unknown[] | undefined;
  readonly findings?: readonly unknown[] | undefined;
  readonly measures?: readonly { readonly parts?: readonly unknown[] | undefined }[] | undefined;
  readonly policyRecommendations?: readonly unknown[] | undefined;
  readonly acknowledgement?: object | undefined;
  readonly attachments?: readonly unknown[] | undefined;
  readonly remarks?: readonly unknown[] | undefined;
};

/** The sections of a report in the order of the page. `hasText` says whether it has a body of its own. */
export function reportContents(kind: ReportKind, report: Described, hasText: boolean): readonly ContentsEntry[] {
  const entry = (section: Section, amount?: string): ContentsEntry => ({
    section,
    anchor: sectionAnchor(kind, section),
    heading: sectionHeading(kind, section),
    ...(amount !== undefined && { amount }),
  });
  return [
    report.memo && entry('memo'),
    report.foreword && entry('foreword'),
    report.introduction && entry('introduction'),
    kind === 'analysis' && entry('scores', `${report.results?.length ?? 0} ปี`),
    kind === 'analysis' && entry('findings', `${report.findings?.length ?? 0} ประเด็น`),
    kind === 'measures' && entry('list', `${report.measures?.length ?? 0} มาตรการ`),
    kind === 'results' && entry('list', `${report.results?.length ?? 0} มาตรการ`),
    report.policyRecommendations && entry('policy', `${report.policyRecommendations.length} ข้อ`),
    report.acknowledgement && entry('acknowledgement'),
    hasText && entry('text'),
    report.attachments && entry('attachments', `${report.attachments.length} ไฟล์`),
    report.remarks && entry('remarks', `${report.remarks.length} ข้อ`),
  ].filter((one): one is ContentsEntry => typeof one === 'object');
}
