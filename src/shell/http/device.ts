import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_DAYS, type DeviceCookie, deviceDigest, isDevice, makeDevice } from '#base/org/index.ts';
import { hostCookie } from './session.ts';

const DAY_SECONDS = 86_400;

/** The device cookie of one request. */
export function deviceCookie(request: FastifyRequest, reply: FastifyReply): DeviceCookie {
  const name = hostCookie(request, 'yimen-device');
  const given = request.cookies[name];
  let value = given !== undefined && isDevice(given) ? given : null;
  return {
    read: () => (value === null ? null : deviceDigest(value)),
    remember() {
      value ??= makeDevice();
      const secure = request.protocol === 'https';
      const scope = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
      reply.setCookie(name, value, { ...scope, maxAge: DEVICE_DAYS * DAY_SECONDS });
      return deviceDigest(value);
    },
  };
}
