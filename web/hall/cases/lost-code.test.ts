import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { stubCases } from '../testing/cases.ts';
import { CODE, NUMBER } from '../testing/my-case.ts';
import { stubClient } from '../testing/stub.ts';

const client = { ...stubClient().client, cases: stubCases().cases };
const post = (path: string, form: Record<string, string>) => ask(path, { client, method: 'POST', form });
const fields = { number: NUMBER, name: '演示甲', phone: '13800000000' };

describe('who has lost their look-up code', () => {
  it('is asked for number, name and telephone, each missing one in its place', async () => {
    const { html } = await ask('/cases/code', { client });
    expect(html).not.toContain('<script');
    const wrong = await post('/cases/code', { ...fields, name: '\u200b', phone: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('没有填姓名');
    expect(wrong.html).toContain('没有填电话');
    expect(wrong.html).toContain(NUMBER);
  });

  it('is asked for the confirmation, whether it was sent or not', async () => {
    const { status, html } = await post('/cases/code', fields);
    expect(status).toBe(200);
    expect(html).toContain('name="confirm"');
    expect(html).toContain(`value="${fields.phone}"`);
  });

  it('gets the new code once, and is in the case', async () => {
    const wrong = await post('/cases/code/confirm', { ...fields, confirm: '000000' });
    expect(wrong.html).toContain('确认码不对');
    const right = await post('/cases/code/confirm', { ...fields, confirm: '123456' });
    expect(right.html.replaceAll(' ', '')).toContain(CODE);
    expect(right).toMatchObject({ own: true });
    expect(JSON.stringify(right)).toContain(`/cases/${NUMBER}`);
  });
});
