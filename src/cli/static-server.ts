import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A plain file server on this machine without rules of its own. */
export type StaticServer = { readonly origin: string; readonly close: () => void };

/** Serves a finished site under its base, as a shared host would; for tests and benchmarks. */
export async function serveStatic(folder: string, base: string): Promise<StaticServer> {
  const files = sirv(folder, { etag: true, gzip: true, brotli: true });
  const server = createServer((request, response) => {
    const missing = () => void response.writeHead(404).end();
    if (!request.url?.startsWith(base)) return missing();
    request.url = `/${request.url.slice(base.length)}`;
    return files(request, response, missing);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
