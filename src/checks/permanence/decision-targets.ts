import { isFileUrl, isOutside, isTrustedTarget, splitAnchor, type Decision } from '../../domain/decision.ts';
import type { Problem } from '../../reader/problem.ts';
import { plannedSite } from '../planned-site.ts';
import type { ContentToCheck, Rule } from '../rule.ts';
import { exampleDecisions, exampleLedger, examplePage } from './example-ledger.ts';
import { decisionsByUrl, placedDecisions, type PlacedDecision } from './ledger-facts.ts';

const old = exampleLedger([examplePage('/old/', 'page:old'), examplePage('/older/', 'page:older')]);
const file = 'ledger/decisions.yaml';
const rule = { severity: 'error', excusable: false } as const;
const at = ({ file, place }: PlacedDecision): Pick<Problem, 'file' | 'place'> => ({ file, place });

/** The new address of what moved is there. */
export const deadTarget: Rule = {
  ...rule,
  id: 'OIT-URL-854',
  about: 'ที่อยู่ใหม่ของสิ่งที่ย้าย และไฟล์ฉบับใหม่ มีอยู่จริง',
  meaning: 'ผู้อ่านถูกส่งต่อไปยังหน้าที่ไม่มี',
  examples: [{ file, broken: exampleDecisions('url: /old/, state: moved, to: /nowhere/'), among: old }],
  check: (content) => {
    const { urls } = plannedSite(content);
    const decisions = decisionsByUrl(content);
    return placedDecisions(content)
      .filter(({ decision: { state } }) => state === 'moved' || state === 'replaced')
      // An old version outlives the newer one that was taken away; a move along a chain is told of by its own rule.
      .filter(({ decision: { state, to = '' } }) => !isOutside(to) && !urls.has(splitAnchor(to).page) && !(state === 'replaced' ? decisions.has(to) : decisions.get(to)?.state === 'moved'))
      .map((placed) => ({
        rule: deadTarget.id,
        ...at(placed),
        found: `ที่อยู่ใหม่ ${placed.decision.to ?? '(ไม่ได้ระบุ to)'} ซึ่งไม่มีในเว็บไซต์`,
        expected: 'ที่อยู่ของหน้าหรือไฟล์ที่มีอยู่ ใน to',
        fix: isFileUrl(placed.decision.to ?? '/') ? 'วางไฟล์ฉบับใหม่ในโฟลเดอร์ files หรือแก้ to' : 'แก้ to ให้เป็นหน้าที่มีอยู่ หรือสั่ง npm run url -- gone แทน',
      }));
  },
};

/** What moved leads to its end in one step. */
export const moveChain: Rule = {
  ...rule,
  id: 'OIT-URL-855',
  about: 'สิ่งที่ย้ายหลายครั้งนำไปยังที่อยู่ล่าสุดในขั้นเดียว',
  meaning: 'ผู้อ่านถูกส่งต่อเป็นทอด และขาดทันทีที่ทอดหนึ่งเปลี่ยน',
  examples: [{ file, broken: exampleDecisions('url: /old/, state: moved, to: /older/', 'url: /older/, state: moved, to: /about/'), among: old }],
  check: (content) =>
    placedDecisions(content).flatMap((placed) => {
      const path = pathOf(content, placed.decision);
      if (path.length < 2 || isLoop([placed.decision.url, ...path])) return [];
      return [
        {
          rule: moveChain.id,
          ...at(placed),
          found: `การย้ายเป็นทอด ${[placed.decision.url, ...path].join(' → ')}`,
          expected: `to: ${path.at(-1)}`,
          fix: 'แก้ to ให้เป็นที่อยู่สุดท้าย คำสั่ง npm run url -- move ทำให้เองทุกครั้ง',
        },
      ];
    }),
};

/** Nothing moves back to where it came from. */
export const moveLoop: Rule = {
  ...rule,
  id: 'OIT-URL-856',
  about: 'การย้ายไม่วนกลับมาที่เดิม',
  meaning: 'เบราว์เซอร์ของผู้อ่านวนไม่รู้จบ',
  examples: [{ file, broken: exampleDecisions('url: /old/, state: moved, to: /older/', 'url: /older/, state: moved, to: /old/'), among: old }],
  check: (content) =>
    placedDecisions(content).flatMap((placed) => {
      const path = pathOf(content, placed.decision);
      if (!isLoop([placed.decision.url, ...path])) return [];
      return [
        {
          rule: moveLoop.id,
          ...at(placed),
          found: `การย้ายที่วนกลับ ${[placed.decision.url, ...path].join(' → ')}`,
          expected: 'ที่อยู่ปลายทางที่มีเอกสารอยู่จริง',
          fix: 'ลบบรรทัดที่ไม่จริงออกหนึ่งบรรทัด เก็บบรรทัดที่พาไปยังหน้าที่มีอยู่',
        },
      ];
    }),
};

/** What moved to another host moved to one of the state, or one that the site trusts. */
export const outsideTarget: Rule = {
  ...rule,
  id: 'OIT-URL-863',
  about: 'สิ่งที่ย้ายออกนอกเว็บไซต์ย้ายไปยังเว็บของรัฐหรือเว็บที่ประกาศว่าเชื่อถือ',
  meaning: 'ผู้อ่านลิงก์ราชการถูกส่งไปยังเว็บของผู้อื่น',
  examples: [{ file, broken: exampleDecisions('url: /old/, state: moved, to: "https://casino.example.com/"'), sound: undefined, among: old }],
  check: (content) =>
    placedDecisions(content)
      .filter(({ decision: { to, state } }) => state === 'moved' && to !== undefined && isOutside(to) && !isTrustedTarget(to, content.site?.data.trustedHosts ?? []))
      .map((placed) => ({
        rule: outsideTarget.id,
        ...at(placed),
        found: `การย้ายไปยัง ${placed.decision.to}`,
        expected: 'ที่อยู่ในเว็บไซต์นี้ หรือ https:// ของโดเมน go.th หรือโดเมนใน trustedHosts ของ site.yaml',
        fix: 'แก้ to หรือให้ผู้ดูแลเพิ่มโดเมนใน trustedHosts ถ้าตั้งใจ',
      })),
};

/** Where a decision leads, step by step; ends where it would come round again. */
function pathOf(content: ContentToCheck, { url, state, to }: Decision): readonly string[] {
  if (state !== 'moved' || to === undefined) return [];
  const decisions = decisionsByUrl(content);
  const path = [to];
  const seen = new Set([url]);
  for (let next = decisions.get(to); next?.state === 'moved' && next.to !== undefined && !seen.has(next.url); next = decisions.get(next.to)) {
    seen.add(next.url);
    path.push(next.to);
  }
  return path;
}

function isLoop(path: readonly string[]): boolean {
  return new Set(path).size < path.length;
}
