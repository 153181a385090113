import { day } from '#base/kernel/index.ts';
import { budgetOf } from './book.ts';
import { payByQuota, quotaOf, type Year } from './pay.ts';
import { yuan } from './plan.ts';
import { PUBLIC_PAYEES } from './words.ts';

const OFFICE = 'ZB2020-002';
/** The refund of one bill of electricity in November. The bill is paid in addition to the year's total. */
export const ELECTRICITY_REFUND = yuan(326.4);
/** the true amount of the bill, which was booked with two digits exchanged */
export const REISSUED = yuan(4_680);
const MISTAKEN = yuan(4_860);

/** A wrong voucher, its red reversal and the right one; and electricity that was paid twice and refunded. */
export function addCorrections2020(year: Year): void {
  const bill = { number: OFFICE, economic: '30201', payee: '溪云电脑耗材铺' };
  payByQuota(year, {
    ...bill,
    amountFen: MISTAKEN,
    day: day('2020-05-19'),
    summary: '购买窗口打印机硒鼓',
    tag: 'mistaken',
  });
  year.book.reverse('mistaken', day('2020-05-22'), '金额误记为4860.00元，应为4680.00元');
  year.money.out(OFFICE, day('2020-05-22'), -MISTAKEN);
  payByQuota(year, {
    ...bill,
    amountFen: REISSUED,
    day: day('2020-05-22'),
    summary: '购买窗口打印机硒鼓（更正）',
    tag: 'reissued',
  });
  const quota = quotaOf(year, OFFICE);
  year.money.out(OFFICE, day('2020-11-10'), -ELECTRICITY_REFUND);
  year.book.add(
    {
      ...year.book.common(day('2020-11-10'), '收回8月多缴电费', PUBLIC_PAYEES.power),
      kind: 'refund-this-year',
      payment: { way: 'quota', fundYear: 'current' },
      budget: budgetOf(quota),
      items: [{ functional: quota.functional, economic: '30206', amountFen: ELECTRICITY_REFUND }],
    },
    'refund',
  );
}
