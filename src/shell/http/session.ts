import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '#base/org/index.ts';

const NAME = 'yimen';

/** The sign-in cookie of one request, for org's routes. */
export function sessionCookie(request: FastifyRequest, reply: FastifyReply): SessionCookie {
  const secure = request.protocol === 'https';
  const common = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  let token = request.cookies[NAME] ?? null;
  return {
    read: () => token,
    write(value, maxAge) {
      token = value;
      reply.setCookie(NAME, value, { ...common, maxAge });
    },
    clear() {
      token = null;
      reply.clearCookie(NAME, common);
    },
  };
}
