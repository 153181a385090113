import { describe, expect, it } from 'vitest';
import { SOUND, viewOf, without } from '../testing.ts';
import type { ToldFund } from '../told.ts';
import check from './empty-table-statement.ts';
import { faults, shownBy, statesOf, TOLD } from './told.fixture.ts';

const saying = (table: ToldFund['table'], said: ToldFund['said']) => {
  const shown = [{ label: '情况说明', value: '原文', unit: '' }];
  return TOLD.funds.map((fund) => (fund.table === table ? { ...fund, said, shown } : fund));
};
const emptied = viewOf({ ...without(SOUND, 'state-capital'), 'state-capital|total|total': 0 });

describe(check.title, () => {
  it('holds where text and table agree', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
    for (const said of ['none', 'words'] as const)
      expect(faults(check, { ...TOLD, account: emptied, funds: saying('state-capital', said) })).toEqual([]);
  });

  it('finds a table with money of which the text says that there is none', () => {
    const none = { ...TOLD, funds: saying('gov-fund', 'none') };
    expect(faults(check, none)).toEqual([
      'error 政府性基金预算表：文中说没有政府性基金预算，政府性基金预算表有金额 3.00',
    ]);
    expect(shownBy(check, none)).toEqual([['政府性基金预算表 科目212 3.00万元', '情况说明 原文']]);
  });

  it('finds an empty table of which the text says nothing, or tells an amount', () => {
    expect(faults(check, { ...TOLD, account: emptied, funds: saying('state-capital', 'nothing') })).toEqual([
      'error 国有资本经营预算表：国有资本经营预算表没有数据，文中没有作出说明',
    ]);
    expect(faults(check, { ...TOLD, account: emptied })).toEqual([
      'error 国有资本经营预算表：国有资本经营预算表没有数据，文中写有国有资本经营预算的金额',
    ]);
  });

  it('does not apply to a year without the table, and does not judge one that was not read', () => {
    const account = viewOf(without(SOUND, 'state-capital'));
    expect(statesOf(check, { ...TOLD, account })[1]).toBe('not-applicable');
    const unread = () => '列的位置无法确定';
    expect(statesOf(check, { ...TOLD, unread })).toEqual(['could-not-be-read', 'could-not-be-read']);
  });
});
