import { describe, expect, it } from 'vitest';
import { registerFigures } from './figures.ts';
import { sayRegisterQuery } from './words.ts';

const says = (key: string, year = 2020) => {
  const figure = registerFigures(year).find((each) => each.key === key);
  return figure && sayRegisterQuery(figure.query, (unit) => `〔${unit}〕`);
};

describe('a query in words', () => {
  it('says the register, the time, what is counted and how', () => {
    expect(says('procurement.micro')).toBe(
      '政府采购合同登记簿，2020年内，授予中小企业，授予小微企业，金额合计',
    );
    expect(says('asset.general')).toBe(
      '大型设备登记簿，2020年12月31日，通用设备，单位价值50.00万元以上，条数（台、辆、场）',
    );
    expect(says('post.in-post.participating')).toBe(
      '编制和人员登记簿，2020年12月31日，在职在编人员，参公事业人员，人数合计',
    );
  });

  it('names units and what is left out', () => {
    const query = { kind: 'register', register: 'reception', year: 2020, span: 'year' } as const;
    expect(
      sayRegisterQuery(
        { ...query, units: ['hall'], without: ['foreign'], measure: 'groups' },
        () => '政务服务中心',
      ),
    ).toBe('公务接待登记簿，2020年内，政务服务中心，不含外宾，批次（团组）合计');
  });
});
