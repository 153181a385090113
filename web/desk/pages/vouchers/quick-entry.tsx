import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { chart } from '#money/ledger/books.ts';
import { businessNames, toVoucher } from '#money/ledger/business/index.ts';
import { useKeys } from '../../frame/keys.tsx';
import { BudgetFields } from '../../parts/budget-fields.tsx';
import { FieldForm } from '../../parts/field-form.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import type { Codes } from '../../parts/line-grid.tsx';
import { CodeSelect } from '../../parts/pickers.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { type Draft, emptyDraft, fromVoucher, type SharedBudget } from '../../view/draft.ts';
import { blankValues } from '../../view/field-form.ts';
import { eventOf, type QuickFields, type QuickItem, type QuickKind, quickForms } from '../../view/quick.ts';
import { ASSET_ACCOUNTS, formOf, type QuickPart, WITHHELD } from '../../view/quick-forms.ts';

interface Props {
  readonly day: string;
  readonly codes: Codes | undefined;
  readonly onFilled: (draft: Draft) => void;
}

const NO_ITEM: QuickItem = {
  functional: '',
  economic: '',
  asset: 'fixed',
  what: 'tax',
  assetAccount: '160103',
  amount: '',
};

/** A business event in the office's words fills in both entry sets by its posting template. */
export function QuickEntry({ day, codes, onFilled }: Props) {
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'alt+b', does: '按业务填制', group: '本页', run: () => setOpen(true) }]);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        按业务填制 <Kbd keys="alt+b" />
      </Button>
      <Modal
        open={open}
        title="按业务填制"
        footer={null}
        onCancel={() => setOpen(false)}
        width={760}
        destroyOnHidden
      >
        <QuickFormView
          day={day}
          codes={codes}
          onFilled={(draft) => {
            setOpen(false);
            onFilled(draft);
          }}
        />
      </Modal>
    </>
  );
}

/** The entries that the template makes, or why it makes none. */
function fill(kind: QuickKind, fields: QuickFields): { draft: Draft } | { problems: readonly Problem[] } {
  const event = eventOf(kind, fields);
  const voucher = event.ok ? toVoucher(event.value, chart) : event;
  if (!voucher.ok) return { problems: voucher.problems };
  const { lines } = voucher.value;
  const of = (system: 'financial' | 'budgetary') => lines.filter((line) => line.system === system);
  const draft = fromVoucher(
    { ...voucher.value, financial: of('financial'), budgetary: of('budgetary') },
    fields.day,
  );
  return { draft };
}

/** Forms whose way of payment exists on the day. */
function formsOn(day: string) {
  const integrated = day >= '2021-01-01';
  return quickForms.filter(({ kind }) => {
    if (kind === 'integrated-payment') return integrated;
    return !(integrated && ['direct-payment', 'quota-payment', 'quota-received'].includes(kind));
  });
}

function QuickFormView({ day, codes, onFilled }: Props) {
  const forms = formsOn(day);
  const [kind, setKind] = useState<QuickKind>(forms[0]?.kind ?? 'bank-payment');
  const [fields, setFields] = useState<QuickFields>(() => ({
    day,
    summary: '',
    attachments: 1,
    payee: '',
    budget: emptyDraft(day).budget,
    items: [NO_ITEM],
    extra: {},
  }));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const form = formOf(kind);
  const extra = form.extra ?? [];
  const chooseKind = (chosen: QuickKind) => {
    setKind(chosen);
    // what is paid from the bank is the unit's own money, what is paid by the treasury a grant
    const fund = chosen === 'bank-payment' || chosen === 'other-income' ? 'unit-fund' : 'public-budget';
    const asked = blankValues(formOf(chosen).extra ?? [], day);
    setFields({ ...fields, budget: { ...fields.budget, fund }, extra: asked });
  };
  const change = (part: Partial<QuickFields>) => setFields({ ...fields, ...part });
  const submit = () => {
    const payment = (form.payment ? { payment: form.payment } : {}) as Partial<SharedBudget>;
    const filled = fill(kind, { ...fields, budget: { ...fields.budget, ...payment } });
    if ('draft' in filled) onFilled(filled.draft);
    else setProblems(filled.problems);
  };
  return (
    <form
      className="quick"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ProblemList problems={problems} title="分录没有填入" />
      <div className="quick-head">
        <Select<QuickKind>
          aria-label="业务"
          showSearch={{ optionFilterProp: 'label' }}
          value={kind}
          onChange={chooseKind}
          options={forms.map((candidate) => ({
            value: candidate.kind,
            label: businessNames[candidate.kind],
          }))}
          style={{ width: 180 }}
          autoFocus
        />
        <Input
          aria-label="摘要"
          placeholder="摘要"
          value={fields.summary}
          maxLength={200}
          onChange={(event) => change({ summary: event.target.value })}
        />
        {form.payee ? (
          <Input
            aria-label={form.payee}
            placeholder={form.payee}
            value={fields.payee}
            maxLength={100}
            onChange={(event) => change({ payee: event.target.value })}
          />
        ) : null}
      </div>
      <Items item={form.item} items={fields.items} codes={codes} onChange={(items) => change({ items })} />
      {extra.length > 0 ? (
        <FieldForm fields={extra} values={fields.extra} onChange={(values) => change({ extra: values })} />
      ) : null}
      {form.budget ? (
        <BudgetFields
          year={Number(day.slice(0, 4))}
          budget={fields.budget}
          withPayment={form.payment === undefined}
          onChange={(part) => change({ budget: { ...fields.budget, ...part } })}
        />
      ) : null}
      <p className="quick-foot">
        <span className="soft">按入账规则生成财务会计和预算会计分录，填入后还可以改。</span>
        <Button type="primary" htmlType="submit">
          填入分录 <Kbd keys="enter" />
        </Button>
      </p>
    </form>
  );
}

function optionsOf<K extends string>(names: Readonly<Record<K, string>>) {
  return (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));
}

interface ItemsProps {
  readonly item: readonly QuickPart[];
  readonly items: readonly QuickItem[];
  readonly codes: Codes | undefined;
  readonly onChange: (items: readonly QuickItem[]) => void;
}

function Items({ item, items, codes, onChange }: ItemsProps) {
  const change = (at: number, part: Partial<QuickItem>) =>
    onChange(items.map((entry, index) => (index === at ? { ...entry, ...part } : entry)));
  return (
    <div className="quick-items">
      {items.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items are only added and taken away at the end
        <div key={index} className="quick-item">
          {item.includes('functional') ? (
            <CodeSelect
              label="功能分类"
              placeholder="功能分类（项）"
              value={entry.functional}
              codes={codes?.functional ?? []}
              onChange={(functional) => change(index, { functional: functional ?? '' })}
              width="100%"
            />
          ) : null}
          {item.includes('economic') ? (
            <CodeSelect
              label="经济分类"
              placeholder="经济分类（款）"
              value={entry.economic}
              codes={codes?.economic ?? []}
              onChange={(economic) => change(index, { economic: economic ?? '' })}
              width="100%"
            />
          ) : null}
          {item.includes('asset') ? (
            <Select
              aria-label="资产"
              value={entry.asset}
              onChange={(asset) => change(index, { asset })}
              options={[
                { value: 'fixed' as const, label: '固定资产折旧' },
                { value: 'intangible' as const, label: '无形资产摊销' },
              ]}
              style={{ width: '100%' }}
            />
          ) : null}
          {item.includes('what') ? (
            <Select
              aria-label="缴什么"
              value={entry.what}
              onChange={(what) => change(index, { what })}
              options={optionsOf(WITHHELD)}
              style={{ width: '100%' }}
            />
          ) : null}
          {item.includes('assetAccount') ? (
            <Select
              aria-label="资产科目"
              value={entry.assetAccount}
              onChange={(assetAccount) => change(index, { assetAccount })}
              options={optionsOf(ASSET_ACCOUNTS)}
              style={{ width: '100%' }}
            />
          ) : null}
          <Input
            aria-label="金额（元）"
            placeholder="金额（元）"
            className="amount-input"
            inputMode="decimal"
            value={entry.amount}
            maxLength={24}
            onChange={(event) => change(index, { amount: event.target.value })}
          />
        </div>
      ))}
      {item.length > 0 ? (
        <p className="quick-more">
          <button
            type="button"
            className="plain-link"
            onClick={() => onChange([...items, items.at(-1) ?? NO_ITEM])}
          >
            加一项
          </button>
          {items.length > 1 ? (
            <button type="button" className="plain-link" onClick={() => onChange(items.slice(0, -1))}>
              去掉最后一项
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
