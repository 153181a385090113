import { describe, expect, it } from 'vitest';
import { ok, refused } from '#base/kernel/index.ts';
import { createMetrics, mayRead } from './metrics.ts';
import { problems } from './problems.ts';

const pool = {
  ...{ totalCount: 7, idleCount: 4, waitingCount: 2 },
  query: async () => ({ rows: [{ state: 'created', count: 3 }] }),
};
let there = true;
const metrics = createMetrics({ pool: pool as never, isThere: async () => there });

describe('the numbers of a server', () => {
  it('count requests, refusals, commands and their groups, connections and jobs', async () => {
    metrics.answered({ route: 'cases.step', method: 'POST', status: 200 }, 0.02);
    metrics.refused('cases/changed');
    const journal = metrics.measured({
      executeMany: async () => [ok('a'), refused(problems.of('http/failed', '', { id: '' }))],
    } as never);
    await journal.executeMany([{}, {}] as never, async () => []);
    const text = await metrics.text();
    expect(text).toContain('yimen_request_seconds_count{route="cases.step",method="POST",status="200"} 1');
    expect(text).toContain('yimen_refusals_total{code="cases/changed"} 1');
    expect(text).toContain('yimen_commands_total{accepted="true"} 1');
    expect(text).toContain('yimen_commands_total{accepted="false"} 1');
    expect(text).toContain('yimen_group_commands_sum 2');
    expect(text).toContain('yimen_database_connections{state="waited_for"} 2');
    expect(text).toContain('yimen_jobs{state="created"} 3');
    expect(text).toContain('yimen_database_up 1');
    there = false;
    expect(await metrics.text()).toContain('yimen_database_up 0');
  });

  it('are read with the token, or without one on the machine itself, and not through its proxy', () => {
    const asked = (remoteAddress: string, headers: Record<string, string>, token = '') =>
      mayRead({ headers, socket: { remoteAddress } as never }, token);
    expect(asked('127.0.0.1', {})).toBe(true);
    expect(asked('10.0.0.1', {})).toBe(false);
    expect(asked('127.0.0.1', { 'x-forwarded-for': '10.0.0.1' })).toBe(false);
    expect(asked('10.0.0.1', { authorization: 'Bearer t' }, 't')).toBe(true);
    expect(asked('127.0.0.1', {}, 't')).toBe(false);
  });
});
