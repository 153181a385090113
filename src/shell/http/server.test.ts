import { mkdtemp, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { implement } from '@orpc/server';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { house } from '#base/kernel/contract.ts';
import { instant } from '#base/kernel/index.ts';
import type { HttpContext } from './context.ts';
import { buildServer } from './server.ts';

const contract = {
  add: house
    .route({ method: 'POST', path: '/add', summary: '加' })
    .input(z.object({ amount: z.int() }))
    .output(z.object({ doubled: z.int() })),
  list: house
    .route({ method: 'GET', path: '/list/{year}' })
    .input(z.object({ year: z.int(), open: z.boolean().optional() }))
    .output(z.object({ year: z.int(), open: z.boolean() })),
  echo: house
    .route({ method: 'POST', path: '/echo', summary: '原样送回' })
    .input(z.object({ name: z.string(), type: z.string(), file: z.file() }))
    .output(z.file()),
  fail: house.route({ method: 'GET', path: '/fail' }).output(z.object({})),
  refuse: house.route({ method: 'POST', path: '/refuse' }).output(z.object({})),
  away: house.route({ method: 'POST', path: '/away' }).output(z.object({})),
};
const problem = { code: 'test/no', message: '不行', at: 'x', basis: '依据', hint: '提示' };
const api = implement(contract).$context<HttpContext>();
const router = {
  add: api.add.handler(({ input }) => ({ doubled: input.amount * 2 })),
  list: api.list.handler(({ input }) => ({ year: input.year, open: input.open ?? false })),
  echo: api.echo.handler(
    async ({ input }) => new File([await input.file.arrayBuffer()], input.name, { type: input.type }),
  ),
  fail: api.fail.handler(() => {
    throw new Error('the disk is full at /secret/place');
  }),
  away: api.away.handler(() => {
    throw new Error('Connection terminated unexpectedly');
  }),
  refuse: api.refuse.handler(({ errors }) => {
    throw errors.REFUSED({ data: { problems: [problem] } });
  }),
};

const deskFolder = await mkdtemp(path.join(os.tmpdir(), 'yimen-desk-'));
await writeFile(path.join(deskFolder, 'index.html'), '<!doctype html><title>工作台</title>');
let ready = true;
let founded = true;
const app = await buildServer({
  isReady: async () => ready,
  isFounded: async () => founded,
  router,
  deskFolder,
  nameOf: (path) => ({ 'add.amount': '数额' })[path.join('.')],
  makeClient: () => null,
  makeContext: async () =>
    ({ clock: () => instant(0), district: '430212', session: null }) as unknown as HttpContext,
  hall: {
    routes: [
      {
        method: 'GET',
        path: '/hello',
        handle: async ({ query }) => ({ html: `<p>${query.to}</p>`, setCookies: { print: 'large' } }),
      },
      { method: 'POST', path: '/hello', handle: async ({ form }) => ({ redirect: `/hello?to=${form.to}` }) },
      { method: 'GET', path: '/broken', handle: () => Promise.reject(new Error('broken')) },
    ],
    errorPage: async (status, { path: at }, reference) =>
      `<h1>${status} ${at} ${reference ? 'ref' : ''}</h1>`,
  },
});
afterAll(() => app.close());

function codes(body: string): string[] {
  return (JSON.parse(body) as { data: { problems: { code: string }[] } }).data.problems.map(
    ({ code }) => code,
  );
}

describe('the API', () => {
  it('answers by contract and reads numbers and flags from the query', async () => {
    const added = await app.inject({ method: 'POST', url: '/api/add', payload: { amount: 21 } });
    expect([added.statusCode, added.json()]).toEqual([200, { doubled: 42 }]);
    expect((await app.inject('/api/list/2020?open=true')).json()).toEqual({ year: 2020, open: true });
  });

  it('says what does not fit the contract, and where (http/bad-input)', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/add', payload: { amount: '二' } });
    expect([answer.statusCode, codes(answer.body)]).toEqual([422, ['http/bad-input']]);
    expect(answer.json().data.problems[0]).toMatchObject({
      at: 'amount',
      message: '“数额”要填数字',
    });
  });

  it('says so when it is not JSON at all', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/add',
      headers: { 'content-type': 'application/json' },
      payload: '{"amount":',
    });
    expect([answer.statusCode, codes(answer.body)]).toEqual([422, ['http/bad-input']]);
  });

  it('refuses ten megabytes in words (http/too-large)', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/add',
      payload: { amount: 1, text: '字'.repeat(3_500_000) },
    });
    expect([answer.statusCode, codes(answer.body)]).toEqual([413, ['http/too-large']]);
  });

  it('lets somebody who sends ten megabytes over the network read why they were not taken', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    for (let time = 0; time < 5; time++) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/add`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ amount: 1, text: '字'.repeat(3_500_000) }),
      });
      expect([answer.status, codes(await answer.text())]).toEqual([413, ['http/too-large']]);
    }
  });

  it('takes a file and sends files so that they run nowhere', async () => {
    const echo = (type: string, name: string, size = 3) => {
      const form = new FormData();
      form.append('name', name);
      form.append('type', type);
      form.append('file', new File(['x'.repeat(size)], 'a.bin'));
      const request = new Request('http://x', { method: 'POST', body: form });
      const headers = { 'content-type': request.headers.get('content-type') ?? '' };
      return request
        .arrayBuffer()
        .then((bytes) =>
          app.inject({ method: 'POST', url: '/api/echo', headers, payload: Buffer.from(bytes) }),
        );
    };
    const page = await echo('text/html', '页.html');
    expect([page.statusCode, page.body]).toEqual([200, 'xxx']);
    expect(page.headers['content-disposition']).toMatch(/^attachment; .*%E9%A1%B5\.html/);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox$/);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const picture = await echo('image/png', 'a.png');
    expect(picture.headers['content-disposition']).toMatch(/^inline/);
    const pdf = await echo('application/pdf', 'a.pdf');
    expect(pdf.headers['content-security-policy']).not.toContain('sandbox');
    expect((await echo('image/png', 'a.png', 10_485_760)).statusCode).toBe(200);
    const large = await echo('image/png', 'a.png', 11_600_000);
    expect([large.statusCode, codes(large.body)]).toEqual([413, ['http/too-large']]);
    const broken = await app.inject({
      method: 'POST',
      url: '/api/echo',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: 'no form at all',
    });
    expect([broken.statusCode, codes(broken.body)]).toEqual([422, ['http/bad-input']]);
  });

  it('passes a refusal on with its problems', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/refuse', payload: {} });
    expect([answer.statusCode, answer.json().data.problems]).toEqual([422, [problem]]);
  });

  it('keeps a defect to itself and gives a number to ask for (http/failed)', async () => {
    const answer = await app.inject('/api/fail');
    expect([answer.statusCode, codes(answer.body)]).toEqual([500, ['http/failed']]);
    expect(answer.body).not.toContain('secret');
  });

  it('knows its addresses (http/not-found)', async () => {
    const answer = await app.inject('/api/nothing');
    expect([answer.statusCode, codes(answer.body)]).toEqual([404, ['http/not-found']]);
  });

  it('refuses what another site sends (http/foreign-origin)', async () => {
    const send = (origin: string) =>
      app.inject({
        method: 'POST',
        url: '/api/add',
        headers: { origin, host: 'yimen.test' },
        payload: { amount: 1 },
      });
    const foreign = await send('https://evil.test');
    expect([foreign.statusCode, codes(foreign.body)]).toEqual([403, ['http/foreign-origin']]);
    expect((await send('http://yimen.test')).statusCode).toBe(200);
    expect((await send('null')).statusCode).toBe(403);
  });

  it('is described for machines and for people', async () => {
    expect(Object.keys((await app.inject('/api/openapi.json')).json().paths)).toEqual([
      '/add',
      '/list/{year}',
      '/echo',
      '/fail',
      '/away',
      '/refuse',
    ]);
    const page = await app.inject('/api');
    expect(page.body).toContain('/api/list/{year}');
    expect(page.body).not.toContain('<script');
  });
});

describe('the pages', () => {
  it('come with headers that keep other sites and scripts out', async () => {
    const { headers } = await app.inject('/hello?to=门');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain("script-src 'unsafe-inline'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['set-cookie']).toContain('print=large');
  });

  it('take forms without scripts', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/hello',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'to=men',
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/hello?to=men']);
  });

  it('have a page for what does not exist and for what broke', async () => {
    const headers = { accept: 'text/html' };
    expect((await app.inject({ url: '/nowhere', headers })).body).toBe('<h1>404 /nowhere </h1>');
    const broken = await app.inject({ url: '/broken', headers });
    expect([broken.statusCode, broken.body]).toEqual([500, '<h1>500 /broken ref</h1>']);
  });

  it('give every address of the desk its one page', async () => {
    for (const url of ['/desk', '/desk/vouchers/2020-01-0001'])
      expect((await app.inject(url)).body).toContain('工作台');
    expect((await app.inject('/desk/assets/gone-1a2b.js')).statusCode).toBe(404);
  });

  it('let the desk compile WebAssembly, which paints its PDFs, and no other page', async () => {
    const policyOf = async (url: string) => (await app.inject(url)).headers['content-security-policy'];
    expect(await policyOf('/desk')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(await policyOf('/healthz')).not.toContain('unsafe-eval');
  });
});

describe('a database that is away', () => {
  it('is said with 503 and words, not as a failure (http/database-away)', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/away', payload: {} });
    expect(answer.statusCode).toBe(503);
    expect(answer.json().data.problems).toMatchObject([{ code: 'http/database-away' }]);
  });

  it('makes the server not ready, though it lives', async () => {
    const codes = async () =>
      [await app.inject('/healthz'), await app.inject('/readyz')].map(({ statusCode }) => statusCode);
    expect(await codes()).toEqual([200, 200]);
    ready = false;
    expect(await codes()).toEqual([200, 503]);
    ready = true;
  });
});

describe('before a bureau is founded', () => {
  it('leads pages to the desk and refuses everything else in words (http/not-founded)', async () => {
    founded = false;
    const page = await app.inject({ url: '/items', headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers.location]).toEqual([303, '/desk']);
    const call = await app.inject({ method: 'POST', url: '/api/add', payload: { amount: 1 } });
    expect(call.statusCode).toBe(503);
    expect(call.json().data.problems[0].code).toBe('http/not-founded');
    expect((await app.inject({ url: '/desk/anything' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
    founded = true;
    expect((await app.inject({ method: 'POST', url: '/api/add', payload: { amount: 1 } })).json()).toEqual({
      doubled: 2,
    });
  });
});
