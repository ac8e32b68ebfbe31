import { digestsAfter, type Release } from '../../domain/ledger.ts';
import { lineDigest, releasesFile, urlsFile, type Ledger, type LedgerLine } from '../../reader/ledger.ts';
import { sha256 } from '../../reader/sha256.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';
import { exampleLedger, examplePage } from './example-ledger.ts';

const rule = { severity: 'error', excusable: false } as const;
const two = exampleLedger([examplePage('/about/', 'page:about')]);
const fromBefore = 'ถ้าเพิ่งมีการเผยแพร่ที่ค้างอยู่ สั่ง npm run publish ถ้าไม่ใช่ นำ content/ledger ล่าสุดกลับมาจากสำเนาหรือผู้ดูแล ไฟล์เหล่านี้เขียนด้วยคำสั่งเท่านั้น';

/** No line leaves the ledger. */
export const ledgerLines: Rule = {
  ...rule,
  id: 'OIT-URL-861',
  about: 'ทะเบียนที่อยู่มีครบทุกบรรทัดที่เคยบันทึก',
  meaning: 'โปรแกรมจะไม่รู้ว่าที่อยู่นั้นเคยเผยแพร่ และไม่เตือนเมื่อมันหายไป',
  examples: [{ file: urlsFile, broken: exampleLedger()[urlsFile], among: { [releasesFile]: two[releasesFile] } }],
  check: ({ ledger }) => {
    const recorded = new Set(ledger.urls.map(({ fact }) => fact.url));
    const missing = [...new Set(chainEnds(ledger).flatMap((digests) => [...digests.keys()]))].filter((url) => !recorded.has(url));
    return missing.map((url) => ({ rule: ledgerLines.id, file: urlsFile, found: `ทะเบียนที่ขาดบรรทัดของ ${url}`, expected: 'ทุกบรรทัดที่เคยบันทึก', fix: fromBefore }));
  },
};

/** No line of the ledger is changed by hand. */
export const ledgerAsWritten: Rule = {
  ...rule,
  id: 'OIT-URL-862',
  about: 'บรรทัดของทะเบียนที่อยู่เป็นไปตามที่บันทึกตอนเผยแพร่',
  meaning: 'ทะเบียนจะบอกสิ่งที่ไม่จริงเกี่ยวกับที่อยู่นั้น',
  examples: [{ file: urlsFile, broken: two[urlsFile]?.replace('"first":"2567-03-01"', '"first":"2560-03-01"'), among: { [releasesFile]: two[releasesFile] } }],
  check: ({ ledger }) => {
    const ends = chainEnds(ledger);
    const expected = (url: string) => ends.flatMap((digests) => digests.get(url) ?? []);
    return ledger.urls
      .filter(({ fact, text }) => !expected(fact.url).includes(lineDigest(text)))
      .map(({ fact, line, text }) => ({
        rule: ledgerAsWritten.id,
        file: urlsFile,
        place: { line, column: 1, length: text.length },
        found: expected(fact.url).length === 0 ? `บรรทัดของ ${fact.url} ที่ไม่มีการเผยแพร่ครั้งใดบันทึก` : `บรรทัดของ ${fact.url} ที่ถูกแก้`,
        expected: 'บรรทัดตามที่บันทึกตอนเผยแพร่',
        fix: fromBefore,
      }));
  },
};

/** Every release follows another that is there; each line is bound to the one before by its hash. */
export const releaseChain: Rule = {
  ...rule,
  id: 'OIT-URL-864',
  about: 'รายการเผยแพร่ต่อกันครบทุกครั้ง',
  meaning: 'ประวัติการเผยแพร่ถูกแก้หรือตัด จึงใช้ยืนยันอะไรไม่ได้',
  examples: [{ file: releasesFile, broken: exampleLedger([], { release: 2, follows: [sha256('a release that is not there')] })[releasesFile], among: { [urlsFile]: exampleLedger()[urlsFile] } }],
  check: ({ ledger }) => {
    const known = new Set<string>();
    return ledger.releases.flatMap(({ fact, line, text }, index): readonly Problem[] => {
      const isBound = index === 0 ? fact.follows.length === 0 : fact.follows.length > 0 && fact.follows.every((hash) => known.has(hash));
      known.add(sha256(text));
      if (isBound) return [];
      return [{ rule: releaseChain.id, file: releasesFile, place: { line, column: 1, length: text.length }, found: `การเผยแพร่ครั้งที่ ${fact.release} ที่ไม่ต่อจากครั้งก่อน`, expected: 'ประวัติการเผยแพร่ครบทุกครั้ง ไม่ถูกแก้ ลบ หรือสลับ', fix: fromBefore }];
    });
  },
};

/** Every line of the ledger can be read. */
export const readableLedger: Rule = {
  ...rule,
  id: 'OIT-URL-870',
  about: 'ทุกบรรทัดของทะเบียนอ่านได้',
  meaning: 'โปรแกรมไม่รู้ว่าบรรทัดนี้บันทึกอะไร',
  examples: [{ file: urlsFile, broken: `<<<<<<< HEAD\n${two[urlsFile]}`, among: { [releasesFile]: two[releasesFile] } }],
  check: ({ ledger }) =>
    ledger.unreadable.map(({ file, line, text }) => ({
      rule: readableLedger.id,
      file,
      place: { line, column: 1, length: text.length },
      found: `บรรทัดที่อ่านไม่ได้ ${text.slice(0, 40)}`,
      expected: 'หนึ่งบันทึกต่อบรรทัด',
      fix: /^(?:<{7}|={7}|>{7})/.test(text) ? 'เครื่องหมายนี้มาจากการรวมไฟล์ที่ค้างอยู่ ลบเฉพาะบรรทัดเครื่องหมาย และเก็บทุกบรรทัดบันทึกของทั้งสองฝ่าย' : fromBefore,
    })),
};

/**
 * What the lines of the ledger must be, after each release that no other follows: one, or more where two machines published
 * without knowing of each other. The next release joins them.
 */
export function chainEnds({ releases }: Ledger): readonly ReadonlyMap<string, string>[] {
  const byHash = new Map(releases.map((release) => [sha256(release.text), release]));
  return lastReleases({ releases }).map((end) => {
    const chain = new Set<LedgerLine<Release>>();
    const waiting = [end];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (chain.has(next)) continue;
      chain.add(next);
      waiting.push(...next.fact.follows.flatMap((hash) => byHash.get(hash) ?? []));
    }
    return digestsAfter(releases.filter((release) => chain.has(release)).map(({ fact }) => fact));
  });
}

/** The releases that no other follows. */
export function lastReleases({ releases }: Pick<Ledger, 'releases'>): readonly LedgerLine<Release>[] {
  const followed = new Set(releases.flatMap(({ fact }) => fact.follows));
  return releases.filter(({ text }) => !followed.has(sha256(text)));
}
