import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, instant } from '../src/base/kernel/index.ts';
import { picture } from './browser.ts';
import {
  type Applying,
  actions,
  as,
  atHome,
  chooseItem,
  giveAll,
  heading,
  judge,
  numberOf,
  openAs,
  ownProgram,
  PATIENT,
  picked,
  step,
  takeInFelling,
  takeInWithCode,
  typeApplicant,
} from './case-desk.ts';

/** Permits from the hall to the department: one granted, one rejected after all earlier steps, two clerks at once, a late material. */
const { complaints } = ownProgram();

describe('a felling permit', () => {
  it('is taken in at the hall, reviewed and decided by two, and fetched at the counter', async () => {
    const number = await takeInFelling('Control+Enter');
    const reviewer = await openAs('linye-shenpi', number);
    await reviewer.keyboard.press(']');
    await reviewer.getByRole('region', { name: '文件内容' }).waitFor();
    await reviewer.keyboard.press('Space');
    await reviewer.getByText('已核对 1 份').waitFor();
    await reviewer.keyboard.press('Escape');
    await step(reviewer, '审查', 'r', () => reviewer.getByLabel('审查意见').fill('权属清楚，同意采伐'));
    // the reviewer does not decide, and the page says so beforehand
    await actions(reviewer)
      .getByText(/现在不能作出决定：审查和决定是同一个人/)
      .waitFor();
    const director = await openAs('linye-fuze', number);
    await step(director, '作出决定', 'd', () =>
      director.getByLabel(/^理由和内容/).fill('准予采伐杉木三十株'),
    );
    await director.context().close();
    await reviewer.keyboard.press('n');
    await step(reviewer, '制证', 'c');
    await reviewer.context().close();
    const clerk = await openAs('chuangkou2', number);
    await step(clerk, '送达', 'l', async () => {
      await clerk.getByLabel('文件：签收照片').setInputFiles(picked('签收'));
      await clerk.getByText('签收.png').waitFor();
    });
    await clerk.getByText('已办结').first().waitFor();
    await clerk.context().close();
  });
});

describe('a case with everything', () => {
  it('is sent back once, suspended for an appraisal, extended and decided against, with its documents', async () => {
    const number = await takeInFelling('Alt+Enter', false);
    const clerk = await openAs('chuangkou1', number);
    await actions(clerk)
      .getByText(/现在不能受理：必备材料不齐/)
      .waitFor();
    await step(clerk, '告知补正', 'b', async () => {
      await clerk
        .getByLabel(/^为什么要补/)
        .first()
        .fill('没有盖章');
      await clerk.getByLabel(/^还要补正什么/).fill('采伐说明要写明小地名');
      await clerk
        .getByRole('group', { name: '要更正的填写内容' })
        .getByLabel('树种', { exact: true })
        .check();
      await judge(clerk, 'notice');
    });
    await clerk.getByText('更正填写的“树种”').first().waitFor();
    await clerk
      .getByText(/：没有盖章/)
      .first()
      .waitFor();
    await step(clerk, '补正材料', 'u', async () => {
      await clerk.getByRole('form', { name: '补正材料' }).getByLabel('树种', { exact: true }).fill('马尾松');
      await judge(clerk, 'supplement');
      const inputs = clerk.getByRole('form', { name: '补正材料' }).locator('li', { hasText: '缺' });
      while ((await inputs.count()) > 0) {
        const before = await inputs.count();
        await inputs.first().locator('input[type=file]').setInputFiles(picked('补正'));
        await expect.poll(() => inputs.count(), PATIENT).toBe(before - 1);
      }
    });
    await step(clerk, '受理', 'a');
    await clerk.context().close();

    const reviewer = await openAs('linye-shenpi', number);
    // the reviewer sees the earlier answers
    await reviewer
      .getByRole('list', { name: '更正过的填写内容' })
      .getByText('由“杉木”改为“马尾松”')
      .waitFor();
    await picture(reviewer, 'cases-corrected');
    await step(reviewer, '审查', 'r', () => reviewer.getByLabel('审查意见').fill('蓄积需要鉴定'));
    await step(reviewer, '进入特别程序', 't', async () => {
      await reviewer.getByLabel('特别程序', { exact: true }).selectOption('鉴定');
      await reviewer.getByLabel('工作日数').fill('5');
    });
    await reviewer.getByText('鉴定中，期限停走').waitFor();
    await picture(reviewer, 'cases-stopped');
    await step(reviewer, '结束特别程序', 't', () =>
      reviewer.getByLabel('特别程序的结果').fill('鉴定蓄积超出申请'),
    );
    await step(reviewer, '报请延期', 'e', async () => {
      await reviewer.getByLabel('工作日数').fill('3');
      await reviewer.getByLabel(/^延长的理由/).fill('需要核对鉴定意见');
    });

    const director = await openAs('linye-fuze', number);
    await step(director, '批准延期', 'y');
    await director.keyboard.press('d');
    await director.getByLabel('不予', { exact: true }).check();
    await director.keyboard.press('Control+Enter');
    await director.locator('[data-code="cases/words-missing"]').waitFor();
    await director.getByLabel(/^理由和内容/).fill('采伐蓄积超出限额');
    await director.keyboard.press('Control+Enter');
    await director.getByText('作出决定：已办').waitFor();
    const papers = director.getByRole('region', { name: '文书和证照' });
    for (const paper of ['接收凭证', '补正', '受理通知书', '特别程序', '延期', '不予'])
      await papers
        .getByRole('button', { name: new RegExp(paper) })
        .first()
        .waitFor();
    await papers.getByRole('button', { name: /不予/ }).click();
    await director.locator('.pdf-pages canvas[data-painted]').first().waitFor();
    await picture(director, 'cases-against');
    await director.context().close();
    await reviewer.context().close();
  });
});

describe('a permit that rests', () => {
  const main = async (page: Page) => (await page.locator('main').textContent()) ?? '';

  it('at the applicant’s wish stands, and goes on with the applicant’s own button, without scripts', async () => {
    const key = await takeInWithCode('Control+Enter');
    const decider = await openAs('linye-fuze', key.number);
    // another file than the materials, with a name of its own
    const paper = picked('中止申请');
    const request = { ...paper, buffer: Buffer.concat([paper.buffer, Buffer.from(key.number)]) };
    await step(decider, '中止办理', 'j', async () => {
      const form = decider.getByRole('form', { name: '中止办理' });
      const ground = form.getByLabel('中止的事由');
      await ground.selectOption('不可抗力');
      await form.getByText('期限照常计算').waitFor();
      await judge(decider, 'suspend-running');
      await ground.selectOption('申请人书面请求中止');
      await form.getByText('期限停走，恢复后接着计算').waitFor();
      await decider.keyboard.press('Control+Enter');
      await decider.locator('[data-code="cases/no-request"]').waitFor();
      await form.getByLabel('文件：申请人的书面请求').setInputFiles(request);
      await form.getByText('中止申请.png').waitFor();
      await decider.keyboard.press('Alt+p');
      await decider.locator('.pdf-pages canvas[data-painted]').first().waitFor();
      await judge(decider, 'suspend-form');
    });
    await decider.getByText('期限停走').first().waitFor();
    // the history replaces the preview
    await decider.keyboard.press('Escape');
    await decider.getByRole('button', { name: /书面请求：中止申请/ }).waitFor();
    await judge(decider, 'suspended');
    await decider.setViewportSize({ width: 390, height: 844 });
    await judge(decider, 'suspended-phone');
    await decider.context().close();
    const queue = await as('linye-shenpi', '/cases?of=unit&status=suspended');
    const row = queue.getByRole('row', { name: new RegExp(key.number.slice(-6)) });
    await row.getByText('暂停').waitFor();
    await picture(queue, 'cases-suspended-queue');
    await queue.context().close();

    const looked = await atHome(key, true);
    await judge(looked, 'at-home-suspended');
    await looked.getByRole('link', { name: '恢复办理', exact: true }).click();
    await looked.getByRole('heading', { name: '恢复办理' }).waitFor();
    await judge(looked, 'at-home-continue');
    await looked.context().close();
    const home = await atHome(key);
    expect(await main(home)).toContain('您书面请求，已中止办理，期限停走');
    await home.getByRole('link', { name: '恢复办理', exact: true }).click();
    await home.getByRole('button', { name: '恢复办理' }).click();
    await home.getByText('已经恢复办理，期限接着计算').waitFor();
    expect(await main(home)).toContain('恢复办理通知书（PDF）');
    expect(await main(home)).toContain('承诺办结还剩');
    await picture(home, 'cases-at-home-continued');
    await home.context().close();
  });

  it('for another ground has its days go on, and is let go on by the department', async () => {
    const key = await takeInWithCode('Control+Enter');
    const decider = await openAs('linye-fuze', key.number);
    const until = (days: number) => addDays(dayOf(instant(Date.now())), days);
    await step(decider, '中止办理', 'j', async () => {
      const form = decider.getByRole('form', { name: '中止办理' });
      await form.getByLabel('中止的事由').selectOption('不可抗力');
      await form.getByLabel(/^中止的原因/).fill('山洪冲断进山的路');
      await form.getByLabel('预计到哪天').fill(until(-1));
      await decider.keyboard.press('Control+Enter');
      await decider.locator('[data-code="cases/until-past"]').waitFor();
      await form.getByLabel('预计到哪天').fill(until(7));
    });
    await decider.getByText('期限照常计算').first().waitFor();
    const home = await atHome(key, true);
    expect(await main(home)).toContain('期限照常计算');
    expect(await main(home)).toContain('承诺办结还剩');
    expect(await home.getByRole('link', { name: '恢复办理' }).count()).toBe(0);
    await judge(home, 'at-home-suspended-running');
    await home.context().close();
    await step(decider, '恢复办理', 'j', () => decider.getByLabel(/^恢复的原因/).fill('道路已经抢通'));
    const papers = decider.getByRole('region', { name: '文书和证照' });
    for (const paper of ['中止办理通知书', '恢复办理通知书'])
      await papers.getByRole('button', { name: paper }).waitFor();
    await papers.getByRole('button', { name: '恢复办理通知书' }).click();
    await decider.locator('.pdf-pages canvas[data-painted]').first().waitFor();
    await judge(decider, 'continued');
    await decider.context().close();
  });
});

describe('two clerks on one case', () => {
  it('tells the second, who keeps what was typed', async () => {
    const number = await takeInFelling('Alt+Enter', false);
    const second = await openAs('chuangkou2', number);
    await second.keyboard.press('f');
    await second.getByLabel('不予受理的理由').fill('不属于本区管辖');
    const first = await openAs('chuangkou1', number);
    await step(first, '告知补正', 'b');
    await first.context().close();
    // the page tells of the change by itself, and the server refuses the step until the clerk has looked
    await second.getByText(/白晓棠刚办理了“告知补正”/).waitFor();
    await second.keyboard.press('Control+Enter');
    await second.locator('[data-code="cases/changed"]').waitFor();
    await picture(second, 'cases-changed');
    await second.getByRole('button', { name: /^看最新情况/ }).click();
    await second.getByText('待补正').first().waitFor();
    expect(await second.getByLabel('不予受理的理由').inputValue()).toBe('不属于本区管辖');
    await second.context().close();
  });
});

describe('a secondary material that follows later', () => {
  const poor: Applying = {
    item: /特困人员认定/,
    words: '特困人员认定',
    born: '19550607',
    sequence: '003',
    name: '演示村民',
  };
  const LATE = '救助供养相关辅助材料';

  it('is tolerated until a day, supplied, and the case handed over to a colleague', async () => {
    const page = await as('guyuefeng', '/cases/new');
    await chooseItem(page, poor);
    await typeApplicant(page, poor);
    const form = page.getByRole('region', { name: '填写内容' });
    await form.getByLabel(/^申请什么/).fill('申请特困供养');
    await form.getByLabel(/^现在的住址/).fill('演示村二组');
    await page.getByLabel(`容缺，后补：${LATE}`).check();
    await page.getByLabel(`${LATE}最迟哪天补`).waitFor();
    await giveAll(page);
    await page.keyboard.press('Control+Enter');
    await heading(page, '已收件并受理').waitFor();
    const number = await numberOf(page);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '申请人', exact: true }).waitFor();
    await page.getByText(/^容缺至/).waitFor();
    await step(page, '补交材料', 'u', async () => {
      await page.getByLabel(`文件：${LATE}`).setInputFiles(picked('辅助材料'));
      await page.getByRole('form', { name: '补交材料' }).getByText('辅助材料.png').first().waitFor();
    });
    await page.getByText(/^容缺至/).waitFor({ state: 'hidden' });
    await page.keyboard.press('h');
    const to = page.getByLabel('交给');
    await to.selectOption({ index: 1 });
    const name = ((await to.locator('option:checked').textContent()) ?? '').split('　')[0] ?? '';
    await page.keyboard.press('Control+Enter');
    await page.getByText('移交：已办').waitFor();
    await page.getByRole('complementary', { name: '经过' }).getByText(`交给${name}`).waitFor();
    expect(number).toMatch(/^430212/);
    await page.context().close();
  });
});

describe('the browser', () => {
  it('throws no error', () => {
    expect(complaints).toEqual([]);
  });
});
