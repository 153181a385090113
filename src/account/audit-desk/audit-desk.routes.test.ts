import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, toJson } from '#account/audit/index.ts';
import { encryptedPdf, scannedPdf, utf8 } from '#account/audit/read/samples.ts';
import { instant, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { buildServer } from '#shell/http/server.ts';
import { auditPages, hall } from '#web/hall/server.tsx';
import { stubClient } from '#web/hall/testing/stub.ts';
import { spoiltText } from './audit.fixture.ts';
import { serveAudit } from './audit-desk.routes.ts';
import { UPLOAD } from './limits.ts';

const { db } = await testDatabase();
const { client } = stubClient();
let signedIn = false;
const deskFolder = await mkdtemp(path.join(os.tmpdir(), 'yimen-desk-'));
await writeFile(path.join(deskFolder, 'index.html'), '');
const app = await buildServer({
  isReady: async () => true,
  router: {},
  deskFolder,
  mounts: [serveAudit(auditPages as unknown as Parameters<typeof serveAudit>[0])],
  makeClient: () => client,
  makeContext: async () =>
    ({ db, clock: () => instant(0), district: '430212', session: signedIn ? {} : null }) as HttpContext,
  hall: hall as unknown as Parameters<typeof buildServer>[0]['hall'],
});
afterAll(() => app.close());

interface Given {
  readonly field?: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BOUNDARY = 'frontier';

function form(files: readonly Given[]): Buffer {
  const parts = files.flatMap(({ field = 'file', name, bytes }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

const headersOf = (cookie: string, json: boolean) => ({
  accept: json ? 'application/json' : 'text/html',
  ...(cookie ? { cookie } : {}),
});

async function upload(files: readonly Given[], { cookie = '', json = false } = {}) {
  const answer = await app.inject({
    method: 'POST',
    url: '/audit',
    headers: { ...headersOf(cookie, json), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: form(files),
  });
  const set = answer.cookies.find(({ name }) => name === 'audit');
  return { answer, cookie: set ? `audit=${set.value}` : cookie, set };
}

const get = (url: string, cookie: string, json = false) =>
  app.inject({ url, headers: headersOf(cookie, json) });

const codes = (body: string) =>
  (JSON.parse(body) as { data: { problems: { code: string }[] } }).data.problems.map(({ code }) => code);

const bytes = utf8(spoiltText());
const expected = toJson(unwrap(await audit([{ name: '某局.txt', bytes }], { now: () => 0 })));

describe('the form', () => {
  it('works without scripts and says its limits', async () => {
    const { body, statusCode, headers } = await get('/audit', '');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/<form [^>]*enctype="multipart\/form-data"/i);
    expect(body).toContain(`${UPLOAD.files} 个文件`);
    expect(body).toContain(`${UPLOAD.idleMs / 60_000} 分钟`);
    expect(headers['cache-control']).toBe('no-store');
    expect((await get('/audit/drop.js', '')).headers['content-type']).toContain('javascript');
  });

  it('takes no forms of files anywhere else', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/print',
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      payload: form([{ name: 'a', bytes }]),
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  });
});

describe('an uploaded account', () => {
  let address = '';
  let cookie = '';
  beforeAll(async () => {
    const sent = await upload([{ name: '某局.txt', bytes }]);
    expect(sent.answer.statusCode).toBe(303);
    expect(sent.set).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/audit' });
    address = String(sent.answer.headers.location);
    cookie = sent.cookie;
  });

  it('is seen by its sender: what was judged, what was found, both values and places', async () => {
    const { statusCode, body, headers } = await get(address, cookie);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(expected.findings.length).toBeGreaterThan(0);
    expect(body).toContain('某局.txt');
    for (const finding of expected.findings) expect(body).toContain(`id="${finding.id}"`);
    expect(body).toContain('资料不足');
    const filtered = await get(`${address}?severity=information`, cookie);
    expect(filtered.body).not.toContain(`<article class="finding is-error"`);
  });

  it('is not there for anybody else', async () => {
    for (const other of ['', 'audit=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])
      for (const part of ['', '/result.json', '/pages/1.png', `/findings/${expected.findings[0]!.id}`]) {
        const answer = await get(`${address}${part}`, other);
        expect([part, answer.statusCode]).toEqual([part, 404]);
        expect(answer.body).not.toContain('某局');
      }
    expect(codes((await get(address, '', true)).body)).toEqual(['upload/gone']);
  });

  it('gives the same JSON as the command, and the other files', async () => {
    const json = await get(`${address}/result.json`, cookie);
    expect(json.headers['content-disposition']).toContain('attachment');
    expect(json.json()).toEqual(JSON.parse(JSON.stringify(expected)));
    const html = await get(`${address}/result.html`, cookie);
    expect(html.headers['content-disposition']).toContain('attachment');
    expect(html.body).toContain('审查结果');
    const xlsx = await get(`${address}/result.xlsx`, cookie);
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('shows a finding with its line among the others, and no finding that is not there', async () => {
    const [finding] = expected.findings;
    const { body } = await get(`${address}/findings/${finding!.id}`, cookie);
    expect(body).toMatch(/<li class="here">/);
    const none = await get(`${address}/findings/none-00000000`, cookie, true);
    expect([none.statusCode, codes(none.body)]).toEqual([404, ['upload/no-finding']]);
  });

  it('keeps what a reader answers and shows it in the next run, also of somebody else', async () => {
    const { id } = expected.findings[0]!;
    const say = (fields: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: `${address}/findings/${id}`,
        headers: { ...headersOf(cookie, false), 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      });
    for (const fields of [
      {} as Record<string, string>,
      { answer: 'explained' },
      { answer: 'right', note: '字'.repeat(501) },
    ]) {
      const refused = await say(fields);
      expect([refused.statusCode, refused.body.includes('意见不完整')], 'upload/no-answer').toEqual([
        422,
        true,
      ]);
    }
    expect((await say({ answer: 'explained', note: '四舍五入<b>' })).statusCode).toBe(303);
    const next = await upload([{ name: '另名.txt', bytes }]);
    const page = await get(String(next.answer.headers.location), next.cookie);
    expect(page.body).toContain('四舍五入&lt;b&gt;');
    const json = (await get(`${next.answer.headers.location}/result.json`, next.cookie)).json();
    expect(json.findings[0]).toMatchObject({ id, answer: 'explained', note: '四舍五入<b>' });
    signedIn = true;
    expect((await say({ answer: 'wrong', note: '' })).statusCode).toBe(303);
    signedIn = false;
    const changed = await say({ answer: 'right' });
    const said = [changed.statusCode, changed.body.includes('工作人员已经答复')];
    expect(said, 'upload/staff-answered').toEqual([422, true]);
    signedIn = true;
    expect((await say({ answer: 'none' })).statusCode).toBe(303);
    signedIn = false;
    expect((await get(`${address}/result.json`, cookie)).json().findings[0].answer).toBeUndefined();
  });

  it('is deleted when its sender says so', async () => {
    await app.inject({ method: 'POST', url: `${address}/delete`, headers: headersOf('', false) });
    expect((await get(address, cookie)).statusCode).toBe(200);
    await app.inject({ method: 'POST', url: `${address}/delete`, headers: headersOf(cookie, false) });
    expect((await get(address, cookie)).statusCode).toBe(404);
  });
});

describe('for the desk', () => {
  it('answers in JSON, with the year before taken as such', async () => {
    const { answer, cookie } = await upload(
      [
        { name: '今年.txt', bytes },
        { field: 'last', name: '上年.txt', bytes: utf8(spoiltText(2)) },
      ],
      { json: true },
    );
    expect(answer.json()).toMatchObject({
      state: 'done',
      document: { unit: expected.document.unit, year: expected.document.year },
      files: [
        { name: '今年.txt', last: false },
        { name: '上年.txt', last: true },
      ],
    });
    const asked = await get(`/audit/${answer.json().session}`, cookie, true);
    expect(asked.json()).toEqual(answer.json());
  });
});

describe('what is refused, in words', () => {
  const empty = new Uint8Array();
  const many = Array.from({ length: UPLOAD.files + 1 }, (_, i) => ({ name: `${i}.txt`, bytes }));
  it.each<[string, Given[], string[]]>([
    ['no file', [{ name: '', bytes: empty }], ['upload/no-file']],
    ['only last year', [{ field: 'last', name: 'a.txt', bytes }], ['upload/no-file']],
    ['too many files', many, ['upload/too-many-files']],
    ['an empty file', [{ name: 'a.pdf', bytes: empty }], ['audit/empty-file']],
    ['a scan', [{ name: 'a.pdf', bytes: scannedPdf() }], ['audit/scan']],
    ['an encrypted file', [{ name: 'a.pdf', bytes: encryptedPdf() }], ['audit/encrypted']],
    ['no document', [{ name: 'a.pdf', bytes: Uint8Array.from([0, 1, 2, 3]) }], ['audit/unknown-format']],
    [
      'every bad file of several, all at once',
      [
        { name: 'a.pdf', bytes: empty },
        { name: 'b.pdf', bytes: scannedPdf() },
      ],
      ['audit/empty-file', 'audit/scan'],
    ],
  ])('%s', async (_, files, wanted) => {
    const { answer } = await upload(files, { json: true });
    expect([answer.statusCode, codes(answer.body)]).toEqual([422, wanted]);
  });

  it('a file that is too large (audit/too-large), and too much altogether (upload/too-much)', async () => {
    const large = Buffer.alloc(41 * 1024 * 1024, 'a');
    const one = await upload([{ name: '大.txt', bytes: large }], { json: true });
    expect(codes(one.answer.body)).toEqual(['audit/too-large']);
    const half = large.subarray(0, 39 * 1024 * 1024);
    const four = await upload(
      ['1', '2', '3', '4'].map((name) => ({ name, bytes: half })),
      { json: true },
    );
    expect(codes(four.answer.body)).toEqual(['upload/too-much']);
  });

  it('what is no form of files, or only half of one (upload/not-a-form)', async () => {
    const plain = await app.inject({
      method: 'POST',
      url: '/audit',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'file=x',
    });
    expect([plain.statusCode, codes(plain.body)]).toEqual([422, ['upload/not-a-form']]);
    const whole = form([{ name: 'a.txt', bytes }]);
    const half = await app.inject({
      method: 'POST',
      url: '/audit',
      headers: {
        accept: 'application/json',
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      },
      payload: whole.subarray(0, whole.length - 200),
    });
    expect([half.statusCode, codes(half.body)]).toEqual([422, ['upload/not-a-form']]);
  });

  it('as a page that names the file and leads back to the field', async () => {
    const { answer } = await upload([{ name: '../../扫描<b>.pdf', bytes: scannedPdf() }]);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('《扫描&lt;b&gt;.pdf》');
    expect(answer.body).toContain('href="#file"');
    expect(answer.headers['set-cookie']).toBeDefined();
  });

  it('leaves nothing behind', async () => {
    const names = (await readdir(os.tmpdir())).filter((name) =>
      name.startsWith(`yimen-audit-${process.pid}-`),
    );
    expect(names.length).toBeGreaterThan(0);
    const before = await Promise.all(names.map((name) => readdir(path.join(os.tmpdir(), name))));
    await upload([{ name: 'a.pdf', bytes: scannedPdf() }]);
    const after = await Promise.all(names.map((name) => readdir(path.join(os.tmpdir(), name))));
    expect(after).toEqual(before);
  });
});
