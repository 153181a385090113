import { describe, expect, it } from 'vitest';
import type { Asked } from '../app/client.ts';
import { ask } from '../testing/ask.ts';
import { stubCases } from '../testing/cases.ts';
import { ANSWERS, CODE, DIGEST, LATER, myCase, NUMBER } from '../testing/my-case.ts';
import { stubClient } from '../testing/stub.ts';
import { keepKey, readCode, readNumber } from './my-case.tsx';

const HOME = `/cases/${NUMBER}`;

function visitor(start = myCase(), cookies: Asked['cookies'] = { own: CODE }) {
  const { cases, asked } = stubCases(start);
  const client = { ...stubClient().client, cases };
  return {
    asked,
    get: (address: string) => ask(address, { client, cookies }),
    post: (address: string, form: Record<string, string>, more: Partial<Asked> = {}) =>
      ask(address, { client, cookies, method: 'POST', form, ...more }),
  };
}

describe('number and code', () => {
  it('are read as people type them', () => {
    expect(readNumber(' ４３０２ 1220-2611 ')).toBe('430212202611');
    expect(readCode('acde 3467')).toBe('ACDE3467');
    expect(readCode('x'.repeat(90))).toHaveLength(20);
  });

  it('open the case, or the draft to go on with', async () => {
    const later = await visitor(LATER.submitted).post('/cases', { number: NUMBER, code: 'acde-3467' });
    expect(later).toMatchObject({ redirect: HOME, secrets: keepKey({ number: NUMBER, code: CODE }) });
    const draft = await visitor().post('/cases', { number: NUMBER, code: CODE });
    expect(draft.redirect).toBe(`/apply/${NUMBER}`);
  });

  it('that are wrong are given back with the reason, until the number is locked', async () => {
    const { post } = visitor();
    const wrong = () => post('/cases', { number: NUMBER, code: 'WRONG' });
    const first = await wrong();
    expect(first.status).toBe(422);
    expect(first.html).toContain('编号或者查询码不对');
    expect(first.html).toContain(`value="${NUMBER}"`);
    expect(first.html).toContain('value="WRONG"');
    await wrong();
    await wrong();
    expect((await wrong()).html).toContain('请15分钟后再试');
  });

  it('must both be there', async () => {
    const { html, status } = await visitor().post('/cases', { number: NUMBER, code: ' ' });
    expect([status, html.includes('请填办件编号和查询码')]).toEqual([422, true]); // hall/no-number
    expect(html).toContain('href="#code"');
  });

  it('are forgotten when one leaves', async () => {
    const { redirect, secrets } = await visitor().post(`${HOME}/leave`, {});
    expect(redirect).toBe('/cases');
    expect(secrets?.map(({ value }) => value)).toEqual([null, null]);
  });

  it('may come with a link that names the number', async () => {
    expect((await visitor().get(`/cases?number=${NUMBER}`)).html).toContain(`value="${NUMBER}"`);
  });
});

describe('a case', () => {
  it('shows where it stands, its days, its papers and what may be done', async () => {
    const { html, own } = await visitor(LATER.accepted).get(HOME);
    expect(own).toBe(true);
    expect(html).toContain('承诺办结还剩 1 个工作日');
    expect(html).toContain('受理通知书（PDF）');
    expect(html).toContain(`href="${HOME}/supply"`);
    expect(html).not.toContain(`href="${HOME}/rate"`);
  });

  it('shows what is asked for, and the last message with all others a page away', async () => {
    expect((await visitor(LATER.returned).get(HOME)).html).toContain('照片看不清，请重拍');
    const { get } = visitor(LATER.submitted);
    expect((await get(HOME)).html).toContain('正在预审。');
    const { html } = await get(`${HOME}/messages`);
    expect(html.indexOf('正在预审。')).toBeLessThan(html.indexOf('您的申请收到了。'));
    expect((await visitor(LATER.closed).get(`${HOME}/messages`)).html).toContain('现在还没有');
  });

  it('gives its papers and its certificate as files', async () => {
    const { get } = visitor(LATER.closed);
    expect((await get(HOME)).html).toContain(`href="${HOME}/papers/certificate/1"`);
    expect((await get(`${HOME}/papers/certificate/1`)).file?.name).toBe('certificate.pdf');
    expect((await get(`${HOME}/papers/decision/1`)).status).toBe(404);
    expect((await get(`${HOME}/papers/x..y/1`)).status).toBe(404);
  });

  it('says once what was just done, in words of its own', async () => {
    expect((await visitor(LATER.closed).get(`${HOME}?did=rate`)).html).toContain('谢谢您的评价');
    expect((await visitor(LATER.closed).get(`${HOME}?did=<b>`)).html).not.toContain('role="status"');
  });
});

describe('handing in what was missing', () => {
  const file = (field: string, name = '新照片.png') => ({
    field,
    name,
    type: 'image/png',
    bytes: new Uint8Array(3),
  });

  it('asks first for what the notice names', async () => {
    const { html } = await visitor(LATER.returned).get(`${HOME}/supplement`);
    expect(html.indexOf('经营场所证明</label>')).toBeLessThan(html.indexOf('<details'));
    expect(html.indexOf('名称自主申报承诺书</label>')).toBeGreaterThan(html.indexOf('<details'));
  });

  it('uploads and sends in one', async () => {
    const { post, asked } = visitor(LATER.returned);
    const form = { requestId: 'request-1', seen: '5' };
    expect((await post(`${HOME}/supplement`, form, { files: [file('file1')] })).redirect).toBe(
      `${HOME}?did=supplement`,
    );
    expect(asked.at(-1)?.input).toMatchObject({
      requestId: 'request-1',
      seen: 5,
      command: { do: 'supplement', materials: [{ name: '经营场所证明', digest: DIGEST }] },
    });
  });

  it('asks first for the answers that the notice names, and sends what was changed alone', async () => {
    const asks = { ...LATER.returned, asked: ['scope'], answers: ANSWERS };
    const { get, post, asked } = visitor(asks);
    const { html } = await get(`${HOME}/supplement`);
    expect(html.indexOf('name="a-scope"')).toBeLessThan(html.indexOf('<details'));
    expect(html.indexOf('name="a-tradeName"')).toBeGreaterThan(html.indexOf('<details'));
    expect(html).toContain(ANSWERS.scope);
    const typed = { 'a-scope': '零售日用品\r\n零售食品', 'a-tradeName': '无', 'a-composition': 'person' };
    expect((await post(`${HOME}/supplement`, typed)).redirect).toBe(`${HOME}?did=supplement`);
    expect(asked.at(-1)?.input.command).toEqual({
      do: 'supplement',
      materials: [],
      answers: { scope: '零售日用品\n零售食品' },
    });
    const wrong = await post(
      `${HOME}/supplement`,
      { 'a-funds': '三万' },
      { files: [file('file2', 'a.exe')] },
    );
    // the typed text is still there when something else is refused
    expect(wrong.html).toContain('value="三万"');
  });

  it('keeps what was uploaded when another file is refused', async () => {
    const { post, asked } = visitor(LATER.returned);
    const both = [file('file1'), file('file2', 'a.exe')];
    const { status, html } = await post(`${HOME}/supplement`, {}, { files: both });
    expect(status).toBe(422);
    expect(html).toContain('✓ 已上传，等提交：新照片.png');
    expect(html).toContain(`name="digest1" value="${DIGEST}"`);
    expect(html).toContain('href="#file2"');
    expect(html).toContain('<details open');
    await post(`${HOME}/supplement`, { digest1: DIGEST, called1: '新照片.png' });
    expect(asked.at(-1)?.input.command).toMatchObject({ materials: [{ digest: DIGEST }] });
  });

  it('wants a file, and a case that waits for it', async () => {
    const { html } = await visitor(LATER.returned).post(`${HOME}/supplement`, {});
    expect(html).toContain('没有改填写的内容，也没有选文件'); // hall/nothing-new
    expect((await visitor(LATER.closed).get(`${HOME}/supplement`)).redirect).toBe(HOME);
    expect((await visitor(LATER.closed).post(`${HOME}/supply`, {})).redirect).toBe(HOME);
  });
});

describe('a word', () => {
  it('withdraws without a reason or with one, and gives back what was typed when refused', async () => {
    const { get, post, asked } = visitor(LATER.submitted);
    expect((await get(`${HOME}/withdraw`)).html).toContain('就不再办了');
    expect((await get(`${HOME}/withdraw`)).html).toContain('为什么撤回（可以不写）');
    expect((await post(`${HOME}/withdraw`, { reason: '不办了', seen: '4' })).redirect).toBe(
      `${HOME}?did=withdraw`,
    );
    expect(asked.at(-1)?.input).toMatchObject({ seen: 4, command: { do: 'withdraw', reason: '不办了' } });
    const long = await post(`${HOME}/withdraw`, { reason: '长'.repeat(2001) });
    expect(long.html).toContain('长'.repeat(2001));
  });

  it('corrects a slip', async () => {
    const { post, asked } = visitor(LATER.received);
    await post(`${HOME}/correct`, { what: '门牌 11 号应为 12 号' });
    expect(asked.at(-1)?.input.command).toEqual({ do: 'correct', what: '门牌 11 号应为 12 号' });
    await post(`${HOME}/correct`, { what: '写错了', 'a-tradeName': '演示店' });
    expect(asked.at(-1)?.input.command).toEqual({
      do: 'correct',
      what: '写错了',
      answers: { tradeName: '演示店' },
    });
  });

  it('lets go on what rests at one’s own wish, without a word', async () => {
    const { get, post, asked } = visitor(LATER.suspended);
    const { html } = await get(HOME);
    for (const words of ['已中止', '您书面请求，已中止办理', '停走，恢复后接着计算', '2026年11月26日'])
      expect(html).toContain(words);
    expect(html).toContain(`href="${HOME}/files/${DIGEST}"`);
    expect(html).toContain(`class="button main" href="${HOME}/continue"`);
    expect((await get(`${HOME}/continue`)).html).toContain('从下一个工作日起接着计算');
    const sent = await post(`${HOME}/continue`, { seen: '6', requestId: 'request-1' });
    expect(sent.redirect).toBe(`${HOME}?did=continue`);
    expect(asked.at(-1)?.input).toMatchObject({
      seen: 6,
      requestId: 'request-1',
      command: { do: 'continue', reason: '' },
    });
    expect((await get(`${HOME}?did=continue`)).html).toContain('已经恢复办理');
  });

  it('is not asked to go on where it rests for another ground: their name is not put into its words', async () => {
    const suspension = {
      ...LATER.suspended.suspension!,
      name: '申请人死亡、丧失行为能力或者终止，尚待确定承受人或者法定代理人',
      ...{ reason: '', stopsClock: false, needsRequest: false, until: null, file: null },
    };
    const actions = LATER.suspended.actions.map((one) => ({ ...one, allowed: one.verb !== 'continue' }));
    const { get } = visitor({
      ...LATER.suspended,
      suspension,
      actions,
      waitsFor: '已中止办理，期限照常计算。',
    });
    const { html } = await get(HOME);
    expect(html).toContain('申请人死亡');
    expect(html).toContain('照常计算');
    expect(html).not.toContain('恢复办理</a>');
    expect((await get(`${HOME}/continue`)).redirect).toBe(HOME);
  });

  it('rates once, with one of five', async () => {
    const { get, post } = visitor(LATER.closed);
    expect((await get(`${HOME}/rate`)).html.match(/name="grade"/g)).toHaveLength(5);
    expect((await post(`${HOME}/rate`, {})).html).toContain('没有选满意不满意'); // hall/no-grade
    const kept = (await post(`${HOME}/rate`, { reason: '态度不好', words: '在3号窗口' })).html;
    expect(kept).toMatch(/value="态度不好"[^>]*checked|checked[^>]*value="态度不好"/);
    expect(kept).toContain('在3号窗口');
    expect((await post(`${HOME}/rate`, { grade: '2' })).redirect).toBe(`${HOME}?did=rate`);
    expect((await get(HOME)).html).toContain('您的评价：满意。');
    expect((await get(`${HOME}/rate`)).redirect).toBe(HOME);
  });
});
