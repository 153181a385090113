import { equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'three-publics-total',
  title: '“三公”经费支出决算表：合计＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费',
  basis:
    '党政机关“三公”经费的三项构成；部门决算报表编制说明（“三公”经费支出决算表）：1＝（2＋3＋6）栏，7＝（8＋9＋12）栏',
  hint: '核对三项经费是否齐全。',
  claims: () =>
    ['budget', 'final'].map((side) =>
      equal(
        nameOf('three-publics', 'total', `${side}.total`),
        [cell('three-publics', 'total', `${side}.total`)],
        ['abroad', 'vehicles', 'reception'].map((item) => cell('three-publics', 'total', `${side}.${item}`)),
      ),
    ),
});
