import { readFileSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentWith } from '../test/content-folder.ts';
import { openStudio, type Studio } from './server.ts';

let studio: Studio;
let cookie = '';
let token = '';
const folder = contentWith({});
const written = new Map<string, string>();
let failure: Error | undefined;

beforeAll(async () => {
  const write = (path: string, text: string) => {
    if (failure) throw failure;
    written.set(path.slice(folder.length + 1), text);
  };
  studio = await openStudio({ folder, today: '2568-10-01', write }, 0);
  const opened = await ask(new URL(studio.address).search === '' ? '/' : `/${new URL(studio.address).search}`, { headers: { cookie: '' } });
  cookie = String(opened.headers['set-cookie']?.[0]?.split(';')[0]);
  token = String(load((await ask('/')).body)('input[name="token"]').val());
});
afterAll(async () => {
  await studio.close();
  rmSync(folder, { recursive: true });
});

type Asked = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

function ask(path: string, { method = 'GET', headers = {}, body }: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Buffer } = {}): Promise<Asked> {
  return new Promise((done, fail) => {
    const host = `localhost:${studio.port}`;
    const own = { host, ...(cookie !== '' && { cookie }), ...(method === 'POST' && { origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' }) };
    const asked = request({ host: '127.0.0.1', port: studio.port, path, method, headers: { ...own, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }));
    });
    asked.on('error', fail).end(body);
  });
}

const form = (fields: Readonly<Record<string, string>>, secret = token) => new URLSearchParams({ token: secret, ...fields }).toString();
const post = (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => ask(path, { method: 'POST', body: form(fields), headers });
const pasted = (fields: Readonly<Record<string, string>>) => post('/imports', { agency: 'bansuan', year: '2568', ...fields });

describe('who may ask', () => {
  test('every answer forbids other hosts and inline scripts, and is kept nowhere', async () => {
    for (const path of ['/', '/style.css', '/none', `/fonts/sarabun-thai-400-normal.woff2`]) {
      expect((await ask(path)).headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'self';") as string,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
    }
    expect((await ask('/')).body).not.toMatch(/<style|style="|<script(?! type="module" src="\/)| on[a-z]+="/);
  });

  test('the cookie is for this server alone and for no script', async () => {
    const { headers } = await ask(`/${new URL(studio.address).search}`, { headers: { cookie: '' } });
    expect(headers['set-cookie']?.[0]).toMatch(new RegExp(`^studio-${studio.port}=[\\w-]{32}; HttpOnly; SameSite=Strict; Path=/$`));
    expect(headers.location).toBe('/');
  });

  test.each([
    ['another host', '/', { headers: { host: 'example.com' } }, 403],
    ['another host for a style', '/style.css', { headers: { host: 'example.com' } }, 403],
    ['the host without its port', '/', { headers: { host: 'localhost' } }, 403],
    ['no cookie', '/', { headers: { cookie: 'a=b' } }, 403],
    ['a wrong key', '/?key=wrong', {}, 403],
    ['another method', '/', { method: 'PUT' }, 405],
    ['an address that is none', '//', {}, 404],
    ['a path that is none', '/imports/99', {}, 404],
    ['a path that leads out', '/fonts/../../package.json', {}, 404],
    ['a step that is none', '/imports/99/undo', { method: 'POST', body: 'token=' }, 403],
    ['what is no form', '/imports', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=a' } }, 400],
  ])('%s', async (_, path, how, status) => {
    expect((await ask(path, how)).status).toBe(status);
  });

  test.each([
    ['another origin', { origin: 'http://example.com' }, 403],
    ['another port of this machine', { origin: 'http://localhost:1' }, 403],
    ['a frame without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['its own page, whose origin the browser keeps back', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
  ])('a form of %s', async (_, headers, status) => {
    expect((await post('/imports', {}, headers)).status).toBe(status);
  });

  test('a form with the wrong token, or more than fits', async () => {
    expect((await ask('/imports', { method: 'POST', body: form({}, 'wrong') })).status).toBe(403);
    expect((await ask('/imports', { method: 'POST', body: Buffer.alloc(51 * 1024 * 1024, 'a') })).status).toBe(413);
  });
});

describe('what a document holds', () => {
  const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script></textarea>';

  test('is text in headers, cells, paragraphs and the name of the file, and in what the officer typed', async () => {
    const table = `<p>${evil.replaceAll('<', '&lt;')}</p><table><tr><td>ที่<td>มาตรการ<td>ขั้นตอน<td>${evil.replaceAll('<', '&lt;')}<td>ระยะเวลา</tr><tr><td>1<td>${evil.replaceAll('<', '&lt;')}<td>ขั้นหนึ่ง<td>${evil.replaceAll('<', '&lt;')}<td>ปี 2568</tr></table>`;
    const boundary = 'part';
    const parts = Object.entries({ token, agency: 'bansuan', year: '2568' }).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    const file = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="%22><img src=x onerror=alert(1)>.html"\r\ncontent-type: text/html\r\n\r\n<meta charset=utf-8>${table}\r\n--${boundary}--\r\n`;
    const { headers } = await ask('/imports', { method: 'POST', body: parts.join('') + file, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } });
    const work = String(headers.location);
    expect(work).toMatch(/^\/imports\/\d+$/);
    await post(`${work}/correct`, { 'value:measures:responsible': evil });
    for (const path of [work, `${work}/save`, '/']) {
      const page = load((await ask(path)).body);
      expect(page('img').length).toBe(1);
      expect(page('script').length).toBe(1);
      expect(page('*').toArray().flatMap((element) => ('attribs' in element ? Object.keys(element.attribs).filter((name) => name.startsWith('on')) : []))).toEqual([]);
      expect(page('h1, h3').text()).toContain('onerror=alert(1)');
    }
    const { body } = await ask(work);
    expect(load(body)('#v-measures-measures-0-title').text().trim()).toBe(evil);
    expect(load(body)('#v-measures-responsible').text().trim()).toBe(evil);
    expect(load(body)('.notice').text()).toContain('แก้แล้ว');
  });

  test('a refusal is told with its code', async () => {
    await pasted({ text: ' ' });
    expect(load((await ask('/')).body)('.refused').text()).toContain('IMP-STU-002');
    expect((await ask('/')).body).not.toContain('IMP-STU-002');
  });
});

/** The hidden fields of a page that say what it showed. */
async function shownAt(path: string): Promise<Readonly<Record<string, string>>> {
  const page = load((await ask(path)).body);
  return Object.fromEntries(['seen-measures', 'shown-measures'].map((name) => [name, String(page(`[name="${name}"]`).val())]));
}

describe('saving', () => {
  const text = 'ที่\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n1\tเปิดเผยราคากลาง\tลงประกาศ\tกองคลัง\n2\tรับฟังความเห็น\tจัดเวที\tสำนักปลัด';

  test('a full disk is told, the work stays, and saving again writes', async () => {
    const { headers } = await pasted({ text });
    const save = `${headers.location}/save`;
    failure = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const shown = await shownAt(save);
    const refused = await post(save, { write: 'measures', ...shown });
    expect(refused.status).toBe(500);
    expect(load(refused.body)('.refused').text()).toContain('ที่ว่างในดิสก์ไม่พอ');
    failure = undefined;
    expect((await post(save, { write: 'measures', ...shown })).headers.location).toBe(`${headers.location}/saved`);
    expect([...written.keys()]).toEqual(['agencies/bansuan/2568/imports/measures.json', 'agencies/bansuan/2568/measures.md']);
    expect((await ask(`${headers.location}/saved`)).body).toContain('npm start');
  });

  test('what was corrected after the page was shown is shown anew, and not written', async () => {
    const { headers } = await pasted({ text });
    const shown = await shownAt(`${headers.location}/save`);
    await post(`${headers.location}/correct`, { 'value:measures:measures[0].title': 'ชื่อที่แก้ในอีกหน้าต่างหนึ่ง' });
    written.clear();
    const refused = await post(`${headers.location}/save`, { write: 'measures', ...shown });
    expect([refused.status, written.size]).toEqual([409, 0]);
    expect(refused.body).toContain('สิ่งที่จะเขียนเปลี่ยนไปหลังจากเปิดหน้านี้');
    expect((await post(`${headers.location}/save`, { write: 'measures', ...(await shownAt(`${headers.location}/save`)) })).headers.location).toBe(`${headers.location}/saved`);
    expect(written.get('agencies/bansuan/2568/measures.md')).toContain('ชื่อที่แก้ในอีกหน้าต่างหนึ่ง');
  });

  test('a button takes what was typed with it, and what is refused keeps its text and its place', async () => {
    const { headers } = await pasted({ text });
    const work = String(headers.location);
    expect((await post(`${work}/correct`, { 'value:measures:measures[0].title': 'พิมพ์แล้วไปบันทึก', then: 'save' })).headers.location).toBe(`${work}/save`);
    expect((await post(`${work}/correct`, { 'value:measures:signed': 'เมื่อวาน', 'value:measures:responsible': 'กองคลัง', then: 'save' })).headers.location).toBe(`${work}#v-measures-signed`);
    const page = load((await ask(work)).body);
    expect(page('#v-measures-signed').text().trim()).toBe('เมื่อวาน');
    expect(page('#v-measures-signed').attr('aria-invalid')).toBe('true');
    expect(page('#v-measures-responsible').text().trim()).toBe('กองคลัง');
    expect((await post(`${work}/correct`, { 'value:measures:measures[1].title': 'พิมพ์แล้วเลิกทำ', then: 'undo' })).headers.location).toBe(work);
    await post(`${work}/correct`, { then: 'redo' });
    expect(load((await ask(work)).body)('#v-measures-measures-1-title').text().trim()).toBe('พิมพ์แล้วเลิกทำ');
  });

  test('a document that was taken off the list comes back with its corrections', async () => {
    const { headers } = await pasted({ text });
    const work = String(headers.location);
    await post(`${work}/correct`, { 'value:measures:responsible': 'กองช่าง' });
    await post(`${work}/close`, {});
    expect((await ask(work)).status).toBe(404);
    expect((await post('/imports/98765/reopen', {})).status).toBe(404);
    await post(`${work}/reopen`, {});
    expect(load((await ask(work)).body)('#v-measures-responsible').text().trim()).toBe('กองช่าง');
  });

  test('a file that changed after it was shown is not written over', async () => {
    const { headers } = await post('/imports', { agency: 'bansuan', year: '2567', text });
    written.clear();
    const page = load((await ask(`${headers.location}/save`)).body);
    const shown = await shownAt(`${headers.location}/save`);
    expect(page('#write-measures').attr('checked')).toBeUndefined();
    expect(page('.changed li').length).toBeGreaterThan(3);
    const refused = await post(`${headers.location}/save`, { write: 'measures', ...shown, 'seen-measures': 'other' });
    expect(refused.body).toContain('ไฟล์เดิมเปลี่ยนไป');
    expect(written.size).toBe(0);
    expect((await post(`${headers.location}/save`, { 'seen-measures': String(page('[name="seen-measures"]').val()) })).status).toBe(422);
    expect(readFileSync(`${folder}/agencies/bansuan/2567/measures.md`, 'utf8')).toContain('ลดเวลารอรับบริการ');
  });
});
