import { retiredRows } from '../../domain/retired-rows.ts';
import { isOfLayout } from '../../domain/section-anchor.ts';
import type { Problem } from '../../reader/problem.ts';
import { pageRows } from '../page-rows.ts';
import type { Rule } from '../rule.ts';
import { exampleLedger, examplePage } from './example-ledger.ts';

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
    const recorded = new Map(content.ledger.urls.map(({ fact }) => [fact.url, fact.anchors]));
    const decisions = content.decisions?.data.decisions ?? [];
    return [...pageRows(content)].flatMap(([url, { ids, at }]) => {
      const anchors = recorded.get(url) ?? [];
      const retired = retiredRows(decisions, (one) => recorded.get(one), url);
      const fresh = [...ids].filter((id) => !anchors.includes(id));
      const lost = anchors.filter((anchor) => !isOfLayout(anchor) && !ids.has(anchor) && !retired.has(anchor));
      return lost.map((anchor) => lostAnchor(at, url, anchor, fresh));
    });
  },
};

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
