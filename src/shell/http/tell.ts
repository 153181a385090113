import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpContext, Tell } from './context.ts';
import type { Metrics } from './metrics.ts';

/** what is logged at least, and what is worse */
export const logLevels = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

const operations = new WeakMap<FastifyRequest, string>();

/** Refusals by which somebody is kept out, or reaches a limit: operations should look at them. */
const LIMITS = /\/(many-|.*-locked$|login-guarded$|too-many|foreign-origin|may-not-see|permission-missing)/;

export function tellOf(request: FastifyRequest, metrics: Metrics | undefined): Tell {
  return {
    id: request.id,
    operation: (path) => {
      if (!operations.has(request)) operations.set(request, path.join('.'));
    },
    refused(path, status, codes) {
      for (const code of codes) metrics?.refused(code);
      const level = status === 403 || codes.some((code) => LIMITS.test(code)) ? 'warn' : 'info';
      request.log[level]({ operation: path.join('.'), status, codes }, 'refused');
    },
  };
}

interface Call<T> {
  readonly path: readonly string[];
  readonly context: HttpContext;
  next(): T;
}

/** Tells each refusal with its codes: an interceptor for calls over HTTP and in the process. */
export async function tellRefusals<T>({ path, context: { tell }, next }: Call<T>): Promise<Awaited<T>> {
  tell?.operation(path);
  try {
    return await next();
  } catch (error) {
    if (error instanceof ORPCError && error.status < 500)
      tell?.refused(path, error.status, codesOf(error.data));
    throw error;
  }
}

function codesOf(data: unknown): string[] {
  const found = (data as { problems?: unknown } | undefined)?.problems;
  return Array.isArray(found) ? found.map(({ code }: { code: unknown }) => String(code)) : [];
}

/** A short id, which people can read out. */
export const requestId = (): string => randomUUID().slice(0, 8);

/**
 * One line for each request: its id, the pattern of its address, its status and time. No address, no query, no name: logs are
 * kept and copied, and are read by others than those who may see cases.
 */
export function logRequests(app: FastifyInstance, metrics: Metrics | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const pattern = request.routeOptions.url ?? 'none';
    // one address serves the whole contract; a page calls several operations
    const route = pattern === '/api/*' ? (operations.get(request) ?? pattern) : pattern;
    const { method } = request;
    const { statusCode: status, elapsedTime } = reply;
    metrics?.answered({ route, method, status }, elapsedTime / 1_000);
    const level = status >= 500 ? 'error' : status === 403 || status === 429 ? 'warn' : 'info';
    request.log[level]({ method, route, status, ms: Math.round(elapsedTime) }, 'request');
  });
}
