import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdated, nobodysHash, verifyPassword } from './password-hash.ts';

describe('the hash', () => {
  const salt = new Uint8Array(16).fill(7);

  it('is a PHC string of argon2id with the parameters of OWASP, the same for the same salt', async () => {
    const phc = await hashPassword('Tea4-kettle!!', salt);
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$BwcHBwcHBwcHBwcHBwcHBw\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword('Tea4-kettle!!', salt)).toBe(phc);
    expect(await hashPassword('Tea4-kettle!!', new Uint8Array(16))).not.toBe(phc);
    expect(await verifyPassword('Tea4-kettle!!', phc)).toBe(true);
    expect(await verifyPassword('tea4-kettle!!', phc)).toBe(false);
    expect(isOutdated(phc)).toBe(false);
  });

  it('takes full-width digits for the same digits', async () => {
    const phc = await hashPassword('Tea4-kettle!!', salt);
    expect(await verifyPassword('Tea４-kettle!!', phc)).toBe(true);
  });

  it('is checked with the parameters it was made with, and then outdated', async () => {
    // the reference program's answer: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
    const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', phc)).toBe(true);
    expect(isOutdated(phc)).toBe(true);
  });

  it('of nobody is no password’s, and costs the same work', async () => {
    expect(await verifyPassword('', nobodysHash)).toBe(false);
    expect(isOutdated(nobodysHash)).toBe(false);
    await expect(verifyPassword('x', 'plain')).rejects.toThrow('PHC');
  });
});
