import { describe, expect, it } from 'vitest';
import { dayOf, instant, yearOf } from '../src/base/kernel/index.ts';
import { workingDaysBefore } from '../src/demo/case-people.ts';
import { barriersInLightAndDark, findBarriers, holdStill, picture } from './browser.ts';
import {
  type Applying,
  actions,
  addressOf,
  as,
  chooseByKey,
  chooseItem,
  FELLING,
  heading,
  idNumber,
  judgeBoth,
  numberOf,
  openAs,
  ownProgram,
  PATIENT,
  step,
  typeApplicant,
  WIDE,
} from './case-desk.ts';

/** Cases at a window, in a town and delivered by a cadre; and checks of every page of cases. */
const { complaints } = ownProgram();

describe('a villager at Yaotang station gets the elderly card by a cadre’s hand', () => {
  const elder: Applying = {
    item: /老年人优待证办理/,
    words: '老年人优待证',
    born: '19480315',
    sequence: '002',
    name: '演示老人家',
  };
  let number = '';

  it('is taken in by keyboard alone', async () => {
    const page = await as('yaotang');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await heading(page, '收件').waitFor();
    await page.keyboard.type(elder.words);
    await page.getByRole('option', { name: elder.item, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '填写内容' }).waitFor();
    const id = page.locator('[id="applicant.identity.number"]');
    await expect.poll(() => id.evaluate((field) => field === document.activeElement), PATIENT).toBe(true);
    await page.keyboard.type(idNumber(elder.born, elder.sequence).replace(/.$/, ''));
    await page.keyboard.type('*');
    await page.locator('[data-code="persons/id-card-form"]').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type(idNumber(elder.born, elder.sequence).slice(-1));
    await page.getByText('1948年3月15日生').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(elder.name);
    await page.keyboard.press('Tab');
    await page.keyboard.type('0731-00000000');
    // ways of delivery: the first is at the window; the arrow leads down to delivery by a cadre
    await page.keyboard.press('Alt+5');
    const way = page.getByLabel('方式');
    while ((await way.inputValue()) !== 'hand') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('腰塘村演示组1号');
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('腰塘村演示组');

    // the page refuses beforehand and leads to the place
    await page.keyboard.press('Control+Enter');
    const side = page.getByRole('complementary', { name: /^还缺什么/ });
    await side.getByText(/还差 \d+ 项才能收件并受理/).waitFor();
    await picture(page, 'cases-intake-missing');
    await page.keyboard.type('腰塘村演示组');

    for (;;) {
      const left = await page
        .getByRole('region', { name: '材料', exact: true })
        .getByText('必备', { exact: true })
        .count();
      if (left === 0) break;
      await chooseByKey(page);
      await expect
        .poll(
          () =>
            page
              .getByRole('region', { name: '材料', exact: true })
              .getByText('必备', { exact: true })
              .count(),
          PATIENT,
        )
        .toBe(left - 1);
    }
    await page.getByRole('button', { name: '高拍.png' }).first().click();
    await page.getByRole('dialog').getByRole('img').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await side.getByRole('heading', { name: /^齐了/ }).waitFor();
    await picture(page, 'cases-intake-complete');
    await page.keyboard.press('Control+Enter');
    await heading(page, '已收件并受理').waitFor();
    number = await numberOf(page);
    expect(number).toMatch(/^430212\d{20}$/);
    await page.getByRole('link', { name: /^打印/ }).first().waitFor();
    await picture(page, 'cases-intake-result');
    // only the slip with the code is printed
    await page.emulateMedia({ media: 'print' });
    const slip = page.locator('.slip-only');
    expect(await slip.locator('.code-new').textContent()).toMatch(/^[0-9A-Z]{8}$/);
    expect(await slip.isVisible()).toBe(true);
    expect(await heading(page, '已收件并受理').isVisible()).toBe(false);
    await picture(page, 'cases-intake-slip');
    await page.emulateMedia({ media: 'screen' });
    expect(await slip.isVisible()).toBe(false);
    await page.keyboard.press('n');
    await heading(page, '收件').waitFor();
    expect(await page.locator('[id="applicant.name"]').inputValue()).toBe('');
    await page.context().close();
  });

  it('is decided by the town, with the paper looked at before', async () => {
    const page = await openAs('guyuefeng-shenpi', number);
    // the form opens with the cursor in its text
    await step(page, '审查', 'r', () => page.keyboard.type('材料齐全，年满六十五周岁'));
    await actions(page)
      .getByRole('button', { name: /^作出决定/ })
      .waitFor();
    await page.keyboard.press('d');
    await page.getByLabel(/^理由和内容/).fill('准予办理');
    await page.keyboard.press('Alt+p');
    await page.locator('.pdf-pages canvas[data-painted]').first().waitFor();
    await picture(page, 'cases-decide-preview');
    // Escape leads back to the list, and the words are there again
    await page.keyboard.press('Escape');
    await page.getByLabel(/^理由和内容/).waitFor({ state: 'hidden' });
    await page.keyboard.press('d');
    expect(await page.getByLabel(/^理由和内容/).inputValue()).toBe('准予办理');
    await page.keyboard.press('Control+Enter');
    await page.getByText('作出决定：已办').waitFor();
    await step(page, '制证', 'c');
    await page
      .getByRole('region', { name: '文书和证照' })
      .getByRole('button', { name: /优待证/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  it('is brought home with the receiver’s confirmation', async () => {
    const page = await openAs('yaotang', number);
    await actions(page).getByRole('button', { name: /^送达/ }).waitFor();
    await page.keyboard.press('l');
    expect(await page.getByLabel('怎样送达').inputValue()).toBe('hand');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-code="cases/no-confirmation"]').waitFor();
    await page.getByLabel('或者写明收件人怎样确认的').fill('本人当面签收');
    await page.keyboard.press('Control+Enter');
    await page.getByText('送达：已办').waitFor();
    await page
      .getByRole('region', { name: '文书和证照' })
      .getByRole('button', { name: '送达回证' })
      .waitFor();
    await page.getByText('已办结').first().waitFor();
    await picture(page, 'cases-delivered');
    await page.context().close();
  });

  it('shows whole data only for a reason, and writes it down', async () => {
    const page = await openAs('yaotang', number);
    const applicant = page.getByRole('region', { name: '申请人', exact: true });
    expect(await applicant.getByText(elder.name).count()).toBe(0);
    await page.keyboard.press('m');
    const ask = page.getByRole('dialog', { name: '看申请人完整信息' });
    await ask.getByRole('button', { name: '看', exact: true }).click();
    await ask.locator('[data-code="cases/no-reason"]').waitFor();
    await ask.getByLabel(/^为什么要看/).fill('核对证件原件');
    await page.keyboard.press('Enter');
    await applicant.getByText(elder.name).waitFor();
    await applicant.getByText(idNumber(elder.born, elder.sequence)).waitFor();
    await page.getByText('谁看过这个办件').click();
    await page.getByText('申请人完整信息：核对证件原件').waitFor();
    await page.context().close();
  });

  it('has told the applicant, as the outbox shows', async () => {
    const page = await as('yaotang', '/outbox');
    await heading(page, '演示发件箱').waitFor();
    await page
      .getByRole('link', { name: number.slice(-6) })
      .first()
      .waitFor();
    expect(await page.getByText(elder.name).count()).toBe(0);
    await picture(page, 'cases-outbox');
    await page.context().close();
  });
});

describe('what was typed at the window', () => {
  it('survives another page, is in no store of the browser, and is asked about before leaving', async () => {
    const page = await as('chuangkou1', '/cases/new');
    await chooseItem(page, FELLING);
    await typeApplicant(page, FELLING);
    await page.getByRole('link', { name: '办件队列' }).click();
    await heading(page, '办件队列').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    expect(await page.locator('[id="applicant.name"]').inputValue()).toBe(FELLING.name);
    const stores = await page.evaluate(
      () => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
    );
    expect(stores).not.toContain(FELLING.name);
    expect(stores).not.toContain(idNumber(FELLING.born, FELLING.sequence));
    const asked = page.waitForEvent('dialog');
    await page.reload();
    expect((await asked).type()).toBe('beforeunload');
    await page.context().close();
  });
});

describe('the counts', () => {
  // the demo decided its two late cases on this day
  const year = yearOf(workingDaysBefore(dayOf(instant(Date.now())), 4));

  it('open to as many cases as they say, and a case opens from there', async () => {
    const page = await as('juzhang', `/counts?by=town&year=${year}`);
    const total = page.getByRole('row', { name: /^合计/ });
    await total.waitFor();
    await judgeBoth(page, 'counts');
    const received = total.getByRole('link').first();
    const said = Number(await received.textContent());
    await received.click();
    await page.getByRole('heading', { level: 1, name: `收件 ${said}` }).waitFor();
    const shown = await page.locator('tbody tr').count();
    expect(shown).toBe(Math.min(said, 50));
    if (said > 50) {
      await page.getByRole('link', { name: '下一页' }).click();
      await page.getByText(`第 51—${said} 件，共 ${said} 件`).waitFor();
      expect(await page.locator('tbody tr').count()).toBe(said - 50);
    }
    await page.goto(addressOf(`/counts/cases?what=latePromise&year=${year}`));
    await page.getByRole('heading', { level: 1, name: '超承诺时限 2' }).waitFor();
    expect((await page.locator('tbody b.bad').allTextContents()).toSorted()).toEqual(['12', '22']);
    await judgeBoth(page, 'counted');
    await page.locator('tbody tr td.code a').first().click();
    await page.getByRole('region', { name: '申请人', exact: true }).waitFor();
    await page.context().close();
  });
});

describe('every page of cases', () => {
  it('has no barriers that axe finds, light and dark, wide and narrow', async () => {
    const barriers: unknown[] = [];
    const page = await as('yaotang', '/cases?of=site');
    await holdStill(page);
    const judge = async (name: string) => {
      await page.waitForLoadState('networkidle');
      for (const width of [1024, WIDE]) {
        await page.setViewportSize({ width, height: 900 });
        if (width === WIDE) barriers.push(...(await barriersInLightAndDark(page, `cases-${name}`)));
        else
          barriers.push(
            ...(await findBarriers(page)).map((found) => ({ page: `${name} ${width}`, ...found })),
          );
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    await page.getByRole('row').nth(1).waitFor();
    await judge('queue');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '申请人', exact: true }).waitFor();
    await judge('case');
    await page.keyboard.press(']');
    await page.locator('.pdf-pages canvas[data-painted]').first().waitFor();
    await judge('viewing');
    await page.goto(addressOf('/cases/new?item=432023901W00-01'));
    await page.getByRole('region', { name: '填写内容' }).waitFor();
    await judge('intake');
    await page.goto(addressOf('/outbox'));
    await page.getByRole('row').nth(1).waitFor();
    await judge('outbox');
    await page.goto(addressOf('/'));
    await page.getByRole('link', { name: '在我手里的办件' }).waitFor();
    await judge('home');
    await page.goto(addressOf('/counts?by=item'));
    await page.getByRole('rowheader', { name: '合计' }).waitFor();
    await judge('counts');
    await page.getByRole('row', { name: /^合计/ }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^收件 \d+$/ }).waitFor();
    await judge('counted');
    await page.context().close();
    expect(barriers).toEqual([]);
  });

  it('throws no error in the browser', () => {
    expect(complaints).toEqual([]);
  });
});
