import type { Notes } from './notes.ts';
import { runs } from './phrases.ts';
import type { Paragraph } from './types.ts';

/** 八、政府性基金预算收入支出决算情况: four figures, or the sentence that there is none, which is required */
export function govFund(notes: Notes): Paragraph[] {
  const at = (name: string, column: string) => notes.cell(name, 'gov-fund', 'total', column);
  const opening = at('年初结转和结余', 'opening');
  const income = at('本年收入', 'income');
  const spent = at('本年支出', 'total');
  const closing = at('年末结转和结余', 'closing');
  if ([opening, income, spent, closing].every((said) => said.value === 0)) {
    return [{ runs: runs('本部门没有政府性基金收入，也没有使用政府性基金安排的支出。') }];
  }
  return [
    {
      runs: runs(
        '政府性基金预算财政拨款年初结转和结余',
        opening,
        '，本年收入',
        income,
        '，本年支出',
        spent,
        '（基本支出',
        at('基本支出', 'basic'),
        '，项目支出',
        at('项目支出', 'project'),
        '），年末结转和结余',
        closing,
        '。',
      ),
    },
  ];
}

/** 九、国有资本经营预算支出决算情况 */
export function stateCapital(notes: Notes): Paragraph[] {
  const spent = notes.cell('本年支出', 'state-capital', 'total', 'total');
  const income = notes.cell('本年收入', 'grant', 'income.state-capital', 'income');
  if (spent.value === 0 && income.value === 0) {
    return [{ runs: runs('本部门没有国有资本经营预算收入，也没有使用国有资本经营预算安排的支出。') }];
  }
  return [{ runs: runs('国有资本经营预算财政拨款本年收入', income, '，本年支出', spent, '。') }];
}
