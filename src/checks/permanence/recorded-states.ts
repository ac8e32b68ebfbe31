import { decisionStates } from '../../domain/decision.ts';
import { plannedSite } from '../planned-site.ts';
import type { Rule } from '../rule.ts';
import { exampleLedger, examplePage } from './example-ledger.ts';
import { atLedger, decisionsByUrl } from './ledger-facts.ts';

/** What was published as withdrawn, gone or moved does not come back by losing the line that says so. */
export const recordedStates: Rule = {
  id: 'OIT-URL-867',
  severity: 'error',
  about: 'ที่อยู่ที่ถอน ย้าย หรือนำออกแล้ว ยังมีบันทึกการตัดสินใจ',
  meaning: 'ประกาศที่ประชาชนเคยเห็นหายไป โดยไม่มีใครตัดสินใจ',
  excusable: false,
  examples: [
    {
      file: 'ledger/urls.jsonl',
      broken: exampleLedger([examplePage('/about/', 'page:about', { state: 'withdrawn' })])['ledger/urls.jsonl'],
      among: exampleLedger([examplePage('/about/', 'page:about', { state: 'withdrawn' })]),
    },
  ],
  check: (content) => {
    const decisions = decisionsByUrl(content);
    const { urls } = plannedSite(content);
    return content.ledger.urls
      .filter(({ fact: { url, state } }) => state !== 'live' && !decisions.has(url) && urls.has(url))
      .map((entry) => ({
        rule: recordedStates.id,
        ...atLedger(entry),
        found: `${entry.fact.url} ที่เผยแพร่ไว้ว่า "${entry.fact.state === 'live' ? '' : decisionStates[entry.fact.state]}" แต่ไม่มีบันทึกใน ledger/decisions.yaml แล้ว`,
        expected: 'บรรทัดของที่อยู่นี้ใน ledger/decisions.yaml',
        fix: `นำบรรทัดเดิมกลับมา หรือสั่ง npm run url -- restore ${entry.fact.url} พร้อมเหตุผล`,
      }));
  },
};
