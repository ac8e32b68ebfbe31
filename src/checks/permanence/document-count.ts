import { documentsAfter } from '../../domain/ledger.ts';
import type { Decision } from '../../domain/decision.ts';
import { urlOfDocument } from '../../domain/urls.ts';
import { contentDocuments, publishedAgency } from '../content-documents.ts';
import type { Rule } from '../rule.ts';
import { exampleLedger } from './example-ledger.ts';
import { decisionsByUrl, hasNotice } from './ledger-facts.ts';

/** Documents do not vanish: neither one nor a whole folder. */
export const documentCount: Rule = {
  id: 'OIT-FIL-011',
  severity: 'error',
  about: 'จำนวนเอกสารไม่ลดลงจากรุ่นก่อนโดยไม่มีบันทึก',
  meaning: 'เอกสารที่เคยเผยแพร่หายไปจากโฟลเดอร์ และไม่มีใครสังเกต',
  excusable: false,
  needsWholeContent: true,
  examples: [{ file: 'agencies/bansuan/2567/answers.yaml', broken: undefined, among: exampleLedger([], { added: ['bansuan/2567/answers'] }) }],
  check: (content) => {
    const now = new Set(contentDocuments(content));
    const before = documentsAfter(content.ledger.releases.map(({ fact }) => fact));
    const decided = decisionsByUrl(content);
    const only = publishedAgency(content);
    const missing = [...before].filter((document) => !now.has(document) && !isDecided(decided, document === only ? '/' : urlOfDocument(only, document))).sort();
    if (missing.length === 0) return [];
    return [
      {
        rule: documentCount.id,
        file: 'ledger/releases.jsonl',
        found: `เอกสารที่หายไป ${missing.length} จาก ${before.size} ฉบับ: ${missing.slice(0, 8).join(' ')}${missing.length > 8 ? ' …' : ''}`,
        expected: 'เอกสารครบอย่างน้อยเท่ารุ่นก่อน หรือบันทึกว่าย้ายหรือนำออก',
        fix: `นำไฟล์หรือโฟลเดอร์เดิมกลับมา ถ้าตั้งใจนำออก สั่ง npm run url -- gone ${urlOfDocument(only, missing[0] ?? '')} พร้อมเหตุผล`,
      },
    ];
  },
};

/** By its own address, or by that of the year or the agency that it went with. */
function isDecided(decided: ReadonlyMap<string, Decision>, url: string): boolean {
  const steps = url.split('/').slice(1, -1);
  const withParents = [url, ...steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}/`)];
  return withParents.some((one) => hasNotice(decided.get(one)));
}
