import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { stubClient } from '../testing/stub.ts';

const { client } = stubClient();
const links = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');

describe('the list of years', () => {
  it('has the latest year first', async () => {
    const { html } = await ask('/accounts', { client });
    const years = links(html).filter((href) => /^\/accounts\/\d+$/.test(href));
    expect(years).toEqual(['/accounts/2020', '/accounts/2019']);
  });

  it('says what will appear where there is none', async () => {
    const empty = stubClient([]).client;
    expect((await ask('/accounts', { client: empty })).html).toContain('现在还没有公布的账目');
    expect((await ask('/', { client: empty })).html).toContain('现在还没有公布的账目');
  });
});

describe('a year', () => {
  it('answers what a citizen asks, each figure a link to where it comes from', async () => {
    const { html } = await ask('/accounts/2020', { client });
    // 12 × (4.000000 + 2.500033 + 0.120000 + 0.035050 + 1.000000) + 0.19 + 3.00 = 95.05 万元
    expect(html).toMatch(
      /支出<a class="amount" href="\/accounts\/2020\/figures\/01\/[^"]*\/2">95\.05万元<\/a>/,
    );
    expect(html).toContain('年末结转和结余');
    expect(html).toContain(
      '项目支出<a class="amount" href="/accounts/2020/figures/03/%E5%90%88%E8%AE%A1/3">3.00万元</a>',
    );
    expect(html).toContain('支出与2019年持平');
  });

  it('says honestly that there is no year before', async () => {
    const { html } = await ask('/accounts/2019', { client });
    expect(html).toContain('本站还没有2018年度的账目');
  });

  it('has the nine tables in its contents', async () => {
    const { html } = await ask('/accounts/2020', { client });
    const tables = links(html).filter((href) => href.includes('/tables/'));
    expect(new Set(tables).size).toBe(9);
  });
});

describe('a table', () => {
  it('has every value as a link, in the form and in the list', async () => {
    const { html } = await ask('/accounts/2020/tables/03', { client });
    const figures = links(html).filter((href) => href.startsWith('/accounts/2020/figures/03/'));
    expect(figures.filter((href) => href.endsWith('/2010399/3'))).toHaveLength(2);
    expect(html).toContain('>3.00</a>');
    expect(html).toContain('<th scope="row"');
  });

  it('says why it is empty', async () => {
    const { html } = await ask('/accounts/2020/tables/08', { client });
    expect(html).toContain('没有政府性基金收入');
  });

  it('gives a phone the whole form when asked', async () => {
    const { html } = await ask('/accounts/2020/tables/03?form=full', { client });
    expect(html).toContain('class="full"');
    expect(html).toContain('只看有数的行');
  });
});

describe('a figure', () => {
  it('says what it is, in 万元 and to the fen, and what it is made of', async () => {
    const { html } = await ask('/accounts/2020/figures/06/30217/1', { client });
    expect(html).toContain('0.19 万元');
    expect(html).toContain('<span class="amount">1,900.00</span>');
    expect(html).toContain('30217');
    expect(html).toContain('1 张凭证合计 1,900.00 元，正好是这个数');
    expect(html).toContain('/accounts/2020/vouchers/2020-05-0061');
  });

  it('leads over all its pages to vouchers that sum to it', async () => {
    let address: string | undefined = '/accounts/2020/figures/03/%E5%90%88%E8%AE%A1/1';
    const seen: string[] = [];
    let fen = 0;
    let said = '';
    while (address) {
      const { html }: { html: string } = await ask(address, { client });
      const list = html.slice(html.indexOf('id="sources"'));
      for (const [, number, amount] of list.matchAll(
        /vouchers\/(2020-\d\d-\d{4})">.*?<span class="amount">([-\d,.]+)</g,
      )) {
        seen.push(number ?? '');
        fen += Number((amount ?? '').replace(/[,.]/g, ''));
      }
      said = /精确到分是 <span class="amount">([-\d,.]+)</.exec(html)?.[1] ?? '';
      address = /href="([^"]*)">下一页/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(62);
    expect(new Set(seen).size).toBe(62);
    expect(fen).toBe(Number(said.replace(/[,.]/g, '')));
  });

  it('finds the way back over the pages', async () => {
    const first = '/accounts/2020/figures/03/%E5%90%88%E8%AE%A1/1';
    const follow = (html: string, name: string) =>
      new RegExp(`href="([^"]*)">${name}`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = follow((await ask(first, { client })).html, '下一页');
    const page = (await ask(second, { client })).html;
    expect(page).toContain('这里是第 21–40 张凭证，共 62 张凭证');
    const third = follow(page, '下一页');
    expect(follow((await ask(third, { client })).html, '上一页')).toBe(second);
    expect(follow(page, '上一页')).toBe(`${first}#sources`);
  });

  it('shows what people wrote as text', async () => {
    const { html } = await ask('/accounts/2020/figures/06/30217/1', { client });
    expect(html).toContain('支付&lt;办公&gt;费');
    expect(html).not.toContain('<办公>');
  });

  it('says what a budget figure without rows is', async () => {
    const { html } = await ask('/accounts/2020/figures/07/%E5%90%88%E8%AE%A1/1', { client });
    expect(html).toContain('没有登记的预算，所以这个数是零');
  });
});

describe('a voucher', () => {
  it('shows both entry sets, and says so where one is missing', async () => {
    const { html } = await ask('/accounts/2020/vouchers/2020-05-0061', { client });
    expect(html).toContain('财务会计分录');
    expect(html).toContain('预算会计分录');
    expect(html).toContain('这张凭证没有财务会计分录');
    expect(html).toContain('<span class="code">710101</span>');
    expect(html.match(/1,900\.00/g)).toHaveLength(4);
    expect(html).toContain('支付&lt;办公&gt;费');
  });
});

describe('the relations', () => {
  it('say each state in a word and a shape', async () => {
    const { html } = await ask('/accounts/2020/relations', { client });
    const account = await client.publish.publishedAccount({ year: 2020 });
    const holds = account.judgements.filter(({ state }) => state === 'holds').length;
    expect(holds).toBeGreaterThan(100);
    expect(html).toContain(`核对了 ${account.judgements.length} 处`);
    expect(html).toMatch(new RegExp(`<svg[^>]*><path d="[^"]+"></path></svg>成立 ${holds} 处`));
  });

  it('put what does not hold first, open, with its figures', async () => {
    const account = await client.publish.publishedAccount({ year: 2020 });
    const [first, ...rest] = account.judgements.toReversed();
    const broken = { ...first!, state: 'broken' as const, message: '差了0.01万元', figures: ['03/合计/1'] };
    const told = {
      ...client,
      publish: {
        ...client.publish,
        publishedAccount: async () => ({ ...account, judgements: [...rest, broken] }),
      },
    } as unknown as typeof client;
    const { html } = await ask('/accounts/2020/relations', { client: told });
    expect(html.indexOf('<details open')).toBe(html.indexOf('<details'));
    expect(html).toContain('差了0.01万元');
    expect(html).toContain('href="/accounts/2020/figures/03/%E5%90%88%E8%AE%A1/1"');
    expect(html).toContain('不成立 1 处');
  });
});
