import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { spoiltText } from './audit.fixture.ts';
import { createReader } from './judge.reader.ts';
import { UPLOAD } from './limits.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-judge-'));
const at = path.join(folder, 'a');
await writeFile(at, spoiltText());
afterAll(() => rm(folder, { recursive: true, force: true }));

const job = { kind: 'judge', files: [{ name: '某局.txt', path: at }], last: [] } as const;

async function codesOf(result: Promise<{ ok: boolean; problems?: readonly { code: string }[] }>) {
  const { ok, problems } = await result;
  return ok ? 'ok' : problems?.map(({ code }) => code);
}

describe('reading apart', () => {
  it('tells how far it is, and what came out', async () => {
    const steps: string[] = [];
    const result = await createReader().run(job, (text) => steps.push(text));
    expect(steps).toEqual(['读取 某局.txt', '识别表格与说明', '核对']);
    expect(result.ok && result.value.audit.findings.length).toBeGreaterThan(0);
  });

  it('ends what takes too long (upload/too-slow)', async () => {
    expect(await codesOf(createReader({ ...UPLOAD, judgeMs: 1 }).run(job))).toEqual(['upload/too-slow']);
  });

  it('ends what takes too much memory (upload/gave-up)', async () => {
    const reader = createReader({ ...UPLOAD, memoryBytes: 1 });
    expect(await codesOf(reader.run(job))).toEqual(['upload/gave-up']);
  });

  it('survives a file that is not there', async () => {
    const gone = { ...job, files: [{ name: 'x', path: path.join(folder, 'gone') }] };
    expect(await codesOf(createReader().run(gone))).toEqual(['upload/gave-up']);
  });

  it('takes turns, and refuses at once when too many wait (upload/full)', async () => {
    const reader = createReader({ ...UPLOAD, readers: 1, waiting: 1 });
    const answers = [reader.run(job), reader.run(job), reader.run(job)];
    expect(await Promise.all(answers.map(codesOf))).toEqual(['ok', 'ok', ['upload/full']]);
  });

  it('stops with the server', async () => {
    const reader = createReader({ ...UPLOAD, readers: 1 });
    const answers = [reader.run(job), reader.run(job)].map(codesOf);
    reader.close();
    expect(await Promise.all(answers)).toEqual([['upload/gave-up'], ['upload/full']]);
    expect(await codesOf(reader.run(job))).toEqual(['upload/full']);
  });
});
