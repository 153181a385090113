import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockCommand } from './clock.cli.ts';

const scenario = {
  limits: { statutory: 20, promised: 10, joint: false },
  events: [{ on: '2020-09-25', do: 'receive' }],
  asOf: '2020-10-30',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yimen-clock-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* stream(...parts: (string | Uint8Array)[]) {
  yield* parts;
}

async function run(args: readonly string[], stdin = stream()) {
  const out: string[] = [];
  const said: string[] = [];
  const io = { out: (text: string) => void out.push(text), say: (text: string) => void said.push(text) };
  const code = await clockCommand(args, io, stdin);
  return { code, out: out.join('\n'), said: said.join('\n') };
}

async function runOn(text: string | Uint8Array) {
  const file = path.join(folder, 'scenario.json');
  await writeFile(file, text);
  return run([file]);
}

describe('yimen clock', () => {
  it('answers one scenario with one object', async () => {
    const { code, out, said } = await runOn(JSON.stringify(scenario));
    expect([code, said]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ acceptedOn: '2020-09-25', deemed: true, light: 'red' });
  });

  it('answers an array with an array, in its order', async () => {
    const { code, out } = await runOn(JSON.stringify([scenario, { ...scenario, asOf: '2020-09-28' }]));
    expect(code).toBe(0);
    expect(JSON.parse(out).map((answer: { light: string }) => answer.light)).toEqual(['red', 'green']);
    expect(JSON.parse((await runOn('[]')).out)).toEqual([]);
  });

  it('reads standard input in pieces, and drops a byte order mark', async () => {
    const text = JSON.stringify({ ...scenario, note: '中秋' });
    const bytes = new TextEncoder().encode(`\uFEFF${text}`);
    const { code, out } = await run(['-'], stream(bytes.subarray(0, 101), bytes.subarray(101)));
    expect([code, JSON.parse(out).noticeDue]).toEqual([0, '2020-10-09']);
  });

  it('says what is wrong inside a scenario in the answer, not by failing', async () => {
    const { code, out } = await runOn(
      JSON.stringify({ ...scenario, events: [{ on: '2020-09-25', do: 'accept' }] }),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).problems.map((problem: { code: string }) => problem.code)).toEqual(['no-receipt']);
  });

  it.each([
    ['broken JSON', '{"limits": {},\n  "events": [}', 'clock/not-json'],
    ['an empty file', ' \n', 'clock/not-json'],
    ['another encoding', Uint8Array.of(0xd2, 0xbb, 0xc3, 0xc5), 'clock/not-json'],
    ['a number', '7', 'clock/not-a-scenario'],
    ['no events', '{"limits": {}}', 'clock/no-events'],
    ['limits that are none', '{"limits": [], "events": []}', 'clock/bad-limits'],
    ['one bad element', JSON.stringify([scenario, null]), 'clock/not-a-scenario'],
  ])('refuses %s in Chinese, with nothing on stdout', async (_what, text, problem) => {
    const { code, out, said } = await runOn(text);
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain(problem);
    expect(said).toMatch(/[\u4e00-\u9fff]/);
  });

  it('names every bad element of an array', async () => {
    const { said } = await runOn(JSON.stringify([7, scenario, { limits: {} }]));
    expect(said).toContain('[0]');
    expect(said).toContain('[2].events');
  });

  it('refuses a missing file, a folder, and a wrong number of files', async () => {
    for (const [args, problem] of [
      [[path.join(folder, 'none.json')], 'clock/no-file'],
      [[folder], 'clock/no-file'],
      [[], 'clock/usage'],
      [['a.json', 'b.json'], 'clock/usage'],
    ] as const) {
      const { code, out, said } = await run(args);
      expect([code, out]).toEqual([2, '']);
      expect(said).toContain(problem);
    }
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('yimen clock');
  });
});
