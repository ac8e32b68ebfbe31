import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** The two secrets of a run: `entry` is in the printed address and in the cookie, `form` in every form. */
export type Secrets = { readonly entry: string; readonly form: string };

export function newSecrets(): Secrets {
  return { entry: randomBytes(24).toString('base64url'), form: randomBytes(24).toString('base64url') };
}

/** What every answer carries: nothing of another host, nothing kept, nothing told. */
export const safeHeaders: OutgoingHttpHeaders = {
  'content-security-policy': "default-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Whether a request was made to this machine by its own name; a name that another host points here (DNS rebinding) is refused. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `localhost:${port}` || host === `127.0.0.1:${port}`;
}

/**
 * Whether a form was sent by a page of this server. Because pages tell no referrer, browsers send `null` as the origin of a plain form;
 * it is taken where the browser itself says that the page is of the same origin.
 */
export function isOwnOrigin({ host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  return origin === `http://${host}` || (origin === 'null' && site === 'same-origin');
}

export function isSame(given: unknown, secret: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Cookies are shared by all ports of a machine, so the name tells the port. */
export function cookieName(port: number): string {
  return `studio-${port}`;
}

export function cookieOf({ cookie = '' }: IncomingHttpHeaders, port: number): string | undefined {
  return cookie
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([name]) => name === cookieName(port))?.[1];
}
