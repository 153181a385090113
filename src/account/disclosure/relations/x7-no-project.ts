import { columnName } from '../names.ts';
import { publicsCodes } from '../told-words.ts';
import { equal } from './claims.ts';
import { cell, cellIfPrinted, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'x7-no-project',
  title: '没有项目支出和其他拨款时，“三公”经费决算数＝基本支出决算表对应款',
  basis: '部门决算报表表间勾稽关系：全部是一般公共预算基本支出时，两表30212、31013、30231、30217一致',
  hint: '两表应当逐项一致；核对是哪一表漏列。',
  claims: (account) => {
    const object = '“三公”经费支出决算表与基本支出表';
    const project = account.cell('public-budget', 'total', 'project');
    const others = (['gov-fund', 'state-capital'] as const).map((kind) =>
      account.cell(kind, 'total', 'total'),
    );
    if ([project, ...others].some((found) => found?.state === 'unread')) {
      return [{ object, state: 'could-not-be-read', message: '没有读出项目支出或其他拨款支出合计' }];
    }
    if (!project?.figure) return [{ object, state: 'not-enough-data', message: '没有项目支出合计' }];
    if ([project, ...others].some((found) => (found?.figure?.value ?? 0) !== 0)) {
      return [{ object, state: 'not-applicable', message: '有项目支出或其他财政拨款支出' }];
    }
    return Object.entries(publicsCodes).map(([item, code]) =>
      equal(
        `基本支出表 ${code} 与${nameOf('three-publics')} ${columnName(`final.${item}`)}`,
        [cellIfPrinted('basic', code, 'amount')],
        [cell('three-publics', 'total', `final.${item}`)],
      ),
    );
  },
});
