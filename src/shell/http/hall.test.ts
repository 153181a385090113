import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import type { HttpContext } from './context.ts';
import { FORM_FILES } from './hall-form.ts';
import type { HallRequest } from './hall-types.ts';
import { buildServer } from './server.ts';

const deskFolder = await mkdtemp(path.join(os.tmpdir(), 'yimen-desk-'));
await writeFile(path.join(deskFolder, 'index.html'), '<!doctype html><title>工作台</title>');

const seen: HallRequest<unknown>[] = [];
const app = await buildServer({
  isReady: async () => true,
  router: {},
  deskFolder,
  makeClient: () => null,
  makeContext: async () =>
    ({ clock: () => instant(0), district: '430212', session: null }) as unknown as HttpContext,
  hall: {
    routes: [
      {
        method: 'POST',
        path: '/cases/:number/hand-in',
        takesFiles: true,
        handle: async (request) => {
          seen.push(request);
          return { html: 'taken', own: true };
        },
      },
      { method: 'POST', path: '/plain', handle: async () => ({ html: 'plain' }) },
      {
        method: 'GET',
        path: '/cases/:number',
        handle: async () => ({
          html: 'mine',
          own: true,
          secrets: [
            { name: 'own', value: 'ACDE', path: '/cases/1' },
            { name: 'old', value: null, path: '/apply/1' },
          ],
        }),
      },
      {
        method: 'GET',
        path: '/file',
        handle: async () => ({
          file: { name: "某'人.svg", type: 'image/svg+xml', bytes: Buffer.from('<svg/>') },
        }),
      },
    ],
    errorPage: async (status) => `<h1>${status}</h1>`,
  },
});
afterAll(() => app.close());

async function post(url: string, form: FormData, cut = 0) {
  const request = new Request('http://x', { method: 'POST', body: form });
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const bytes = Buffer.from(await request.arrayBuffer());
  const payload = bytes.subarray(0, bytes.length - cut);
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  return { answer, asked: seen.at(-1) };
}

const codes = (asked: HallRequest<unknown> | undefined) =>
  asked?.refusals?.map(({ code, at }) => `${code} ${at}`);

describe('a form of the hall with files', () => {
  it('comes with its fields, and with its files under names that are no paths', async () => {
    const form = new FormData();
    form.append('reason', '补交');
    form.append('file1', new File(['abc'], '..\\秘密/照片.png', { type: 'image/png' }));
    form.append('file2', new File([], ''));
    const { answer, asked } = await post('/cases/1/hand-in', form);
    expect([answer.statusCode, answer.body, codes(asked)]).toEqual([200, 'taken', []]);
    expect(asked?.form).toEqual({ reason: '补交' });
    expect(asked?.files?.map(({ field, name, type, bytes }) => [field, name, type, bytes.length])).toEqual([
      ['file1', '照片.png', 'image/png', 3],
    ]);
  });

  it('keeps what was typed when a file is too large (http/file-too-large)', async () => {
    const form = new FormData();
    form.append('file1', new File([new Uint8Array(FORM_FILES.bytes + 1)], '大.png'));
    form.append('file2', new File(['abc'], '小.png'));
    form.append('reason', '补交');
    const { asked } = await post('/cases/1/hand-in', form);
    expect(codes(asked)).toEqual(['http/file-too-large file1']);
    expect([asked?.form.reason, asked?.files?.length]).toEqual(['补交', 1]);
  });

  it('takes so many and no more (http/too-many-files)', async () => {
    const form = new FormData();
    for (let index = 0; index <= FORM_FILES.files; index += 1)
      form.append(`file${index}`, new File(['abc'], `${index}.png`));
    const { asked } = await post('/cases/1/hand-in', form);
    expect(codes(asked)).toEqual([`http/too-many-files file${FORM_FILES.files}`]);
    expect(asked?.files).toHaveLength(FORM_FILES.files);
  });

  it('says so when the line broke (http/form-cut-off)', async () => {
    const form = new FormData();
    form.append('reason', '补交');
    form.append('file1', new File(['x'.repeat(5_000)], '照片.png'));
    const { answer, asked } = await post('/cases/1/hand-in', form, 2_000);
    expect(answer.statusCode).toBe(200);
    expect(codes(asked)).toEqual(['http/form-cut-off ']);
    expect(asked?.form.reason).toBe('补交');
  });

  it('is taken nowhere else', async () => {
    const form = new FormData();
    form.append('file', new File(['abc'], 'a.png'));
    expect((await post('/plain', form)).answer.statusCode).toBe(422);
  });
});

describe('somebody’s own page', () => {
  it('leaves no copy, and keeps its secret for its own address alone', async () => {
    const { headers } = await app.inject('/cases/1');
    expect(headers['cache-control']).toBe('private, no-store');
    const [own, old] = [headers['set-cookie']].flat();
    expect(own).toBe('own=ACDE; Path=/cases/1; HttpOnly; SameSite=Lax');
    expect(old).toMatch(/^old=; .*Path=\/apply\/1/);
  });

  it('sends a file so that it runs nowhere', async () => {
    const { headers, body } = await app.inject('/file');
    expect(body).toBe('<svg/>');
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''%E6%9F%90%27%E4%BA%BA.svg");
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['cache-control']).toBe('private, no-store');
  });
});
