import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** What a server answered, its redirects not followed. */
export type Answer = { readonly status: number; readonly location: string | undefined; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A real web server on this machine, with a document root of its own. */
export type WebServer = {
  /** Asks for a path as it is written, under the name of a host. */
  readonly get: (path: string, host?: string) => Promise<Answer>;
  readonly stop: () => Promise<void>;
};

/** Files of the document root, by their path below it. */
export type SiteFiles = Readonly<Record<string, string>>;

/** A server that could be found here. */
export type ServerKind = {
  readonly name: 'Apache' | 'nginx';
  /** The Debian package to install. */
  readonly package: string;
  readonly isHere: () => boolean;
  /** `rules` are those of one or more sites: what to write into their `.htaccess`, or to include in the server block. */
  readonly start: (files: SiteFiles, rules: readonly { readonly base: string; readonly text: string }[]) => Promise<WebServer>;
};

const binaryFolders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
const moduleFolder = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/lib/httpd/modules', '/usr/libexec/apache2', '/opt/homebrew/lib/httpd/modules'].find((folder) =>
  existsSync(folder),
);

function binary(...names: readonly string[]): string | undefined {
  return names.flatMap((name) => binaryFolders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

export const apache: ServerKind = {
  name: 'Apache',
  package: 'apache2-bin',
  isHere: () => binary('apache2', 'httpd') !== undefined && moduleFolder !== undefined,
  start: (files, rules) =>
    started(binary('apache2', 'httpd') ?? '', [...Object.entries(files), ...rules.map(({ base, text }) => [`${base.slice(1)}.htaccess`, text] as const)], (folder, port) => ({
      config: apacheConfig(folder, port),
      words: ['-d', folder, '-f', join(folder, 'server.conf'), '-DFOREGROUND'],
    })),
};

export const nginx: ServerKind = {
  name: 'nginx',
  package: 'nginx-light',
  isHere: () => binary('nginx') !== undefined,
  start: (files, rules) =>
    started(binary('nginx') ?? '', Object.entries(files), (folder, port) => {
      const included = rules.map(({ text }, at) => {
        writeFileSync(join(folder, `rules-${at}.conf`), text);
        return `include ${folder}/rules-${at}.conf;`;
      });
      return { config: nginxConfig(folder, port, included), words: ['-p', folder, '-c', join(folder, 'server.conf')] };
    }),
};

/** As a shared host has it: rules in `.htaccess` only, and of the kinds that `FileInfo` allows. */
function apacheConfig(folder: string, port: number): string {
  const shared = (name: string) => join(moduleFolder ?? '', `mod_${name}.so`);
  const modules = ['mpm_event', 'unixd', 'authz_core', 'alias', 'dir', 'mime', 'rewrite'].filter((name) => existsSync(shared(name)));
  return [
    'ServerName localhost',
    `PidFile ${folder}/server.pid`,
    `ErrorLog ${folder}/error.log`,
    ...modules.map((name) => `LoadModule ${name}_module ${shared(name)}`),
    `Listen 127.0.0.1:${port}`,
    ...(process.getuid?.() === 0 ? plainUser() : []),
    `DocumentRoot "${folder}/root"`,
    'TypesConfig /dev/null',
    'AddType text/html .html',
    'DirectoryIndex index.html',
    `<Directory "${folder}/root">`,
    '  AllowOverride FileInfo',
    '  Require all granted',
    '</Directory>',
    '',
  ].join('\n');
}

/** Apache does not serve as root; it takes any user that the machine has for such things. */
function plainUser(): readonly string[] {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const [, , user = '65534', group = '65534'] = ['www-data', 'apache', '_www', 'nobody'].flatMap((name) => users.filter(([known]) => known === name))[0] ?? [];
  return [`User #${user}`, `Group #${group}`];
}

/** As many servers have it, with a location of its own for a kind of file. */
function nginxConfig(folder: string, port: number, included: readonly string[]): string {
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${folder}/server.pid;`,
    `error_log ${folder}/error.log;`,
    'events { worker_connections 64; }',
    'http {',
    '  types { text/html html; }',
    '  access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `  ${kind}_temp_path ${folder}/${kind};`),
    '  server {',
    `    listen 127.0.0.1:${port};`,
    `    root ${folder}/root;`,
    '    index index.html;',
    '    location ~ \\.pdf$ { add_header X-Kind document; }',
    ...included.map((line) => `    ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
}

type Plan = (folder: string, port: number) => { readonly config: string; readonly words: readonly string[] };

/** Starts a server in a folder of its own under a free port, again under another one where the port was taken meanwhile. */
async function started(path: string, files: readonly (readonly [string, string])[], plan: Plan): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'web-server-'));
  chmodSync(folder, 0o755);
  for (const [name, text] of files) write(join(folder, 'root', name), text);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const { config, words } = plan(folder, port);
    writeFileSync(join(folder, 'server.conf'), config);
    const server = spawn(path, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: string[] = [];
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => said.push(data.toString()));
    if (await answers(server, port, join(folder, 'server.pid'))) return { get: (asked, host) => get(port, asked, host ?? 'localhost'), stop: () => stop(server, folder) };
    await stop(server, tries < 3 ? undefined : folder);
    if (tries === 3) throw new Error(`${path}: ${said.join('')}`);
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Waits until the server has its port, as the file of its number tells, and answers; `false` when it ended, or after ten seconds. */
async function answers(server: ChildProcess, port: number, numberFile: string): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (server.exitCode !== null) return false;
    if (existsSync(numberFile) && (await get(port, '/', 'localhost').then(() => true, () => false))) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

function get(port: number, path: string, host: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { statusCode: status = 0, headers } = answer;
        done({ status, location: headers.location, headers, body: Buffer.concat(parts).toString() });
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}

async function stop(server: ChildProcess, folder: string | undefined): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
  }
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
