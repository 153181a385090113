import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { isPortFree } from './port.ts';

it('a port is free until somebody listens on it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  expect(await isPortFree('127.0.0.1', port)).toBe(false);
  await new Promise((resolve) => other.close(resolve));
  expect(await isPortFree('127.0.0.1', port)).toBe(true);
});
