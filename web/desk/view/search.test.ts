import { describe, expect, it } from 'vitest';
import { permissionsOf } from '#base/org/roles.ts';
import { type Found, figuresIn, hitsOf, joinDigits } from './search.ts';

const found: Found = {
  year: 2020,
  accounts: [
    { code: '1002', name: '银行存款' },
    { code: '100201', name: '银行存款—基本户' },
    { code: '7101', name: '行政支出' },
  ],
  vouchers: [{ number: '2020-03-0001', day: '2020-03-18', summary: '印刷办事指南', financialTotal: 123_450 }],
  figures: [{ id: '02/2010399/1', table: '公开02表 收入决算表', label: '2010399 其他支出', text: '693.15' }],
  cases: [
    {
      number: '43021220261124106219000017',
      item: '老年人优待证办理',
      applicant: '王*明',
      statusName: '审查中',
    },
  ],
};
const bookkeeper = permissionsOf(['bookkeeper']);
const titles = (typed: string, permissions = bookkeeper) =>
  hitsOf(typed, found, permissions, (day) => day).map(({ kind, title }) => `${kind} ${title}`);

describe('hitsOf', () => {
  it('opens a voucher by its number, written in any usual way', () => {
    expect(hitsOf('2020-3-1', { ...found, vouchers: [], cases: [] }, bookkeeper, String)).toEqual([]);
    expect(titles('2020-03-17')[0]).toBe('凭证 2020-03-0017');
    expect(titles('2020030017')[0]).toBe('凭证 2020-03-0017');
    expect(hitsOf('2020-03-17', { ...found, cases: [] }, permissionsOf(['auditor']), String)[0]?.to).toBe(
      '/vouchers/2020-03-0001',
    );
  });

  it('finds accounts by the front of the code and any part of the name', () => {
    expect(titles('1002').filter((title) => title.startsWith('科目'))).toHaveLength(2);
    expect(titles('行政')).toContain('科目 7101 行政支出');
  });

  it('finds cells of the account by their label and by their printed value', () => {
    expect(titles('其他支出')).toContain('报表 2010399 其他支出 693.15万元');
    expect(titles('693.15')).toContain('报表 2010399 其他支出 693.15万元');
  });

  it('leads to the cases that the server found, by their covered names', () => {
    expect(hitsOf('王明', { ...found, vouchers: [] }, permissionsOf(['village-clerk']), String)).toEqual([
      {
        kind: '办件',
        title: '王*明 老年人优待证办理',
        about: '审查中 …000017',
        to: '/cases/43021220261124106219000017',
      },
    ]);
    expect(joinDigits('430212 20261124 106219 000017')).toBe('43021220261124106219000017');
    expect(joinDigits('某 人')).toBe('某 人');
  });

  it('finds pages that one may open, and nothing for nothing', () => {
    expect(titles('余额')).toContain('页面 科目余额表');
    expect(titles('余额', permissionsOf(['auditor']))).not.toContain('页面 科目余额表');
    expect(titles('  ')).toEqual([]);
  });
});

describe('figuresIn', () => {
  it('names each figure by the words before it, on both sides of a table', () => {
    const cell = (role: string, text: string, figure?: string) => ({
      role,
      text,
      ...(figure ? { figure } : {}),
    });
    const body = [
      [
        cell('label', '一、财政拨款收入'),
        cell('line', '1'),
        cell('value', '690.42', '01/a/1'),
        cell('code', '201'),
        cell('label', '一般公共服务支出'),
        cell('value', '', '01/b/2'),
        cell('value', '5.00', '01/b/3'),
      ],
    ];
    expect(
      figuresIn([{ number: '公开01表', title: '总表', body }]).map(({ id, label }) => [id, label]),
    ).toEqual([
      ['01/a/1', '一、财政拨款收入'],
      ['01/b/3', '201 一般公共服务支出'],
    ]);
  });
});
