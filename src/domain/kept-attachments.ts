import { isRetired, versionsOf, type Decision } from './decision.ts';

type Attachments = {
  /** Addresses of the files that reports offer. */
  readonly offered: readonly string[];
  /** Addresses of the files that were published before. */
  readonly recorded: readonly string[];
  readonly decisions: readonly Decision[];
  /** Where the file of an address lies, if it is there. */
  readonly sourceOf: (url: string) => string | undefined;
};

/** An address at which an attachment is served, and where its file lies. */
export type KeptAttachment = { readonly url: string; readonly source: string };

/**
 * The attachments of a site: what its reports offer, in all versions, and whatever was published before and is still there.
 * One that moved along with its page is served at its old address as well, since nothing can lead from a file to another.
 */
export function keptAttachments({ offered, recorded, decisions, sourceOf }: Attachments): readonly KeptAttachment[] {
  const retired = new Map(decisions.filter(isRetired).map((decision) => [decision.url, decision]));
  const urls = new Set([...offered, ...recorded].flatMap((url) => versionsOf(decisions, url).map((version) => version.url)));
  return [...urls].flatMap((url) => {
    const decision = retired.get(url);
    const source = decision === undefined ? sourceOf(url) : decision.state === 'moved' && decision.to !== undefined ? sourceOf(decision.to) : undefined;
    return source === undefined ? [] : [{ url, source }];
  });
}
