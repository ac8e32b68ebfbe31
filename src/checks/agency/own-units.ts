import { nearestName } from '../../reader/nearest-name.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Agency } from '../../schemas/agency.ts';
import type { Rule } from '../rule.ts';
import { reportsOf, rowsOf, type ReportEntry } from '../year-of.ts';

/** Everyone in the agency: no unit of its own. */
const everyone = /^ทุก(?:หน่วยงาน|กอง|ส่วน|สำนัก|ฝ่าย|งาน|กลุ่มงาน|ส่วนราชการ)/;

/** Units named as responsible are units that the agency has. */
export const ownUnits: Rule = {
  id: 'OIT-AGY-455',
  severity: 'warning',
  about: 'ผู้รับผิดชอบเป็นหน่วยงานภายในที่มีอยู่',
  meaning: 'ประชาชนไม่รู้จะถามใคร และค้นตามหน่วยงานไม่พบ',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: 'responsible: [กองคลัง]', broken: 'responsible: [กองคลงั]' }],
  check: (content) =>
    reportsOf(content).flatMap((entry) => {
      const agency = content.agencies.find(({ path }) => path.agency === entry.path.agency)?.data;
      return agency ? unknownUnits(entry, agency) : [];
    }),
};

function unknownUnits(entry: ReportEntry, agency: Agency): readonly Problem[] {
  const { data, source } = entry;
  const rows = 'measures' in data ? rowsOf('measures', data.measures) : 'fiscalYear' in data ? rowsOf('results', data.results) : [];
  const named = [
    { unit: data.responsible, at: ['responsible'], about: undefined },
    ...rows.flatMap(({ id, data: row, at }) => (row.responsible ?? []).map((unit, index) => ({ unit, at: [...at, 'responsible', index], about: id }))),
  ];
  const isKnown = (unit: string) => agency.units.includes(unit) || everyone.test(unit) || !/\p{L}/u.test(unit) || unit === agency.name;
  return named
    .filter(({ unit }) => !isKnown(unit) && !isKnown(plainUnit(unit, agency)))
    .map(({ unit, at, about }) => ({
      rule: ownUnits.id,
      file: source.file,
      place: source.placeOf(at),
      ...(about !== undefined && { about }),
      found: `หน่วยงาน "${unit}" ที่ไม่มีใน agency.yaml`,
      expected: `หน่วยงาน: ${agency.units.join(' · ')}`,
      fix: advice(unit, agency.units),
    }));
}

/** A unit without the name or kind of the agency, and without what stands in brackets: `สำนักปลัดเทศบาล (งานนิติการ)` is `สำนักปลัด`. */
function plainUnit(unit: string, { name, shortName }: Agency): string {
  return unit
    .replace(/\([^)]*\)/g, '')
    .replace(name, '')
    .replace(shortName, '')
    .replace(/(?<=.)(?:เทศบาล(?:ตำบล|เมือง|นคร)?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\.|อบจ\.)\s*$/, '')
    .trim();
}

function advice(unit: string, units: readonly string[]): string {
  const near = nearestName(unit, units);
  return near === undefined ? 'แก้ชื่อ หรือเพิ่มหน่วยงานนี้ใน units ของ agency.yaml' : `หมายถึง ${near} หรือไม่`;
}
