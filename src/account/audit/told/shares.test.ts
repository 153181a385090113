import { describe, expect, it } from 'vitest';
import { readCheck } from '../checks/told.ts';
import { brokenOf, group, proveCheck, textAccount } from '../testing.ts';

const [shareRatio, shareSum, classList, completion, execution] = [
  'share-ratio',
  'share-sum',
  'class-list',
  'completion-ratio',
  'budget-execution',
].map(readCheck) as [Check, Check, Check, Check, Check];
type Check = ReturnType<typeof readCheck>;

/** the share that the fault changed: the first class of the list */
const first = (line = '') => ({
  whole: group(line, /财政拨款支出([\d.]+)万元/),
  name: group(line, /方面：([^（]+（类）)/),
  amount: group(line, /方面：[^（]+（类）([\d.]+)万元/),
  shares: [...line.matchAll(/占([\d.]+)%/g)].map((match) => match[1] ?? ''),
});

describe(shareRatio.title, () => {
  proveCheck(shareRatio, 'share', ({ after: [line] }) => {
    const { whole, name, amount, shares } = first(line);
    return [{ object: `${name} 占比 ${shares[0]}%`, values: [shares[0] ?? '', amount, whole] }];
  });

  it('finds a share of small amounts, as of large ones', () => {
    const said = (times: number) => {
      const amount = (wan: number) => (wan * times).toFixed(2);
      return textAccount(`某市某区民政局2020年度部门决算
三、支出决算情况说明
本年支出合计${amount(40)}万元，其中：基本支出${amount(10)}万元，占55.00%；项目支出${amount(30)}万元，占75.00%。`);
    };
    for (const times of [1, 100])
      expect(brokenOf(shareRatio.judge(said(times), undefined)).map((o) => o.object)).toEqual([
        '基本支出 占比 55.00%',
      ]);
  });
});

const structure = (share: string) => `五、一般公共预算财政拨款支出决算情况说明
（二）一般公共预算财政拨款支出决算结构情况
一般公共预算财政拨款支出100.00万元，主要用于以下方面：教育支出（类）60.00万元，占60.00%；住房保障支出（类）40.00万元，占${share}。`;

describe(shareSum.title, () => {
  proveCheck(shareSum, 'share', ({ after: [line] }) => {
    const { shares } = first(line);
    return [{ object: new RegExp(` ${shares.length} 项占比$`), values: shares }];
  });

  proveCheck(shareSum, 'class-left-out', ({ after: [line] }) => {
    const { shares } = first(line);
    return [{ object: new RegExp(` ${shares.length} 项占比$`), values: shares }];
  });

  it('holds at a hundred', () => {
    const judged = shareSum.judge(textAccount(structure('40.00%')), undefined);
    expect(judged.map((o) => o.state)).toEqual(['holds']);
  });

  it('says what the shares add up to', () => {
    const [found] = brokenOf(shareSum.judge(textAccount(structure('30.00%')), undefined));
    expect(found?.message).toBe('所列占比合计为 90.00%');
    expect(found?.values.map(({ value }) => value)).toEqual(['60.00', '30.00']);
  });
});

describe(classList.title, () => {
  proveCheck(classList, 'class-not-in-table', () => [{ object: '国防支出（类）', values: ['0.00'] }]);

  // the finding shows its row of the table
  proveCheck(classList, 'class-left-out', ({ before: [line] }) => [
    {
      object: '住房保障支出',
      values: [group(line, /住房保障支出（类）([\d.]+)万元/)],
      elsewhere: true,
    },
  ]);

  it('finds a class that the list leaves out, in its row of the table', () => {
    const listed = (more: string) => `某市某区民政局2020年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
科目编码\t科目名称\t小计\t基本支出\t项目支出
合计\t合计\t100.00\t100.00\t
205\t教育支出\t60.00\t60.00\t
221\t住房保障支出\t40.00\t40.00\t

五、一般公共预算财政拨款支出决算情况说明
（二）一般公共预算财政拨款支出决算结构情况
一般公共预算财政拨款支出100.00万元，主要用于以下方面：教育支出（类）60.00万元，占60.00%${more}。`;
    const whole = listed('；住房保障支出（类）40.00万元，占40.00%');
    expect(brokenOf(classList.judge(textAccount(whole), undefined))).toEqual([]);
    const [found] = brokenOf(classList.judge(textAccount(listed('')), undefined));
    expect([found?.severity, found?.object]).toEqual(['warning', '住房保障支出']);
    expect(found?.values.map(({ value, place }) => [value, place.line])).toEqual([['40.00', 7]]);
  });
});

describe(completion.title, () => {
  proveCheck(completion, 'completion', ({ after: [line] }) => {
    const percent = group(line, /完成年初预算的([\d.]+)%/);
    const name = group(line, /（款）([^（]+)（项）/);
    const values = [percent, group(line, /支出决算为([\d.]+)/), group(line, /年初预算为([\d.]+)/)];
    return [{ object: `${name} 完成预算 ${percent}%`, values }];
  });
});

describe(execution.title, () => {
  const text = (budget: string, done: string) => `五、一般公共预算财政拨款支出决算情况说明
一般公共预算财政拨款支出年初预算为${budget}万元，支出决算为100.00万元，完成年初预算的${done}。`;

  it('is silent between 80% and 120%, and says so beyond', () => {
    const judge = (budget: string, done: string) =>
      execution.judge(textAccount(text(budget, done)), undefined);
    expect(judge('100.00', '100.00%').map((o) => o.state)).toEqual(['holds']);
    const [found] = judge('50.00', '200.00%');
    expect([found?.state, found?.severity]).toEqual(['broken', 'information']);
    expect(found?.values.map(({ value }) => value)).toEqual(['200.00', '100.00', '50.00']);
  });
});
