import type { IncomingMessage } from 'node:http';

const MOST = 64 * 1024 * 1024;
const LONGEST_MS = 15_000;

/**
 * Reads and drops the rest of a body that was refused for its size. An answer at once would cut the connection while the
 * sender is still sending, and the refusal would not be read. Ends at a limit of bytes and time.
 */
export function drain(body: IncomingMessage): Promise<void> {
  if (body.readableEnded || body.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let seen = 0;
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, LONGEST_MS);
    body.on('data', (chunk: Buffer) => {
      seen += chunk.length;
      if (seen > MOST) done();
    });
    for (const event of ['end', 'close', 'error']) body.on(event, done);
    body.resume();
  });
}
