import type { Evidence } from './evidence.ts';
import { inheriting } from './inheritance.ts';
import { sectionAnchor } from './section-anchor.ts';

/** A place on the page, for a link. */
export type Spot = { readonly anchor: string; readonly label: string };

/**
 * Whether a required element is met: `met`, `part` (something is there and something is missing), or `absent`.
 * An item is all or nothing, so only `met` counts; the others say what is missing.
 */
export type ElementCheck = {
  readonly state: 'met' | 'part' | 'absent';
  readonly spots: readonly Spot[];
  readonly missing: readonly string[];
};

type Row = {
  readonly id: string;
  readonly steps?: readonly string[] | undefined;
  readonly responsible?: readonly string[] | undefined;
  readonly monitoring?: readonly unknown[] | undefined;
  readonly outputs?: readonly string[] | undefined;
};

/** What the reports that answer an item hold, as far as the elements ask for it. */
export type ItemReports = {
  /** Assessment year of the item, Buddhist era. */
  readonly year: number;
  readonly analysis?:
    | {
        readonly results: readonly {
          readonly year: number;
          readonly total?: string | undefined;
          readonly instruments?: object | undefined;
          readonly indicators?: readonly { readonly score?: string | undefined }[] | undefined;
        }[];
        readonly findings: readonly unknown[];
      }
    | undefined;
  /** Rows of measures and of results, with inherited values. */
  readonly measures?: readonly Row[] | undefined;
  readonly results?: readonly Row[] | undefined;
};

type Whole = Row & { readonly parts?: readonly Row[] | undefined };

/** The reports of a year as the elements look at them: a measure or result with parts counts by its parts, which inherit from it. */
export function itemReports(
  year: number,
  { analysis, measures, results }: { readonly analysis?: ItemReports['analysis']; readonly measures?: readonly Whole[] | undefined; readonly results?: readonly Whole[] | undefined },
): ItemReports {
  const rows = (wholes: readonly Whole[]) => wholes.flatMap((whole) => (whole.parts ?? [whole]).map((part) => inheriting<Whole, Row, keyof Row>(whole, part, inherited)));
  return { year, analysis, measures: measures && rows(measures), results: results && rows(results) };
}

const inherited = ['steps', 'responsible', 'monitoring', 'outputs'] as const;

const absent = (missing: string): ElementCheck => ({ state: 'absent', spots: [], missing: [missing] });

function found(spots: readonly Spot[], missing: readonly string[]): ElementCheck {
  return { state: missing.length === 0 ? 'met' : 'part', spots, missing };
}

const checks: Readonly<Record<Evidence, (reports: ItemReports) => ElementCheck>> = {
  'analysed-result': ({ analysis, year }) => {
    if (!analysis) return absent('ไม่มีรายงานวิเคราะห์ผลการประเมินในปีนี้');
    const wanted = year - 1;
    const result = analysis.results.find((one) => one.year === wanted);
    if (!result) return absent(`รายงานวิเคราะห์ไม่ได้ใช้ผลการประเมินปี ${wanted}`);
    const scored = result.total ?? result.instruments ?? result.indicators?.find((indicator) => indicator.score !== undefined);
    return found(
      [{ anchor: sectionAnchor('analysis', 'scores'), label: `ผลการประเมินปี ${wanted}` }],
      scored === undefined ? [`ไม่มีตัวเลขคะแนนของปี ${wanted} ในเอกสาร`] : [],
    );
  },
  'analysis-detail': ({ analysis }) => {
    if (!analysis) return absent('ไม่มีรายงานวิเคราะห์ผลการประเมินในปีนี้');
    if (analysis.findings.length === 0) return absent('เอกสารไม่มีประเด็นจากการวิเคราะห์');
    return found([{ anchor: sectionAnchor('analysis', 'findings'), label: `${analysis.findings.length} ประเด็น` }], []);
  },
  'measures-in-detail': ({ measures }) => {
    if (!measures) return absent('ไม่มีรายงานมาตรการในปีนี้');
    return found(
      [{ anchor: sectionAnchor('measures', 'list'), label: `${measures.length} รายการ` }],
      [
        lacking(measures, 'responsible', 'ผู้รับผิดชอบ'),
        lacking(measures, 'steps', 'ขั้นตอนหรือวิธีปฏิบัติ'),
        lacking(measures, 'monitoring', 'การกำกับติดตาม'),
      ].flat(),
    );
  },
  'results-in-detail': ({ results }) => {
    if (!results) return absent('ไม่มีรายงานผลการดำเนินการในปีนี้');
    return found(
      [{ anchor: sectionAnchor('results', 'list'), label: `${results.length} รายการ` }],
      lacking(results, 'outputs', 'ผลการดำเนินการ'),
    );
  },
};

function lacking(rows: readonly Row[], field: keyof Row, term: string): readonly string[] {
  const without = rows.filter((row) => row[field] === undefined);
  if (without.length === 0) return [];
  const which = without.length === rows.length ? 'ทุกรายการ' : without.map(({ id }) => id).join(' ');
  return [`ไม่มี${term}: ${which}`];
}

/** Looks for the evidence of one element in the reports that answer the item. */
export function checkElement(evidence: Evidence, reports: ItemReports): ElementCheck {
  return checks[evidence](reports);
}
