import { idsIn } from '../links/internal-links.ts';
import { plannedSite } from '../planned-site.ts';
import type { Rule } from '../rule.ts';
import { reportsOf } from '../year-of.ts';
import { exampleLedger, examplePage } from './example-ledger.ts';
import { decidedAnchors } from './ledger-facts.ts';
import { withoutBase } from '../../domain/urls.ts';
import type { Problem } from '../../reader/problem.ts';

/** What was published under an id can still be linked to. The finished pages are held against the ledger once more. */
export const lostAnchors: Rule = {
  id: 'OIT-URL-852',
  severity: 'error',
  about: 'รหัสของรายการที่เคยเผยแพร่ยังอยู่ในหน้า หรือมีบันทึกว่าย้ายหรือถอนไป',
  meaning: 'ลิงก์ที่ชี้ถึงรายการนี้ เช่น #m3 จะเปิดหน้าได้แต่ไม่พบรายการ',
  excusable: false,
  needsWholeContent: true,
  examples: [
    {
      file: 'ledger/urls.jsonl',
      broken: exampleLedger([examplePage('/2568/results/', 'bansuan/2568/results', { anchors: ['r1', 'r9'] })])['ledger/urls.jsonl'],
      among: exampleLedger([examplePage('/2568/results/', 'bansuan/2568/results', { anchors: ['r1', 'r9'] })]),
    },
  ],
  check: (content) => {
    const { pageOf, base } = plannedSite(content);
    const entryAt = new Map(content.ledger.urls.map((entry) => [entry.fact.url, entry.fact]));
    const decided = decidedAnchors(content);
    return reportsOf(content).flatMap(({ source, data }) => {
      const page = pageOf(source.file);
      const url = page === undefined ? '' : withoutBase(base, page);
      const now = new Set(idsIn(data));
      const lost = (entryAt.get(url)?.anchors ?? []).filter((anchor) => !isOfLayout(anchor) && !now.has(anchor) && !decided.get(url)?.has(anchor));
      return lost.map((anchor) => lostAnchor({ file: source.file, place: source.placeOf([listOf(data)]) }, url, anchor, [...now].filter((id) => !entryAt.get(url)?.anchors?.includes(id))));
    });
  },
};

/** Ids that the layouts write begin so; no row of an author may. */
export function isOfLayout(anchor: string): boolean {
  return /^(?:page|analysis|measures|results)(?:-|$)/.test(anchor);
}

function listOf(data: object): string {
  return ['measures', 'results', 'findings'].find((name) => name in data) ?? 'title';
}

/** The problem of an anchor that is gone without a word; `fresh` are ids that are new on the page. */
export function lostAnchor(at: Pick<Problem, 'file' | 'place'>, url: string, anchor: string, fresh: readonly string[] = []): Problem {
  const renamed = fresh[0];
  return {
    rule: lostAnchors.id,
    ...at,
    found: `รหัส #${anchor} ของหน้า ${url} ที่เคยเผยแพร่ แต่ไม่มีแล้ว`,
    expected: `รายการที่มี id: ${anchor} หรือบันทึกว่าย้ายหรือถอน`,
    fix: renamed === undefined
      ? `นำรายการเดิมกลับมาด้วยรหัสเดิม หรือสั่ง npm run url -- gone "${url}#${anchor}" พร้อมเหตุผล`
      : `ใช้รหัสเดิม ${anchor} ถ้าตั้งใจเปลี่ยนเป็น ${renamed} สั่ง npm run url -- move "${url}#${anchor}" "${url}#${renamed}"`,
  };
}

