import type { ReportKind } from './report-kind.ts';

/** Sections that a report may have on a page, with their headings. */
export const sections = {
  memo: 'บันทึกข้อความ',
  foreword: 'คำนำ',
  introduction: 'ความเป็นมา',
  scores: 'ผลการประเมินที่นำมาวิเคราะห์',
  findings: 'ประเด็นจากการวิเคราะห์',
  list: 'รายการ',
  policy: 'ข้อเสนอแนะเชิงนโยบาย',
  acknowledgement: 'การรับทราบและข้อสั่งการ',
  text: 'เนื้อความเพิ่มเติม',
  attachments: 'ไฟล์แนบ',
  remarks: 'ข้อสังเกตจากเอกสาร',
} as const;

export type Section = keyof typeof sections;

/** The anchor of a section; the kind keeps sections of two reports on one page apart. */
export function sectionAnchor(kind: ReportKind, section: Section): string {
  return `${kind}-${section}`;
}

const listHeadings: Readonly<Record<ReportKind, string>> = {
  analysis: 'รายการ',
  measures: 'มาตรการ',
  results: 'ผลการดำเนินการรายมาตรการ',
};

export function sectionHeading(kind: ReportKind, section: Section): string {
  return section === 'list' ? listHeadings[kind] : sections[section];
}

/** Whether the layouts write an id; no row of an author may begin so. */
export function isOfLayout(anchor: string): boolean {
  return /^(?:page|analysis|measures|results)(?:-|$)/.test(anchor);
}
