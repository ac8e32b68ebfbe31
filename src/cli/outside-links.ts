import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { answerOfFault, type AnsweredLink, type OutsideAnswer } from '../checks/links/outside-answers.ts';
import type { OutsideLink } from '../checks/links/outside-links.ts';
import { isPublicAddress } from '../checks/links/public-address.ts';
import { turns, type Turns } from './turns.ts';

type IpAddress = { readonly address: string; readonly family: number };

/** How hosts are asked. */
export type Asking = {
  /** Milliseconds for one request, finding the host included. */
  readonly timeout: number;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  readonly userAgent: string;
  readonly resolve: (host: string) => Promise<readonly IpAddress[]>;
  /** Whether a machine may be asked; every address of a host must be allowed. */
  readonly mayAsk: (ip: string) => boolean;
  /** Certificates to trust instead of those that Node trusts; for tests. */
  readonly ca?: string;
};

/** As the command asks: hosts by the names of the system, and the public internet only. */
export const publicAsking: Pick<Asking, 'pause' | 'resolve' | 'mayAsk'> = {
  pause: 1_000,
  resolve: (host) => lookup(host, { all: true }),
  mayAsk: isPublicAddress,
};

const atOnce = 2;
const mostRedirects = 5;

/** Asks for every address, two at a time and each host in turn; `onAnswer` hears of each that is done. */
export async function askOutside(links: readonly OutsideLink[], asking: Asking, onAnswer: (count: number, of: number) => void = () => undefined): Promise<readonly AnsweredLink[]> {
  const turn = turns(atOnce, asking.pause);
  let done = 0;
  return Promise.all(
    links.map(async (link) => {
      const answer = await answerOf(link.address, asking, turn);
      onAnswer((done += 1), links.length);
      return { ...link, answer };
    }),
  );
}

/** Follows an address to its end. What is kept as its new place is where it leads for good: up to the first step that is for now only. */
async function answerOf(address: string, asking: Asking, turn: Turns): Promise<OutsideAnswer> {
  if (!isWebAddress(address)) return { kind: 'malformed' };
  let url = new URL(address);
  let movedTo: string | undefined;
  let isForGood = true;
  for (let steps = 0; steps <= mostRedirects; steps += 1) {
    const reply = await politely(url, asking, turn);
    if ('kind' in reply) return reply;
    if (reply.location === undefined) return { kind: 'status', status: reply.status, ...(movedTo !== undefined && { movedTo }) };
    if (!URL.canParse(reply.location, url) || !isWebAddress(new URL(reply.location, url).href)) return { kind: 'redirects' };
    url = new URL(reply.location, url);
    isForGood &&= reply.status === 301 || reply.status === 308;
    if (isForGood) movedTo = url.href;
  }
  return { kind: 'redirects' };
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

type Reply = { readonly status: number; readonly location: string | undefined };

/** Asks for the head alone, and for the whole where a server refuses that. */
async function politely(url: URL, asking: Asking, turn: Turns): Promise<Reply | OutsideAnswer> {
  const ask = (method: 'HEAD' | 'GET') => turn(url.hostname, () => replyTo(url, method, asking));
  const reply = await ask('HEAD');
  return 'kind' in reply || ![403, 405, 501].includes(reply.status) ? reply : ask('GET');
}

/** One request. The name is resolved first, and only the machines that were looked at are connected to. */
async function replyTo(url: URL, method: 'HEAD' | 'GET', asking: Asking): Promise<Reply | OutsideAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const signal = AbortSignal.timeout(asking.timeout);
  try {
    const machines = await before(signal, asking.resolve(host));
    if (machines.length === 0) return { kind: 'dns', host };
    if (!machines.every(({ address }) => asking.mayAsk(address))) return { kind: 'inside', host };
    return await request(url, host, method, machines, signal, asking);
  } catch (fault) {
    return answerOfFault(fault, host);
  }
}

function request(url: URL, hostname: string, method: string, machines: readonly IpAddress[], signal: AbortSignal, { userAgent, ca }: Asking): Promise<Reply> {
  const known: LookupFunction = (_host, { all }, done) => (all === true ? done(null, [...machines]) : done(null, machines[0]?.address ?? '', machines[0]?.family));
  const headers = { 'user-agent': userAgent, accept: 'text/html,*/*', 'accept-language': 'th' };
  const options = { hostname, port: url.port, path: url.pathname + url.search, method, headers, lookup: known, signal, agent: false, ...(ca !== undefined && { ca }) };
  return new Promise((done, fail) => {
    const asked = (url.protocol === 'https:' ? https : http).request(options, (response) => {
      const { statusCode: status = 0, headers: { location } } = response;
      // What follows the head of an answer is not read at all.
      response.on('error', () => undefined).destroy();
      done({ status, location: [301, 302, 303, 307, 308].includes(status) ? location : undefined });
    });
    asked.on('error', fail).end();
  });
}

/** The work, unless the time is over before it is done. */
function before<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return Promise.race([work, new Promise<never>((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason)))]);
}
