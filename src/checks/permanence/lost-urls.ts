import type { LedgerEntry } from '../../domain/ledger.ts';
import type { LedgerLine } from '../../reader/ledger.ts';
import type { Problem } from '../../reader/problem.ts';
import { plannedSite } from '../planned-site.ts';
import type { ContentToCheck, Rule } from '../rule.ts';
import { exampleLedger, examplePage } from './example-ledger.ts';
import { atLedger, decisionsByUrl, hasNotice } from './ledger-facts.ts';

const pageWithAnchors = exampleLedger([examplePage('/2568/results/', 'bansuan/2568/results')]);

/** What was published once is there, or it is recorded what became of it. */
export const lostUrls: Rule = {
  id: 'OIT-URL-851',
  severity: 'error',
  about: 'ที่อยู่ที่เคยเผยแพร่ยังอยู่ หรือมีบันทึกว่าย้ายหรือถอนไปอย่างไร',
  meaning: 'ลิงก์ที่ส่งในแบบสำรวจหรือที่ผู้อื่นอ้างถึงจะเปิดไม่ได้',
  excusable: false,
  needsWholeContent: true,
  examples: [
    {
      file: 'agencies/bansuan/2568/results.md',
      broken: undefined,
      among: { ...pageWithAnchors, 'agencies/bansuan/2568/files/queue.png': undefined },
    },
  ],
  check: (content) => lostEntries(content).map((entry) => lost(content, entry)),
};

/** Entries of the ledger whose address will not answer. */
export function lostEntries(content: ContentToCheck): readonly LedgerLine<LedgerEntry>[] {
  const { urls } = plannedSite(content);
  const decisions = decisionsByUrl(content);
  return content.ledger.urls.filter(({ fact: { url } }) => !urls.has(url) && !hasNotice(decisions.get(url)));
}

function lost(content: ContentToCheck, entry: LedgerLine<LedgerEntry>): Problem {
  const { url, kind, document, title } = entry.fact;
  const elsewhere = likelyNow(content, entry.fact);
  return {
    rule: lostUrls.id,
    ...atLedger(entry),
    found: `ที่อยู่ ${url}${title === undefined ? '' : ` "${title}"`} ที่เคยเผยแพร่ แต่จะไม่มีในเว็บไซต์รุ่นนี้`,
    expected: kind === 'page' ? `เอกสาร ${document} หรือบันทึกว่าย้าย ถอน หรือนำออก` : `ไฟล์ ${document} หรือบันทึกว่านำออก`,
    fix: elsewhere === undefined
      ? `นำไฟล์เดิมกลับมา หรือสั่ง npm run url -- gone ${url} พร้อมเหตุผล`
      : `ถ้า ${elsewhere} คือเอกสารเดียวกัน สั่ง npm run url -- move ${url} ${elsewhere} ถ้าไม่ใช่ นำไฟล์เดิมกลับมา`,
  };
}

/** A new address that ends alike or shares all but one step: most likely where a renamed document went. */
function likelyNow(content: ContentToCheck, { url, kind }: LedgerEntry): string | undefined {
  const known = new Set(content.ledger.urls.map(({ fact }) => fact.url));
  const steps = url.split('/');
  const differences = (other: string) => {
    const others = other.split('/');
    return others.length === steps.length ? steps.filter((step, index) => step !== others[index]).length : Number.POSITIVE_INFINITY;
  };
  const fresh = [...plannedSite(content).urls.values()].filter((one) => one.kind === kind && !known.has(one.url));
  return fresh.find((one) => differences(one.url) === 1)?.url;
}
