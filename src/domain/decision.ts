/** What can be decided about an address that was published; the Thai words say what it means for the page. */
export const decisionStates = {
  moved: 'ย้ายไปที่อยู่ใหม่',
  withdrawn: 'ถอนแล้ว เนื้อหายังอ่านได้',
  gone: 'นำออกจากเว็บไซต์แล้ว',
  erased: 'ลบเพื่อคุ้มครองข้อมูลส่วนบุคคล',
  replaced: 'มีฉบับใหม่แล้ว',
  restored: 'นำกลับมาเผยแพร่',
} as const;

export type DecisionState = keyof typeof decisionStates;

export const decisionStateIds = Object.keys(decisionStates) as [DecisionState, ...DecisionState[]];

/** A decision about one address, or about one anchor of a page. */
export type Decision = {
  /** Path below the address of the site, beginning with `/`; with `#` for an anchor. */
  readonly url: string;
  readonly state: DecisionState;
  /** The new address of what moved (a path, or an absolute address elsewhere); the newer file of what was replaced. */
  readonly to?: string | undefined;
  /** Stored date, Buddhist era. */
  readonly date: string;
  /** Who decided: a position or a unit. */
  readonly by: string;
  /** For the public, in Thai. */
  readonly reason: string;
};

/** Whether nothing but a notice stands at the address any more. */
export function isRetired({ state }: Decision): boolean {
  return state === 'moved' || state === 'gone' || state === 'erased';
}

/** The page of an address, and its anchor. */
export function splitAnchor(url: string): { readonly page: string; readonly anchor: string | undefined } {
  const hash = url.indexOf('#');
  return hash === -1 ? { page: url, anchor: undefined } : { page: url.slice(0, hash), anchor: url.slice(hash + 1) };
}

/** Whether an address leads out of the site. */
export function isOutside(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

/** Whether what moves may move there: to a site of the state, or to one of the hosts that this site trusts. */
export function isTrustedTarget(url: string, trusted: readonly string[]): boolean {
  if (!url.startsWith('https://') || !URL.canParse(url)) return false;
  const { hostname, username, password } = new URL(url);
  return username === '' && password === '' && (hostname.endsWith('.go.th') || trusted.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
}

/** Whether an address is that of an attachment; every other published address is a page and ends in `/`. */
export function isFileUrl(url: string): boolean {
  return !splitAnchor(url).page.endsWith('/');
}

/**
 * The decisions with one more. An address has one decision, the latest. What led to an address that moves on is led to its end in one step,
 * and what led to one that goes is gone with it, so that no reader is sent from one notice to another. Where something moves back to an
 * address that it had, it is restored there.
 */
export function withDecision(decisions: readonly Decision[], added: Decision): readonly Decision[] {
  const others = decisions.filter(({ url }) => url !== added.url);
  return sorted([...others.map((decision) => (added.state === 'moved' && decision.url === added.to ? restored(decision, added) : ledOn(decision, added))), added]);
}

function restored(decision: Decision, { date, by, reason }: Decision): Decision {
  return isRetired(decision) ? { url: decision.url, state: 'restored', date, by, reason } : decision;
}

function ledOn(decision: Decision, { url, state, to, date, by, reason }: Decision): Decision {
  if (decision.state !== 'moved' || decision.to === undefined) return decision;
  const target = splitAnchor(decision.to);
  if (decision.to !== url && target.page !== url) return decision;
  if (state === 'gone' || state === 'erased') return { url: decision.url, state, date, by, reason };
  if (state !== 'moved' || to === undefined) return decision;
  return { ...decision, to: target.anchor === undefined || to.includes('#') ? to : `${to}#${target.anchor}` };
}

function sorted(decisions: readonly Decision[]): readonly Decision[] {
  return [...decisions].sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** A version of an attachment: its address, and why the next one took its place; the newest has none. */
export type Version = { readonly url: string; readonly replaced?: Decision };

/** All versions of an attachment, oldest first. `url` is the address of any of them. */
export function versionsOf(decisions: readonly Decision[], url: string): readonly Version[] {
  const replaced = decisions.filter(({ state }) => state === 'replaced');
  const next = new Map(replaced.map((decision) => [decision.url, decision]));
  const before = new Map(replaced.map((decision) => [decision.to, decision.url]));
  const seen = new Set<string>();
  let first = url;
  for (let older = before.get(first); older !== undefined && !seen.has(older); older = before.get(first)) {
    seen.add(older);
    first = older;
  }
  const versions: Version[] = [];
  for (let at: string | undefined = first; at !== undefined && !versions.some((version) => version.url === at); at = next.get(at)?.to) {
    const decision: Decision | undefined = next.get(at);
    versions.push({ url: at, ...(decision && { replaced: decision }) });
  }
  return versions;
}
