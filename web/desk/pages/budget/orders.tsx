import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { api, useMay, useYear } from '../../app/index.ts';
import { type FormField, Loaded, Page, SubmitForm, useSubmission, useValues } from '../../frame/index.ts';
import { AmountInput } from '../../parts/amount-input.tsx';
import { CodeSelect, YearPick } from '../../parts/pickers.tsx';
import { RowsAdded } from '../../parts/rows-added.tsx';
import { makeRefusal } from '../../view/allowed.ts';
import { ORDERS, type OrderItem, type OrderKind, orderFields } from '../../view/budget-orders.ts';
import { blankValues, readValues } from '../../view/field-form.ts';

type Chart = Awaited<ReturnType<typeof api.ledger.codes.call>>;

/** Entering what a document did to the budget: grants, shifts, withdrawals. */
export function BudgetOrders() {
  const search = useSearch({ from: '/budget/new' });
  const books = useYear(search.year);
  const [chosen, setChosen] = useState<number>();
  const year = chosen ?? search.year ?? books.working;
  const [kind, setKind] = useState<OrderKind>('grant');
  const chart = useQuery(api.ledger.codes.queryOptions({ input: { year }, enabled: books.ready }));
  return (
    <Page
      title="登记预算指标"
      not={makeRefusal(useMay('budget.keep'))}
      beside={
        <>
          <YearPick of={{ ...books, year }} onChange={setChosen} />
          <Segmented<OrderKind>
            value={kind}
            onChange={setKind}
            options={ORDERS.map(({ kind: value, label }) => ({ value, label }))}
          />
        </>
      }
      about={ORDERS.find((order) => order.kind === kind)?.does}
      actions={
        <Link to="/budget" search={{ year, by: 'rows' }}>
          {year}年指标明细
        </Link>
      }
    >
      <Loaded query={chart} rows={8}>
        {(codes) => <OrderForm key={`${kind} ${year}`} kind={kind} year={year} codes={codes} />}
      </Loaded>
    </Page>
  );
}

interface FormProps {
  readonly kind: OrderKind;
  readonly year: number;
  readonly codes: Chart;
}

const NO_ITEM: OrderItem = { economic: '', amount: '' };

const asOptions = (list: readonly { readonly code: string; readonly name: string }[], length: number) =>
  list
    .filter(({ code }) => code.length === length)
    .map(({ code, name }) => [code, `${code} ${name}`] as const);

/** Sends the order as the contract of its kind asks for it. */
function send(kind: OrderKind, common: object, typed: Record<string, unknown>, items: readonly OrderItem[]) {
  const text = (name: string) => String(typed[name] ?? '');
  const decided = { ...common, day: text('day'), document: text('document'), summary: text('summary') } as {
    requestId: string;
    year: number;
    day: string;
    document: string;
    summary: string;
  };
  if (kind === 'shift')
    return api.budget.shift.call({
      ...decided,
      from: { number: text('fromNumber'), economic: text('fromEconomic') },
      to: { number: text('toNumber'), economic: text('toEconomic') },
      amount: text('amount'),
    });
  if (kind === 'withdraw')
    return api.budget.withdraw.call({ ...decided, number: text('number'), items: [...items] });
  type Grant = Parameters<typeof api.budget.grant.call>[0];
  const project = text('project');
  return api.budget.grant.call({
    ...decided,
    number: text('number'),
    source: text('source') as Grant['source'],
    fund: text('fund') as Grant['fund'],
    functional: text('functional'),
    expenditure: text('expenditure') as Grant['expenditure'],
    ...(project ? { project } : {}),
    items: [...items],
  });
}

interface Typed {
  readonly values: Record<string, unknown>;
  readonly items: readonly OrderItem[];
}

function OrderForm({ kind, year, codes }: FormProps) {
  const navigate = useNavigate();
  const fields = orderFields(kind, {
    functional: asOptions(codes.functional, 7),
    economic: asOptions(codes.economic, 5),
  });
  const [values, change] = useValues(() => ({ ...blankValues(fields, `${year}-01-01`), functional: '' }));
  // hundreds of codes are searched by digits, words or first letters, not scrolled through
  const shown = fields.map(
    (field): FormField =>
      field.name === 'functional'
        ? {
            name: field.name,
            label: field.label,
            required: '请选择功能分类',
            kind: 'own',
            control: () => (
              <CodeSelect
                label={field.label}
                placeholder="编码、名称或首字母"
                value={values.functional}
                codes={codes.functional.filter(({ code }) => code.length === 7)}
                onChange={(code) => change({ functional: code ?? '' })}
                width="100%"
              />
            ),
          }
        : field,
  );
  const [items, setItems] = useState<readonly OrderItem[]>([NO_ITEM]);
  const order = useSubmission({
    refused: '没有登记',
    send: (typed: Typed, requestId) => send(kind, { requestId, year }, typed.values, typed.items),
    reads: [api.budget.key()],
    said: ({ rows }) => `已登记 ${rows} 条明细`,
    onDone: () => void navigate({ to: '/budget', search: { year, by: 'rows' } }),
  });
  return (
    <SubmitForm
      label="预算指标"
      of={order}
      fields={shown}
      values={values}
      onChange={change}
      onSend={() => order.send({ values: readValues(fields, values), items })}
      button="登记"
      foot={<span className="soft">登记后不能改；写错了用调剂或收回更正。</span>}
    >
      {kind === 'shift' ? null : <ItemRows codes={codes} items={items} onChange={setItems} />}
    </SubmitForm>
  );
}

interface ItemsProps {
  readonly codes: Chart;
  readonly items: readonly OrderItem[];
  readonly onChange: (items: readonly OrderItem[]) => void;
}

/** The break-down of an order by 款. */
function ItemRows({ codes, items, onChange }: ItemsProps) {
  const economic = codes.economic.filter(({ code }) => code.length === 5);
  return (
    <fieldset className="plain-set">
      <legend className="sr-only">按经济分类款的明细</legend>
      <RowsAdded
        rows={items}
        blank={NO_ITEM}
        onChange={onChange}
        rowClass="part-row"
        footClass="form-foot"
        row={(item, at, change) => (
          <>
            <CodeSelect
              label={`第${at + 1}项经济分类`}
              placeholder="经济分类（款）"
              value={item.economic}
              codes={economic}
              onChange={(code) => change({ economic: code ?? '' })}
              width="100%"
            />
            <AmountInput
              label={`第${at + 1}项金额（元）`}
              placeholder="金额（元）"
              value={item.amount}
              onChange={(amount) => change({ amount })}
            />
          </>
        )}
      />
    </fieldset>
  );
}
