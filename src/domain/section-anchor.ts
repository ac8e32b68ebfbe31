import { indicatorNamed, type Indicator } from './indicator.ts';
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

/**
 * The anchor of the score of an indicator, by the id that the catalogue gives it. The year is that of the result;
 * it keeps the results of several years in one analysis apart.
 */
export function indicatorAnchor(year: number, indicator: string): string {
  return `analysis-indicator-${year}-${indicator}`;
}

type Scored = { readonly year: number; readonly indicators?: readonly { readonly name: string }[] | undefined };

/**
 * The anchors of the scores of an analysis, result by result, in the order of the document. A score whose name the register does not know
 * has none, and neither has one that stood there before: an id stands once on a page.
 */
export function indicatorAnchors(results: readonly Scored[], register: readonly Indicator[]): readonly (readonly (string | undefined)[])[] {
  const taken = new Set<string>();
  return results.map(({ year, indicators = [] }) =>
    indicators.map(({ name }) => {
      const known = indicatorNamed(register, name);
      const anchor = known && indicatorAnchor(year, known.id);
      if (anchor === undefined || taken.has(anchor)) return undefined;
      taken.add(anchor);
      return anchor;
    }),
  );
}

/** Whether the layouts write an id; no row of an author may begin so. */
export function isOfLayout(anchor: string): boolean {
  return /^(?:page|analysis|measures|results)(?:-|$)/.test(anchor);
}
