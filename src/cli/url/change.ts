import { lostEntries } from '../../checks/permanence/lost-urls.ts';
import { splitAnchor, withDecision, type Decision, type DecisionState } from '../../domain/decision.ts';
import { RefusedError, type FileStep, type Workspace } from './workspace.ts';
import type { SiteUrls } from './site-urls.ts';

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
  /** Whether addresses that were given in a survey may be among them. */
  readonly mayTouchSubmitted: boolean;
};

/**
 * Changes the files of a content folder and writes down what became of every address that they had. All of it or nothing:
 * the folder is put back when a step fails, when an address would be left without a word, or when one was given in a survey.
 * Returns the decisions that were added.
 */
export function carryOut({ workspace, ground, steps, fateOf, url, mayTouchSubmitted }: Change): readonly Decision[] {
  const before = workspace.read();
  const lostBefore = new Set(lostIn(before));
  return workspace.attempt(() => {
    for (const step of steps) workspace.apply(step);
    const now = workspace.read();
    // What was lost before is not the doing of this command, and nobody decided about it.
    const lost = lostIn(now).filter((one) => one !== url && !lostBefore.has(one));
    const added = [url, ...lost].map((one): Decision => {
      const fate = fateOf(one, now);
      if (!fate) throw new RefusedError(`ไม่รู้ว่าจะทำอย่างไรกับ ${one} ซึ่งจะหายไปด้วย สั่ง npm run url กับที่อยู่นี้ก่อน`);
      return { url: one, ...fate, date: ground.date, by: ground.by, reason: ground.reason };
    });
    const given = [...new Set(added.map((one) => splitAnchor(one.url).page))].filter((one) => surveysOf(before, one).length > 0);
    if (given.length > 0 && !mayTouchSubmitted) throw new RefusedError(submittedWords(given, before));
    workspace.writeDecisions(added.reduce(withDecision, now.decisions));
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
