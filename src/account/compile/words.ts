import type { FundKind, LineFilter } from '#base/kernel/index.ts';
import { budgetSourceNames, expenditureNames, grantFunds, printedFundNames } from '#base/kernel/index.ts';
import type { BudgetQuery } from '#money/budget/index.ts';
import type { CodeNames, FigureQuery } from './types.ts';

const CLASSES: Record<string, string> = {
  '6': '预算收入类各科目',
  '7': '预算支出类各科目',
  '8': '预算结余类各科目',
  '81': '财政拨款结转结余（8101、8102）',
  '82': '非财政拨款结转结余（8201、8202）',
  '83': '专用结余（8301）',
  '84': '经营结余（8401）',
  '85': '其他结余（8501）',
  '87': '非财政拨款结余分配（8701）',
};

const listed = (parts: readonly string[]) => parts.join('、');

function fundsInWords(funds: readonly FundKind[] | undefined): string {
  if (!funds) return '';
  if (grantFunds.every((grant) => funds.includes(grant)) && funds.length === grantFunds.length)
    return '财政拨款';
  return funds.length === 0 ? '（没有符合的资金）' : listed(funds.map((fund) => printedFundNames[fund]));
}

type Dimensions = Pick<LineFilter, 'funds' | 'expenditure' | 'functional' | 'economic'>;

/** Words for the part of the money: "一般公共预算财政拨款的基本支出中，功能分类2010399…、经济分类30217公务接待费". */
function moneyInWords({ funds, expenditure, functional, economic }: Dimensions, names: CodeNames): string {
  const spending = expenditure && expenditureNames[expenditure];
  const money = [fundsInWords(funds), spending].filter(Boolean).join('的');
  const codes = [
    functional && `功能分类${functional}${names.functional(functional)}`,
    economic && `经济分类${listed(economic.map((code) => `${code}${names.economic(code)}`))}`,
  ].filter((part) => part !== undefined && part !== '');
  if (codes.length === 0) return money;
  return `${money}${money ? '中，' : ''}${codes.join('、')}`;
}

function accountsInWords(filter: LineFilter, names: CodeNames): string {
  const said = (code: string) => CLASSES[code] ?? `${code}${names.account(code)}`;
  const except = filter.excludeAccounts?.length ? `（不含${listed(filter.excludeAccounts.map(said))}）` : '';
  return `${listed(filter.accounts.map(said))}${except}`;
}

function termInWords(filter: LineFilter, year: number, names: CodeNames): string {
  const span = { year: `${year}年`, before: `${year}年以前累计`, through: `截至${year}年末累计` }[
    filter.span
  ];
  const money = moneyInWords(filter, names);
  const [side, other] = filter.side === 'debit' ? ['借方', '贷方'] : ['贷方', '借方'];
  const closing = filter.closing ? '含年末结转凭证' : '不含年末结转凭证';
  return `${span}${money}${money ? '，' : ''}记在${accountsInWords(filter, names)}${side}的金额减去${other}的金额（${closing}）`;
}

function budgetInWords(query: BudgetQuery, names: CodeNames): string {
  const sources = query.sources?.map((source) => budgetSourceNames[source]);
  return `${query.year}年${moneyInWords(query, names)}的全年预算数：${sources ? sources.join('、') : '各项预算'}的金额合计`;
}

/** Says in plain Chinese what a figure adds up. */
export function inWords(query: FigureQuery, names: CodeNames): string {
  if (query.kind === 'budget') return `${budgetInWords(query, names)}。`;
  const terms = query.terms.map(({ sign, filter }) => ({
    sign,
    text: termInWords(filter, query.year, names),
  }));
  const [first] = terms;
  if (!first) return '按制度本单位没有这类业务，没有可以汇总的凭证，恒为零。';
  if (terms.length === 1) return `${first.sign === 1 ? '' : '减去：'}${first.text}，合计。`;
  const numbered = terms.map(
    ({ sign, text }, index) => `（${index + 1}）${sign === 1 ? '加' : '减'}：${text}`,
  );
  return `以下${terms.length}项相加减：${numbered.join('；')}。`;
}
