import { findingKinds } from '../../domain/finding.ts';
import { instrumentIds } from '../../domain/instrument.ts';
import type { ReportKind } from '../../domain/report-kind.ts';
import { resultStatuses, type ResultStatus } from '../../domain/result-status.ts';
import { columnFields } from '../recognise/column.ts';
import { findingKindOf } from '../recognise/findings.ts';
import { instrumentIn } from '../recognise/scores.ts';
import { answers, indicators } from './cell-answers.ts';
import { evidence } from './cell-evidence.ts';
import { list } from './cell-list.ts';
import { monitoring, period } from './cell-period.ts';
import { choice, date, score, text } from './codec.ts';
import { commonParts, generalPart } from './common-parts.ts';
import { column, fields, type TableColumn, type TemplatePart } from './part.ts';
import { statusOf } from './status.ts';

/** The parts of the template of a kind of report, in order. */
export function layoutOf(kind: ReportKind): readonly TemplatePart[] {
  const own = kind === 'analysis' ? analysisParts : kind === 'measures' ? measuresParts : resultsParts;
  return [generalPart(kind), ...own, ...commonParts(kind)];
}

const duties = (kind: ReportKind, path: string): readonly TableColumn[] => [
  column(kind, `${path}.steps`, list, 22, 'same'),
  column(kind, `${path}.responsible`, list, 11, 'same'),
  column(kind, `${path}.period`, period, 10, 'same'),
];

const measuresParts: readonly TemplatePart[] = [
  {
    type: 'list',
    path: 'measures',
    heading: 'ตารางมาตรการ',
    guidance:
      'มาตรการละแถว มาตรการที่มีข้อย่อยให้กรอกข้อย่อยในแถวถัดไปโดยเว้นช่องมาตรการไว้ หลายขั้นตอนหรือหลายหน่วยงานให้ขึ้นบรรทัดใหม่ ช่องตอบประเด็นใส่รหัสประเด็น เช่น f3 หรือชื่อตัวชี้วัด ช่องรหัสเว้นว่างได้ ของเดิมอย่าแก้',
    isNumbered: true,
    letter: 'm',
    blankRows: 8,
    columns: [
      column('measures', 'measures[].title', text, 18),
      column('measures', 'measures[].parts[].title', text, 12, 'title'),
      column('measures', 'measures[].answers', answers, 12),
      ...duties('measures', 'measures[]'),
      column('measures', 'measures[].monitoring', monitoring, 14, 'same'),
      column('measures', 'measures[].id', text, 5, 'same'),
    ],
  },
  {
    type: 'list',
    path: 'policyRecommendations',
    heading: 'ข้อเสนอแนะเชิงนโยบาย',
    guidance: 'ข้อละแถว ไม่มีให้เว้นว่างทั้งตาราง',
    isNumbered: true,
    letter: 'p',
    blankRows: 3,
    columns: [column('measures', 'policyRecommendations[].text', text, 80), column('measures', 'policyRecommendations[].id', text, 8)],
  },
];

const resultsParts: readonly TemplatePart[] = [
  {
    type: 'list',
    path: 'results',
    heading: 'ตารางผลการดำเนินการ',
    guidance:
      'กรอกผลการดำเนินการ ผลลัพธ์ และสถานะของแต่ละมาตรการ ข้อย่อยที่มีผลแยกให้กรอกในแถวถัดไปโดยเว้นช่องมาตรการไว้ ช่องหลักฐานใส่ชื่อแล้วตามด้วยที่อยู่เว็บ ไฟล์ในโฟลเดอร์ files เขียนต่อท้ายว่า [ไฟล์ report.pdf] ช่องรหัสเว้นว่างได้ ของเดิมอย่าแก้',
    isNumbered: true,
    letter: 'r',
    blankRows: 8,
    columns: [
      column('results', 'results[].title', text, 16),
      column('results', 'results[].parts[].title', text, 12, 'title'),
      column('results', 'results[].points', list, 10),
      column('results', 'results[].indicators', indicators, 9),
      ...duties('results', 'results[]'),
      column('results', 'results[].outputs', list, 20, 'same'),
      column('results', 'results[].outcomes', list, 20, 'same'),
      column('results', 'results[].status', choice<ResultStatus>(resultStatuses, statusOf), 9, 'same'),
      column('results', 'results[].evidence', evidence, 12, 'same'),
      column('results', 'results[].measure', text, 7),
      column('results', 'results[].id', text, 5, 'same'),
    ],
  },
];

const analysisParts: readonly TemplatePart[] = [
  {
    type: 'years',
    of: 'facts',
    heading: 'ผลการประเมินรายปี',
    guidance: 'ปีละช่อง ปีที่วิเคราะห์เป็นหลักอยู่ขวาสุด เพิ่มหรือลบช่องปีได้ ที่เอกสารไม่ได้ประกาศให้เว้นว่าง ไม่ต้องคำนวณเอง',
    header: 'รายการ',
    fields: fields('analysis', {
      'results[].total': score,
      'results[].totalLabel': text,
      'results[].rating': text,
      'results[].ratingMeaning': text,
      'results[].announced': date,
      ...Object.fromEntries(instrumentIds.map((id) => [`results[].instruments.${id}`, score])),
    }),
  },
  {
    type: 'years',
    of: 'indicators',
    heading: 'คะแนนรายตัวชี้วัด',
    guidance: 'เรียงตามเอกสารและใช้ชื่อตามเอกสาร เพิ่มหรือลบแถวได้ ตัวชี้วัดที่เอกสารกล่าวถึงโดยไม่มีคะแนนให้ใส่เครื่องหมาย –',
    header: columnFields.indicator,
    fields: [],
  },
  {
    type: 'list',
    path: 'findings',
    heading: 'ประเด็นจากการวิเคราะห์',
    guidance: 'ประเด็นละแถว ช่องรหัสเว้นว่างได้ ของเดิมอย่าแก้',
    isNumbered: true,
    letter: 'f',
    blankRows: 8,
    columns: [
      column('analysis', 'findings[].kind', choice(findingKinds, findingKindOf), 18),
      column('analysis', 'findings[].text', text, 45),
      column('analysis', 'findings[].instrument', choice({ IIT: 'IIT', EIT: 'EIT', OIT: 'OIT' }, instrumentIn), 8),
      column('analysis', 'findings[].indicators', indicators, 20),
      column('analysis', 'findings[].id', text, 5),
    ],
  },
];
