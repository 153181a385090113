import { describe, expect, it } from 'vitest';
import check from './reason-unrelated.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

const given = (texts: Record<string, string>) => ({ ...TOLD, reasons: new Map(Object.entries(texts)) });
const LONG = '入驻大厅的部门和人员增加，业务活动费用和两年的办公场地租金增加';

describe(check.title, () => {
  it('holds for a reason of its own, and has nothing to judge without one', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
    expect(statesOf(check, given({ 'change.total': LONG }))).toEqual(['not-applicable']);
  });

  it('warns of a reason taken over word by word', () => {
    expect(faults(check, given({ 'change.total': LONG, 'running.change': LONG }))).toEqual([
      'warning 机关运行经费比上年的原因：与其他指标的原因一字不差',
    ]);
    const short = '厉行节约，压减开支';
    expect(faults(check, given({ 'change.total': short, 'running.change': short }))).toEqual([]);
  });

  it('warns of pay', () => {
    expect(faults(check, given({ 'running.budget': '人员异动，工资调标补发' }))).toEqual([
      'warning 机关运行经费比年初预算的原因：提到人员支出“人员异动”，而机关运行经费不含人员支出',
    ]);
  });
});
