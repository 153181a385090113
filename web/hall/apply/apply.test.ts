import { describe, expect, it } from 'vitest';
import type { Asked } from '../app/client.ts';
import { ask } from '../testing/ask.ts';
import { stubCases } from '../testing/cases.ts';
import { ANSWERS, CARD, CODE, HOUSE, LATER, myCase, NUMBER, SHOP } from '../testing/my-case.ts';
import { stubClient } from '../testing/stub.ts';

const HOME = `/apply/${NUMBER}`;
const own = { own: CODE };

/** A visitor with the code of the one case, which starts in the given state. */
function visitor(start = myCase(), cookies: Asked['cookies'] = own) {
  const { cases, asked } = stubCases(start);
  const client = { ...stubClient().client, cases };
  return {
    asked,
    get: (address: string, more: Partial<Asked> = {}) => ask(address, { client, cookies, ...more }),
    post: (address: string, form: Record<string, string>, more: Partial<Asked> = {}) =>
      ask(address, { client, cookies, method: 'POST', form, ...more }),
  };
}

const requestIn = (html: string) => /name="requestId" value="([^"]+)"/.exec(html)?.[1];
const picture = (name = '照片.png') => [
  { field: 'file', name, type: 'image/png', bytes: new Uint8Array([1, 2, 3]) },
];

describe('before there is a draft', () => {
  it('says what it costs, how long, how often and what to have at hand', async () => {
    const { html } = await visitor().get(`/apply/start/${SHOP}`);
    for (const says of ['花多少钱', '要多久', '要跑几次', '经营场所证明（拍照或扫描）'])
      expect(html).toContain(says);
    expect(html).toContain(`href="/apply/start/${SHOP}/for"`);
  });

  it('says why not from home, and where instead, whatever page is asked for', async () => {
    for (const page of ['', '/for', '/who?as=self']) {
      const { html } = await visitor().get(`/apply/start/${HOUSE}${page}`);
      expect(html).toContain('不动产登记只在区大厅办');
      expect(html).toContain('href="/sites#centre"');
    }
    expect((await visitor().get('/apply/start/nothing')).status).toBe(404);
    expect((await visitor().get(`/apply/start/${'x'.repeat(65)}`)).status).toBe(404);
  });

  it('asks for the town, then the village, where these decide', async () => {
    const { get } = visitor();
    expect((await get(`/apply/start/${CARD}`)).html).toContain(`${CARD}/place"`);
    expect((await get(`/apply/start/${CARD}/place`)).html).toContain('place?town=990001000000');
    const town = await get(`/apply/start/${CARD}/place?town=990001000000`);
    expect(town.html.match(/for\?site=9900010002\d\d/g)?.length).toBeGreaterThan(0);
    expect(town.html).not.toContain('for?site=990002');
    expect((await get(`/apply/start/${CARD}/for`)).redirect).toBe(`/apply/start/${CARD}/place`);
    const site = '990001000200';
    expect((await get(`/apply/start/${CARD}/for?site=${site}`)).html).toContain(`as=child&amp;site=${site}`);
    expect((await get(`/apply/start/${CARD}/who?as=unit&site=${site}`)).redirect).toContain('/for?site=');
  });

  it('asks for guardian or agent only where there is one', async () => {
    const who = async (as: string) => (await visitor().get(`/apply/start/${SHOP}/who?as=${as}`)).html;
    expect(await who('self')).not.toContain('agentName');
    expect(await who('child')).toContain('您（监护人）的信息');
    expect(await who('child')).not.toContain('name="until"');
    expect(await who('other')).toContain('name="until"');
    expect(await who('unit')).toContain('法定代表人或负责人姓名');
    expect(await who('unit-agent')).toContain('您（代办人）的信息');
  });
});

describe('beginning', () => {
  const fields = { name: '演示甲', kind: '111', number: '1', phone: '13800000000' };

  it('keeps the code for the case’s own pages alone, and shows it once', async () => {
    const { get, post, asked } = visitor();
    const request = requestIn((await get(`/apply/start/${SHOP}/who?as=self`)).html) ?? '';
    const begun = await post(`/apply/start/${SHOP}/who?as=self`, { ...fields, requestId: request });
    expect(begun.redirect).toBe(`${HOME}/key`);
    expect(begun.secrets).toEqual([
      { name: 'own', value: `${CODE}.new`, path: HOME },
      { name: 'own', value: `${CODE}.new`, path: `/cases/${NUMBER}` },
    ]);
    expect(asked[0]?.input).toMatchObject({ requestId: request, item: SHOP });
    const key = await get(`${HOME}/key`, { cookies: { own: `${CODE}.new` } });
    expect(key.html).toContain('ACDE 3467');
    expect(key.own).toBe(true);
    const noted = await post(`${HOME}/key`, {}, { cookies: { own: `${CODE}.new` } });
    expect(noted).toMatchObject({ redirect: `${HOME}/form/1`, secrets: [{ value: CODE }, { value: CODE }] });
    expect((await get(`${HOME}/key`)).redirect).toBe(HOME);
  });

  it('gives back what was typed, with the refusal at its field', async () => {
    const { post } = visitor();
    const { status, html } = await post(`/apply/start/${SHOP}/who?as=self`, { ...fields, name: '' });
    expect(status).toBe(422);
    expect(html).toContain('href="#name"');
    expect(html).toContain('value="13800000000"');
    expect(html).toMatch(/aria-describedby="name-hint name-wrong" aria-invalid="true"/);
  });

  it('says so when the code was given before', async () => {
    const { post } = visitor();
    const { html } = await post(`/apply/start/${SHOP}/who?as=self`, { ...fields, name: '早已申请' });
    expect(html).toContain('查询码已经给过');
  });
});

describe('the questions', () => {
  it('keep each answer beside the others and go on', async () => {
    const { post, get, asked } = visitor(myCase({ answers: { scope: '零售' } }));
    expect((await get(`${HOME}/form/1`)).html).toContain('第 1 页，共 4 页');
    expect((await post(`${HOME}/form/1`, { tradeName: '无' })).redirect).toBe(`${HOME}/form/2`);
    expect(asked.at(-1)?.input).toMatchObject({ answers: { scope: '零售', tradeName: '无' } });
    expect((await post(`${HOME}/form/4`, {})).redirect).toBe(`${HOME}/materials`);
    expect((await post(`${HOME}/form/2?back=check`, { composition: 'person' })).redirect).toBe(
      `${HOME}/check`,
    );
  });

  it('say what is missing, keep it all the same, and let one go on', async () => {
    const { post } = visitor();
    const { status, html } = await post(`${HOME}/form/1`, { tradeName: '' });
    expect(status).toBe(422);
    expect(html).toContain('href="#tradeName"');
    expect(html).toContain(`href="${HOME}/form/2"`);
  });

  it('lose nothing that is too long', async () => {
    const { post, asked } = visitor();
    const { html } = await post(`${HOME}/form/3`, { scope: '长'.repeat(2001) });
    expect(html).toContain('写得太长'); // hall/too-long
    expect(html).toContain('长'.repeat(2001));
    expect(asked).toEqual([]);
  });

  it('are as many as there are', async () => {
    expect((await visitor().get(`${HOME}/form/5`)).status).toBe(404);
    expect((await visitor().post(`${HOME}/form/x`, {})).status).toBe(404);
  });
});

describe('the materials', () => {
  it('are uploaded, replaced and taken out, each on its page', async () => {
    const { get, post, asked } = visitor();
    expect((await get(`${HOME}/materials`)).html).toContain('经营场所证明');
    const sent = await post(`${HOME}/materials/1`, {}, { files: picture() });
    expect(sent.redirect).toBe(`${HOME}/materials#m1`);
    expect(asked[0]).toMatchObject({ call: 'attach', input: { material: '经营场所证明' } });
    expect((await get(`${HOME}/materials`)).html).toContain('✓ 已上传：照片.png');
    expect((await get(`${HOME}/materials/1`)).html).toContain('再加一页');
    expect((await post(`${HOME}/materials/1`, { do: 'remove 0' })).redirect).toBe(`${HOME}/materials/1`);
    expect((await get(`${HOME}/materials/1`)).html).toContain('选文件或者拍照');
    expect((await post(`${HOME}/materials/2?back=check`, {}, { files: picture() })).redirect).toBe(
      `${HOME}/check`,
    );
  });

  it('of several files become one, whose pages are moved, turned and taken away', async () => {
    const { get, post, asked } = visitor();
    const two = [...picture('正面.png'), ...picture('反面.png')];
    await post(`${HOME}/materials/1`, {}, { files: two });
    expect(asked.map(({ call }) => call)).toEqual(['attach', 'attach', 'arrange']);
    const { html } = await get(`${HOME}/materials/1`);
    expect(html).toContain('2个文件合成了一份');
    expect(html).toContain('aria-label="往前移：第2页"');
    const pagesAfter = async (act: string) => {
      await post(`${HOME}/materials/1`, { do: act });
      const input = asked.at(-1)?.input as { pages?: readonly { turn: number }[] };
      return input.pages?.map(({ turn }) => turn);
    };
    expect(await pagesAfter('turn 1')).toEqual([0, 90]);
    expect(await pagesAfter('up 1')).toEqual([90, 0]);
    expect(await pagesAfter('remove 0')).toEqual([0]);
    // a page that is gone already, from another window
    const before = asked.length;
    expect((await post(`${HOME}/materials/1`, { do: 'turn 7' })).redirect).toBe(`${HOME}/materials/1`);
    expect(asked.length).toBe(before);
  });

  it('say why a file was not taken', async () => {
    const { get, post } = visitor();
    const none = await post(`${HOME}/materials/1`, {}); // hall/no-file
    expect([none.status, none.html.includes('没有选文件')]).toEqual([422, true]);
    const wrong = await post(`${HOME}/materials/1`, {}, { files: picture('a.exe') });
    expect(wrong.html).toContain('这种文件不收');
    const refusal = { code: 'http/file-too-large', message: '超过了 10 MB', at: 'file', basis: '', hint: '' };
    expect((await post(`${HOME}/materials/1`, {}, { refusals: [refusal] })).html).toContain('超过了 10 MB');
    expect((await get(`${HOME}/materials/9`)).status).toBe(404);
  });

  it('are given back to who handed them in', async () => {
    const { get } = visitor();
    const answer = await get(`${HOME}/files/${'a'.repeat(64)}`);
    expect(answer).toMatchObject({ own: true, file: { name: '证明.pdf', type: 'application/pdf' } });
    expect((await get(`${HOME}/files/zz`)).status).toBe(404);
  });
});

describe('delivery', () => {
  it('needs a way, and an address where something is sent', async () => {
    const { post, asked } = visitor();
    expect((await post(`${HOME}/delivery`, {})).html).toContain('没有选结果怎么给您'); // hall/no-way
    const bare = await post(`${HOME}/delivery`, { way: 'post', address: ' ' });
    expect(bare.html).toContain('没有写送到哪里'); // hall/no-address
    expect(bare.html).toMatch(/value="post" checked|checked="" value="post"/);
    expect((await post(`${HOME}/delivery`, { way: 'post', address: '渌口镇' })).redirect).toBe(
      `${HOME}/check`,
    );
    expect(asked.at(-1)?.input.wants).toEqual({ way: 'post', address: '渌口镇' });
  });
});

describe('checking and sending', () => {
  it('shows every answer with the way back to it, and what stands against sending', async () => {
    const { html } = await visitor().get(`${HOME}/check`);
    expect(html).toContain('还不能提交');
    expect(html).toContain(`href="${HOME}/form/1?back=check#tradeName"`);
    expect(html).toContain('还差 2 份必须有的材料');
    expect(html).toContain('五个工作日内会一次告诉您要补什么');
    expect(html).toContain('办理时看的是您填的全部');
    expect(html).not.toContain('提交申请</button>');
    expect(html.match(/aria-label="修改：/g)?.length).toBe(1 + 6 + 3 + 1);
  });

  it('sends once, with the version that was shown', async () => {
    const { get, post, asked } = visitor(myCase({ answers: ANSWERS, version: 3 }));
    const { html } = await get(`${HOME}/check`);
    const requestId = requestIn(html) ?? '';
    expect(html).toContain('name="seen" value="3"');
    const sent = await post(`${HOME}/check`, { requestId, seen: '3' });
    expect(sent.redirect).toBe(`/cases/${NUMBER}/sent`);
    expect(asked.at(-1)?.input).toMatchObject({ requestId, seen: 3, command: { do: 'submit' } });
    expect((await post(`${HOME}/check`, { requestId, seen: '3' })).redirect).toBe(`/cases/${NUMBER}`);
    const done = await get(`/cases/${NUMBER}/sent`);
    expect(done.html).toContain('申请已经提交');
    expect(done.html).toContain('最迟2026年12月1日前答复您');
    expect(done.html).toContain('到了日子没有动静');
  });

  it('asks before a draft is thrown away', async () => {
    const { get, post, asked } = visitor();
    const { html } = await get(`${HOME}/discard`);
    await post(`${HOME}/discard`, { requestId: requestIn(html) ?? '' });
    expect(asked.at(-1)?.input.command).toEqual({ do: 'discard' });
  });

  it('changes the applicant without showing the old one', async () => {
    const { get, post } = visitor();
    const { html } = await get(`${HOME}/who`);
    expect(html).not.toContain('138****');
    expect(html).toContain('全部重新填一遍');
    expect((await post(`${HOME}/who`, { name: '演示乙' })).redirect).toBe(`${HOME}/check`);
    expect((await post(`${HOME}/who`, { name: '', phone: '139' })).html).toContain('value="139"');
  });
});

describe('a draft', () => {
  it('is gone on with from its list of parts', async () => {
    const { html } = await visitor(myCase({ answers: { tradeName: '无' } })).get(HOME);
    expect(html).toContain('还有 2 个必填的没有填');
    expect(html).toContain(`href="${HOME}/form/2"`);
    expect(html).toContain('还差 2 份必须有的');
  });

  it('asks for the code where the browser does not have it, and forgets a wrong one', async () => {
    const bare = await visitor(myCase(), {}).get(`${HOME}/form/1`);
    expect(bare.html).toContain(`value="${NUMBER}"`);
    expect(bare.html).toContain('查我的办件');
    const wrong = await visitor(myCase(), { own: 'WRONG' }).get(HOME);
    expect(wrong.status).toBe(422);
    expect(wrong.secrets?.map(({ value }) => value)).toEqual([null, null]);
  });

  it('that was sent has other pages', async () => {
    expect((await visitor(LATER.submitted).get(`${HOME}/form/1`)).redirect).toBe(`/cases/${NUMBER}`);
    expect((await visitor().get(`/cases/${NUMBER}/messages`)).redirect).toBe(HOME);
  });
});
