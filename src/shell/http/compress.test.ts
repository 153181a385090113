import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { compressAnswers } from './compress.ts';

const page = `<!doctype html><p>${'办事指南'.repeat(1000)}</p>`;
const app = fastify();
await compressAnswers(app);
app.get('/page', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
app.get('/short', async () => ({ ok: true }));
app.get('/paper', async (_request, reply) => reply.type('application/pdf').send(Buffer.alloc(5000, 'a')));

const get = (url: string, accepts: string) => app.inject({ url, headers: { 'accept-encoding': accepts } });

describe('an answer', () => {
  it('is compressed as the browser likes, brotli first', async () => {
    const brotli = await get('/page', 'gzip, deflate, br');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(page);
    const gzip = await get('/page', 'gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(page);
    expect(gzip.rawPayload.length).toBeLessThan(page.length / 10);
    expect(gzip.headers.vary).toContain('accept-encoding');
  });

  it('goes as it is to those who take no compression, and where there is little to save', async () => {
    expect((await get('/page', 'identity')).body).toBe(page);
    expect((await get('/short', 'br')).headers['content-encoding']).toBeUndefined();
    expect((await get('/paper', 'br')).headers['content-encoding']).toBeUndefined();
  });
});
