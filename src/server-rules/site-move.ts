import { addressParts } from '../domain/urls.ts';
import { decodedPath, plainAddress, unprintable } from './escape.ts';

/** A site that moved as a whole, as the rules at its old place need it. */
export type SiteMove = {
  /** Base at the old place, without percent-encoding. */
  readonly oldBase: string;
  /** Origin and base of the new place, percent-encoded, with closing slash. */
  readonly newAddress: string;
  /** Host of the new place where it is another one, with its port where it has one. */
  readonly newHost?: string | undefined;
  /** Folder of the new place below the old base on the same host, without slashes: what lies in it has moved already. */
  readonly inside?: string | undefined;
};

/** Compares two public addresses; `undefined` when both are the same place, http and https counted as one. */
export function siteMove(oldAddress: string, newAddress: string): SiteMove | undefined {
  const [from, to] = [addressParts(oldAddress), addressParts(newAddress)];
  const [oldHost, newHost] = [new URL(from.origin).host, new URL(to.origin).host];
  const [oldBase, newBase] = [readable(from.base), readable(to.base)];
  const move = { oldBase, newAddress: plainAddress(`${to.origin}${to.base}`) };
  if (oldHost !== newHost) return { ...move, newHost };
  if (oldBase === newBase) return undefined;
  return newBase.startsWith(oldBase) ? { ...move, inside: newBase.slice(oldBase.length, -1) } : move;
}

function readable(base: string): string {
  const decoded = decodedPath(base);
  return unprintable.test(decoded) ? base : decoded;
}

/** Expression for the host of a request to the new place. */
export function hostPattern(host: string): string {
  return `^${host.replace(/[^A-Za-z0-9-]/g, '\\$&')}${/:\d+$/.test(host) ? '' : '(?::(?:80|443))?'}$`;
}
