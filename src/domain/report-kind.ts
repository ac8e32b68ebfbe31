/**
 * The kinds of report that a year folder may hold; the kind is the file name.
 * `term` is the Thai term of the field, `short` a label for buttons and tables.
 */
export const reportKinds = {
  analysis: { term: 'การวิเคราะห์ผลการประเมิน', short: 'ผลวิเคราะห์' },
  measures: { term: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส', short: 'มาตรการ' },
  results: { term: 'รายงานผลการดำเนินการตามมาตรการ', short: 'ผลการดำเนินการ' },
} as const;

export type ReportKind = keyof typeof reportKinds;

export const reportKindIds = ['analysis', 'measures', 'results'] as const satisfies readonly ReportKind[];

export function isReportKind(text: string): text is ReportKind {
  return Object.hasOwn(reportKinds, text);
}
