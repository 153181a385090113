import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { implement } from '@orpc/server';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { house } from '#base/kernel/contract.ts';
import type { HttpContext } from './context.ts';
import type { HallAnswer } from './hall-types.ts';
import { buildServer } from './server.ts';

/** The contract of a server that strangers try to attack. */
const contract = {
  whence: house.route({ method: 'GET', path: '/whence' }).output(z.object({ address: z.string() })),
  act: house.route({ method: 'POST', path: '/act' }).output(z.object({})),
  file: house
    .route({ method: 'POST', path: '/file' })
    .input(z.object({ name: z.string() }))
    .output(z.file()),
  keep: house
    .route({ method: 'POST', path: '/keep' })
    .input(z.object({ file: z.file() }))
    .output(z.object({})),
};
const api = implement(contract).$context<HttpContext>();
/** holds uploads back until a test opens it */
let gate = Promise.resolve();
let waiting = 0;
async function hold(): Promise<void> {
  waiting += 1;
  await gate;
  waiting -= 1;
}
const router = {
  keep: api.keep.handler(async () => {
    await hold();
    return {};
  }),
  whence: api.whence.handler(({ context }) => ({ address: context.address })),
  act: api.act.handler(() => ({})),
  file: api.file.handler(({ input }) => new File(['x'], input.name, { type: 'application/pdf' })),
};
const own = (answer: HallAnswer): HallAnswer => ({ own: true, ...answer });
const deskFolder = await mkdtemp(path.join(os.tmpdir(), 'yimen-desk-'));
await writeFile(path.join(deskFolder, 'index.html'), '<!doctype html><title>工作台</title>');
const serve = (proxies: readonly string[]) =>
  buildServer({
    isReady: async () => true,
    router,
    deskFolder,
    proxies,
    makeClient: () => null,
    makeContext: async (request) => ({ address: request.ip, session: null }) as unknown as HttpContext,
    hall: {
      routes: [
        {
          method: 'POST',
          path: '/form',
          handle: async ({ form, query }) => ({ html: JSON.stringify({ form, query }) }),
        },
        {
          method: 'POST',
          path: '/files',
          takesFiles: true,
          handle: async ({ files = [], refusals = [], form }) => {
            await hold();
            return { html: JSON.stringify({ files: files.length, refusals, form }) };
          },
        },
        { method: 'GET', path: '/mine', handle: async () => own({ html: '演示甲' }) },
        {
          method: 'GET',
          path: '/mine/file',
          handle: async ({ query }) =>
            own({ file: { name: query.name ?? '', type: 'text/html', bytes: new Uint8Array([60]) } }),
        },
      ],
      errorPage: async (status) => `<h1>${status}</h1>`,
    },
  });
const app = await serve([]);
const behind = await serve(['10.0.0.0/8']);
afterAll(async () => {
  await app.close();
  await behind.close();
});

describe('the caller’s address', () => {
  const whence = async (server: typeof app, remoteAddress: string, forwarded: string) => {
    const headers = { 'x-forwarded-for': forwarded, 'x-real-ip': forwarded, forwarded: `for=${forwarded}` };
    return (await server.inject({ url: '/api/whence', remoteAddress, headers })).json().address as string;
  };

  it('is that of the connection, whatever the caller says of themselves', async () => {
    expect(await whence(app, '203.0.113.5', '1.2.3.4')).toBe('203.0.113.5');
  });

  it('is what a proxy of the house says, and only that', async () => {
    expect(await whence(behind, '10.0.0.1', '203.0.113.5')).toBe('203.0.113.5');
    // the caller's own entry stands before the one that the proxy has added
    expect(await whence(behind, '10.0.0.1', '1.2.3.4, 203.0.113.5')).toBe('203.0.113.5');
    expect(await whence(behind, '203.0.113.5', '1.2.3.4')).toBe('203.0.113.5');
  });
});

describe('a page of another site', () => {
  const act = async (url: string, headers: Record<string, string>) =>
    (await app.inject({ method: 'POST', url, headers: { host: 'yimen.test', ...headers } })).statusCode;

  it.each(['/api/act', '/form'])('does not act at %s with our visitor’s cookie', async (url) => {
    expect(await act(url, { origin: 'https://evil.test' })).toBe(403);
    expect(await act(url, { origin: 'http://sister.yimen.test' })).toBe(403);
    expect(await act(url, { origin: 'http://yimen.test:8081' })).toBe(403);
    expect(await act(url, { origin: 'null' })).toBe(403);
    expect(await act(url, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await act(url, { 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await act(url, { 'sec-fetch-site': 'same-origin', origin: 'http://yimen.test' })).toBe(200);
    expect(await act(url, {})).toBe(200);
  });
});

describe('a form that no page of ours sends', () => {
  const post = (payload: string, type = 'application/x-www-form-urlencoded') =>
    app.inject({ method: 'POST', url: '/form?q=1&q=2', headers: { 'content-type': type }, payload });

  it('has one text in each field, or none', async () => {
    expect((await post('a=1&a=2&b=3')).json()).toEqual({ form: { a: '2', b: '3' }, query: { q: '2' } });
    const json = await post('{"a":{"b":1},"c":["x",7],"d":"text"}', 'application/json');
    expect(json.json().form).toEqual({ d: 'text' });
    expect((await post('null', 'application/json')).json().form).toEqual({});
    expect((await post('"text"', 'application/json')).statusCode).toBe(200);
  });

  it('does not reach into objects', async () => {
    await post('__proto__=evil&constructor=evil');
    await post('{"__proto__":{"evil":true}}', 'application/json');
    expect(({} as { evil?: boolean }).evil).toBeUndefined();
  });
});

describe('who sends files without end', () => {
  const send = async (url: string, remoteAddress: string) => {
    const body = new FormData();
    body.append('field', 'kept');
    body.append('file', new File(['x'], 'a.png'));
    const request = new Request('http://x', { method: 'POST', body });
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    const payload = Buffer.from(await request.arrayBuffer());
    return app.inject({ method: 'POST', url, remoteAddress, headers, payload });
  };
  /** Sends so many requests at once, then one more from the same address and one from another, then lets all be answered. */
  async function flood(url: string, many: number) {
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const under = Array.from({ length: many }, () => send(url, '203.0.113.5'));
    const reach = (count: number) => vi.waitFor(() => expect(waiting).toBe(count), 20_000);
    await reach(many);
    const other = send(url, '203.0.113.6');
    await reach(many + 1);
    const more = send(url, '203.0.113.5');
    // the hall also gives a refused visitor a page, the API gives a refusal
    if (url === '/files') await reach(many + 2);
    else await more;
    open();
    await Promise.all(under);
    return { more: await more, other: await other, after: await send(url, '203.0.113.5') };
  }

  it('has only so many under way at the API (http/many-at-once)', async () => {
    const { more, other, after } = await flood('/api/keep', 24);
    expect([more.statusCode, more.json().data.problems[0].code]).toEqual([429, 'http/many-at-once']);
    expect([other.statusCode, after.statusCode]).toEqual([200, 200]);
  });

  it('and at the hall, which keeps what was typed', async () => {
    const { more, other, after } = await flood('/files', 12);
    expect(more.json()).toMatchObject({
      files: 0,
      refusals: [{ code: 'http/many-at-once', at: 'file' }],
      form: { field: 'kept' },
    });
    expect([other.json().files, after.json().files]).toEqual([1, 1]);
  });
});

describe('what is somebody’s own', () => {
  it('leaves no copy behind, neither as a page nor as an answer of the API', async () => {
    for (const url of ['/mine', '/mine/file?name=a.pdf', '/api/whence'])
      expect((await app.inject(url)).headers['cache-control']).toBe('private, no-store');
  });

  it('does not run, whatever it is called', async () => {
    const { headers } = await app.inject('/mine/file?name=a.html');
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['a"\r\nset-cookie: yimen=evil\r\n.pdf', "a';filename=b.exe", '\u202efdp.exe', '甲\ud800.pdf'])(
    'writes no header of its own by its name: %j',
    async (name) => {
      const page = await app.inject({ url: '/mine/file', query: { name: name.toWellFormed() } });
      const sent = await app.inject({ method: 'POST', url: '/api/file', payload: { name } });
      for (const { statusCode, headers } of [page, sent]) {
        expect(statusCode).toBe(200);
        expect(headers['set-cookie']).toBeUndefined();
        expect(String(headers['content-disposition'])).toMatch(/^(inline|attachment); [\x20-\x7e]+$/);
      }
    },
  );
});
