import { createServer as createPlain, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { OutsideAnswer } from '../checks/links/outside-answers.ts';
import { certificateFor, type Certificate } from '../test/certificate.ts';
import { askOutside, publicAsking, type Asking } from './outside-links.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A server of this machine; the answer is its port. */
async function serve(listener: RequestListener, certificate?: Certificate): Promise<number> {
  const server = certificate ? createSecure(certificate, listener) : createPlain(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

/** Names of hosts as the tests know them; this machine alone may be asked. */
const asking: Asking = {
  timeout: 2_000,
  pause: 0,
  userAgent: 'test',
  resolve: (host) => (host.endsWith('.test') ? Promise.resolve([{ address: host.startsWith('inside') ? '10.0.0.1' : '127.0.0.1', family: 4 }]) : publicAsking.resolve(host)),
  mayAsk: (ip) => ip === '127.0.0.1',
};

async function answerOf(address: string, changes: Partial<Asking> = {}): Promise<OutsideAnswer | undefined> {
  const [link] = await askOutside([{ address, places: [] }], { ...asking, ...changes });
  return link?.answer;
}

const seen = ({ method, headers }: IncomingMessage) => `${method} ${headers.host?.replace(/:\d+$/, '')} ${headers['user-agent']}`;

test('the head is asked for first, by name and with the name of the program', async () => {
  const requests: string[] = [];
  const port = await serve((request, response) => {
    requests.push(seen(request));
    response.end('ก');
  });
  expect(await answerOf(`http://a.test:${port}/?ก=1`)).toEqual({ kind: 'status', status: 200 });
  expect(requests).toEqual(['HEAD a.test test']);
});

test.each([403, 405, 501])('a server that refuses that (%i) is asked for the page, and its endless words are not read', async (refusal) => {
  const requests: string[] = [];
  let left: Promise<void> | undefined;
  const port = await serve((request, response) => {
    requests.push(request.method ?? '');
    if (request.method === 'HEAD') return void response.writeHead(refusal).end();
    const endless = setInterval(() => response.write('ก'.repeat(1_000)), 1);
    left = new Promise((done) => response.on('close', () => done(clearInterval(endless))));
  });
  expect(await answerOf(`http://a.test:${port}/`)).toEqual({ kind: 'status', status: 200 });
  await left;
  expect(requests).toEqual(['HEAD', 'GET']);
});

test('another status is told as it is', async () => {
  const port = await serve((request, response) => void response.writeHead(Number(request.url?.slice(1))).end());
  for (const status of [204, 404, 410, 429, 500, 302]) expect(await answerOf(`http://a.test:${port}/${status}`)).toEqual({ kind: 'status', status });
});

/** A server that sends on: `/301/302/` to `/302/` for good, and that one to `/` for now. */
function sendOn(): Promise<number> {
  return serve((request, response) => {
    const [, status, rest] = /^\/(\d{3})(\/.*)$/.exec(request.url ?? '') ?? [];
    if (status === undefined) response.end();
    else response.writeHead(Number(status), { location: rest }).end();
  });
}

test('redirects are followed, and what is for good is told up to the first that is not', async () => {
  const origin = `http://a.test:${await sendOn()}`;
  expect(await answerOf(`${origin}/301/308/`)).toEqual({ kind: 'status', status: 200, movedTo: `${origin}/` });
  expect(await answerOf(`${origin}/301/302/301/`)).toEqual({ kind: 'status', status: 200, movedTo: `${origin}/302/301/` });
  expect(await answerOf(`${origin}/307/301/`)).toEqual({ kind: 'status', status: 200 });
});

test('five redirects are followed, a sixth is not', async () => {
  const origin = `http://a.test:${await sendOn()}`;
  expect(await answerOf(`${origin}${'/302'.repeat(5)}/`)).toEqual({ kind: 'status', status: 200 });
  expect(await answerOf(`${origin}${'/302'.repeat(6)}/`)).toEqual({ kind: 'redirects' });
});

test.each(['ftp://a.test/', 'file:///etc/hosts', 'http://'])('a redirect to what is no web address is not followed: %s', async (location) => {
  const port = await serve((_request, response) => void response.writeHead(302, { location }).end());
  expect(await answerOf(`http://a.test:${port}/`)).toEqual({ kind: 'redirects' });
});

test('a redirect into the network around this machine is not followed', async () => {
  const port = await serve((_request, response) => void response.writeHead(302, { location: 'http://inside.test/' }).end());
  expect(await answerOf(`http://a.test:${port}/`)).toEqual({ kind: 'inside', host: 'inside.test' });
});

test.each(['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])('the command itself never asks this machine: %s', async (host) => {
  let asked = 0;
  const port = await serve((_request, response) => void response.end(String((asked += 1))));
  expect(await answerOf(`http://${host}:${port}/`, publicAsking)).toMatchObject({ kind: 'inside' });
  expect(asked).toBe(0);
});

test('a host is not asked when any of its machines is inside', async () => {
  const both = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }, { address: '192.168.1.1', family: 4 }]);
  expect(await answerOf('http://a.test/', { resolve: both })).toEqual({ kind: 'inside', host: 'a.test' });
});

test('a host that is not found, or that nobody can be asked about in time', async () => {
  expect(await answerOf('http://a.test/', { resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })) })).toEqual({ kind: 'dns', host: 'a.test', code: 'ENOTFOUND' });
  expect(await answerOf('http://a.test/', { resolve: () => Promise.resolve([]) })).toEqual({ kind: 'dns', host: 'a.test' });
  expect(await answerOf('http://a.test/', { resolve: () => new Promise(() => undefined), timeout: 50 })).toEqual({ kind: 'timeout', host: 'a.test' });
});

test('a server that says nothing, hangs up, is not there, or speaks something else', async () => {
  const silent = await serve(() => undefined);
  expect(await answerOf(`http://a.test:${silent}/`, { timeout: 50 })).toEqual({ kind: 'timeout', host: 'a.test' });
  const rude = await serve((request) => void request.socket.destroy());
  expect(await answerOf(`http://a.test:${rude}/`)).toMatchObject({ kind: 'connection', code: 'ECONNRESET' });
  const odd = await serve((request) => void request.socket.end('220 ready\r\n'));
  expect(await answerOf(`http://a.test:${odd}/`)).toMatchObject({ kind: 'connection', code: expect.stringMatching(/^HPE_/) });
  await new Promise((done) => servers.splice(0, 1)[0]?.close(done));
  expect(await answerOf(`http://a.test:${silent}/`)).toMatchObject({ kind: 'connection', code: 'ECONNREFUSED' });
});

test('what is no address is not asked', async () => {
  expect(await answerOf('https://')).toEqual({ kind: 'malformed' });
  expect(await answerOf('ftp://a.test/')).toEqual({ kind: 'malformed' });
});

test('certificates are looked at, and what is wrong with one is named', async () => {
  const ask = async (certificate: Certificate, ca?: string) => answerOf(`https://a.test:${await serve((_request, response) => void response.end(), certificate)}/`, ca === undefined ? {} : { ca });
  const sound = certificateFor('a.test', 2020, 2099);
  const old = certificateFor('a.test', 2001, 2002);
  const other = certificateFor('b.test', 2020, 2099);
  expect(await ask(sound, sound.cert)).toEqual({ kind: 'status', status: 200 });
  expect(await ask(sound)).toEqual({ kind: 'tls', host: 'a.test', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(await ask(old, old.cert)).toEqual({ kind: 'tls', host: 'a.test', code: 'CERT_HAS_EXPIRED' });
  expect(await ask(other, other.cert)).toEqual({ kind: 'tls', host: 'a.test', code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  expect(await answerOf(`https://a.test:${await serve(() => undefined)}/`)).toMatchObject({ kind: 'tls', code: expect.stringMatching(/^(?:ERR_SSL|EPROTO)/) });
});

test('no more than two requests run at a time and one for each host, which rests in between', async () => {
  const pause = 30;
  const now = new Map<string, number>();
  const lastEnd = new Map<string, number>();
  const most = { inAll: 0, ofHost: 0 };
  const rests: number[] = [];
  const port = await serve((request, response) => {
    const host = request.headers.host ?? '';
    const ended = lastEnd.get(host);
    if (ended !== undefined) rests.push(performance.now() - ended);
    now.set(host, (now.get(host) ?? 0) + 1);
    most.inAll = Math.max(most.inAll, [...now.values()].reduce((sum, one) => sum + one, 0));
    most.ofHost = Math.max(most.ofHost, now.get(host) ?? 0);
    setTimeout(() => {
      now.set(host, (now.get(host) ?? 0) - 1);
      lastEnd.set(host, performance.now());
      response.writeHead(request.url?.startsWith('/on') ? 302 : 200, { location: `http://a.test:${port}/` }).end();
    }, 10);
  });
  const told: string[] = [];
  const links = ['a', 'a', 'b', 'b', 'c', 'd'].flatMap((host, index) => [{ address: `http://${host}.test:${port}/${index}`, places: [] }, { address: `http://${host}.test:${port}/on${index}`, places: [] }]);
  const answered = await askOutside(links, { ...asking, pause, timeout: 10_000 }, (count, of) => told.push(`${count}/${of}`));
  expect(answered.map(({ address }) => address)).toEqual(links.map(({ address }) => address));
  expect(answered.every(({ answer }) => answer.kind === 'status' && answer.status === 200)).toBe(true);
  expect(most).toEqual({ inAll: 2, ofHost: 1 });
  expect(Math.min(...rests)).toBeGreaterThanOrEqual(pause - 2);
  expect(told.at(-1)).toBe('12/12');
});
