import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import check from './procurement.ts';
import { faults, recounted, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds for a sound register', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds', 'holds']);
  });

  it('finds parts that do not add up', () => {
    expect(faults(check, recounted({ 'procurement.works': 3 }))).toEqual([
      'error 政府采购支出总额：总额9.00万元，货物、工程、服务合计10.00万元',
    ]);
  });

  it('finds 中小 above the total and 小微 above 中小', () => {
    expect(faults(check, recounted({ 'procurement.sme': 9.01, 'procurement.micro': 9.02 }))).toEqual([
      'error 授予中小企业合同金额：授予中小企业合同金额9.01万元大于政府采购支出总额9.00万元',
      'error 授予小微企业合同金额：授予小微企业合同金额9.02万元大于授予中小企业合同金额9.01万元',
    ]);
  });

  it('warns of goods that no 款 shows', () => {
    expect(faults(check, { ...TOLD, spentOn: () => fen(0) })).toEqual([
      'warning 采购货物的支出：采购货物6.00万元，账上没有办公费、材料或设备购置支出',
    ]);
  });

  it('has not enough data without the register', () => {
    expect(statesOf(check, recounted({ 'procurement.micro': undefined }))).toEqual(['not-enough-data']);
  });
});
