import type { ReportKind } from '../domain/report-kind.ts';

/** What a section of a page is, for its label in the results. */
export const sectionKinds = {
  agency: 'หน่วยงาน',
  report: 'รายงาน',
  memo: 'บันทึกข้อความ',
  foreword: 'คำนำ',
  introduction: 'ความเป็นมา',
  scores: 'ผลการประเมิน',
  indicator: 'ตัวชี้วัด',
  finding: 'ประเด็น',
  measure: 'มาตรการ',
  result: 'ผลการดำเนินการ',
  policy: 'ข้อเสนอแนะเชิงนโยบาย',
  acknowledgement: 'การรับทราบและข้อสั่งการ',
  text: 'เนื้อความ',
  attachments: 'ไฟล์แนบ',
  remarks: 'ข้อสังเกต',
  page: 'หน้าข้อมูล',
} as const;

export type SectionKind = keyof typeof sectionKinds;

/** What a search finds: a part of a page that has an anchor of its own, or the whole page. */
export type SearchSection = {
  readonly kind: SectionKind;
  /** The id on the page; empty for the page as a whole. */
  readonly anchor: string;
  readonly heading: string;
  /** What else it says, a block of text each: a paragraph, an entry of a list, the content of a cell. No match runs over the end of a block. */
  readonly body: readonly string[];
  /** Responsible units named there. */
  readonly units: readonly string[];
  /** Indicators that it is about, by the names of the catalogue where it knows them. */
  readonly indicators: readonly string[];
};

/** A page whose sections can be found: a report, the home page of an agency, or a text page of the site. */
export type SearchDocument = {
  /** Path with base. */
  readonly url: string;
  readonly title: string;
  /** Name of the agency in addresses; absent for a page of the site itself. */
  readonly agency?: string;
  /** Assessment year, Buddhist era; absent for what is no report. */
  readonly year?: number;
  readonly report?: ReportKind;
  /** In the order of the page. */
  readonly sections: readonly SearchSection[];
};

export type SearchAgency = {
  /** Name in addresses. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly province?: string;
};

/** A page that answers an item of the survey. It repeats reports, so it is reached by its code and never found by its words. */
export type SearchItem = { readonly code: string; readonly title: string; readonly agency: string; readonly year: number; readonly url: string };

/** Everything that can be found on a site. */
export type SearchSite = {
  readonly agencies: readonly SearchAgency[];
  readonly documents: readonly SearchDocument[];
  readonly items: readonly SearchItem[];
};
