import type { FastifyInstance, FastifyReply } from 'fastify';
import type { HttpContext } from '#shell/http/context.ts';
import { listAnswers } from './answers.store.ts';
import type { AuditDesk } from './desk-types.ts';
import { problems } from './problems.ts';
import { makeReport, openPage, readJudgement } from './session-work.store.ts';
import { type AuditSession, digestOf } from './sessions.store.ts';

const TYPES = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const PAGE_SECONDS = 1_800;

function attach(reply: FastifyReply, kind: keyof typeof TYPES, title: string): FastifyReply {
  const name = encodeURIComponent(`${title}审核结果.${kind}`).replaceAll("'", '%27');
  return reply
    .type(TYPES[kind])
    .header('content-disposition', `attachment; filename="audit.${kind}"; filename*=UTF-8''${name}`);
}

/** The same JSON as `yimen audit --json`, with the answers given here. */
async function jsonOf({ db, district }: HttpContext, session: AuditSession) {
  const { audit } = await readJudgement(session);
  const answers = await listAnswers(db, { district, document: digestOf(session.files) });
  const byId = new Map(answers.map((answer) => [answer.finding, answer]));
  const findings = audit.findings.map((finding) => {
    const given = byId.get(finding.id);
    return given ? { ...finding, answer: given.answer, note: given.note } : finding;
  });
  return { ...audit, findings };
}

/** Pictures of pages, and the result as files to take away. */
export function sendDownloads(scope: FastifyInstance, desk: AuditDesk): void {
  const gone = [problems.of('upload/gone', 'session')];
  scope.get('/audit/:session/pages/:page', async (request, reply) => {
    const session = desk.find(request);
    const page = /^(\d{1,4})\.png$/.exec((request.params as { page: string }).page)?.[1];
    const file = Number((request.query as { file?: string }).file ?? 0);
    if (session?.state.kind !== 'done' || !page) return desk.refuse(request, reply, 404, gone);
    const picture = await openPage(desk.reader, session, file, Number(page));
    if (!picture) return desk.refuse(request, reply, 404, gone);
    if (!picture.ok) return desk.refuse(request, reply, 422, picture.problems);
    return reply
      .type('image/png')
      .header('cache-control', `private, max-age=${PAGE_SECONDS}`)
      .send(picture.value);
  });

  scope.get('/audit/:session/result.:kind(json|html|xlsx)', async (request, reply) => {
    const session = desk.find(request);
    if (session?.state.kind !== 'done') return desk.refuse(request, reply, 404, gone);
    const { kind } = request.params as { kind: keyof typeof TYPES };
    const context = await desk.context(request, reply);
    const json = await jsonOf(context, session);
    const { title } = json.document;
    if (kind === 'json') return attach(reply, kind, title).send(`${JSON.stringify(json, null, 1)}\n`);
    const answers = await listAnswers(context.db, {
      district: context.district,
      document: digestOf(session.files),
    });
    const report = await makeReport(desk.reader, session, kind, answers);
    if (!report.ok) return desk.refuse(request, reply, 422, report.problems);
    const body = typeof report.value === 'string' ? report.value : Buffer.from(report.value);
    return attach(reply, kind, title).send(body);
  });
}
