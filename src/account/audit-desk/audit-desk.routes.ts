import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#base/kernel/index.ts';
import { hallRequest } from '#shell/http/hall.ts';
import type { Mount } from '#shell/http/server.ts';
import { sendAnswers } from './answer.routes.ts';
import type { AuditDesk } from './desk-types.ts';
import { sendDownloads } from './download.routes.ts';
import { createReader } from './judge.reader.ts';
import type { AuditPages } from './page-types.ts';
import { problems } from './problems.ts';
import { receiveFiles } from './receive.routes.ts';
import { startReading, waitFor } from './session-work.store.ts';
import { type AuditSession, createSessions, newToken, ownerOf, type Visitor } from './sessions.store.ts';
import { brief, donePage, filesOf } from './views.routes.ts';

const COOKIE = 'audit';

function wantsJson({ headers }: FastifyRequest): boolean {
  const accept = headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

/** Reads anybody's published account over HTTP. Files stay for the session, and only their sender sees them. */
export function serveAudit(pages: AuditPages<unknown>): Mount {
  return async (app, site) => {
    const desk = openDesk(app, pages, site);
    // in a scope of its own, so that no other form of the server takes files
    await app.register(async (scope) => {
      await scope.register(multipart, { throwFileSizeLimit: false });
      scope.addHook('onRequest', async (_request, reply) => {
        reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
      });
      scope.get('/audit', (request, reply) => desk.show(request, reply, 200, { page: 'form', problems: [] }));
      scope.get('/audit/drop.js', async (_request, reply) =>
        reply.type('text/javascript; charset=utf-8').send(pages.script),
      );
      receiveUploads(scope, desk);
      showSession(scope, desk);
      sendAnswers(scope, desk);
      sendDownloads(scope, desk);
    });
  };
}

/** Opens the sessions and the reader, which live until the server closes. */
function openDesk(
  app: FastifyInstance,
  pages: AuditPages<unknown>,
  { makeContext, makeClient }: Parameters<Mount>[1],
): AuditDesk {
  const sessions = createSessions(() => performance.now());
  const reader = createReader();
  app.addHook('onClose', async () => {
    reader.close();
    await sessions.close();
  });
  const desk: AuditDesk = {
    reader,
    sessions,
    context: makeContext,
    find(request) {
      const token = request.cookies[COOKIE];
      const { session = '' } = request.params as { session?: string };
      return sessions.find(session, token ? ownerOf(token) : undefined);
    },
    async show(request, reply, status, page) {
      const context = await makeContext(request, reply);
      const asked = hallRequest(request, makeClient(context), context.session !== null);
      const answer = await pages.show(asked, page);
      // the findings are private: no copy stays in a browser that others use
      return reply
        .code(answer.status ?? status)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(answer.html ?? '');
    },
    async refuse(request, reply, status, list) {
      if (wantsJson(request)) return reply.code(status).send({ data: { problems: list } });
      return desk.show(request, reply, status, { page: 'refused', problems: list });
    },
  };
  return desk;
}

async function visitorOf(desk: AuditDesk, request: FastifyRequest, reply: FastifyReply): Promise<Visitor> {
  const context = await desk.context(request, reply);
  const known = request.cookies[COOKIE];
  const token = known && /^[\w-]{32}$/.test(known) ? known : newToken();
  if (token !== known) {
    const secure = request.protocol === 'https';
    reply.setCookie(COOKIE, token, { path: '/audit', httpOnly: true, sameSite: 'lax', secure });
  }
  return { owner: ownerOf(token), staff: context.session !== null };
}

async function refuseForm(
  desk: AuditDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  list: readonly Problem[],
) {
  if (wantsJson(request)) return reply.code(422).send({ data: { problems: list } });
  return desk.show(request, reply, 422, { page: 'form', problems: list });
}

function receiveUploads(scope: FastifyInstance, desk: AuditDesk): void {
  scope.post('/audit', async (request, reply) => {
    const opened = await desk.sessions.open(await visitorOf(desk, request, reply));
    if (!opened.ok) return refuseForm(desk, request, reply, opened.problems);
    const session = opened.value;
    const received = await receiveFiles(request, session.folder).catch(async (error: unknown) => {
      await desk.sessions.remove(session);
      throw error;
    });
    if (!received.ok) {
      await desk.sessions.remove(session);
      return refuseForm(desk, request, reply, received.problems);
    }
    session.files = received.value;
    startReading(desk.reader, session);
    return answerStarted(desk, request, reply, session);
  });
}

async function answerStarted(
  desk: AuditDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  session: AuditSession,
) {
  await waitFor(session);
  if (session.state.kind === 'refused') {
    const { problems: list } = session.state;
    await desk.sessions.remove(session);
    return refuseForm(desk, request, reply, list);
  }
  if (wantsJson(request)) return reply.send(await brief(session));
  return reply.redirect(`/audit/${session.id}`, 303);
}

function showSession(scope: FastifyInstance, desk: AuditDesk): void {
  const gone = [problems.of('upload/gone', 'session')];
  scope.get('/audit/:session', async (request, reply) => {
    const session = desk.find(request);
    if (!session) return desk.refuse(request, reply, 404, gone);
    await waitFor(session);
    const { state } = session;
    if (wantsJson(request)) return reply.send(await brief(session));
    if (state.kind === 'refused') return desk.refuse(request, reply, 422, state.problems);
    if (state.kind === 'done') {
      const context = await desk.context(request, reply);
      return desk.show(request, reply, 200, { page: 'result', ...(await donePage(context, session)) });
    }
    // the page loads itself again, also without scripts
    reply.header('refresh', '1');
    const { id } = session;
    return desk.show(request, reply, 200, {
      page: 'reading',
      session: id,
      files: filesOf(session),
      done: state.done,
    });
  });
  scope.post('/audit/:session/delete', async (request, reply) => {
    const session = desk.find(request);
    if (session) await desk.sessions.remove(session);
    return reply.redirect('/audit', 303);
  });
}
