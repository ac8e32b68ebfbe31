import { rmSync } from 'node:fs';
import { submittedSurveys } from '../checks/permanence/submitted-urls.ts';
import { checkContent, hasErrors } from '../checks/check-content.ts';
import { contentDocuments } from '../checks/content-documents.ts';
import { plannedSite } from '../checks/planned-site.ts';
import type { ContentToCheck } from '../checks/rule.ts';
import { isFileUrl } from '../domain/decision.ts';
import type { PublishedUrl } from '../domain/ledger.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { releaseArea } from '../release/area.ts';
import { finishedSite, manifestHash } from '../release/finished-site.ts';
import { inputsHash } from '../release/inputs.ts';
import { decidedBy, isOccupied, keptIn, publishedRelease, showsErased } from '../release/kept-releases.ts';
import { ledgerAfter, ledgerNow, nextNumber } from '../release/ledger-of-release.ts';
import { candidateFacts, keepRelease, publish } from '../release/publication.ts';
import { publishedTable } from './published-table.ts';
import { buildCandidate, previewFolder } from './release.ts';
import type { SiteBuild } from './site-build.ts';
import { today } from './today.ts';

/** Records the candidate, built anew where the content has changed since, and swaps it into place. The caller holds the lock; the answer is the exit status. */
export async function publishSite(): Promise<number> {
  const area = releaseArea();
  if (isOccupied(area)) return refuse('มีโฟลเดอร์ dist ที่คำสั่งนี้ไม่ได้สร้าง ย้ายออกหรือเปลี่ยนชื่อก่อน แล้วสั่งใหม่');
  const ready = (await asBuilt()) ?? (await buildCandidate());
  if (!ready) return 1;
  const { content, site } = ready;
  const { ledger } = content;
  const date = today();
  const lastDate = ledger.releases.at(-1)?.fact.date;
  if (lastDate !== undefined && date < lastDate) return refuse(`วันที่ของเครื่องนี้คือ ${date} ซึ่งก่อนวันที่เผยแพร่ครั้งล่าสุด ${lastDate} ตั้งวันที่ของเครื่องให้ถูกก่อน แล้วสั่งใหม่`);
  const files = manifestHash(site.manifest);
  const address = content.site?.data.address ?? '';
  const decisions = content.decisions?.data.decisions ?? [];
  const decided = decidedBy(decisions);
  // Neither the ledger nor the published site has this number; a kept release with it was never published.
  const number = Math.max(nextNumber(ledger), (publishedRelease(area)?.release ?? 0) + 1);
  const after = ledgerAfter(
    ledger,
    {
      published: [...site.urls.values()].map((one) => withContent(content, one)),
      decisions,
      submitted: submittedSurveys(content),
      documents: contentDocuments(content),
      address,
      files,
      date,
    },
    number,
  );
  if (!after && publishedRelease(area)?.files === files) {
    console.log('ไม่มีอะไรเปลี่ยนจากที่เผยแพร่อยู่แล้ว');
    return 0;
  }
  const forgets = keptIn(area).some((kept) => showsErased(kept, decided));
  keepRelease(area, site.folder, { release: number, address, files, decided, manifest: site.manifest });
  publish(area, { content: content.folder, ledger: after ?? ledgerNow(ledger), site: number, decided });
  console.log(`${publishedTable(content)}\n\nเผยแพร่ครั้งที่ ${after ? number : ledgerNow(ledger).release} แล้ว เว็บไซต์อยู่ในโฟลเดอร์ dist อัปโหลดทั้งโฟลเดอร์ และเก็บ content/ledger ไว้กับเนื้อหา`);
  if (forgets) {
    rmSync(previewFolder, { recursive: true, force: true });
    console.log('ลบรุ่นก่อนหน้าที่เก็บไว้ในเครื่องนี้แล้ว เพราะมีการลบข้อมูลส่วนบุคคล อย่าลืมลบในโฮสต์และสำเนาอื่นด้วย');
  }
  return 0;
}

/** The candidate, when it was built of exactly this content and nobody touched it since. */
async function asBuilt(): Promise<SiteBuild | undefined> {
  const area = releaseArea();
  const facts = candidateFacts(area);
  if (!facts || facts.inputs !== inputsHash(contentFolder())) return undefined;
  const { content, problems } = await checkContent(contentFolder());
  const site = finishedSite(area.candidate, new Set((content.decisions?.data.decisions ?? []).map(({ url }) => url).filter(isFileUrl)));
  return !hasErrors(problems) && manifestHash(site.manifest) === facts.files ? { content, site } : undefined;
}

/** Adds what only the content knows: which document a file is, and where an agency lies. */
function withContent(content: ContentToCheck, one: PublishedUrl): PublishedUrl {
  const planned = plannedSite(content).urls.get(one.url);
  const agency = content.agencies.find(({ source }) => source.file === planned?.source)?.data;
  return { ...one, document: planned?.document ?? one.document, place: agency?.province };
}

function refuse(words: string): number {
  console.error(words);
  return 1;
}
