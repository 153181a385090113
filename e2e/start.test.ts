import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { copyOf, freePort, launch, makeFolder, stopChild } from './program.ts';

const folder = await makeFolder();
afterAll(() => rm(folder, { recursive: true, force: true }));

/** whether a process with this id lives; a zombie does not count */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    return !/\) Z /.test(stat);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

describe('npm start', () => {
  it('starts on an empty folder, refuses a second on the same, and leaves nothing running', async () => {
    const port = await freePort();
    const first = launch(folder, port);
    expect(await first.ready, first.output()).toBe(true);
    expect(first.output()).toContain(`http://127.0.0.1:${port}`);
    // the program prints the sign-ins after the address
    await expect.poll(first.output).toContain('kuaiji');
    expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).toEqual({ ok: true });

    const second = launch(folder, await freePort());
    expect(await second.ready).toBe(false);
    expect(second.output()).toContain(`已有一个服务在运行：http://127.0.0.1:${port}`);
    expect(second.child.exitCode).toBe(1);

    const postmaster = Number(
      (await readFile(path.join(folder, 'pg/postmaster.pid'), 'utf8')).split('\n')[0],
    );
    expect(alive(postmaster)).toBe(true);
    expect(await stopChild(first.child)).toBe(0);
    // the process ends just after it has removed its pid file
    await expect.poll(() => alive(postmaster), { timeout: 10_000 }).toBe(false);
  });

  it('says when the port is taken (cli/port-taken) and starts again on what it had', async () => {
    const port = await freePort();
    const again = launch(folder, port);
    expect(await again.ready, again.output()).toBe(true);
    expect(again.output()).not.toContain('正在载入演示区');
    const other = await copyOf(inject('demo'));
    const clash = launch(other, port);
    expect(await clash.ready).toBe(false);
    expect(clash.output()).toContain('cli/port-taken');
    await stopChild(again.child);
    await rm(other, { recursive: true, force: true });
  });
});
