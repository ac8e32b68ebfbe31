import type { Indicator } from '../../domain/indicator.ts';
import type { ReportKind } from '../../domain/report-kind.ts';
import type { Context } from '../recognise/context.ts';

/** The indicators that evaluations know; names and wordings as catalogues have them. */
export const indicators: readonly Indicator[] = [
  { id: 'duty', name: 'การปฏิบัติหน้าที่', instrument: 'IIT' },
  { id: 'budget', name: 'การใช้งบประมาณ', instrument: 'IIT' },
  { id: 'power', name: 'การใช้อำนาจ', instrument: 'IIT' },
  { id: 'assets', name: 'การใช้ทรัพย์สินของราชการ', instrument: 'IIT' },
  { id: 'anti-corruption', name: 'การแก้ไขปัญหาการทุจริต', instrument: 'IIT' },
  { id: 'service-quality', name: 'คุณภาพการดำเนินงาน', instrument: 'EIT' },
  { id: 'communication', name: 'ประสิทธิภาพการสื่อสาร', instrument: 'EIT' },
  { id: 'improvement', name: 'การปรับปรุงระบบการทำงาน', aliases: ['การปรับปรุงการทำงาน'], instrument: 'EIT' },
  { id: 'disclosure', name: 'การเปิดเผยข้อมูล', instrument: 'OIT' },
  { id: 'prevention', name: 'การป้องกันการทุจริต', instrument: 'OIT' },
];

export type EvaluationAgency = Context['agency'];

/** The agency of our own documents; it does not exist. */
export const madeUpAgency: EvaluationAgency = {
  name: 'เทศบาลตำบลหนองกระโทกน้อย',
  shortName: 'ทต.หนองกระโทกน้อย',
  units: ['สำนักปลัดเทศบาล', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'กองสาธารณสุขและสิ่งแวดล้อม', 'หน่วยตรวจสอบภายใน'],
};

/** What an importer is told before it reads a document. */
export function contextFor(agency: EvaluationAgency, year: number, kinds: readonly ReportKind[]): Context {
  return { agency, year, indicators, today: '2569-11-21', kinds };
}
