import { lostEntries } from '../../checks/permanence/lost-urls.ts';
import { splitAnchor, withDecision, type Decision, type DecisionState } from '../../domain/decision.ts';
import { decisionsFile } from '../../reader/ledger.ts';
import type { SiteUrls } from './site-urls.ts';
import { RefusedError, type FileStep, type Workspace } from './workspace.ts';

/** Who decides, when and why. */
export type Ground = Pick<Decision, 'by' | 'reason' | 'date'>;

/** What becomes of an address. */
export type Fate = { readonly state: DecisionState; readonly to?: string };

export type Change = {
  readonly workspace: Workspace;
  readonly ground: Ground;
  /** What happens to the files. */
  readonly steps: readonly FileStep[];
  /** The address that was asked for; decided about even where nothing is lost. */
  readonly url: string;
  /** What becomes of an address that is there no more after the steps, and of the one that was asked for. */
  readonly fateOf: (url: string, now: SiteUrls) => Fate | undefined;
  /** Addresses that are decided about besides, once the files are changed. */
  readonly besides?: (now: SiteUrls) => readonly string[];
  /** Decisions that hold at the new place of what moves, as they did at the old one. */
  readonly carried?: readonly Decision[];
  /** Whether an address that was lost before is part of this, so that a command that was killed half-way can be given again. */
  readonly isOwn?: (url: string) => boolean;
  /** Whether addresses that were given in a survey may be among them. */
  readonly mayTouchSubmitted: boolean;
};

/**
 * Changes the files of a content folder and writes down what became of every address that they had. The folder is put back
 * when a step fails, when an address would be left without a word, or when one was given in a survey. Returns the decisions that were added.
 */
export function decide({ workspace, ground, steps, fateOf, url, besides, carried = [], isOwn, mayTouchSubmitted }: Change): readonly Decision[] {
  const before = workspace.read();
  if (before.unreadable.has(decisionsFile)) throw new RefusedError(`${decisionsFile} มีข้อผิดพลาด จึงไม่เขียนทับ สั่ง npm run check แล้วแก้ไฟล์นี้ก่อน`);
  const lostBefore = new Set(lostIn(before));
  return workspace.attempt(() => {
    for (const step of steps) workspace.apply(step);
    const taken = carried.reduce(withDecision, before.decisions);
    if (carried.length > 0) workspace.writeDecisions(taken);
    const now = workspace.read();
    // What was lost before is not the doing of this command, and nobody decided about it.
    const lost = lostIn(now).filter((one) => !lostBefore.has(one) || isOwn?.(one) === true);
    const added = [...new Set([url, ...(besides?.(now) ?? []), ...lost])].map((one): Decision => {
      const fate = fateOf(one, now);
      if (!fate) throw new RefusedError(`${one} จะหายไปด้วย และไม่มีที่ใหม่ให้ ถ้าตั้งใจ สั่ง npm run url -- gone ${one} ก่อน แล้วสั่งคำสั่งนี้ซ้ำ`);
      return { url: one, ...fate, ...ground };
    });
    const given = [...new Set(added.map((one) => splitAnchor(one.url).page))].filter((one) => surveysOf(before, one).length > 0);
    if (given.length > 0 && !mayTouchSubmitted) throw new RefusedError(submittedWords(given, before));
    workspace.writeDecisions(added.reduce(withDecision, taken));
    return added;
  });
}

function lostIn({ content }: SiteUrls): readonly string[] {
  return lostEntries(content).map(({ fact }) => fact.url);
}

function surveysOf({ entries, content }: SiteUrls, url: string): readonly string[] {
  const recorded = content.submissions.flatMap(({ path, data }) =>
    data.submissions.flatMap(({ items }) => items.filter(({ urls }) => urls.includes(url)).map(({ item }) => `${path.year} ${item}`)),
  );
  return [...new Set([...(entries.get(url)?.submitted ?? []), ...recorded])];
}

function submittedWords(urls: readonly string[], site: SiteUrls): string {
  const list = urls.map((url) => `  ${url} (${surveysOf(site, url).join(', ')})`).join('\n');
  return `ที่อยู่ต่อไปนี้ส่งในแบบสำรวจแล้ว ผู้ประเมินจะเปิดตามที่ส่ง จึงไม่เปลี่ยนให้:\n${list}\nถ้าจำเป็นต้องย้าย สั่ง move ซ้ำโดยเติม --submitted ผู้อ่านจะพบหน้าประกาศที่พาไปที่ใหม่`;
}
