import { createServer, type IncomingMessage, type Server } from 'node:http';
import { failed, goingTo, noForm, notFound, strangeForm, strangeHost, tooLarge, unknownMethod, withoutKey, type Answer } from './answer.ts';
import { correct, reopen, showStart, showWork, startImports, takeStep } from './actions.ts';
import { readAssets } from './assets.ts';
import { readForm } from './form.ts';
import { cookieName, cookieOf, isOwnHost, isOwnOrigin, isSame, newSecrets, safeHeaders, type Secrets } from './guard.ts';
import { isStep, paths } from './paths.ts';
import { save, showSave, showSaved } from './save-actions.ts';
import { newState, type State, type StudioOptions } from './state.ts';

/** A studio that is open; `address` is what the officer opens, with the secret of the run. */
export type Studio = { readonly address: string; readonly port: number; readonly close: () => Promise<void> };

/** Opens the studio on this machine alone. Throws what the system says where the port is taken. */
export async function openStudio(options: StudioOptions, port: number): Promise<Studio> {
  const assets = readAssets();
  const secrets = newSecrets();
  const state = newState(options);
  const server = createServer((request, response) => {
    const own = portOf(server);
    const asset = isOwnHost(request.headers.host, own) && request.method === 'GET' ? assets.get(request.url ?? '') : undefined;
    const answer: Promise<Answer> = asset
      ? Promise.resolve({ status: 200, headers: { 'content-type': asset.type }, body: asset.content })
      : answerTo(request, state, secrets, own).catch((error: unknown) => {
          console.error(error);
          return failed;
        });
    void answer.then(({ status, headers, body }) => {
      response.writeHead(status, { ...safeHeaders, ...headers });
      response.end(body);
    });
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  const own = portOf(server);
  return {
    address: `http://localhost:${own}${paths.start}?key=${secrets.entry}`,
    port: own,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answerTo(request: IncomingMessage, state: State, secrets: Secrets, port: number): Promise<Answer> {
  if (!isOwnHost(request.headers.host, port)) return strangeHost;
  const url = URL.parse(request.url ?? '', `http://localhost:${port}`);
  if (!url) return notFound;
  const key = url.searchParams.get('key');
  if (request.method === 'GET' && url.pathname === paths.start && key !== null) {
    if (!isSame(key, secrets.entry)) return withoutKey;
    return goingTo(paths.start, { 'set-cookie': `${cookieName(port)}=${secrets.entry}; HttpOnly; SameSite=Strict; Path=/` });
  }
  if (request.method !== 'GET' && request.method !== 'POST') return unknownMethod;
  if (!isSame(cookieOf(request.headers, port), secrets.entry)) return withoutKey;
  if (request.method === 'GET') return page(url.pathname, state, secrets.form);
  if (!isOwnOrigin(request.headers)) return strangeForm;
  const form = await readForm(request);
  if (form === 'too-large') return tooLarge;
  if (form === 'broken') return noForm;
  return isSame(form.get('token'), secrets.form) ? action(url.pathname, form, state, secrets.form) : strangeForm;
}

/** `/imports/3/save` as the work and the word behind it. */
function partsOf(path: string, { works }: State) {
  const [, id, word] = /^\/imports\/(\d{1,9})(?:\/([a-z]+))?$/.exec(path) ?? [];
  return { id: Number(id), work: id === undefined ? undefined : works.get(Number(id)), word };
}

async function page(path: string, state: State, token: string): Promise<Answer> {
  if (path === paths.start) return showStart(state, token);
  const { work, word } = partsOf(path, state);
  if (!work) return notFound;
  if (word === undefined) return showWork(state, work, token);
  if (word === 'save') return showSave(state, work, token);
  return word === 'saved' && work.saved ? showSaved(state, work) : notFound;
}

async function action(path: string, form: FormData, state: State, token: string): Promise<Answer> {
  if (path === paths.imports) return startImports(state, form);
  const { id, work, word } = partsOf(path, state);
  if (word === 'reopen') return reopen(state, id);
  if (!work) return notFound;
  if (word === 'correct') return correct(state, work, form);
  if (word === 'save') return save(state, work, form, token);
  return isStep(word) && word !== 'reopen' ? takeStep(state, work, word) : notFound;
}
