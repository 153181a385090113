import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { implement } from '@orpc/server';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { house, text } from '#base/kernel/contract.ts';
import type { HttpContext } from './context.ts';
import { buildServer } from './server.ts';

const contract = {
  find: house
    .route({ method: 'POST', path: '/people/{number}/find' })
    .input(z.object({ number: text(40), q: text(40) }))
    .output(z.object({})),
};
const problem = { code: 'persons/many-codes', message: '不行', at: '', basis: '依据', hint: '提示' };
const api = implement(contract).$context<HttpContext>();
const router = {
  find: api.find.handler(({ errors, input }) => {
    if (input.q === 'defect') throw new Error('broken');
    throw errors.REFUSED({ data: { problems: [problem] } });
  }),
};
const deskFolder = await mkdtemp(path.join(os.tmpdir(), 'yimen-desk-'));
await writeFile(path.join(deskFolder, 'index.html'), '<!doctype html>');
const lines: string[] = [];
const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
  lines.push(String(line));
  return true;
});
const app = await buildServer({
  ...{
    isReady: async () => true,
    router,
    deskFolder,
    makeClient: () => null,
    log: 'info',
    proxies: ['127.0.0.1'],
  },
  makeContext: async () => ({ session: null }) as unknown as HttpContext,
  hall: { routes: [], errorPage: async () => '' },
});
afterAll(async () => {
  await app.close();
  write.mockRestore();
});

const ask = (q: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/people/430299199501010118/find?who=演示甲',
    payload: { q },
    headers,
  });

describe('the log', () => {
  it('has a line for each request and each refusal, with the request’s id and without anybody’s data', async () => {
    lines.length = 0;
    const answer = await ask('演示甲');
    await vi.waitFor(() => expect(lines.length).toBe(2));
    const [refused, request] = lines.map((line) => JSON.parse(line));
    const reqId = answer.headers['x-request-id'];
    expect(refused).toMatchObject({
      reqId,
      msg: 'refused',
      operation: 'find',
      status: 422,
      codes: ['persons/many-codes'],
    });
    expect(refused.level).toBe(40);
    expect(request).toMatchObject({ reqId, msg: 'request', method: 'POST', route: 'find', status: 422 });
    expect(lines.join('')).not.toMatch(/演示甲|430299199501010118|127\.0\.0\.1/);
  });

  it('gives a failure the id of its request', async () => {
    lines.length = 0;
    const answer = await ask('defect');
    const reqId = answer.headers['x-request-id'];
    expect(answer.json().data.problems[0].message).toContain(reqId);
    await vi.waitFor(() => expect(lines.length).toBe(2));
    expect(JSON.parse(lines[0]!)).toMatchObject({ reqId, msg: 'request failed' });
  });
});

describe('behind TLS', () => {
  const https = { 'x-forwarded-proto': 'https', host: 'yimen.test' };

  it('a browser is told to come by TLS alone', async () => {
    expect((await ask('x', https)).headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await ask('x')).headers['strict-transport-security']).toBeUndefined();
  });

  it('a page of this host that came without TLS acts no more than a stranger’s', async () => {
    expect((await ask('x', { ...https, origin: 'http://yimen.test' })).statusCode).toBe(403);
    expect((await ask('x', { ...https, origin: 'https://yimen.test' })).statusCode).toBe(422);
  });
});
