import { describe, expect, it } from 'vitest';
import { officialClassification, officialLists } from './official.ts';

const y2020 = officialClassification(2020);

describe('the codes of 2020', () => {
  it('name what the bureau spends on', () => {
    expect(y2020.nameOf('functional', '2010399')).toBe('其他政府办公厅（室）及相关机构事务支出');
    expect(y2020.nameOf('functional', '2210201')).toBe('住房公积金');
    expect(y2020.nameOf('economic', '30217')).toBe('公务接待费');
    expect(y2020.nameOf('account', '7101')).toBe('行政支出');
    expect(y2020.nameOf('gov-economic', '50201')).toBe('办公经费');
    expect(y2020.nameOf('functional', '9999999')).toBe('');
  });

  it('know their level and what they belong to', () => {
    expect(['201', '20103', '2010399', '20'].map((code) => y2020.level('functional', code))).toEqual([
      1, 2, 3, 0,
    ]);
    expect(y2020.parentOf('functional', '2010399')).toBe('20103');
    expect(y2020.parentOf('functional', '20103')).toBe('201');
    expect(y2020.parentOf('functional', '201')).toBe('');
    expect(y2020.parentOf('economic', '30217')).toBe('302');
    expect(y2020.parentOf('account', '710101')).toBe('7101');
    expect(y2020.has('economic', '50201')).toBe(false);
  });

  it('map departmental to government codes by the kind of unit', () => {
    expect(y2020.govEconomic('30101', 'administrative')).toBe('50101');
    expect(y2020.govEconomic('30101', 'institution')).toBe('50501');
    expect(y2020.govEconomic('30217', 'administrative')).toBe('50206');
    expect(y2020.govEconomic('30309', 'institution')).toBe('50901');
    expect(y2020.govEconomic('301', 'administrative')).toBeUndefined();
  });

  it('hold together: every parent is listed, every government code that is mapped to exists', () => {
    for (const scheme of ['account', 'functional', 'economic', 'gov-economic'] as const) {
      const orphans = y2020
        .codes(scheme)
        .filter((code) => y2020.level(scheme, code) === 0 || !fits(scheme, code));
      expect(orphans, scheme).toEqual([]);
    }
    const lost = officialLists.economic
      .flatMap(({ govEconomic }) => (govEconomic ? Object.values(govEconomic) : []))
      .filter((code) => !y2020.has('gov-economic', code));
    expect(lost).toEqual([]);
  });

  it('are 103 accounts of the first level', () => {
    expect(y2020.codes('account').filter((code) => code.length === 4)).toHaveLength(103);
  });
});

function fits(scheme: 'account' | 'functional' | 'economic' | 'gov-economic', code: string): boolean {
  const parent = y2020.parentOf(scheme, code);
  return parent === '' || y2020.has(scheme, parent);
}

describe('other years', () => {
  it('have their own codes', () => {
    expect(officialClassification(2020).has('economic', '39906')).toBe(true);
    expect(officialClassification(2021).has('economic', '39906')).toBe(false);
    expect(officialClassification(2021).has('economic', '39909')).toBe(true);
    expect(officialClassification(2019).has('functional', '234')).toBe(false);
    expect(officialClassification(2018).has('account', '7101')).toBe(false);
    expect(officialClassification(2020)).toBe(y2020);
  });
});
