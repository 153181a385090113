import type { FastifyInstance } from 'fastify';
import { type AnswerKind, answerKinds } from '#account/audit/index.ts';
import { isKeepable } from '#base/kernel/index.ts';
import { keepAnswer, withdrawAnswer } from './answers.store.ts';
import type { AuditDesk } from './desk-types.ts';
import { UPLOAD } from './limits.ts';
import { problems } from './problems.ts';
import { digestOf } from './sessions.store.ts';
import { donePage } from './views.routes.ts';

interface Form {
  readonly answer: AnswerKind | 'none';
  readonly note: string;
}

/** Reads the form; undefined where it is no answer: nothing chosen, an explanation without words, too many words, words that cannot be kept. */
function formOf(body: unknown): Form | undefined {
  const { answer, note } = (body ?? {}) as { answer?: unknown; note?: unknown };
  const words = (typeof note === 'string' ? note : '').replaceAll('\r\n', '\n').trim();
  const chosen = [...answerKinds, 'none' as const].find((one) => one === answer);
  if (!chosen || words.length > UPLOAD.note || !isKeepable(words) || (chosen === 'explained' && words === ''))
    return undefined;
  return { answer: chosen, note: words };
}

/** Routes for a finding with its places, and for a reader's answer to it. */
export function sendAnswers(scope: FastifyInstance, desk: AuditDesk): void {
  const gone = [problems.of('upload/gone', 'session')];
  const missing = [problems.of('upload/no-finding', 'finding')];
  scope.get('/audit/:session/findings/:finding', async (request, reply) => {
    const session = desk.find(request);
    if (session?.state.kind !== 'done') return desk.refuse(request, reply, 404, gone);
    const { finding } = request.params as { finding: string };
    const context = await desk.context(request, reply);
    const done = await donePage(context, session);
    if (!done.result.findings.some(({ id }) => id === finding))
      return desk.refuse(request, reply, 404, missing);
    const signedIn = context.session !== null;
    return desk.show(request, reply, 200, { page: 'finding', finding, signedIn, problems: [], ...done });
  });

  scope.post('/audit/:session/findings/:finding', async (request, reply) => {
    const session = desk.find(request);
    if (session?.state.kind !== 'done') return desk.refuse(request, reply, 404, gone);
    const { finding } = request.params as { finding: string };
    const context = await desk.context(request, reply);
    const done = await donePage(context, session);
    if (!done.result.findings.some(({ id }) => id === finding))
      return desk.refuse(request, reply, 404, missing);
    const by = context.session ? 'staff' : 'reader';
    const at = { district: context.district, document: digestOf(session.files) };
    const form = formOf(request.body);
    const kept =
      form?.answer === 'none'
        ? await withdrawAnswer(context.db, at, finding, by)
        : form &&
          (await keepAnswer(context.db, at, { finding, ...form, answer: form.answer, by }, context.clock()));
    if (kept) return reply.redirect(`/audit/${session.id}#${finding}`, 303);
    const list = [
      kept === undefined
        ? problems.of('upload/no-answer', 'answer')
        : problems.of('upload/staff-answered', 'answer'),
    ];
    const signedIn = context.session !== null;
    return desk.show(request, reply, 422, { page: 'finding', finding, signedIn, problems: list, ...done });
  });
}
