import type { LedgerEntry } from '../../domain/ledger.ts';
import type { Problem } from '../../reader/problem.ts';
import { plannedSite } from '../planned-site.ts';
import type { ContentToCheck, Rule } from '../rule.ts';
import { exampleLedger, examplePage } from './example-ledger.ts';
import { decisionsByUrl } from './ledger-facts.ts';

const submitted = 'submissions:\n  - { date: "2567-04-01", by: ปลัดเทศบาล, items: [{ item: O35, urls: [/2567/o35/] }] }\n';
const given = { submitted: ['2567 O35'] };

/** What was given in a survey is there as it was given; only data protection goes before it. */
export const submittedUrls: Rule = {
  id: 'OIT-URL-868',
  severity: 'error',
  about: 'ที่อยู่ที่ส่งในแบบสำรวจมีเอกสารอยู่ และบันทึกการส่งยังอยู่',
  meaning: 'ผู้ประเมินตัดสินจากที่อยู่ที่ส่งครั้งแรก ข้อนี้อาจไม่ได้คะแนนทั้งข้อ',
  excusable: false,
  needsWholeContent: true,
  examples: [
    { file: 'agencies/bansuan/2567/submitted.yaml', broken: submitted.replace('/2567/o35/', '/2567/o53/'), sound: undefined, among: exampleLedger() },
    {
      file: 'ledger/urls.jsonl',
      broken: exampleLedger([examplePage('/2567/o34/', 'bansuan/2567/o34', given)])['ledger/urls.jsonl'],
      among: exampleLedger([examplePage('/2567/o34/', 'bansuan/2567/o34', given)]),
    },
  ],
  check: (content) => [...notThere(content), ...forgotten(content)],
};

/** The surveys in which each address of this site was given, such as `2565 O42`. */
export function submittedSurveys({ submissions }: Pick<ContentToCheck, 'submissions'>): ReadonlyMap<string, readonly string[]> {
  const surveys = new Map<string, string[]>();
  for (const { path, data } of submissions) {
    for (const { item, urls } of data.submissions.flatMap(({ items }) => items)) {
      for (const url of urls) surveys.set(url, [...(surveys.get(url) ?? []), `${path.year} ${item}`]);
    }
  }
  return surveys;
}

function notThere(content: ContentToCheck): readonly Problem[] {
  const { urls } = plannedSite(content);
  const decisions = decisionsByUrl(content);
  return content.submissions.flatMap(({ source, data }) =>
    data.submissions.flatMap(({ items }, at) =>
      items.flatMap(({ item, urls: given }, index) =>
        given
          .filter((url) => url.startsWith('/') && !urls.has(url) && !isExplained(decisions.get(url)?.state))
          .map((url) => ({
            rule: submittedUrls.id,
            file: source.file,
            place: source.placeOf(['submissions', at, 'items', index, 'urls', given.indexOf(url)]),
            about: item,
            found: `ที่อยู่ ${url} ที่ส่งในข้อ ${item} แต่จะไม่มีเอกสารอยู่`,
            expected: 'เอกสารที่ที่อยู่เดิม ตามที่ส่งในแบบสำรวจ',
            fix: 'นำเอกสารกลับมาที่เดิม ที่อยู่ที่ส่งแล้วย้ายหรือถอนไม่ได้ นอกจากลบเพื่อคุ้มครองข้อมูลส่วนบุคคล',
          })),
      ),
    ),
  );
}

/** A move that was forced, and erasure for data protection, were decided knowing that the address was given. */
function isExplained(state: string | undefined): boolean {
  return state === 'erased' || state === 'moved';
}

function forgotten(content: ContentToCheck): readonly Problem[] {
  const surveys = submittedSurveys(content);
  const decisions = decisionsByUrl(content);
  const missing = ({ url, submitted = [] }: LedgerEntry) => submitted.filter((survey) => !surveys.get(url)?.includes(survey));
  const recorded = content.ledger.urls.filter(({ fact }) => decisions.get(fact.url)?.state !== 'erased');
  return recorded.flatMap(({ fact, line, text }) =>
    missing(fact).map((survey) => ({
      rule: submittedUrls.id,
      file: 'ledger/urls.jsonl',
      place: { line, column: 1, length: text.length },
      found: `${fact.url} ที่ส่งในแบบสำรวจ ${survey} แต่บันทึกการส่งหายไป`,
      expected: `ที่อยู่นี้ใน submitted.yaml ของปี ${survey.slice(0, 4)}`,
      fix: 'นำ submitted.yaml เดิมกลับมา บันทึกการส่งเพิ่มได้แต่ลบไม่ได้',
    })),
  );
}
