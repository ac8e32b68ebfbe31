import type { ReportKind } from '../../domain/report-kind.ts';

/** The report that a title names. */
export function kindNamed(letters: string): ReportKind | undefined {
  if (/รายงานผลการ(?:ดำเนิน|ปฏิบัติ)|ผลการดำเนิน(?:การ|งาน)(?:ตาม|เพื่อ)/.test(letters)) return 'results';
  if (/วิเคราะห์(?:ผล)?|ผลการประเมินคุณธรรม|ผลคะแนน/.test(letters) && !/^มาตรการ/.test(letters)) return 'analysis';
  return /มาตรการ|ข้อเสนอแนะใน/.test(letters) ? 'measures' : undefined;
}
