import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AutoComplete, Checkbox, Input, Select } from 'antd';
import { budgetSourceNames, expenditureNames, shortFundNames } from '#base/kernel/index.ts';
import { api } from '../app/client.ts';
import type { SharedBudget } from '../view/draft.ts';
import { FUND_YEARS, PAYMENTS, showAmount } from '../view/show.ts';

interface Props {
  readonly budget: SharedBudget;
  /** whose 指标 are offered */
  readonly year: number;
  readonly onChange: (change: Partial<SharedBudget>) => void;
  /** left out where the business decides it */
  readonly withPayment?: boolean;
}

function options<T extends string>(words: Readonly<Record<T, string>>) {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}

/** The dimensions that all budgetary lines of one voucher share. */
export function BudgetFields({ budget, year, onChange, withPayment = true }: Props) {
  return (
    <div className="budget-fields">
      <Field label="支出">
        <Select
          aria-label="基本支出或项目支出"
          value={budget.expenditure}
          options={options(expenditureNames)}
          onChange={(expenditure) => onChange({ expenditure })}
        />
      </Field>
      {budget.expenditure === 'project' ? (
        <Field label="项目编码">
          <Input
            aria-label="项目编码"
            value={budget.project}
            maxLength={60}
            onChange={(event) => onChange({ project: event.target.value })}
          />
        </Field>
      ) : null}
      <Field label="资金性质">
        <Select
          aria-label="资金性质"
          value={budget.fund}
          options={options(shortFundNames)}
          onChange={(fund) => onChange({ fund })}
        />
      </Field>
      <Field label="年度">
        <Select
          aria-label="资金年度"
          value={budget.fundYear}
          options={options(FUND_YEARS)}
          onChange={(fundYear) => onChange({ fundYear })}
        />
      </Field>
      <Field label="预算来源">
        <Select
          aria-label="预算来源"
          value={budget.source}
          options={options(budgetSourceNames)}
          onChange={(source) => onChange({ source })}
        />
      </Field>
      {withPayment ? (
        <Field label="支付方式">
          <Select
            aria-label="支付方式"
            value={budget.payment}
            options={options(PAYMENTS)}
            onChange={(payment) => onChange({ payment })}
          />
        </Field>
      ) : null}
      <Field label="指标号">
        <QuotaInput year={year} value={budget.quota} onChange={(quota) => onChange({ quota })} />
      </Field>
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

/** A 指标号, typed or taken from the year's with what is left of each. */
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

function Field({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <span className="field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </span>
  );
}
