import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { may } from '../../app/session.ts';
import { useYear } from '../../app/year.ts';
import { FieldForm } from '../../parts/field-form.tsx';
import { CodeSelect, YearSelect } from '../../parts/pickers.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { Loaded } from '../../parts/wait.tsx';
import { makeRefusal } from '../../view/allowed.ts';
import { ORDERS, type OrderItem, type OrderKind, orderFields } from '../../view/budget-orders.ts';
import { blankValues, readValues, type Values } from '../../view/field-form.ts';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';

type Chart = Awaited<ReturnType<typeof api.ledger.codes.call>>;

/** Entering what a document did to the budget: grants, shifts, withdrawals. */
export function BudgetOrders() {
  const me = useMe();
  const search = useSearch({ from: '/budget/new' });
  const { years, working, choose, ready } = useYear(search.year);
  const [chosen, setChosen] = useState<number>();
  const year = chosen ?? search.year ?? working;
  const [kind, setKind] = useState<OrderKind>('grant');
  const chart = useQuery(api.ledger.codes.queryOptions({ input: { year }, enabled: ready }));
  const not = makeRefusal(may(me, 'budget.keep'));
  const order = ORDERS.find((candidate) => candidate.kind === kind);
  if (not)
    return (
      <p className="panel empty">
        {not.reason}
        <br />
        <span className="soft">依据：{not.basis}</span>
      </p>
    );
  return (
    <>
      <header className="page-head">
        <h1>登记预算指标</h1>
        <YearSelect
          year={year}
          years={years}
          onChange={(value) => {
            choose(value);
            setChosen(value);
          }}
        />
        <Segmented<OrderKind>
          value={kind}
          onChange={setKind}
          options={ORDERS.map(({ kind: value, label }) => ({ value, label }))}
        />
        <span className="about">{order?.does}</span>
        <div className="actions">
          <Link to="/budget" search={{ year, by: 'rows' }}>
            {year}年指标明细
          </Link>
        </div>
      </header>
      <Loaded query={chart} rows={8}>
        {(codes) => <OrderForm key={`${kind} ${year}`} kind={kind} year={year} codes={codes} />}
      </Loaded>
    </>
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

function OrderForm({ kind, year, codes }: FormProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const fields = orderFields(kind, {
    functional: asOptions(codes.functional, 7),
    economic: asOptions(codes.economic, 5),
  });
  const [values, setValues] = useState<Values>(() => blankValues(fields, `${year}-01-01`));
  const [items, setItems] = useState<readonly OrderItem[]>([NO_ITEM]);
  const [requestId, setRequestId] = useState(newRequestId);
  const order = useMutation({
    mutationFn: () => send(kind, { requestId, year }, readValues(fields, values), items),
    onSuccess: ({ rows }) => {
      void message.success(`已登记 ${rows} 条明细`);
      void queries.invalidateQueries({ queryKey: api.budget.key() });
      void navigate({ to: '/budget', search: { year, by: 'rows' } });
    },
    onError: () => setRequestId(newRequestId()),
  });
  return (
    <form
      className="panel"
      aria-label="预算指标"
      onSubmit={(event) => {
        event.preventDefault();
        order.mutate();
      }}
    >
      {order.error ? <ProblemList problems={problemsOf(order.error)} title="没有登记" /> : null}
      <FieldForm fields={fields} values={values} onChange={setValues} />
      {kind === 'shift' ? null : <ItemRows codes={codes} items={items} onChange={setItems} />}
      <p className="form-foot">
        <Button type="primary" htmlType="submit" loading={order.isPending}>
          登记
        </Button>
        <span className="soft">登记后不能改；写错了用调剂或收回更正。</span>
      </p>
    </form>
  );
}

interface ItemsProps {
  readonly codes: Chart;
  readonly items: readonly OrderItem[];
  readonly onChange: (items: readonly OrderItem[]) => void;
}

/** The break-down of an order by 款. */
function ItemRows({ codes, items, onChange }: ItemsProps) {
  const change = (at: number, part: Partial<OrderItem>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...part } : item)));
  return (
    <fieldset className="plain-set">
      <legend className="sr-only">按经济分类款的明细</legend>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items are only added and taken away at the end
        <div key={index} className="part-row">
          <CodeSelect
            label={`第${index + 1}项经济分类`}
            placeholder="经济分类（款）"
            value={item.economic}
            codes={codes.economic.filter(({ code }) => code.length === 5)}
            onChange={(economic) => change(index, { economic: economic ?? '' })}
            width="100%"
          />
          <Input
            aria-label={`第${index + 1}项金额（元）`}
            placeholder="金额（元）"
            className="amount-input"
            inputMode="decimal"
            value={item.amount}
            maxLength={24}
            onChange={(event) => change(index, { amount: event.target.value })}
          />
        </div>
      ))}
      <p className="form-foot">
        <button type="button" className="plain-link" onClick={() => onChange([...items, NO_ITEM])}>
          加一项
        </button>
        {items.length > 1 ? (
          <button type="button" className="plain-link" onClick={() => onChange(items.slice(0, -1))}>
            去掉最后一项
          </button>
        ) : null}
      </p>
    </fieldset>
  );
}
