import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepHarmless, type MakeContext } from './api.ts';
import type { HttpContext } from './context.ts';
import { readForm } from './hall-form.ts';
import type { Hall, HallAnswer, HallRequest, HallRoute } from './hall-types.ts';
import { createTurns } from './turns.ts';

const YEAR_SECONDS = 31_536_000;
/** forms with files from one network address, and from all: each holds up to 40 MB */
const FORMS_AT_ONCE = { fromOne: 12, together: 24 };

type MakeClient = (context: HttpContext) => unknown;

/** Serves the hall's pages: each reads through the contract in-process and answers with plain HTML. */
export async function serveHall(
  app: FastifyInstance,
  hall: Hall<unknown>,
  makeContext: MakeContext,
  makeClient: MakeClient,
): Promise<void> {
  const turns = createTurns(FORMS_AT_ONCE);
  const serve = (scope: FastifyInstance, route: HallRoute<unknown>) =>
    scope.route({
      method: route.method,
      url: route.path,
      async handler(request, reply) {
        const context = await makeContext(request, reply);
        const asked = hallRequest(request, makeClient(context), context.session !== null);
        if (!route.takesFiles || !request.isMultipart())
          return sendAnswer(request, reply, await route.handle(asked));
        const giveBack = turns.take(request.ip);
        try {
          const form = await readForm(request, giveBack !== null);
          return sendAnswer(request, reply, await route.handle({ ...asked, ...form }));
        } finally {
          giveBack?.();
        }
      },
    });
  for (const route of hall.routes.filter(({ takesFiles }) => !takesFiles)) serve(app, route);
  // in a scope of its own, so that no other form of the server takes files
  await app.register(async (scope) => {
    await scope.register(multipart, { throwFileSizeLimit: false });
    for (const route of hall.routes.filter(({ takesFiles }) => takesFiles)) serve(scope, route);
  });
}

function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: HallAnswer): FastifyReply {
  for (const [name, value] of Object.entries(answer.setCookies ?? {})) {
    reply.setCookie(name, value, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS });
  }
  const secure = request.protocol === 'https';
  for (const { name, value, path } of answer.secrets ?? []) {
    const scope = { path, httpOnly: true, sameSite: 'lax', secure } as const;
    if (value === null) reply.clearCookie(name, scope);
    else reply.setCookie(name, value, scope);
  }
  if (answer.own || answer.file) {
    reply.headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  }
  if (answer.redirect) return reply.redirect(answer.redirect, 303);
  if (answer.file) return sendFile(reply, answer.file);
  const status = answer.status ?? 200;
  return answer.own
    ? reply
        .code(status)
        .type('text/html; charset=utf-8')
        .send(answer.html ?? '')
    : sendHtml(reply, status, answer.html ?? '');
}

function sendFile(reply: FastifyReply, { name, type, bytes }: NonNullable<HallAnswer['file']>): FastifyReply {
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll("'", '%27');
  reply.type(type).header('content-disposition', `inline; filename*=UTF-8''${encoded}`);
  keepHarmless(reply);
  return reply.send(Buffer.from(bytes));
}

export function sendHtml(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
}

/** Reads each field of a form as one text. Of a field that is sent twice the last counts; a value that is no text is dropped. */
function textsOf(given: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(given ?? {})) {
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    if (typeof last === 'string') texts[name] = last;
  }
  return texts;
}

export function hallRequest(
  request: FastifyRequest,
  client: unknown,
  signedIn: boolean,
): HallRequest<unknown> {
  return {
    client,
    params: request.params as Record<string, string>,
    query: textsOf(request.query),
    form: textsOf(request.body),
    path: request.url.split('?')[0] ?? '/',
    cookies: request.cookies,
    signedIn,
  };
}
