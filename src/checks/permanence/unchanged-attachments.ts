import { sha256 } from '../../reader/sha256.ts';
import { plannedSite } from '../planned-site.ts';
import type { Rule } from '../rule.ts';
import { exampleLedger } from './example-ledger.ts';

const file = '/2567/files/signed-analysis.pdf';

/** Whoever opened a published file opens the same bytes again; a new version is another file. */
export const unchangedAttachments: Rule = {
  id: 'OIT-ATT-756',
  severity: 'error',
  about: 'ไฟล์แนบที่เผยแพร่แล้วไม่เปลี่ยนแม้แต่ไบต์เดียว',
  meaning: 'เอกสารที่ผู้ประเมินหรือประชาชนเคยเปิดถูกเปลี่ยนโดยไม่มีร่องรอย',
  excusable: false,
  examples: [
    {
      file: 'ledger/urls.jsonl',
      broken: exampleLedger([{ url: file, kind: 'attachment', document: 'bansuan/2567/files/signed-analysis.pdf', state: 'live', first: '2567-03-01', hash: sha256('other bytes') }])['ledger/urls.jsonl'],
    },
  ],
  check: (content) => {
    const { urls } = plannedSite(content);
    const hashOf = new Map(content.attachments.map((one) => [one.file, one.sha256]));
    return content.ledger.urls.flatMap(({ fact: { url, kind, hash, first } }) => {
      const source = kind === 'attachment' ? urls.get(url)?.source : undefined;
      if (source === undefined || hash === undefined || hashOf.get(source) === hash) return [];
      return [
        {
          rule: unchangedAttachments.id,
          file: source,
          about: source.slice(source.lastIndexOf('/') + 1),
          found: `ไฟล์ที่ต่างจากที่เผยแพร่ไว้ที่ ${url} ตั้งแต่ ${first}`,
          expected: `ไฟล์เดิม SHA-256 ${hash.slice(0, 16)}…`,
          fix: `นำไฟล์เดิมกลับมา แล้วเพิ่มฉบับใหม่ด้วย npm run url -- replace ${url} <ไฟล์ใหม่>`,
        },
      ];
    });
  },
};
