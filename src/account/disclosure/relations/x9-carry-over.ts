import { grantFunds } from '#base/kernel/index.ts';
import { rowName } from '../names.ts';
import { equal } from './claims.ts';
import { cell, defineRelation, type Operand, ofLastYear } from './equation.ts';

export default defineRelation({
  id: 'x9-carry-over',
  title: '本年年初结转和结余＝上年年末结转和结余',
  basis: '政府会计制度（财会〔2017〕25号）预算结余类科目：年初余额为上年年末余额；年初余额调整应当说明',
  hint: '有年初余额调整、归集调入调出或上缴的，写明金额和原因；没有的，核对上年公开的决算。',
  severity: 'warning',
  claims: (account, lastYear) => {
    if (!lastYear) {
      return [{ object: '年初结转和结余', state: 'not-enough-data', message: '没有上年决算' }];
    }
    const carry = (object: string, now: Operand, before: Operand) =>
      equal(object, [now], [ofLastYear(before)]);
    const kinds = grantFunds.filter((kind) =>
      [account, lastYear].every((view) => view.columns('grant').includes(kind)),
    );
    return [
      carry(
        '收入支出决算总表 年初结转和结余',
        cell('income-expenditure', 'opening', 'income'),
        cell('income-expenditure', 'closing', 'expenditure'),
      ),
      carry(
        '财政拨款总表 年初结转和结余',
        cell('grant', 'opening', 'income'),
        cell('grant', 'closing', 'total'),
      ),
      ...kinds.map((kind) =>
        carry(
          `财政拨款总表 ${rowName(`opening.${kind}`)}`,
          cell('grant', `opening.${kind}`, 'income'),
          cell('grant', 'closing', kind),
        ),
      ),
      carry(
        '政府性基金决算表 年初结转和结余',
        cell('gov-fund', 'total', 'opening'),
        cell('gov-fund', 'total', 'closing'),
      ),
    ];
  },
});
