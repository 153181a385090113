import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '#base/org/index.ts';

/**
 * The name of a cookie that only this host has set, over TLS: a browser takes `__Host-` from nobody else, so that no sister site and
 * no page without TLS can plant one.
 */
export function hostCookie({ protocol }: Pick<FastifyRequest, 'protocol'>, name: string): string {
  return protocol === 'https' ? `__Host-${name}` : name;
}

/** The sign-in cookie of one request, for org's routes. */
export function sessionCookie(request: FastifyRequest, reply: FastifyReply): SessionCookie {
  const secure = request.protocol === 'https';
  const name = hostCookie(request, 'yimen');
  const common = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  let token = request.cookies[name] ?? null;
  return {
    read: () => token,
    write(value, maxAge) {
      token = value;
      reply.setCookie(name, value, { ...common, maxAge });
    },
    clear() {
      token = null;
      reply.clearCookie(name, common);
    },
  };
}
