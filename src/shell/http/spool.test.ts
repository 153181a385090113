import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { spoolForm } from './spool.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-spool-'));
vi.stubEnv('TMPDIR', folder);
const app = fastify();
await app.register(multipart, { throwFileSizeLimit: false });
/** sizes of the files on the disk while the route has the form and has not read them */
const held: number[] = [];
app.post('/', async (request, reply) => {
  const { form, forget } = await spoolForm(request);
  reply.raw.once('close', () => void forget());
  for (const one of await readdir(folder, { recursive: true })) {
    const found = await stat(path.join(folder, one));
    if (found.isFile()) held.push(found.size);
  }
  const file = form.get('file') as File;
  return { name: file.name, type: file.type, text: await file.text(), field: form.get('field') };
});
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
afterAll(async () => {
  await app.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});
const empty = () => vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));

describe('a form with files', () => {
  it('waits on the disk until the route reads it, and is gone after the answer', async () => {
    const body = new FormData();
    body.append('field', '字');
    body.append('file', new File(['内容'], '页.png', { type: 'image/png' }));
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
    expect(await answer.json()).toEqual({ name: '页.png', type: 'image/png', text: '内容', field: '字' });
    expect(held).toEqual([6]);
    await empty();
  });

  it('leaves nothing behind when its sender goes away in the middle', async () => {
    const socket = net.connect(port, '127.0.0.1');
    socket.write(
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n\r\n' +
        '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nhalf',
    );
    await vi.waitFor(async () => expect((await readdir(folder, { recursive: true })).length).toBe(2));
    socket.destroy();
    await empty();
  });
});
