import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { PASSWORD, stubClient } from '../testing/stub.ts';

describe('sign-in', () => {
  it('takes the form without scripts and leads to the desk', async () => {
    const { client, signIns } = stubClient([]);
    const form = { name: ' kuaiji ', password: PASSWORD };
    expect(await ask('/sign-in', { method: 'POST', form, client })).toMatchObject({ redirect: '/desk' });
    expect(signIns).toEqual([{ name: 'kuaiji', password: PASSWORD }]);
  });

  it('says what was wrong, keeps the name and forgets the password', async () => {
    const { client } = stubClient([]);
    const form = { name: '"><b>', password: 'geheim-123' };
    const { status, html } = await ask('/sign-in', { method: 'POST', form, client });
    expect(status).toBe(422);
    expect(html).toContain('登录名或口令不对');
    expect(html).toContain('怎么办');
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect(html).not.toContain('geheim-123');
  });

  it('takes a missing field for an empty one, and no more than the contract allows', async () => {
    const { client, signIns } = stubClient([]);
    await ask('/sign-in', { method: 'POST', form: {}, client });
    await ask('/sign-in', {
      method: 'POST',
      form: { name: 'n'.repeat(5_000), password: 'p'.repeat(5_000) },
      client,
    });
    expect(signIns[0]).toEqual({ name: '', password: '' });
    expect([signIns[1]?.name.length, signIns[1]?.password.length]).toEqual([200, 1000]);
  });

  it('offers the desk and the way out to who is signed in', async () => {
    const { client } = stubClient([]);
    const { html } = await ask('/sign-in', { signedIn: true, client });
    expect(html).toContain('href="/desk"');
    expect(html).toContain('action="/sign-out"');
    expect(await ask('/sign-out', { method: 'POST', client })).toMatchObject({ redirect: '/' });
  });
});
