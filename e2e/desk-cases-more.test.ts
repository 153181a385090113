import { describe, expect, it } from 'vitest';
import {
  type Applying,
  actions,
  addressOf,
  as,
  atHome,
  chooseItem,
  fillFelling,
  giveAll,
  heading,
  idNumber,
  judge,
  judgeBoth,
  numberOf,
  openAs,
  ownProgram,
  step,
  takeInFelling,
  typeApplicant,
} from './case-desk.ts';

/** The less usual work of a window: a draft that is left and resumed, a lost code, a minor, a company. */
const { complaints } = ownProgram();

const CARD: Applying = {
  item: /林木采伐许可证核发/,
  words: '林木采伐',
  born: '19710203',
  sequence: '003',
  name: '演示林农二',
};

describe('a draft of the window', () => {
  it('is taken up again from the queue, filled in, and received', async () => {
    const page = await as('chuangkou1', '/cases/new');
    await chooseItem(page, CARD);
    await typeApplicant(page, CARD);
    expect(await page.title()).toBe('收件 · 一门工作台');
    await page.keyboard.press('Control+s');
    await heading(page, '已存为草稿').waitFor();
    const number = await numberOf(page);
    await page.keyboard.press('Enter');
    await actions(page)
      .getByRole('button', { name: /^接着填草稿/ })
      .waitFor();
    expect(await page.title()).toBe(`林木采伐许可证核发 …${number.slice(-6)} · 一门工作台`);
    await judge(page, 'draft');
    await page.goto(addressOf('/cases?status=draft'));
    await page.locator(`[id="row-${number}"]`).getByRole('link', { name: '接着填' }).click();
    await heading(page, '接着填草稿').waitFor();
    expect(await page.locator('[id="applicant.name"]').inputValue()).toBe(CARD.name);
    expect(await page.locator('[id="applicant.identity.number"]').inputValue()).toBe(
      idNumber(CARD.born, CARD.sequence),
    );
    await page.getByRole('region', { name: '填写内容' }).waitFor();
    await judge(page, 'draft-resumed');
    await page.locator('[id="applicant.name"]').fill('演示林农三');
    await fillFelling(page);
    await giveAll(page);
    await page.keyboard.press('Control+Enter');
    await heading(page, '已收件并受理').waitFor();
    expect(await numberOf(page)).toBe(number);
    await page.keyboard.press('Enter');
    await page.getByText('谁看过这个办件').click();
    await page.getByText('申请人完整信息：接着填自己的草稿').waitFor();
    await page.context().close();
  });
});

/** the case that got a new code */
let lost = { number: '', code: '' };

describe('a look-up code that was lost', () => {
  it('is given anew for a reason, and shown once', async () => {
    const number = await takeInFelling('Alt+Enter');
    const page = await openAs('chuangkou1', number);
    await page.getByRole('button', { name: '重发查询码' }).click();
    const dialog = page.getByRole('dialog', { name: '重发查询码' });
    await dialog.getByRole('button', { name: /^重\s?发$/ }).click();
    await dialog.locator('[data-code="cases/no-reason"]').waitFor();
    await dialog.getByLabel(/^为什么重发/).fill('本人到窗口，已核对身份证');
    await page.keyboard.press('Enter');
    await dialog.locator('.code-new').waitFor();
    const code = (await dialog.locator('.code-new').textContent()) ?? '';
    lost = { number, code: code.replace(/\W/g, '') };
    expect(lost.code).toMatch(/^[0-9A-Z]{8}$/i);
    await judge(page, 'new-code');
    await dialog.getByRole('button', { name: '交给申请人了' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByText(code).count()).toBe(0);
    await page.goto(addressOf('/outbox'));
    await page.getByText('换了新的查询码').first().waitFor();
    await page.context().close();
    // the decider has no part in this case
    const other = await openAs('linye-fuze', number);
    expect(await other.getByRole('button', { name: '重发查询码' }).count()).toBe(0);
    await other.context().close();
  });
});

describe('an urge', () => {
  const WORDS = '下周要用，请问还差什么';
  const ANSWER = '材料已经收到，正在审查';

  it('of the applicant is seen and answered at the desk, and the answer reaches them', async () => {
    const home = await atHome(lost, true);
    await home.getByRole('link', { name: '催办', exact: true }).click();
    await home.getByRole('heading', { name: '催办', level: 1 }).waitFor();
    await judgeBoth(home, 'urge-home');
    await home.getByLabel(/^想说的话/).fill(WORDS);
    await home.getByRole('button', { name: '催办' }).click();
    await home.getByText('已经催办，答复会发消息告诉您').waitFor();
    // only one urge at a time waits for an answer
    expect(await home.getByRole('link', { name: '催办', exact: true }).count()).toBe(0);

    const desk = await as('linye-shenpi', '/cases?of=unit');
    const row = desk.locator(`[id="row-${lost.number}"]`);
    await row.getByText(/^催办，最迟/).waitFor();
    await row.getByRole('link').first().click();
    await desk.getByText(WORDS).first().waitFor();
    await step(desk, '答复催办', 'Alt+a', async () => {
      await judgeBoth(desk, 'urge-answer');
      await desk.keyboard.type(ANSWER);
    });
    await desk.context().close();

    await home.reload();
    await home.getByText(new RegExp(`已经答复：${ANSWER}`)).waitFor();
    await home.getByText(new RegExp(`催办有了答复：${ANSWER}`)).waitFor();
    await judgeBoth(home, 'urge-answered');
    await home.context().close();
  });

  it('of a superior stands on the case until it is answered', async () => {
    const page = await openAs('juzhang', lost.number);
    await step(page, '催办', 'Alt+u', () => judgeBoth(page, 'urge-desk'));
    await page
      .getByText(/上级催办，最迟.*答复。$/)
      .first()
      .waitFor();
    await actions(page)
      .getByText(/^现在不能催办/)
      .waitFor();
    await page.context().close();
  });
});

describe('a colleague who leaves', () => {
  it('hands over all at once, after a look at what goes', async () => {
    const number = await takeInFelling('Alt+Enter');
    const page = await as('chuangkou1', '/cases');
    await page.keyboard.press('g');
    await page.keyboard.press('y');
    await heading(page, '全部移交').waitFor();
    await page.getByRole('region', { name: /^名下共有：草稿 \d+ 件，在办 \d+ 件$/ }).waitFor();
    await page.getByRole('link', { name: '林木采伐许可证核发' }).first().waitFor();
    await page.getByLabel('交给谁').selectOption('chuangkou2');
    await page.getByRole('region', { name: /^将要移交：/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-code="cases/words-missing"]').waitFor();
    await page.getByLabel(/^为什么移交/).fill('调离');
    await judge(page, 'hand-over');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('status')
      .getByText(/^已移交/)
      .waitFor();
    await page.getByText('名下没有草稿，也没有在办的办件').waitFor();
    await page.context().close();
    const other = await as('chuangkou2', '/cases');
    await other.locator(`[id="row-${number}"]`).waitFor();
    await other.context().close();
  });
});

describe('a draft that was begun at home', () => {
  it('is taken over at the window with number and code, and seen by nobody without', async () => {
    const page = await as('chuangkou1', '/cases/new');
    await page.keyboard.press('Alt+o');
    const dialog = page.getByRole('dialog', { name: '接过申请人在网上填的草稿' });
    await dialog.getByLabel('办件编号').fill('430212 20261124 000000 000017');
    await dialog.getByLabel('查询码').fill('ACDEFGHJ');
    await page.keyboard.press('Enter');
    await dialog.locator('[data-code="persons/wrong-code"]').waitFor();
    await judge(page, 'take-draft');
    await page.context().close();
  });
});

describe('other people at the desk', () => {
  it('a minor is represented, an organisation has its legal representative', async () => {
    const page = await as('chuangkou1', '/cases/new?item=000164120000-01');
    await page.getByRole('region', { name: '填写内容' }).waitFor();
    const applicant = page.getByRole('region', { name: '申请人', exact: true });
    await applicant.getByLabel('号码').first().fill(idNumber('20150601', '004'));
    await page.locator('[id="applicant.agent.name"]').waitFor();
    await judge(page, 'intake-minor');
    await page.locator('[id="applicant.of"]').selectOption('organisation');
    await page.locator('[id="applicant.legalPerson"]').waitFor();
    // an organisation has no guardian
    expect(await page.locator('[id="applicant.agent.name"]').count()).toBe(0);
    await judge(page, 'intake-organisation');
    await page.context().close();
  });

  it('a grid agent has a queue and an intake', async () => {
    const page = await as('wangge', '/cases');
    await page.getByRole('row').nth(1).waitFor();
    await judge(page, 'agent-queue');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '申请人', exact: true }).waitFor();
    await judge(page, 'agent-case');
    await page.goto(addressOf('/cases/new?item=432023901W00-01'));
    await page.getByRole('button', { name: /^代为提交/ }).waitFor();
    await judge(page, 'agent-intake');
    await page.context().close();
  });

  it('pre-review is done at the station', async () => {
    const page = await as('yaotang', '/cases?of=site&status=submitted');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await actions(page).getByRole('button', { name: /^预审/ }).first().waitFor();
    await judge(page, 'pre-review');
    // nobody handles a case from home yet: one key takes it over
    await page.keyboard.press('p');
    await page.getByText('接过来了').waitFor();
    await page.getByRole('complementary', { name: '经过' }).getByText('交给欧阳禾').waitFor();
    await page.context().close();
  });

  it('throws no error in the browser', () => {
    expect(complaints).toEqual([]);
  });
});
