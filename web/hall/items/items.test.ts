import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import { ask } from '../testing/ask.ts';

const codeOf = (name: string) => demoItems.find(({ item }) => item.name === name)!.item.id;
const guideOf = async (name: string) => (await ask(`/items/${codeOf(name)}`)).html;

describe('a guide', () => {
  it('begins with cost, time, visits and what to bring, in this order', async () => {
    const html = await guideOf('林木采伐许可证核发');
    const places = [
      '不收费',
      '受理后 5 个工作日内办结（法定时限：20 个工作日）',
      '网上办不用跑；到窗口办跑一次',
      '开始办理',
      '要带什么',
      '到哪里办',
      '什么条件',
      '怎么办',
    ];
    const at = places.map((text) => html.indexOf(text));
    expect(at.every((place) => place > 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(html).toContain('复印件 1 份；必须有；有电子证照的可以不带');
  });

  it('leads to the application, and to any site', async () => {
    const html = await guideOf('林木采伐许可证核发');
    expect(html).toContain('href="/apply/start/000164120000-01"');
    expect(html).toContain('任何一个窗口都收');
    expect(html).toContain('href="/sites"');
  });

  it('says of an excluded kind where else', async () => {
    const html = await guideOf('补发婚姻登记证件');
    expect(html).toContain('“婚姻登记”类事项不在镇、村收件，只在区大厅办');
    expect(html).not.toContain('任何一个窗口都收');
    expect(html).not.toContain('/apply/start/');
    expect(html).toContain('这个事项要到窗口办');
  });

  it('marks what is made up, beside it and together at the end', async () => {
    const html = await guideOf('林木采伐许可证核发');
    expect(html).toContain('推定，待部门核定');
    expect(html).toMatch(/没有来源，是推定的[^。]*流程各步的天数/);
    expect(html).not.toContain('0731-0000');
  });

  it.each(demoItems.map(({ item }) => item.name))('%s has a page', async (name) => {
    expect(await guideOf(name)).toContain('<h2 id="where">');
  });
});

describe('the catalogue', () => {
  it('leads by whom, by theme and by department to every item', async () => {
    const { html } = await ask('/items');
    expect(html).toContain('共 81 项');
    expect(html).toContain('href="/items?unit=linye"');
    const list = await ask('/items?unit=linye');
    expect(list.html).toContain(`href="/items/${codeOf('林木采伐许可证核发')}"`);
  });

  it('turns pages', async () => {
    const { html } = await ask('/items?unit=gongan');
    expect(html).toContain('href="/items?unit=gongan&amp;page=2"');
    expect((await ask('/items?unit=gongan&page=2')).html).toContain('上一页');
  });

  it('is what the first page’s field finds first', async () => {
    const { html } = await ask(`/search?q=${encodeURIComponent('老年卡')}`);
    expect(html.indexOf('老年人优待证办理')).toBeGreaterThan(0);
    expect(html).toContain(`href="/items/${codeOf('老年人优待证办理')}"`);
  });
});
