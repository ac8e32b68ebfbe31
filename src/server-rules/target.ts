import { plainAddress } from './escape.ts';

/** Where a visitor is sent: percent-encoded, and with no character that could end a value in a rules file. */
export type Target = {
  /** Path, or origin and path. */
  readonly address: string;
  /** Empty, or with its `?`. */
  readonly query: string;
  /** Empty, or with its `#`. */
  readonly fragment: string;
};

/** Reads a path or an absolute https address. Everything else is read as a path of the site, so that it cannot lead away from it. */
export function targetOf(to: string): Target {
  const away = isAbsolute(to);
  const { origin, pathname, search, hash } = new URL(away ? to : sitePath(to), 'https://site.invalid');
  // Two slashes at the start of a path would name a host.
  const path = pathname.replace(/^\/+/, '/');
  return { address: plainAddress(`${away ? origin : ''}${path}`), query: plainAddress(search), fragment: plainAddress(hash) };
}

/** Whether an address names a host. */
export function isAbsolute(to: string): boolean {
  return /^https:\/\//i.test(to) && URL.canParse(to);
}

export function targetText({ address, query, fragment }: Target): string {
  return `${address}${query}${fragment}`;
}

function sitePath(to: string): string {
  return `/${to.replace(/[\u0000-\u001f]/g, '').replace(/^[\s/\\]+/, '')}`;
}
