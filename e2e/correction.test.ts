import { describe, expect, it } from 'vitest';
import pack from '#packs/lukou/account-2020.json' with { type: 'json' };
import { findBarriers, picture } from './browser.ts';
import { signAs, writeText } from './desk-hands.ts';
import { ownStory } from './story.ts';

/** A program of its own with the published year 2020. A correction supersedes it, and nothing disappears. */
const story = ownStory();
const { as, complaints } = story;
const BENCH = '/account/release?year=2020';
const CORRECTION = '第三部分第十五项补充了公开的地方。';
const WORDS = '本单位没有独立网站，决算在区政府门户网站的部门决算公开专栏公开，也在大厅查阅处公开。';

async function bench(name: string) {
  const page = await as(name, BENCH);
  await page.getByRole('region', { name: '签字和公开' }).waitFor();
  return page;
}

async function sign(name: string, who: string) {
  const page = await bench(name);
  await signAs(page, who);
  await page.context().close();
}

describe('a correction of what is public', () => {
  it('begins with the published version and the same content', async () => {
    const page = await bench('kuaiji');
    await page.getByRole('region', { name: '版本' }).getByText('公开中').waitFor();
    await picture(page, 'correction-published');
    expect(await findBarriers(page)).toEqual([]);
    await page.context().close();
  });

  it('makes signatures void when a word is changed after them', async () => {
    const page = await bench('kuaiji');
    await writeText(page, 'text.other', `${WORDS}（初稿）`);
    await signAs(page, '制表人');
    await writeText(page, 'text.other', WORDS);
    const steps = page.getByRole('region', { name: '签字和公开' });
    await steps.getByText('已失效').waitFor();
    await steps.getByText('之后内容有变化，要重新签').first().waitFor();
    await picture(page, 'correction-void');
    await page.context().close();

    const office = await bench('zhuren');
    await office.getByRole('button', { name: '锁定', exact: true }).click();
    const refused = office.getByRole('alert').filter({ hasText: '没有锁定' });
    await refused.getByText('制表人签字之后内容有变化，签字已失效').waitFor();
    await office.context().close();
  });

  it('is signed anew, frozen, and published only with its note; late is said', async () => {
    await sign('kuaiji', '制表人');
    await sign('fuhe', '复核人');
    await sign('juzhang', '单位负责人');
    const office = await bench('zhuren');
    await office.getByText('没有未了事项').waitFor();
    await office.getByRole('button', { name: '锁定', exact: true }).click();
    await office.getByRole('button', { name: '锁定这一版' }).click();
    await office.getByText('已锁定为第 2 版').waitFor();
    await office.getByText('已锁定，未公开').waitFor();
    await office.getByText('已锁定为第 2 版').first().waitFor({ state: 'hidden' });
    await picture(office, 'correction-frozen');
    expect(await findBarriers(office)).toEqual([]);
    await office.context().close();

    const director = await bench('juzhang');
    await director.getByLabel('批复文号').fill(pack.published.approvalNumber);
    await director.getByLabel('批复日').fill(pack.published.approvedOn);
    await director.getByLabel('看过之后，输入“公开第2版”').fill('公开第2版');
    await director.getByText('超过期限，公开时会注明').waitFor();
    await director.getByRole('button', { name: '公开第 2 版' }).click();
    await director.locator('[data-code="publish/correction-missing"]').waitFor();
    await director.getByLabel('更正说明').fill(CORRECTION);
    await director.getByRole('button', { name: '公开第 2 版' }).click();
    const versions = director.getByRole('region', { name: '版本' });
    await versions.getByText('已被取代').waitFor();
    await versions.getByText('（超过期限）').waitFor();
    await director.getByText('第 2 版已公开').first().waitFor({ state: 'hidden' });
    await picture(director, 'correction-superseded');
    expect(await findBarriers(director)).toEqual([]);
    await director.context().close();
  });
});

describe('what the public sees of it', () => {
  async function open(address: string) {
    const page = await story.browser.newPage({ viewport: { width: 390, height: 844 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(story.url + address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  }

  it('has the years in a list, with the version and its correction', async () => {
    const page = await open('/accounts');
    await page.getByText('第2版').first().waitFor();
    await page.getByText(CORRECTION).first().waitFor();
    await page.getByRole('link', { name: '2019年度部门决算' }).waitFor();
    await picture(page, 'public-years');
    await page.close();
  });

  it('says on the document what was corrected and that it is late, and keeps the old version', async () => {
    const page = await open('/accounts/2020/document');
    await page.getByText(`这一版更正了：${CORRECTION}`).waitFor();
    await page.getByText('公布的日子超过了批复后二十日的期限').waitFor();
    await picture(page, 'public-corrected');
    await page.getByRole('link', { name: /^第1版/ }).click();
    await page.getByText('替代，留在这里供对照').waitFor();
    expect(page.url()).toContain('version=1');
    await picture(page, 'public-superseded');
    await page.goto(`${story.url}/accounts/2020/document/3?version=1`);
    await page.getByText('专栏公开').first().waitFor();
    expect(await page.content()).not.toContain('大厅查阅处');
    await page.goto(`${story.url}/accounts/2020/document/3`);
    await page.getByText('大厅查阅处').first().waitFor();
    await page.close();
  });

  it.each([
    '/accounts',
    '/accounts/2020',
    '/accounts/2020/document',
    '/accounts/2020/document?version=1',
    '/accounts/2020/document/2',
    '/accounts/2020/document/3',
    '/accounts/2020/tables/06',
    '/accounts/2020/relations',
  ])('%s has no barriers that axe finds', async (address) => {
    const page = await open(address);
    expect(await findBarriers(page)).toEqual([]);
    await page.close();
  });

  it('draws where the money came from, and gives the chart as a table', async () => {
    const page = await open('/accounts/2020');
    await page
      .getByRole('heading', { name: /^收入全部来自一般公共预算财政拨款收入，693\.15万元$/ })
      .waitFor();
    await page.getByText('这张图的数').first().click();
    await page.getByRole('columnheader', { name: '占比' }).first().waitFor();
    await picture(page, 'public-charts');
    await page.close();
  });

  it.each([
    ['pdf', '%PDF'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['html', '<!'],
    ['csv', ''],
    ['json', '{'],
  ])('saves %s of both versions under its Chinese name', async (format, magic) => {
    for (const version of [1, 2]) {
      const answer = await fetch(
        `${story.url}/api/account/published/2020/files/${format}?version=${version}`,
      );
      expect(answer.status).toBe(200);
      const [way, name] = (answer.headers.get('content-disposition') ?? '').split(/; .*UTF-8''/);
      expect(way).toBe('attachment');
      expect(decodeURIComponent(name ?? '')).toBe(
        `2020年度株洲市渌口区行政审批服务局部门决算（第${version}版）.${format}`,
      );
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
    }
  });

  it('opens the PDF in the page by a link of its own', async () => {
    const page = await open('/accounts/2020/document');
    const link = page.getByRole('link', { name: '在网页里直接打开 PDF' });
    const answer = await fetch(story.url + (await link.getAttribute('href')));
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(answer.headers.get('content-type')).toContain('application/pdf');
    await page.close();
  });
});

describe('registers and budget at the desk', () => {
  it('refuses, records, corrects and keeps the trace', async () => {
    const page = await as('kuaiji', '/registers?register=reception&year=2020');
    await page.getByRole('button', { name: /^登记一条/ }).click();
    const form = page.getByRole('form', { name: '登记公务接待' });
    await form.getByLabel('事由或名称').fill('接待邻区同行');
    await form.getByLabel('来访单位').fill('测试区行政审批服务局');
    await form.getByLabel('金额（元）', { exact: true }).fill('120.005');
    await form.getByLabel('批次（团组）').fill('1');
    await form.getByLabel('人数', { exact: true }).fill('2');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await form.locator('[data-code="kernel/too-many-decimals"]').waitFor();
    expect(await form.getByLabel('事由或名称').inputValue()).toBe('接待邻区同行');
    await picture(page, 'registers-refused');
    expect(await findBarriers(page)).toEqual([]);
    await form.getByLabel('金额（元）', { exact: true }).fill('120');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: '接待邻区同行' });
    await row.getByText('120.00').waitFor();

    await row.getByRole('button', { name: /^更正/ }).click();
    const correction = page.getByRole('form', { name: /^更正 JD-2020/ });
    await correction.getByLabel('金额（元）', { exact: true }).fill('110');
    await correction.getByLabel('更正的原因').fill('金额抄错');
    await correction.getByRole('button', { name: '撤销并重新登记' }).click();
    await page.getByText('已撤销：金额抄错').waitFor();
    await page.getByRole('row').filter({ hasText: '110.00' }).waitFor();
    await picture(page, 'registers');
    await page.context().close();
  });

  it('is seen in the account: what the register says and the books do not is an error', async () => {
    const page = await bench('kuaiji');
    await page
      .getByText(/登记簿的接待费.*与账上同款支出相等/)
      .first()
      .waitFor();
    await picture(page, 'release-check');
    await page.context().close();
  });

  it('enters a 指标 and refuses to withdraw more than it has', async () => {
    const page = await as('kuaiji', '/budget/new');
    const form = page.getByRole('form', { name: '预算指标' });
    await form.getByLabel('文号').fill('测财追〔2020〕1号');
    await form.getByLabel('摘要').fill('测试追加');
    await form.getByLabel('指标号').fill('CS-001');
    await form.getByLabel('来源').selectOption('addition');
    await form.getByLabel('功能分类（项）').fill('2010399');
    await page.keyboard.press('Enter');
    const economic = form.getByLabel('第1项经济分类');
    await economic.fill('30201');
    await economic.press('Enter');
    await form.getByLabel('第1项金额（元）').fill('500');
    await picture(page, 'budget-grant');
    expect(await findBarriers(page)).toEqual([]);
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'CS-001' }).waitFor();

    await page.getByRole('link', { name: '登记指标' }).click();
    await page.getByText('收回', { exact: true }).click();
    const back = page.getByRole('form', { name: '预算指标' });
    await back.getByLabel('文号').fill('测财收〔2020〕1号');
    await back.getByLabel('摘要').fill('测试收回');
    await back.getByLabel('指标号').fill('CS-001');
    const item = back.getByLabel('第1项经济分类');
    await item.fill('30201');
    await item.press('Enter');
    await back.getByLabel('第1项金额（元）').fill('500.01');
    await back.getByRole('button', { name: '登记', exact: true }).click();
    await back.locator('[data-code="budget/item-too-small"]').waitFor();
    await page.context().close();
  });
});

it('throws no error in the browser', () => {
  expect(complaints).toEqual([]);
});
