import net from 'node:net';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { databaseAway } from './away.ts';
import { openDatabase } from './database.ts';
import { testDatabase } from './testing.ts';

const { url } = await testDatabase();
const target = new URL(url);

/** A way to the database that can be held up, as when its machine or its network hangs. */
let held = false;
const sockets = new Set<net.Socket>();
const way = net.createServer((near) => {
  const far = net.connect(Number(target.port), '127.0.0.1');
  for (const socket of [near, far]) {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  }
  near.on('data', (chunk) => held || far.write(chunk));
  far.on('data', (chunk) => held || near.write(chunk));
  near.on('close', () => far.destroy());
  far.on('close', () => near.destroy());
});
await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  way.close();
});

it('a database that hangs is away after its time, and back by itself', async () => {
  const { username, password, pathname } = target;
  const at = (way.address() as net.AddressInfo).port;
  // without a pause, so that nothing waits for a clock; the pause is that of circuit.test.ts
  const database = openDatabase(`postgres://${username}:${password}@127.0.0.1:${at}${pathname}`, 2, {
    connectMs: 200,
    circuit: { failures: 3, pauseMs: 0 },
  });
  database.limitTo(200);
  const ask = () =>
    sql<{ one: number }>`SELECT 1 AS one`.execute(database.db).then(
      ({ rows }) => rows[0]?.one ?? 0,
      (error: unknown) => (databaseAway(error) ? 'away' : String(error)),
    );
  expect(await ask()).toBe(1);
  held = true;
  const answers = new Set<unknown>();
  // none of them waits without end
  for (let asked = 0; asked < 6; asked += 1) answers.add(await ask());
  expect([...answers]).toEqual(['away']);
  held = false;
  for (const socket of sockets) socket.destroy();
  const back = async (): Promise<unknown> => {
    const answer = await ask();
    return answer === 'away' ? back() : answer;
  };
  expect(await back()).toBe(1);
  await database.close();
});
