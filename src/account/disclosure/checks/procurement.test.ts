import { describe, expect, it } from 'vitest';
import check from './procurement.ts';
import { amount, faults, read, recounted, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const spending = (wan: number, whole: boolean) => ({
  ...TOLD,
  spent: () => ({ amount: amount('支出', wan), whole }),
});

describe(check.title, () => {
  it('holds for a sound register', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds', 'holds']);
  });

  it('finds parts that do not add up', () => {
    const more = recounted({ 'procurement.works': 3 });
    expect(faults(check, more)).toEqual([
      'error 政府采购总额：政府采购总额 9.00，货物、工程、服务合计 10.00',
    ]);
    expect(shownBy(check, more)).toEqual([
      ['政府采购支出总额 9.00万元', '货物 6.00万元', '工程 3.00万元', '服务 1.00万元'],
    ]);
  });

  it('allows printed parts what rounding hides', () => {
    const printed = (total: string) => {
      const digits = { total, goods: '6.00', works: '2.00', services: '1.00' };
      const counted = Object.entries(digits).map(
        ([part, said]) => [`procurement.${part}`, read(part, said)] as const,
      );
      return { ...TOLD, counted: new Map([...TOLD.counted, ...counted]) };
    };
    expect(statesOf(check, printed('9.02'))[0]).toBe('holds');
    expect(statesOf(check, printed('9.03'))[0]).toBe('broken');
  });

  it('finds 中小 above the total and 小微 above 中小', () => {
    expect(faults(check, recounted({ 'procurement.sme': 9.01, 'procurement.micro': 9.02 }))).toEqual([
      'error 授予中小企业合同金额：「授予中小企业合同金额」9.01 大于「政府采购支出总额」9.00',
      'error 授予小微企业合同金额：「授予小微企业合同金额」9.02 大于「授予中小企业合同金额」9.01',
    ]);
  });

  it('warns of goods that no 款 shows, unless project money may have paid for them', () => {
    expect(faults(check, spending(0, true))).toEqual([
      'warning 采购货物的支出：采购货物 6.00 万元，支出中没有办公费、材料或设备购置',
    ]);
    expect(statesOf(check, spending(0, false))[3]).toBe('not-applicable');
    expect(statesOf(check, { ...TOLD, spent: () => undefined })[3]).toBe('not-enough-data');
  });

  it('has not enough data where an amount is not told', () => {
    expect(statesOf(check, recounted({ 'procurement.micro': undefined }))[2]).toBe('not-enough-data');
    expect(statesOf(check, recounted({ 'procurement.works': undefined }))[0]).toBe('not-enough-data');
    expect(statesOf(check, SILENT)).toEqual(['not-enough-data']);
  });
});
