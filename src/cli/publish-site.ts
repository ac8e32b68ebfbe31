import { submittedSurveys } from '../checks/permanence/submitted-urls.ts';
import { checkContent, hasErrors } from '../checks/check-content.ts';
import { contentDocuments } from '../checks/content-documents.ts';
import { plannedSite } from '../checks/planned-site.ts';
import type { ContentToCheck } from '../checks/rule.ts';
import { isFileUrl } from '../domain/decision.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { releaseArea } from '../release/area.ts';
import { finishedSite, manifestHash, type FinishedSite } from '../release/finished-site.ts';
import { inputsHash } from '../release/inputs.ts';
import { isOccupied, keptReleases, publishedRelease } from '../release/kept-releases.ts';
import { ledgerAfter } from '../release/ledger-of-release.ts';
import { candidateFacts, keepRelease, publish } from '../release/publication.ts';
import { publishedTable } from './published-table.ts';
import { buildCandidate } from './release.ts';
import type { SiteBuild } from './site-build.ts';
import { today } from './today.ts';

/** Records the candidate, built anew where the content has changed since, and swaps it into place. The caller holds the lock; the answer is the exit status. */
export async function publishSite(): Promise<number> {
  const area = releaseArea();
  if (isOccupied(area)) {
    console.error('มีโฟลเดอร์ dist ที่คำสั่งนี้ไม่ได้สร้าง ย้ายออกหรือเปลี่ยนชื่อก่อน แล้วสั่งใหม่');
    return 1;
  }
  const ready = (await asBuilt()) ?? (await buildCandidate());
  if (!ready) return 1;
  const { content, site } = ready;
  const files = manifestHash(site.manifest);
  const address = content.site?.data.address ?? '';
  const decisions = content.decisions?.data.decisions ?? [];
  const after = ledgerAfter(content.ledger, {
    published: [...site.urls.values()].map((one) => withContent(content, one)),
    decisions,
    submitted: submittedSurveys(content),
    documents: contentDocuments(content),
    address,
    files,
    date: today(),
  });
  if (!after && publishedRelease(area) !== undefined) {
    console.log('ไม่มีอะไรเปลี่ยนจากที่เผยแพร่อยู่แล้ว');
    return 0;
  }
  const last = content.ledger.releases.at(-1)?.fact.release ?? 1;
  const release = after?.release ?? last;
  keepRelease(area, site.folder, { release, address, files, manifest: site.manifest });
  // What was erased for data protection must not lie in an older release either.
  const erased = decisions.some(({ url, state }) => state === 'erased' && content.ledger.urls.some(({ fact }) => fact.url === url && fact.state !== 'erased'));
  const texts = after ?? { release, urls: content.ledger.urls.map(({ text }) => `${text}\n`).join(''), releases: content.ledger.releases.map(({ text }) => `${text}\n`).join('') };
  publish(area, { ...texts, content: content.folder, site: release, keep: erased ? 1 : keptReleases });
  console.log(`${publishedTable(content)}\n\nเผยแพร่ครั้งที่ ${release} แล้ว เว็บไซต์อยู่ในโฟลเดอร์ dist อัปโหลดทั้งโฟลเดอร์ และเก็บ content/ledger ไว้กับเนื้อหา`);
  if (erased) console.log('ลบรุ่นก่อนหน้าที่เก็บไว้ในเครื่องนี้แล้ว เพราะมีการลบข้อมูลส่วนบุคคล อย่าลืมลบในโฮสต์และสำเนาอื่นด้วย');
  return 0;
}

/** The candidate, when it was built of exactly this content and nobody touched it since. */
async function asBuilt(): Promise<SiteBuild | undefined> {
  const area = releaseArea();
  const facts = candidateFacts(area);
  if (!facts || facts.inputs !== inputsHash(contentFolder())) return undefined;
  const check = await checkContent(contentFolder());
  const decisions = check.content.decisions?.data.decisions ?? [];
  const site = finishedSite(area.candidate, new Set(decisions.map(({ url }) => url).filter(isFileUrl)));
  return !hasErrors(check.problems) && manifestHash(site.manifest) === facts.files ? { content: check.content, site } : undefined;
}

/** Adds what only the content knows: which document a file is, and where an agency lies. */
function withContent(content: ContentToCheck, one: FinishedSite['urls'] extends ReadonlyMap<string, infer Url> ? Url : never) {
  const planned = plannedSite(content).urls.get(one.url);
  const agency = content.agencies.find(({ source }) => source.file === planned?.source)?.data;
  return { ...one, document: planned?.document ?? one.document, place: agency?.province };
}
