import type { Context } from './recognise/context.ts';
import { namesPerson } from './recognise/person.ts';
import type { RecognisedReport, Recognition } from './recognise/recognition.ts';
import { valueAt } from './write/report-file.ts';

/** What of an import is most likely wrong: columns that are not understood, names of persons, and a year that does not fit the folder. */
export function doubtsOf({ kind, data, body, origins }: RecognisedReport, { tables, reports }: Pick<Recognition, 'tables' | 'reports'>, { year }: Context): readonly string[] {
  const isFirst = reports[0]?.kind === kind;
  const unknown = tables.filter(({ role }) => role !== 'unknown').flatMap(({ number, columns, rows }) =>
    columns.flatMap(({ field, header, how }, index) => {
      const count = rows.filter(({ cells }) => (cells[index]?.lines.length ?? 0) > 0 && !cells[index]?.isCovered).length;
      return field === 'other' && how === 'unknown' && count > 0 ? [`ไม่รู้จักหัวคอลัมน์ "${header}" (ตาราง ${number}) ${count} ช่องของคอลัมน์นี้อยู่ในเนื้อความท้ายรายงาน`] : [];
    }),
  );
  const told = kind === 'analysis' ? lastYear(data['results']) : data['fiscalYear'];
  const path = kind === 'analysis' ? undefined : origins.find((origin) => origin.path === 'fiscalYear');
  const usual = kind === 'measures' ? [year, year - 1] : [year - 1, year];
  const isOff = typeof told === 'number' && path?.how !== 'inferred' && !usual.includes(told);
  const names = origins.filter(({ path: at }) => !at.startsWith('memo.signatories')).filter(({ path: at }) => namesPerson(String(valueAt(data, at) ?? ''))).length + (namesPerson(body) ? 1 : 0);
  const persons = names > 0 ? [`มีชื่อบุคคลในข้อความ ${names} แห่ง โปรดดูว่าหน่วยงานเลือกเผยแพร่ชื่อนั้นจริง`] : [];
  return [...(isFirst ? unknown : []), ...persons, ...(isOff ? [`เอกสารเป็นของปี ${told} แต่กำลังนำเข้าโฟลเดอร์ปีที่ประเมิน ${year} โปรดดูว่าเลือกปีถูก`] : [])];
}

function lastYear(results: unknown): number | undefined {
  const years = Array.isArray(results) ? results.flatMap((result: unknown) => (typeof result === 'object' && result !== null && 'year' in result && typeof result.year === 'number' ? [result.year] : [])) : [];
  return years.length === 0 ? undefined : Math.max(...years);
}
