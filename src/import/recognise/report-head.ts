import type { ReportKind } from '../../domain/report-kind.ts';
import { yearIn, yearOfTitle } from './column.ts';
import { lettersOf } from './fragment.ts';
import { kindNamed } from './kind-named.ts';
import type { MemoReading } from './memo.ts';
import type { Parts } from './parts.ts';
import { inferred, piece, type Piece } from './piece.ts';

/** The year whose result is analysed: that of a sentence with the score, else of the subject or title, else the year before. */
export function analysedYear({ text, memo, context }: Parts, title: Piece): Piece {
  const stated = text.scores.find(({ total, year }) => total && year)?.year;
  if (stated) return stated;
  for (const source of [...(memo?.subjects ?? []), title]) {
    const year = yearOfTitle(String(source.value), true);
    if (year !== undefined && source.from.length > 0) return piece(year, source.from);
  }
  const cover = text.covers.analysis.find((line) => yearIn(line.text) !== undefined);
  return cover ? piece(yearIn(cover.text) as number, cover) : inferred(context.year - 1, 'เอกสารไม่ได้เขียนปีของผลการประเมินไว้ ใช้ปีก่อนปีที่ประเมิน');
}

/** The fiscal year of measures or results, Buddhist era. */
export function fiscalYearOf(kind: ReportKind, { text, memo, context, tables }: Parts, title: Piece): Piece {
  const lines = [...text.covers[kind], ...text.headings[kind], ...tables.filter(({ role }) => role === kind).flatMap(({ titles }) => titles)];
  const titled = title.from.length > 0 ? yearOfTitle(String(title.value), false) : undefined;
  if (titled !== undefined) return piece(titled, title.from);
  const line = lines.find((one) => yearIn(one.text) !== undefined);
  if (line) return piece(yearIn(line.text) as number, line);
  const subject = memo?.subjects.find(({ value }) => kindNamed(lettersOf(String(value))) === kind && yearIn(String(value)) !== undefined);
  return subject ? piece(yearIn(String(subject.value)) as number, subject.from) : inferred(context.year, 'เอกสารไม่ได้เขียนปีงบประมาณไว้ ใช้ปีที่ประเมิน');
}

/** The title of a report: that of its cover, of the heading over it, or of the memo that submits it. */
export function titleOf(kind: ReportKind, { text, memo, context, tables, kinds }: Parts, own: MemoReading | undefined): Piece {
  const cover = text.covers[kind].slice(Math.max(0, text.covers[kind].findIndex((line) => titleWords.test(line.text))));
  const last = cover.findIndex((line) => /ประจำปี|พ\.?ศ\.?|ปี\s*25/.test(line.text));
  const lines = last === -1 ? cover.slice(0, Math.max(1, cover.findIndex((line) => /^(?:องค์การ|เทศบาล|อบต|อบจ|อำเภอ|จัดทำ|ศูนย์|โดย)/.test(line.text)))) : cover.slice(0, last + 1);
  const subject = own?.subjects.find(({ value }) => kindNamed(lettersOf(String(value))) === kind);
  if (subject && kind === 'analysis') return subject;
  if (lines.some((line) => titleWords.test(line.text))) return piece(withoutAgency(lines.map((line) => line.text).join(' ')), lines);
  const heading = text.headings[kind].find((line) => kindNamed(lettersOf(line.text)) === kind) ?? tables.filter(({ role }) => role === kind).flatMap(({ titles }) => titles)[0];
  if (subject && !heading) return subject;
  if (heading) return piece(heading.text.replace(/^\d+[.)]\s*/, ''), heading);
  if (own?.subjects[0]) return own.subjects[0];
  return inferred(`${defaultTitles[kind]} ปี ${context.year}`, memo || kinds.length > 1 ? 'เอกสารไม่มีชื่อของรายงานส่วนนี้' : 'เอกสารไม่มีชื่อรายงาน');
}

/** Words of which one stands in every title of a report. */
const titleWords = /รายงาน|มาตรการ|วิเคราะห์|ผลการ|ข้อเสนอแนะ|แผน|แนวทาง/;

/** A title up to the year, where the name of the agency follows on the same line. */
function withoutAgency(title: string): string {
  return /^(.*?25\d{2})\s+(?:ของ)?(?:องค์การ|เทศบาล|อบต|อบจ|เมืองพัทยา|อำเภอ).*$/.exec(title)?.[1] ?? title;
}

const defaultTitles: Readonly<Record<ReportKind, string>> = {
  analysis: 'การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)',
  measures: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
  results: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
};

/** The unit that made the report: as the cover says, else that of the memo, else the one that is responsible for every row. */
export function responsibleOf({ text, memo, context, rows }: Parts, own: MemoReading | undefined): Piece | undefined {
  if (text.madeBy) return text.madeBy;
  const from = (own?.memo ?? memo?.memo) as { readonly from?: Piece } | undefined;
  if (from?.from) {
    const name = String(from.from.value);
    const unit = context.agency.units.find((one) => lettersOf(name).startsWith(lettersOf(one))) ?? name.split(/\s+(?=องค์การ|เทศบาล|อบต|อบจ)/)[0] ?? name;
    return { ...from.from, value: unit };
  }
  const units = [...rows.measures, ...rows.results].map(({ responsible }) => (Array.isArray(responsible) ? (responsible as readonly Piece[]).map(({ value }) => String(value)) : []));
  const common = units[0]?.find((unit) => units.every((row) => row.includes(unit)));
  return common === undefined ? undefined : inferred(common, 'เป็นผู้รับผิดชอบทุกข้อในตาราง');
}
