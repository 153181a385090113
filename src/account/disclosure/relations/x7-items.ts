import { columnName } from '../names.ts';
import { publicsCodes } from '../told-words.ts';
import { atMost } from './claims.ts';
import { cell, cellIfPrinted, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'x7-items',
  title: '“三公”经费决算数≥基本支出决算表对应款',
  basis:
    '“三公”经费决算表含基本支出和项目支出，基本支出决算表只含基本支出；部门决算报表表间勾稽关系：两表30212、31013、30231、30217',
  hint: '核对“三公”经费是否漏计，或款级科目是否用错。',
  claims: () =>
    Object.entries(publicsCodes).map(([item, code]) =>
      atMost(
        `基本支出表 ${code} 与${nameOf('three-publics')} ${columnName(`final.${item}`)}`,
        [cellIfPrinted('basic', code, 'amount')],
        [cell('three-publics', 'total', `final.${item}`)],
      ),
    ),
});
