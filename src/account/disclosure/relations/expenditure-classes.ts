import { classesSum } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'expenditure-classes',
  title: '支出决算表：合计＝各类之和',
  basis: '部门决算报表编制说明（支出决算表）：合计为各功能分类类级科目之和',
  hint: '核对各类是否齐全，合计是否手工改过。',
  claims: classesSum('expenditure'),
});
