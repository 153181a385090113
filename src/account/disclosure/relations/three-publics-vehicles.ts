import { equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'three-publics-vehicles',
  title: '“三公”经费支出决算表：公务用车小计＝购置费＋运行维护费',
  basis: '部门决算报表编制说明（“三公”经费支出决算表）：3＝（4＋5）栏，9＝（10＋11）栏',
  hint: '核对公务用车购置费和运行维护费。',
  claims: () =>
    ['budget', 'final'].map((side) =>
      equal(
        nameOf('three-publics', 'total', `${side}.vehicles`),
        [cell('three-publics', 'total', `${side}.vehicles`)],
        ['vehicle-purchase', 'vehicle-running'].map((item) =>
          cell('three-publics', 'total', `${side}.${item}`),
        ),
      ),
    ),
});
