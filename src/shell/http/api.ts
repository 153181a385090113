import multipart from '@fastify/multipart';
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { type AnyRouter, ORPCError, onError } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { databaseAway } from '../db/away.ts';
import { apiPage, onlyOperations } from './api-page.ts';
import { type NameOf, refuseBadInput } from './bad-input.ts';
import type { HttpContext } from './context.ts';
import { failure } from './failure.ts';
import { problems } from './problems.ts';
import { spoolForm } from './spool.ts';
import { requestId, tellRefusals } from './tell.ts';
import { createTurns } from './turns.ts';

export type MakeContext = (request: FastifyRequest, reply: FastifyReply) => Promise<HttpContext>;

/** Serves the rooms' contracts at /api, their OpenAPI document at /api/openapi.json, and a page to read it. */
export async function serveApi(
  app: FastifyInstance,
  router: AnyRouter,
  makeContext: MakeContext,
  { nameOf, isPublic }: { readonly nameOf: NameOf; readonly isPublic: (operation: string) => boolean },
): Promise<void> {
  const converter = new ZodToJsonSchemaConverter();
  const handler = new OpenAPIHandler(router, {
    plugins: [new SmartCoercionPlugin({ schemaConverters: [converter] })],
    clientInterceptors: [
      tellRefusals,
      refuseBadInput(nameOf),
      onError((error, { context }) => {
        // a refusal is an answer; anything else is a defect and goes into the log
        if (error instanceof ORPCError && error.status < 500) return;
        const id = context.tell?.id ?? requestId();
        app.log.error({ reqId: id, ...failure(error) }, 'request failed');
        if (databaseAway(error))
          throw new ORPCError('AWAY', {
            status: 503,
            data: { problems: [problems.of('http/database-away', '')] },
          });
        throw new ORPCError('FAILED', {
          status: 500,
          data: { problems: [problems.of('http/failed', '', { id })] },
        });
      }),
    ],
  });
  const document = await new OpenAPIGenerator({
    schemaConverters: [converter],
  }).generate(router, {
    info: {
      title: '一门 Yimen',
      version: '0.1.0',
      description: '行政审批服务局：办事与决算',
    },
    servers: [{ url: '/api' }],
  });
  await app.register(async (api) => serveOperations(api, handler, makeContext));
  const forAll = onlyOperations(document, isPublic);
  const shownTo = async (request: FastifyRequest, reply: FastifyReply) =>
    (await makeContext(request, reply)).session === null ? forAll : document;
  app.get('/api', async (request, reply) => {
    const page = apiPage(await shownTo(request, reply));
    return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(page);
  });
  app.get('/api/openapi.json', async (request, reply) =>
    reply.header('cache-control', 'private, no-cache').send(await shownTo(request, reply)),
  );
}

/** a whole hall of windows may stand behind one network address; all together are some 700 MB of disk at most */
const FILES_AT_ONCE = { fromOne: 24, together: 64 };

type Handler = OpenAPIHandler<HttpContext>;

async function serveOperations(
  api: FastifyInstance,
  handler: Handler,
  makeContext: MakeContext,
): Promise<void> {
  // only the API does so, the pages have forms of their own
  await api.register(multipart, { throwFileSizeLimit: false });
  const turns = createTurns(FILES_AT_ONCE);
  api.addHook('onRequest', async (request, reply) => {
    if (!(request.headers['content-type'] ?? '').startsWith('multipart/')) return undefined;
    const giveBack = turns.take(request.ip);
    if (giveBack) {
      for (const end of ['finish', 'close']) reply.raw.once(end, giveBack);
      return undefined;
    }
    const many = problems.of('http/many-at-once', 'file');
    return reply.code(429).send({ code: 'TOO_MANY', data: { problems: [many] } });
  });
  api.addHook('onSend', async (_request, reply) => {
    keepHarmless(reply);
    // answers hold data of people and cases: no copy stays in a browser or a proxy
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
  });
  api.addHook('preHandler', async (request, reply) => {
    if (!request.isMultipart()) return;
    const { form, forget } = await spoolForm(request);
    reply.raw.once('close', () => void forget());
    request.body = form;
  });
  api.all('/api/*', async (request, reply) => {
    const context = await makeContext(request, reply);
    const { matched } = await handler.handle(request, reply, {
      prefix: '/api',
      context,
    });
    if (!matched) {
      const missing = problems.of('http/not-found', request.url, {
        path: request.url.split('?')[0] ?? '',
      });
      return reply.code(404).send({ code: 'NOT_FOUND', data: { problems: [missing] } });
    }
    return reply;
  });
}

/** kinds of files that a browser shows by itself and that cannot run */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];

/**
 * A handed-in file must not run as ours. Only a picture or a PDF is shown, anything else is saved, and nothing in a file may
 * load or run anything. A PDF is not sandboxed, because browsers would not show it then.
 */
export function keepHarmless(reply: FastifyReply): void {
  const type = String(reply.getHeader('content-type') ?? '').split(';')[0] ?? '';
  const disposition = String(reply.getHeader('content-disposition') ?? '');
  if (disposition === '') return;
  const shown = SHOWN.includes(type);
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";
  reply.header('content-security-policy', type === 'application/pdf' ? policy : `${policy}; sandbox`);
  // a request to save is always granted; a request to show only for these kinds
  if (!shown) reply.header('content-disposition', disposition.replace(/^inline/, 'attachment'));
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
}
