import { dirname } from 'node:path/posix';
import { indicatorNamed } from '../../domain/indicator.ts';
import type { ReportKind } from '../../domain/report-kind.ts';
import type { Content, Entry } from '../../reader/content.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';

/** What a report refers to must be there: findings, indicators, the measures of a plan, the items of the year. */
export const knownReferences: Rule = {
  id: 'OIT-REF-151',
  severity: 'error',
  about: 'สิ่งที่อ้างถึงมีอยู่จริง',
  meaning: 'หน้าเว็บเชื่อมโยงประเด็น มาตรการ และผลเข้าด้วยกันไม่ได้',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'findings: [slow-service]',
      broken: 'findings: [f9]',
    },
  ],
  check: (content) => [
    ...content.analyses.flatMap((entry) => [
      ...entry.data.results.flatMap((result, index) =>
        (result.indicators ?? []).flatMap(({ name }, at) =>
          indicatorProblem(content, entry, name, ['results', index, 'indicators', at, 'name']),
        ),
      ),
      ...entry.data.findings.flatMap((finding, index) =>
        indicatorProblems(content, entry, finding.indicators, ['findings', index, 'indicators']),
      ),
    ]),
    ...content.measures.flatMap((entry) =>
      entry.data.measures.flatMap(({ answers = {} }, index) => [
        ...indicatorProblems(content, entry, answers.indicators, ['measures', index, 'answers', 'indicators']),
        ...findingProblems(content, entry, answers.findings, ['measures', index, 'answers', 'findings']),
      ]),
    ),
    ...content.results.flatMap((entry) => [
      ...indicatorProblems(content, entry, entry.data.improvedIndicators, ['improvedIndicators']),
      ...entry.data.results.flatMap((result, index) => [
        ...indicatorProblems(content, entry, result.indicators, ['results', index, 'indicators']),
        ...measureProblem(content, entry, entry.data.planYear, result.measure, ['results', index, 'measure']),
      ]),
    ]),
    ...content.answers.flatMap((entry) =>
      entry.data.answers.flatMap(({ item }, index) => itemProblem(content, entry, item, ['answers', index, 'item'])),
    ),
  ],
};

type ReportEntry = Entry<'report', unknown>;
type At = readonly PropertyKey[];

function problem(entry: Pick<ReportEntry, 'source'>, at: At, words: Pick<Problem, 'found' | 'expected' | 'fix'>): Problem {
  return { rule: knownReferences.id, file: entry.source.file, place: entry.source.placeOf(at), ...words };
}

/** A report that is there but has problems of its own: what refers to it cannot be judged before those are mended. */
function isThere({ files }: Content, { source }: ReportEntry, year: number, kind: ReportKind): boolean {
  const folder = dirname(dirname(source.file));
  return [`${kind}.md`, `${kind}.mdx`].some((name) => files.includes(`${folder}/${year}/${name}`));
}

function indicatorProblems(content: Content, entry: ReportEntry, names: readonly string[] | undefined, at: At): readonly Problem[] {
  return (names ?? []).flatMap((name, index) => indicatorProblem(content, entry, name, [...at, index]));
}

function indicatorProblem(content: Content, entry: ReportEntry, name: string, at: At): readonly Problem[] {
  const catalogue = content.catalogues.find(({ path }) => path.year === entry.path.year)?.data;
  if (!catalogue || indicatorNamed(catalogue.indicators.list, name)) return [];
  return [
    problem(entry, at, {
      found: `ตัวชี้วัด "${name}" ที่ไม่มีในทะเบียนปี ${entry.path.year}`,
      expected: `ชื่อตัวชี้วัด: ${catalogue.indicators.list.map((indicator) => indicator.name).join(' · ')}`,
      fix: 'พิมพ์ชื่อตัวชี้วัดให้ตรงกับทะเบียน',
    }),
  ];
}

function findingProblems(content: Content, entry: ReportEntry, ids: readonly string[] | undefined, at: At): readonly Problem[] {
  const { agency, year } = entry.path;
  const analysis = content.analyses.find(({ path }) => path.agency === agency && path.year === year);
  if (!analysis && isThere(content, entry, year, 'analysis')) return [];
  const known = analysis?.data.findings.map(({ id }) => id) ?? [];
  return (ids ?? []).flatMap((id, index) =>
    known.includes(id)
      ? []
      : [
          problem(entry, [...at, index], {
            found: `รหัสประเด็น ${id} ที่ไม่มีในรายงานวิเคราะห์ของปี ${year}`,
            expected: known.length > 0 ? `รหัสประเด็น: ${known.join(' ')}` : `รายงาน analysis ของปี ${year} ที่มีประเด็นนี้`,
            fix: 'แก้รหัสให้ตรง หรือเพิ่มประเด็นในรายงานวิเคราะห์',
          }),
        ],
  );
}

function measureProblem(content: Content, entry: ReportEntry, planYear: number | undefined, id: string | undefined, at: At): readonly Problem[] {
  if (id === undefined) return [];
  const year = planYear ?? entry.path.year;
  const plan = content.measures.find(({ path }) => path.agency === entry.path.agency && path.year === year);
  if (!plan && isThere(content, entry, year, 'measures')) return [];
  const known = plan?.data.measures.flatMap((measure) => [measure.id, ...(measure.parts ?? []).map((part) => part.id)]) ?? [];
  if (known.includes(id)) return [];
  return [
    problem(entry, at, {
      found: `รหัสมาตรการ ${id} ที่ไม่มีในแผนของปี ${year}`,
      expected: known.length > 0 ? `รหัสมาตรการ: ${known.join(' ')}` : `รายงาน measures ในโฟลเดอร์ปี ${year}`,
      fix: 'แก้รหัสให้ตรง ใส่ planYear ของแผน หรือลบฟิลด์นี้ถ้าแผนไม่อยู่ในเว็บไซต์',
    }),
  ];
}

function itemProblem(content: Content, entry: Entry<'answers', unknown>, code: string, at: At): readonly Problem[] {
  const catalogue = content.catalogues.find(({ path }) => path.year === entry.path.year)?.data;
  if (!catalogue || Number(code.slice(1)) <= catalogue.itemCount.value) return [];
  return [
    problem(entry, at, {
      found: `ข้อ ${code} ซึ่งเกินจำนวนข้อของปี ${entry.path.year}`,
      expected: `ข้อ O1 ถึง O${catalogue.itemCount.value}`,
      fix: 'ตรวจรหัสข้อกับแบบตรวจของปีนั้น',
    }),
  ];
}
