import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { stubClient } from '../testing/stub.ts';

const { client } = stubClient([2019, 2020], [2020]);
const page = async (address: string) => (await ask(address, { client })).html;

describe('the list of years', () => {
  it('has the published ones alone, with version and what it corrected', async () => {
    const html = await page('/accounts');
    expect(html).toContain('2021年9月1日公布，第2版，更正：改正&lt;错字&gt;');
    expect(html).not.toContain('2019');
  });
});

describe('a year that has books and is not published', () => {
  it.each(['', '/tables/01', '/relations', '/search?q=x', '/document', '/document/3'])(
    'shows no number on /accounts/2019%s, says when it will, and leads on',
    async (address) => {
      const { status, html } = await ask(`/accounts/2019${address}`, { client });
      expect(status).toBe(404);
      expect(html).toContain('2019年度的决算还没有公布');
      expect(html).toContain('预算法第十四条');
      expect(html).toContain('href="/accounts/2020"');
      expect(html).not.toContain('万元');
    },
  );

  it('opens no figure either', async () => {
    const { status } = await ask('/accounts/2019/figures/06/30217/1', { client });
    expect(status).toBe(404);
  });
});

describe('a published year', () => {
  it('says its version, its approval and that it was late, and gives the files', async () => {
    const html = await page('/accounts/2020');
    expect(html).toContain('第2版，2021年9月1日公布（试财批〔2021〕8号，2021年8月5日批复）');
    expect(html).toContain('超过了批复后二十日的期限');
    for (const format of ['pdf', 'docx', 'html', 'xlsx', 'csv', 'json'])
      expect(html).toContain(`href="/api/account/published/2020/files/${format}?version=2"`);
    expect(html).toContain('href="/accounts/2020/document?version=1"');
    expect(html).not.toContain('还没有公布。下面');
  });

  it('stands beside the year before only when that is published', async () => {
    expect(await page('/accounts/2020')).not.toContain('与上年比较');
    const both = await ask('/accounts/2020', { client: stubClient().client });
    expect(both.html).toContain('与上年比较');
    expect(both.html).toContain(
      'href="/accounts/2019/figures/01/%E6%9C%AC%E5%B9%B4%E6%94%AF%E5%87%BA%E5%90%88%E8%AE%A1/2"',
    );
  });
});

describe('the document', () => {
  it('leads to its parts, and an old version to its own', async () => {
    expect(await page('/accounts/2020/document')).toContain('href="/accounts/2020/document/3"');
    const old = await page('/accounts/2020/document?version=1');
    expect(old).toContain('href="/accounts/2020/document/3?version=1"');
    expect(old).toContain('替代，留在这里供对照');
  });

  it('has every figure as a link, headings to jump to, and text as text', async () => {
    const html = await page('/accounts/2020/document/3');
    expect(html).toMatch(/占<a href="\/accounts\/2020\/figures\/N\/[^"]+\/percent">12\.50<\/a>%。/);
    expect(html).toContain('<h2 id="h2">七、“三公”经费</h2>');
    expect(html).toContain('href="#h2"');
    expect(await page('/accounts/2020/document/1')).toContain('办&lt;事&gt;');
  });

  it('of an old version keeps to its tables and figures', async () => {
    const part = await page('/accounts/2020/document/2?version=1');
    expect(part).toContain('href="/accounts/2020/tables/01?version=1"');
    const table = await page('/accounts/2020/tables/02?version=1');
    expect(table).toContain('第1版');
    expect(table).toMatch(/href="\/accounts\/2020\/figures\/02\/[^"]+\?version=1"/);
  });
});

describe('a figure of the narrative', () => {
  it('says its unit and the figures that it is computed from', async () => {
    const html = await page(`/accounts/2020/figures/N/${encodeURIComponent('七 公务接待费占比')}/percent`);
    expect(html).toContain('12.50%');
    expect(html).not.toContain('精确到分');
    expect(html).toContain('href="/accounts/2020/figures/06/30217/1"');
    expect(html).toContain('<span>2019年度 06/30217/1</span>');
    expect(html).toContain('href="/accounts/2020/document/3"');
    expect(html).not.toContain('id="sources"');
  });
});

describe('a figure whose books have changed since', () => {
  it('says so', async () => {
    expect(await page('/accounts/2020/figures/06/30217/1')).toContain('公布以后账簿有变化');
    expect(await page('/accounts/2020/figures/06/30101/1')).not.toContain('公布以后账簿有变化');
  });
});
