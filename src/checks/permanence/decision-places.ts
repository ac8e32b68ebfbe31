import { decisionStates, isFileUrl, isRetired, splitAnchor, type DecisionState } from '../../domain/decision.ts';
import type { Problem } from '../../reader/problem.ts';
import { publishedAgency } from '../content-documents.ts';
import { pageRows } from '../page-rows.ts';
import { plannedSite } from '../planned-site.ts';
import type { ContentToCheck, Rule } from '../rule.ts';
import { exampleDecisions, exampleLedger, examplePage } from './example-ledger.ts';
import { placedDecisions, type PlacedDecision } from './ledger-facts.ts';
import { urlOfDocument } from '../../domain/urls.ts';

const file = 'ledger/decisions.yaml';
const rule = { severity: 'error', excusable: false } as const;
const at = ({ file, place }: PlacedDecision): Pick<Problem, 'file' | 'place'> => ({ file, place });

/** Where a notice is to stand, no document stands; nothing that was erased comes back unseen. */
export const noticeOverDocument: Rule = {
  ...rule,
  id: 'OIT-URL-857',
  about: 'ที่อยู่ที่บันทึกว่าย้ายหรือนำออก ไม่มีเอกสารอยู่',
  meaning: 'หน้าประกาศกับเอกสารแย่งที่อยู่เดียวกัน หรือสิ่งที่ลบแล้วกลับมาเผยแพร่',
  examples: [{ file, broken: exampleDecisions('url: /2567/measures/, state: gone'), among: exampleLedger() }],
  check: (content) => {
    const { urls } = plannedSite(content);
    const rows = pageRows(content);
    return placedDecisions(content)
      .filter(({ decision }) => isRetired(decision) && !(isFileUrl(decision.url) && decision.state === 'moved'))
      .filter(({ decision: { url } }) => {
        const { page, anchor } = splitAnchor(url);
        return anchor === undefined ? urls.has(page) || hasFile(content, url) : rows.get(page)?.ids.has(anchor);
      })
      .map((placed) => {
        const { url, state } = placed.decision;
        return {
          rule: noticeOverDocument.id,
          ...at(placed),
          found: `บันทึกว่า "${decisionStates[state]}" ที่ ${url} แต่เอกสารยังอยู่ที่นั่น`,
          expected: 'เอกสารหรือบันทึก อย่างใดอย่างหนึ่ง',
          fix: adviceFor(url, state, rows.get(splitAnchor(url).page)?.at.file),
        };
      });
  },
};

function adviceFor(url: string, state: DecisionState, file: string | undefined): string {
  const { anchor } = splitAnchor(url);
  if (anchor !== undefined) return `ลบรายการที่มี id: ${anchor} ออกจาก ${file ?? 'ไฟล์ของหน้านี้'} (ไม่ต้องลบทั้งไฟล์) หรือสั่ง npm run url -- restore "${url}" ถ้านำกลับมา`;
  return state === 'erased' ? 'ลบไฟล์ที่มีข้อมูลส่วนบุคคลออกจากโฟลเดอร์เนื้อหา' : `ย้ายไฟล์ออกด้วยคำสั่งเดิมอีกครั้ง หรือสั่ง npm run url -- restore ${url} ถ้านำกลับมา`;
}

/** One decision about each address. */
export const oneDecision: Rule = {
  ...rule,
  id: 'OIT-URL-865',
  about: 'ที่อยู่หนึ่งมีบันทึกเดียว',
  meaning: 'โปรแกรมไม่รู้ว่าบันทึกใดเป็นจริง',
  examples: [{ file, broken: exampleDecisions('url: /old/, state: moved, to: /about/', 'url: /old/, state: gone'), among: exampleLedger([examplePage('/old/', 'page:old')]) }],
  check: (content) => {
    const seen = new Set<string>();
    return placedDecisions(content).flatMap((placed) => {
      const { url } = placed.decision;
      if (!seen.has(url)) {
        seen.add(url);
        return [];
      }
      return [{ rule: oneDecision.id, ...at(placed), found: `บันทึกที่สองของ ${url}`, expected: 'หนึ่งบรรทัดต่อที่อยู่', fix: 'เก็บบรรทัดที่เป็นจริงล่าสุด แล้วลบอีกบรรทัด' }];
    });
  },
};

/** What is decided about was published. */
export const knownDecision: Rule = {
  ...rule,
  id: 'OIT-URL-866',
  about: 'บันทึกพูดถึงที่อยู่ที่เคยเผยแพร่ และเหมาะกับสิ่งที่อยู่ที่นั่น',
  meaning: 'บันทึกนี้ไม่มีผล ผู้ที่ตั้งใจสั่งอาจพิมพ์ที่อยู่ผิด',
  examples: [
    { file, broken: exampleDecisions('url: /2567/measure/, state: gone'), among: exampleLedger() },
    { file, broken: exampleDecisions('url: /2567/measures/, state: replaced, to: /about/'), among: exampleLedger() },
  ],
  check: (content) => {
    const { urls: planned } = plannedSite(content);
    const entryAt = new Map(content.ledger.urls.map(({ fact }) => [fact.url, fact]));
    const documents = new Set(content.ledger.releases.flatMap(({ fact }) => fact.added).map((name) => urlOfDocument(publishedAgency(content), name)));
    return placedDecisions(content).flatMap((placed): readonly Problem[] => {
      const { url, state, to = '' } = placed.decision;
      const { page, anchor } = splitAnchor(url);
      const entry = entryAt.get(page);
      // What moved takes along that it was withdrawn or replaced, before its new address was ever published.
      const isTakenAlong = (state === 'withdrawn' || state === 'replaced') && planned.has(url);
      if (!entry && !isTakenAlong && !(anchor === undefined && documents.has(url))) {
        return [{ rule: knownDecision.id, ...at(placed), found: `ที่อยู่ ${page} ซึ่งไม่เคยเผยแพร่`, expected: 'ที่อยู่ในทะเบียน ledger/urls.jsonl', fix: 'แก้ที่อยู่ให้ตรงกับที่เผยแพร่ไว้ หรือลบบรรทัดนี้' }];
      }
      if (anchor !== undefined && entry && !entry.anchors?.includes(anchor)) {
        return [{ rule: knownDecision.id, ...at(placed), found: `รหัส #${anchor} ซึ่งไม่เคยอยู่ในหน้า ${page}`, expected: 'รหัสที่เคยเผยแพร่ในหน้านั้น', fix: 'แก้รหัส หรือลบบรรทัดนี้' }];
      }
      // Nothing leads from a file to a page; one that moved is served in both places.
      const suitsFile = state === 'replaced' || state === 'moved' ? isFileUrl(to) : true;
      const suits = anchor === undefined ? (isFileUrl(url) ? suitsFile : state !== 'replaced') : state !== 'replaced' && state !== 'withdrawn';
      return suits ? [] : [{ rule: knownDecision.id, ...at(placed), found: `state: ${state} กับ ${url}${to === '' ? '' : ` (to: ${to})`}`, expected: anchor === undefined ? `"${decisionStates.replaced}" ใช้กับไฟล์แนบเท่านั้น` : `รายการในหน้าใช้ได้เพียง "${decisionStates.moved}" "${decisionStates.gone}" "${decisionStates.erased}" และ "${decisionStates.restored}"`, fix: 'ใช้คำสั่ง npm run url ซึ่งเขียนบรรทัดนี้ให้ถูก' }];
    });
  },
};

/** A file that was to be taken away and lies in its folder still. */
function hasFile({ files, agencies, ledger }: ContentToCheck, url: string): boolean {
  if (!isFileUrl(url)) return false;
  const document = ledger.urls.find(({ fact }) => fact.url === url)?.fact.document ?? '';
  const [agency = '', ...rest] = document.split('/');
  const folder = agencies.find(({ path }) => path.agency === agency)?.source.file.split('/')[1] ?? agency;
  return files.includes(`agencies/${folder}/${rest.join('/')}`);
}
