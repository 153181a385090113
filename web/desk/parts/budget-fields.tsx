import { Checkbox, Input, Select } from 'antd';
import type { SharedBudget } from '../view/draft.ts';
import { EXPENDITURES, FUND_YEARS, FUNDS, PAYMENTS, SOURCES } from '../view/show.ts';

interface Props {
  readonly budget: SharedBudget;
  readonly onChange: (change: Partial<SharedBudget>) => void;
  /** left out where the business decides it */
  readonly withPayment?: boolean;
}

function options<T extends string>(words: Readonly<Record<T, string>>) {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}

/** The dimensions that all budgetary lines of one voucher share. */
export function BudgetFields({ budget, onChange, withPayment = true }: Props) {
  return (
    <div className="budget-fields">
      <Field label="支出">
        <Select
          aria-label="基本支出或项目支出"
          value={budget.expenditure}
          options={options(EXPENDITURES)}
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
          options={options(FUNDS)}
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
          options={options(SOURCES)}
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
        <Input
          aria-label="指标号"
          value={budget.quota}
          maxLength={60}
          onChange={(event) => onChange({ quota: event.target.value })}
        />
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
