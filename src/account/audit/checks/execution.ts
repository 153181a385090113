import { broken, type Check, holds, not, type Outcome, percentValue } from './check.ts';

export const execution: Check = {
  id: 'budget-execution',
  title: '完成年初预算的比例异常',
  basis: '预算法第十三条：支出应当以批准的预算为依据；年中追加过多说明预算编制不细',
  hint: '完成比例低于80%或高于120%的，请核实并说明。',
  judge(account) {
    const whole = account.statements.filter(
      (s) => s.completion && !s.item && /^一般公共预算财政拨款(支出)?$/.test(s.subject),
    );
    if (whole.length === 0) return [not('not-applicable', '完成比例', '没有总体完成比例')];
    return whole.map((s): Outcome => {
      const percent = s.completion;
      if (!percent || (percent.value >= 8_000 && percent.value <= 12_000)) return holds('总体完成比例');
      return broken('information', '总体完成比例', `一般公共预算财政拨款支出完成年初预算的 ${percent.text}`, [
        percentValue(percent, '完成比例'),
      ]);
    });
  },
};
