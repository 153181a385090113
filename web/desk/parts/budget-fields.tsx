import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AutoComplete, Checkbox, Input, Select } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { expenditureNames, shortFundNames } from '#base/kernel/index.ts';
import { api } from '../app/client.ts';
import type { SharedBudget } from '../view/draft.ts';
import { FUND_YEARS, PAYMENTS, SOURCES, showAmount } from '../view/show.ts';
import { optionsOf } from './filter-select.tsx';

interface Props {
  readonly budget: SharedBudget;
  /** the year whose 指标 are offered */
  readonly year: number;
  readonly onChange: (change: Partial<SharedBudget>) => void;
  /** false where the business decides the payment */
  readonly withPayment?: boolean;
}

type Choice = 'expenditure' | 'fund' | 'fundYear' | 'source' | 'payment';

const CHOICES: readonly {
  readonly name: Choice;
  readonly label: string;
  /** a longer label, where the short one is not enough */
  readonly said?: string;
  readonly words: Readonly<Record<string, string>>;
}[] = [
  { name: 'expenditure', label: '支出', said: '基本支出或项目支出', words: expenditureNames },
  { name: 'fund', label: '资金性质', words: shortFundNames },
  { name: 'fundYear', label: '年度', said: '资金年度', words: FUND_YEARS },
  { name: 'source', label: '预算来源', words: SOURCES },
  { name: 'payment', label: '支付方式', words: PAYMENTS },
];

/** The dimensions that all budgetary lines of one voucher share. */
export function BudgetFields({ budget, year, onChange, withPayment = true }: Props) {
  return (
    <div className="budget-fields">
      {CHOICES.filter(({ name }) => withPayment || name !== 'payment').map(({ name, label, said, words }) => (
        <Fragment key={name}>
          <Labelled label={label}>
            <Select<string>
              aria-label={said ?? label}
              value={budget[name]}
              options={optionsOf(words)}
              onChange={(value) => onChange({ [name]: value })}
              popupMatchSelectWidth={false}
            />
          </Labelled>
          {name === 'expenditure' && budget.expenditure === 'project' ? (
            <Labelled label="项目编码">
              <Input
                aria-label="项目编码"
                value={budget.project}
                maxLength={60}
                onChange={(event) => onChange({ project: event.target.value })}
              />
            </Labelled>
          ) : null}
        </Fragment>
      ))}
      <Labelled label="指标号">
        <QuotaInput year={year} value={budget.quota} onChange={(quota) => onChange({ quota })} />
      </Labelled>
      <Checkbox
        checked={budget.procurement}
        onChange={(event) => onChange({ procurement: event.target.checked })}
      >
        政府采购
      </Checkbox>
    </div>
  );
}

interface QuotaProps {
  readonly year: number;
  readonly value: string;
  readonly onChange: (quota: string) => void;
}

/** The field for a 指标号, typed or chosen from the year's list with the rest of each. */
function QuotaInput({ year, value, onChange }: QuotaProps) {
  const quotas = useQuery(
    api.budget.execution.queryOptions({ input: { year, by: 'quota' }, staleTime: 60_000 }),
  );
  const none = quotas.data !== undefined && quotas.data.lines.length === 0;
  return (
    <AutoComplete
      aria-label="指标号"
      notFoundContent={
        none ? (
          <>
            {year}年还没有登记指标，财政支付要先有指标。
            <Link to="/budget/new" search={{ year }}>
              去登记
            </Link>
          </>
        ) : null
      }
      value={value}
      onChange={(text: string) => onChange(text.slice(0, 60))}
      options={(quotas.data?.lines ?? []).map(({ code, name, left }) => ({
        value: code,
        label: `${code} ${name} 余额 ${showAmount(left)}`,
      }))}
      showSearch={{ filterOption: (typed, option) => option?.label.includes(typed) ?? false }}
      popupMatchSelectWidth={380}
      style={{ width: 130 }}
    />
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className="budget-field">
      <span aria-hidden="true">{label}</span>
      {children}
    </span>
  );
}
