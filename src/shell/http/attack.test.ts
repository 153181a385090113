import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { implement } from '@orpc/server';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { house } from '#base/kernel/contract.ts';
import type { HallAnswer } from '../../../web/hall/types.ts';
import type { HttpContext } from './context.ts';
import { buildServer } from './server.ts';

/** Somebody tries what he may not, at the door of the house. */
const contract = {
  whence: house.route({ method: 'GET', path: '/whence' }).output(z.object({ address: z.string() })),
  act: house.route({ method: 'POST', path: '/act' }).output(z.object({})),
  file: house
    .route({ method: 'POST', path: '/file' })
    .input(z.object({ name: z.string() }))
    .output(z.file()),
};
const api = implement(contract).$context<HttpContext>();
const router = {
  whence: api.whence.handler(({ context }) => ({ address: context.address })),
  act: api.act.handler(() => ({})),
  file: api.file.handler(({ input }) => new File(['x'], input.name, { type: 'application/pdf' })),
};
const own = (answer: HallAnswer): HallAnswer => ({ own: true, ...answer });
const deskFolder = await mkdtemp(path.join(os.tmpdir(), 'yimen-desk-'));
await writeFile(path.join(deskFolder, 'index.html'), '<!doctype html><title>工作台</title>');
const serve = (proxies: readonly string[]) =>
  buildServer({
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
        { method: 'GET', path: '/mine', handle: async () => own({ html: '演示甲' }) },
        {
          method: 'GET',
          path: '/mine/file',
          handle: async ({ query }) =>
            own({ file: { name: query.name ?? '', type: 'text/html', bytes: new Uint8Array([60]) } }),
        },
      ],
      errorPage: (status) => `<h1>${status}</h1>`,
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

  it('is that of the connection, whatever the caller says of himself', async () => {
    expect(await whence(app, '203.0.113.5', '1.2.3.4')).toBe('203.0.113.5');
  });

  it('is what a proxy of the house says, and only that', async () => {
    expect(await whence(behind, '10.0.0.1', '203.0.113.5')).toBe('203.0.113.5');
    // what the caller wrote himself stands before what the proxy added
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
