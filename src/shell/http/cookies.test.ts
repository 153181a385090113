import type { FastifyReply, FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { deviceCookie } from './device.ts';
import { sessionCookie } from './session.ts';

type Cookies = Record<string, string>;

function browser(protocol: 'http' | 'https', cookies: Cookies) {
  const set: [string, string, object][] = [];
  const request = { protocol, cookies } as unknown as FastifyRequest;
  const reply = {
    setCookie: (name: string, value: string, scope: object) => set.push([name, value, scope]),
    clearCookie: () => undefined,
  } as unknown as FastifyReply;
  return { session: sessionCookie(request, reply), device: deviceCookie(request, reply), set };
}

describe('our cookies', () => {
  it('are this host’s own over TLS, and no other site can plant one', () => {
    const { session, device, set } = browser('https', { yimen: 'planted', 'yimen-device': 'p'.repeat(43) });
    expect([session.read(), device.read()]).toEqual([null, null]);
    session.write('token', 60);
    device.remember();
    expect(set.map(([name]) => name)).toEqual(['__Host-yimen', '__Host-yimen-device']);
    for (const [, , scope] of set)
      expect(scope).toMatchObject({ path: '/', secure: true, httpOnly: true, sameSite: 'lax' });
  });

  it('keep the device that is known, and take nothing else for one', () => {
    const mine = 'm'.repeat(43);
    const known = browser('http', { 'yimen-device': mine });
    expect(known.device.read()).toMatch(/^[0-9a-f]{64}$/);
    expect(known.device.remember()).toBe(known.device.read());
    expect(known.set.map(([name, value]) => [name, value])).toEqual([['yimen-device', mine]]);
    expect(browser('http', { 'yimen-device': "' OR 1=1" }).device.read()).toBeNull();
  });
});
