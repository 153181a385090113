import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#base/kernel/index.ts';
import type { MakeContext } from '#shell/http/api.ts';
import type { createReader } from './judge.reader.ts';
import type { AuditPage } from './page-types.ts';
import type { AuditSession, createSessions } from './sessions.store.ts';

/** What the routes of the room share: who asks, their session, and how to answer. */
export interface AuditDesk {
  readonly reader: ReturnType<typeof createReader>;
  readonly sessions: ReturnType<typeof createSessions>;
  readonly context: MakeContext;
  find(request: FastifyRequest): AuditSession | undefined;
  show(request: FastifyRequest, reply: FastifyReply, status: number, page: AuditPage): Promise<FastifyReply>;
  refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    list: readonly Problem[],
  ): Promise<FastifyReply>;
}
