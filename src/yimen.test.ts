import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

function yimen(...args: string[]) {
  const file = path.resolve(import.meta.dirname, 'yimen.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npx yimen', () => {
  it('lists what it can do', () => {
    const { status, stdout } = yimen();
    expect(status).toBe(0);
    for (const name of ['report', 'drill', 'clock', 'demo', 'verify', 'rebuild'])
      expect(stdout).toContain(`yimen ${name}`);
  });

  it('refuses what it does not know (cli/unknown-command)', () => {
    const { status, stdout, stderr } = yimen('reprot');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('reprot');
    expect(stderr).toContain('cli/unknown-command');
  });

  it('writes a report nowhere of its own accord', () => {
    const { status, stdout, stderr } = yimen('report', '2020');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('没有写 --out 目录');
  });
});
