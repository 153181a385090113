import { createServer } from 'node:net';

/** Is the port free now? Asked before a long start; the server itself asks again when it listens. */
export function isPortFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen({ host, port }, () => probe.close(() => resolve(true)));
  });
}
