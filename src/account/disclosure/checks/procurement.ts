import { canBeAtMost, roundingOf, sumOf } from '../precision.ts';
import type { Told, ToldAccount } from '../told.ts';
import { inWan } from './base-of-change.ts';
import { broken, defineCheck, holds, idle, precise, show, type Verdict } from './define-check.ts';

const NAMES = {
  total: '政府采购总额',
  sme: '授予中小企业合同金额',
  micro: '授予小微企业合同金额',
} as const;

/** 款 for the purchase of goods: office and special supplies, equipment, and 资本性支出 as a whole. */
const GOODS = ['30201', '30218', '30224', '309', '310'];

/** Fault 20 of docs/faults.md: total = goods + works + services; micro ≤ SME ≤ total; goods leave a trace in spending. */
export default defineCheck({
  id: 'procurement',
  title: '政府采购总额＝货物＋工程＋服务；授予小微≤授予中小≤总额',
  basis:
    '财预〔2016〕143号：公开政府采购货物、工程、服务及授予中小企业合同金额；政府采购促进中小企业发展管理办法',
  hint: '请核对各分项与总额，以及中小企业、小微企业合同金额。',
  severity: 'error',
  judge(account) {
    const of = (part: string) => account.counted.get(`procurement.${part}`);
    const any = ['total', 'goods', 'works', 'services', 'sme', 'micro'].some((part) => of(part));
    if (!any || account.kind !== 'final') return [idle('政府采购', '没有政府采购金额', 'not-enough-data')];
    const parts = ['goods', 'works', 'services'].flatMap((part) => of(part) ?? []);
    return [
      total(of('total'), parts),
      within(NAMES.sme, of('sme'), of('total')),
      within(NAMES.micro, of('micro'), of('sme')),
      trace(account, of('goods')),
    ];
  },
});

function total(all: Told | undefined, parts: readonly Told[]): Verdict {
  if (!all || parts.length !== 3) return idle(NAMES.total, '总额或分项不全', 'not-enough-data');
  const [whole, each] = [precise(all), parts.map(precise)];
  const sum = sumOf(each);
  if (Math.abs(sum.value - whole.value) <= roundingOf([whole, ...each])) return holds(NAMES.total);
  const message = `政府采购总额 ${all.printed}，货物、工程、服务合计 ${inWan(sum.value)}`;
  return broken(
    NAMES.total,
    message,
    [all, ...parts].map((one) => show(one)),
  );
}

function within(object: string, less: Told | undefined, more: Told | undefined): Verdict {
  if (!less || !more) return idle(object, '没有写明两个金额', 'not-enough-data');
  if (canBeAtMost(precise(less), precise(more))) return holds(object);
  const message = `「${less.name}」${less.printed} 大于「${more.name}」${more.printed}`;
  return broken(object, message, [show(less), show(more)]);
}

function trace(account: ToldAccount, goods: Told | undefined): Verdict {
  const object = '采购货物的支出';
  if (!goods) return idle(object, '没有写明采购货物的金额', 'not-enough-data');
  if (goods.value === 0) return idle(object, '没有采购货物');
  const spent = account.spent(GOODS);
  if (!spent) return idle(object, '没有按经济分类的支出', 'not-enough-data');
  if (spent.amount.value > 0) return holds(object);
  // the money for goods may be project money that no table shows
  if (!spent.whole) return idle(object, '可能由项目支出列支');
  const message = `采购货物 ${goods.printed} 万元，支出中没有办公费、材料或设备购置`;
  return broken(object, message, [show(goods)], 'warning');
}
