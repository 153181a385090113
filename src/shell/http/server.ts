import { stat } from 'node:fs/promises';
import path from 'node:path';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import serveStatic from '@fastify/static';
import type { AnyRouter } from '@orpc/server';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { databaseAway } from '../db/away.ts';
import { type MakeContext, serveApi } from './api.ts';
import type { NameOf } from './bad-input.ts';
import { compressAnswers } from './compress.ts';
import type { HttpContext } from './context.ts';
import { drain } from './drain.ts';
import { failure } from './failure.ts';
import { sendHtml, serveHall } from './hall.ts';
import type { Hall } from './hall-types.ts';
import { type Metrics, serveMetrics } from './metrics.ts';
import { problems } from './problems.ts';
import { type LogLevel, logRequests, requestId, tellOf } from './tell.ts';

const BODY_LIMIT = 1_048_576;
/** how long a client waits before it asks again: a PostgreSQL that has died is started within a second or two */
const RETRY_SECONDS = '5';
/** the longest request: enough for thirty megabytes over a slow line, but a sender of one letter a minute is cut off */
const REQUEST_MS = 900_000;
/** a connection on which nothing comes or goes, between two requests, and before the head of a request is there */
const IDLE_MS = 120_000;
const KEEP_ALIVE_MS = 15_000;
const HEADERS_MS = 15_000;
const MOST_CONNECTIONS = 4_000;
/** browsers that have come by TLS come by nothing else for a year */
const HSTS = 'max-age=31536000';

/** Adds a room's own addresses to the server. */
export type Mount = (app: FastifyInstance, site: Pick<Site, 'makeContext' | 'makeClient'>) => Promise<void>;

export interface Site {
  readonly router: AnyRouter;
  readonly makeContext: MakeContext;
  /** names of the fields of the contract */
  readonly nameOf?: NameOf;
  /** is this operation for everybody? The others are explained to who is signed in */
  readonly isPublic?: (operation: string) => boolean;
  readonly makeClient: (context: HttpContext) => unknown;
  readonly hall: Hall<unknown>;
  /** addresses besides contract and hall, for rooms that send and take files themselves */
  readonly mounts?: readonly Mount[];
  /** the built desk: index.html and assets/ */
  readonly deskFolder: string;
  /** does the database answer? */
  readonly isReady: () => Promise<boolean>;
  /** is a bureau founded here? Until then only its founding is served */
  readonly isFounded?: () => Promise<boolean>;
  /** the least that is logged; nothing without it */
  readonly log?: LogLevel;
  readonly metrics?: Metrics;
  /** who reads /metrics over the network must show it; '' : only on the machine itself */
  readonly metricsToken?: string;
  /** addresses or networks of the reverse proxies; only these may say from where a request comes */
  readonly proxies?: readonly string[];
}

const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** The desk's policy. Its page paints PDFs with PDFium as WebAssembly, and may run no other code made of data. */
const DESK_POLICY = SECURITY_HEADERS['content-security-policy'].replace(
  "default-src 'self';",
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval';",
);

/**
 * Does a request come from a page of another site? Such a page may not use our visitor's cookie (SameSite=Lax lets sister sites
 * through). A request without origin and site does not come from a browser.
 */
function foreignOrigin(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const { origin, host } = request.headers;
  if (!origin) return !['same-origin', 'none', undefined].includes(siteOf(request));
  try {
    const { host: theirs, protocol } = new URL(origin);
    // a page that came without TLS may be anybody's; the other way round, a proxy may not have said that there was TLS
    return theirs !== host || (protocol === 'http:' && request.protocol === 'https');
  } catch {
    return true;
  }
}

function siteOf({ headers }: FastifyRequest): string | undefined {
  const site = headers['sec-fetch-site'];
  return Array.isArray(site) ? site[0] : site;
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

export async function buildServer(site: Site): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    // without proxies, anybody could claim another address with X-Forwarded-For
    trustProxy: site.proxies && site.proxies.length > 0 ? [...site.proxies] : false,
    requestTimeout: REQUEST_MS,
    // a sender of nothing keeps no connection, and nobody has more than the machine can hold
    connectionTimeout: IDLE_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { headersTimeout: HEADERS_MS },
    genReqId: requestId,
    logController: new LogController({ disableRequestLogging: true }),
    logger: site.log
      ? { level: site.log, timestamp: () => `,"time":"${new Date().toISOString()}"`, base: null }
      : false,
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  logRequests(app, site.metrics);
  const makeContext: MakeContext = async (request, reply) => ({
    ...(await site.makeContext(request, reply)),
    tell: tellOf(request, site.metrics),
  });
  await app.register(cookie);
  await app.register(formbody);
  await compressAnswers(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (request.protocol === 'https') reply.header('strict-transport-security', HSTS);
    if (foreignOrigin(request))
      return reply.code(403).send({
        code: 'FOREIGN_ORIGIN',
        data: { problems: [problems.of('http/foreign-origin', 'origin', {})] },
      });
    return undefined;
  });
  if (site.isFounded) leadToFounding(app, site.isFounded);
  handleErrors(app, site);
  await serveApi(app, site.router, makeContext, {
    nameOf: site.nameOf ?? (() => undefined),
    isPublic: site.isPublic ?? (() => true),
  });
  await serveDesk(app, site.deskFolder);
  for (const mount of site.mounts ?? []) await mount(app, { ...site, makeContext });
  await serveHall(app, site.hall, makeContext, site.makeClient);
  if (site.metrics) serveMetrics(app, site.metrics, site.metricsToken ?? '');
  // the process lives; and it can serve: a load balancer asks the one, whoever starts it again the other
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const ok = await site.isReady();
    return reply.code(ok ? 200 : 503).send({ ok });
  });
  return app;
}

/** what is served before a bureau is founded: the desk's page, its founding, and whether the process lives */
const BEFORE_FOUNDING = /^\/(desk(\/|$)|api\/(founding|me$)|healthz$|readyz$|metrics$)/;

/** Leads everybody to the founding while there is no bureau: nobody can apply or sign in yet. */
function leadToFounding(app: FastifyInstance, isFounded: () => Promise<boolean>): void {
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (BEFORE_FOUNDING.test(path) || (await isFounded())) return undefined;
    if (wantsPage(request)) return reply.redirect('/desk', 303);
    return reply
      .code(503)
      .send({ code: 'NOT_FOUNDED', data: { problems: [problems.of('http/not-founded', '', {})] } });
  });
}

async function errorPage(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  reference?: string,
) {
  const view = {
    path: request.url.split('?')[0] ?? '/',
    cookies: request.cookies ?? {},
    signedIn: false,
    client: status < 500 ? await placeClient(site, request, reply) : null,
  };
  return sendHtml(reply, status, await site.hall.errorPage(status, view, reference));
}

/** The client by which an error page asks for the place; null where nobody answers. */
async function placeClient(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  try {
    return site.makeClient(await site.makeContext(request, reply));
  } catch {
    return null;
  }
}

function handleErrors(app: FastifyInstance, site: Site): void {
  app.setNotFoundHandler(async (request, reply) => {
    if (wantsPage(request)) return errorPage(site, request, reply, 404);
    return reply.code(404).send({
      code: 'NOT_FOUND',
      data: {
        problems: [
          problems.of('http/not-found', request.url, {
            path: request.url.split('?')[0] ?? '',
          }),
        ],
      },
    });
  });
  app.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const away = databaseAway(error);
    const status = away ? 503 : (error.statusCode ?? 500);
    const { id } = request;
    if (status >= 500) request.log.error({ ...failure(error) }, 'request failed');
    if (status === 413) await drain(request.raw);
    if (away) reply.header('retry-after', RETRY_SECONDS);
    if (wantsPage(request)) return errorPage(site, request, reply, status, id);
    if (status === 413)
      return reply.code(413).send({
        code: 'TOO_LARGE',
        data: { problems: [problems.of('http/too-large', 'body', {})] },
      });
    if (status < 500)
      return reply.code(422).send({
        code: 'REFUSED',
        data: {
          problems: [
            problems.of('http/bad-input', 'body', {
              what: '提交的内容没有读懂，可能没有传完整',
            }),
          ],
        },
      });
    if (away)
      return reply.code(503).send({
        code: 'AWAY',
        data: { problems: [problems.of('http/database-away', '')] },
      });
    return reply.code(500).send({
      code: 'FAILED',
      data: { problems: [problems.of('http/failed', '', { id })] },
    });
  });
}

/** Serves the desk, which is one page with addresses of its own: every address under /desk that is no file gets that page. */
async function serveDesk(app: FastifyInstance, folder: string): Promise<void> {
  if (!(await stat(path.join(folder, 'index.html')).catch(() => null))) {
    throw new Error(`没有找到工作台页面（${folder}）。请先运行 npm run build。`);
  }
  await app.register(serveStatic, {
    root: folder,
    prefix: '/desk/',
    wildcard: false,
    preCompressed: true,
    maxAge: '1y',
    immutable: true,
    index: false,
  });
  const index = async (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .header('content-security-policy', DESK_POLICY)
      .sendFile('index.html', folder, { maxAge: 0, immutable: false });
  app.get('/desk', index);
  // a tab that was open during an update asks for files that are gone: it gets an error, not the page
  app.get('/desk/assets/*', async (_request, reply) => reply.callNotFound());
  app.get('/desk/*', index);
}
