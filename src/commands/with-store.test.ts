import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import { foundCommand } from './found.ts';
import { withStore } from './with-store.ts';

const { url } = await testDatabase();
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('YIMEN_DEMO', '0');
  vi.stubEnv('YIMEN_DISTRICT', '');
});
afterEach(() => vi.unstubAllEnvs());

const lines: string[] = [];
const io = { out: (line: string) => lines.push(line), say: (line: string) => lines.push(line) } as never;

describe('a command on a database without a bureau', () => {
  it('says what to do first (cli/not-founded)', async () => {
    const work = vi.fn(async () => 0);
    expect(await withStore(io, work)).toBe(2);
    expect(work).not.toHaveBeenCalled();
    expect(lines.join('\n')).toContain('这里还没有建局');
  });

  it('works after `yimen found`, which founds once', async () => {
    const found = () => foundCommand(['--code', '330106', '--bureau', '西湖区行政审批服务局'], io);
    expect(await found()).toBe(0);
    expect(lines.join('\n')).toMatch(/admin\s+[a-z2-9]{4}-/);
    expect(await withStore(io, async ({ district }) => (district === '330106' ? 0 : 1))).toBe(0);
    expect(await found()).toBe(1);
    expect(lines.join('\n')).toContain('这里已经建好了一个局');
  });
});
