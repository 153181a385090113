import { statedTwice } from '../precision.ts';
import type { ToldAccount } from '../told.ts';
import { broken, defineCheck, holds, idle, precise, show, type Verdict } from './define-check.ts';

const ITEMS = [
  ['event.meeting.amount', '会议费', '30215'],
  ['event.training.amount', '培训费', '30216'],
] as const;

/** Fault 22 of docs/faults.md: the text's amounts for meetings and training are the expenditure on their 款. */
export default defineCheck({
  id: 'meetings-and-training',
  title: '会议费、培训费应与同款支出相符',
  basis: '政府收支分类科目 30215 会议费、30216 培训费；基本支出表只含基本支出',
  hint: '没有项目支出时两数应相等；有项目支出的，情况说明的数应不小于表中的数。本系统编制的，请补登漏记的会议、培训，或改正凭证的经济分类。',
  severity: 'error',
  judge(account) {
    if (account.kind !== 'final') return [idle('会议费、培训费', '预算不作此项核对')];
    return ITEMS.map(([key, name, code]) => judgeOne(account, key, name, code));
  },
});

function judgeOne(account: ToldAccount, key: string, name: string, code: string): Verdict {
  if (account.account.cell('basic', code, 'amount')?.state === 'unread')
    return idle(name, '没有读出基本支出表', 'could-not-be-read');
  const told = account.counted.get(key);
  const spent = account.spent([code]);
  if (!told || !spent) return idle(name, '说明或表中没有这一项', 'not-enough-data');
  const said = precise(told);
  const { amount, whole } = spent;
  if (statedTwice(said, precise(amount)) === 'same') return holds(name);
  if (said.value > precise(amount).value && !whole) return idle(name, '可能含项目支出');
  const message = `情况说明${name} ${told.printed}，${amount.name}为 ${amount.printed}`;
  return broken(name, message, [show(told), show(amount)]);
}
