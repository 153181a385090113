import { wholeOf } from './bases.ts';
import { broken, type Check, holds, not, type Outcome, percentValue, statedValue } from './check.ts';
import { canBe, printed, shown } from './ratio.ts';

export const share: Check = {
  id: 'share-ratio',
  title: '占比应等于部分除以总额',
  basis: '情况说明表样：占比＝该项金额÷总额×100%，四舍五入保留两位小数',
  hint: '请按原文两个金额重新计算占比，或核对金额。',
  judge(account) {
    const shares = account.statements.filter((s) => s.share && (!s.aside || s.share.of !== ''));
    if (shares.length === 0) return [not('not-applicable', '情况说明', '没有占比')];
    return shares.map((statement): Outcome => {
      const percent = statement.share;
      const object = `${statement.subject} 占比 ${percent?.text}`;
      const whole = wholeOf(statement, account);
      if (!percent || !whole) return not('not-enough-data', object, '没有找到总额');
      if (whole.value === 0) return not('not-applicable', object, '总额为零');
      if (canBe(percent, printed(statement), whole)) return holds(object);
      // a whole in 元 among amounts in 万元 is one fault, and it is the check of units that names it
      const other = [whole.value * 10_000, whole.value / 10_000].some((value) =>
        canBe(percent, printed(statement), { ...whole, value }),
      );
      if (other) return not('not-applicable', object, '总额的单位有疑，另行列出');
      const message = `「${statement.subject}」${statement.digits}，按所列总额计算占比为 ${shown(statement.amount, whole.value)}%，文中写作 ${percent.text}`;
      return broken('error', object, message, [
        percentValue(percent, '占比'),
        statedValue(statement),
        ...(whole.show ? [whole.show] : []),
      ]);
    });
  },
};
