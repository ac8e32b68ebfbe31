/**
 * What a report can show to meet a required element of an OIT item.
 * An element of the catalogue names one of these; how each is looked for is in `element-check.ts`.
 */
export const evidenceTerms = {
  'analysed-result': 'ผลการประเมินของปีก่อนที่นำมาวิเคราะห์',
  'analysis-detail': 'รายละเอียดการวิเคราะห์เป็นประเด็น',
  'measures-in-detail': 'มาตรการพร้อมผู้รับผิดชอบ ขั้นตอน และการกำกับติดตาม',
  'results-in-detail': 'ผลการดำเนินการรายมาตรการ',
} as const;

export type Evidence = keyof typeof evidenceTerms;

export const evidenceIds = Object.keys(evidenceTerms) as [Evidence, ...Evidence[]];
