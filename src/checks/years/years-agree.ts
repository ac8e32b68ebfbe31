import { toArabicDigits } from '../../domain/numerals.ts';
import { passagesOf } from '../../reader/passage.ts';
import type { Problem } from '../../reader/problem.ts';
import { problemIn } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';
import { reportsOf, type ReportEntry } from '../year-of.ts';

const fiscalYear = /(?:ปีงบประมาณ|ประจำปี)\s*(?:พ\.\s*ศ\.)?\s*([๐-๙0-9]{4})/g;

/** The cover, the title and the subjects of the memo name the year that the report is about. */
export const yearsAgree: Rule = {
  id: 'OIT-YR-101',
  severity: 'error',
  about: 'ปีงบประมาณบนปก ในชื่อเรื่อง และในเนื้อหาตรงกัน',
  meaning: 'ผู้ตรวจไม่แน่ใจว่ารายงานเป็นของปีใด และอาจไม่รับ',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'fiscalYear: 2567',
      broken: 'fiscalYear: 2567\ncoverTitle: [มาตรการ ประจำปีงบประมาณ พ.ศ. 2566]',
      sound: 'fiscalYear: 2567\ncoverTitle: [มาตรการ ประจำปีงบประมาณ พ.ศ. 2567]',
    },
  ],
  check: (content) => reportsOf(content).flatMap((entry) => [...onCover(entry), ...inMemo(entry)]),
};

const coverFields = new Set<PropertyKey | undefined>(['title', 'coverTitle']);

function onCover(entry: ReportEntry): readonly Problem[] {
  const about = yearsAbout(entry);
  const known = new Set([...about, ...yearsBeside(entry)]);
  const named = passagesOf(entry.source)
    .filter(({ path }) => coverFields.has(path[0]) || (path[0] === 'memo' && path[1] === 'subjects'))
    .flatMap((passage) => [...passage.text.matchAll(fiscalYear)].map((match) => ({ passage, match, year: Number(toArabicDigits(match[1] ?? '')) })));
  // A title, a cover or a list of subjects may well name a second year, as long as it names its own.
  const isClear = new Set(named.filter(({ year }) => about.includes(year)).map(({ passage }) => passage.path[0]));
  return named
    .filter(({ passage, year }) => !known.has(year) && !isClear.has(passage.path[0]))
    .map(({ passage, match, year }) =>
      problemIn(passage, match.index, match[0].length, {
        rule: yearsAgree.id,
        found: `ปี ${year} แต่รายงานเป็นของปี ${about.join(' หรือ ')}`,
        expected: `ปี ${about.join(' หรือ ')}`,
        fix: 'ตรวจปีกับเอกสารต้นฉบับ ถ้าต้นฉบับขัดกันเองให้บอกไว้ใน remarks แล้วบันทึกข้อยกเว้น (allow)',
      }),
    );
}

/** Other years that a report has to do with: of the assessment, of the plan, of earlier results. */
function yearsBeside({ data, path }: ReportEntry): readonly number[] {
  const results = 'findings' in data ? data.results.map(({ year }) => year) : [];
  return [path.year, ...results, ...('planYear' in data && data.planYear !== undefined ? [data.planYear] : [])];
}

/** The years that a report of its kind is about, Buddhist era. */
function yearsAbout({ data }: ReportEntry): readonly number[] {
  if ('fiscalYear' in data) return [data.fiscalYear];
  const last = data.results.at(-1)?.year;
  return last === undefined ? [] : [last];
}

/** A memo that speaks of the assessment of another year than its own subject does. */
function inMemo(entry: ReportEntry): readonly Problem[] {
  const memo = passagesOf(entry.source).filter(({ path }) => path[0] === 'memo');
  const assessed = /(?:ผลการ|ได้(?:มี|รับ)การ)ประเมินคุณธรรม[^\n]{0,160}?ปีงบประมาณ\s*(?:พ\.\s*ศ\.)?\s*([๐-๙0-9]{4})/g;
  const yearOf = (match: RegExpExecArray) => Number(toArabicDigits(match[1] ?? ''));
  const subjects = memo.filter(({ path }) => path[1] === 'subjects').flatMap(({ text }) => [...text.matchAll(assessed)].map(yearOf));
  if (subjects.length === 0) return [];
  const results = 'findings' in entry.data ? entry.data.results.map(({ year }) => year) : [];
  const known = [...subjects, ...results];
  return memo
    .filter(({ path }) => path[1] === 'sections')
    .flatMap((passage) =>
      [...passage.text.matchAll(assessed)]
        .filter((match) => !known.includes(yearOf(match)))
        .map((match) =>
          problemIn(passage, match.index + match[0].length - 4, 4, {
            rule: yearsAgree.id,
            found: `การประเมินของปีงบประมาณ ${yearOf(match)} ในบันทึกที่เรื่องเป็นของปี ${subjects.join(' ')}`,
            expected: `ปี ${subjects.join(' ')}`,
            fix: 'ตรวจปีกับเอกสารต้นฉบับ ถ้าต้นฉบับขัดกันเองให้บอกไว้ใน remarks แล้วบันทึกข้อยกเว้น (allow)',
          }),
        ),
    );
}
