import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Hall, HallRequest } from '../../../web/hall/types.ts';
import type { MakeContext } from './api.ts';
import type { HttpContext } from './context.ts';

const YEAR_SECONDS = 31_536_000;

type MakeClient = (context: HttpContext) => unknown;

/** Serves the hall's pages: each reads through the contract in-process and answers with plain HTML. */
export function serveHall(
  app: FastifyInstance,
  hall: Hall<unknown>,
  makeContext: MakeContext,
  makeClient: MakeClient,
): void {
  for (const route of hall.routes) {
    app.route({
      method: route.method,
      url: route.path,
      async handler(request, reply) {
        const context = await makeContext(request, reply);
        const answer = await route.handle(
          hallRequest(request, makeClient(context), context.session !== null),
        );
        for (const [name, value] of Object.entries(answer.setCookies ?? {})) {
          reply.setCookie(name, value, {
            path: '/',
            sameSite: 'lax',
            maxAge: YEAR_SECONDS,
          });
        }
        if (answer.redirect) return reply.redirect(answer.redirect, 303);
        return sendHtml(reply, answer.status ?? 200, answer.html ?? '');
      },
    });
  }
}

export function sendHtml(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
}

export function hallRequest(
  request: FastifyRequest,
  client: unknown,
  signedIn: boolean,
): HallRequest<unknown> {
  return {
    client,
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string>,
    form: (request.body ?? {}) as Record<string, string>,
    path: request.url.split('?')[0] ?? '/',
    cookies: request.cookies,
    signedIn,
  };
}
