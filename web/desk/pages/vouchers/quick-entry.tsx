import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { chart } from '#money/ledger/books.ts';
import { businessNames, toVoucher } from '#money/ledger/business/index.ts';
import type { AccountingSystem } from '#money/ledger/types.ts';
import { FieldForm, Kbd, Opener, ProblemList } from '../../frame/index.ts';
import { AmountInput } from '../../parts/amount-input.tsx';
import { BudgetFields } from '../../parts/budget-fields.tsx';
import { optionsOf } from '../../parts/filter-select.tsx';
import type { Codes } from '../../parts/line-grid.tsx';
import { CodeSelect } from '../../parts/pickers.tsx';
import { RowsAdded } from '../../parts/rows-added.tsx';
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
  const filledBy = (close: () => void) => (draft: Draft) => {
    close();
    onFilled(draft);
  };
  return (
    <Opener
      keys="alt+b"
      label="按业务填制"
      dialog={(close) => (
        <Modal open title="按业务填制" footer={null} onCancel={close} width={760}>
          <QuickFormView day={day} codes={codes} onFilled={filledBy(close)} />
        </Modal>
      )}
    />
  );
}

/** The entries that the template makes, or why it makes none. */
function fill(kind: QuickKind, fields: QuickFields): { draft: Draft } | { problems: readonly Problem[] } {
  const event = eventOf(kind, fields);
  const voucher = event.ok ? toVoucher(event.value, chart) : event;
  if (!voucher.ok) return { problems: voucher.problems };
  const { lines } = voucher.value;
  const of = (system: AccountingSystem) => lines.filter((line) => line.system === system);
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

/** What is typed, and the entries that it makes. */
function useQuickForm(day: string, onFilled: (draft: Draft) => void) {
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
  const choose = (chosen: QuickKind) => {
    setKind(chosen);
    // what is paid from the bank is the unit's own money, what is paid by the treasury a grant
    const fund = chosen === 'bank-payment' || chosen === 'other-income' ? 'unit-fund' : 'public-budget';
    const asked = blankValues(formOf(chosen).extra ?? [], day);
    setFields({ ...fields, budget: { ...fields.budget, fund }, extra: asked });
  };
  const submit = () => {
    const payment = (form.payment ? { payment: form.payment } : {}) as Partial<SharedBudget>;
    const filled = fill(kind, { ...fields, budget: { ...fields.budget, ...payment } });
    if ('draft' in filled) onFilled(filled.draft);
    else setProblems(filled.problems);
  };
  const change = (part: Partial<QuickFields>) => setFields({ ...fields, ...part });
  return { forms, form, kind, fields, problems, choose, change, submit };
}

type QuickForm = ReturnType<typeof useQuickForm>;

function QuickFormView({ day, codes, onFilled }: Props) {
  const quick = useQuickForm(day, onFilled);
  const { form, fields, problems, change, submit } = quick;
  const { budget, extra } = fields;
  return (
    <form
      className="quick"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ProblemList problems={problems} title="分录没有填入" />
      <QuickHead quick={quick} />
      <Items item={form.item} items={fields.items} codes={codes} onChange={(items) => change({ items })} />
      {form.extra ? (
        <FieldForm
          fields={form.extra}
          values={extra}
          onChange={(part) => change({ extra: { ...extra, ...part } })}
        />
      ) : null}
      {form.budget ? (
        <BudgetFields
          year={Number(day.slice(0, 4))}
          budget={budget}
          withPayment={form.payment === undefined}
          onChange={(part) => change({ budget: { ...budget, ...part } })}
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

/** Which business, what for, and to whom. */
function QuickHead({ quick }: { readonly quick: QuickForm }) {
  const { forms, form, kind, fields, choose, change } = quick;
  return (
    <div className="quick-head">
      <Select<QuickKind>
        aria-label="业务"
        showSearch={{ optionFilterProp: 'label' }}
        value={kind}
        onChange={choose}
        options={forms.map((one) => ({ value: one.kind, label: businessNames[one.kind] }))}
        popupMatchSelectWidth={false}
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
  );
}

/** What a part of an item is chosen from: codes of the year, or a few words. */
const CODED = {
  functional: { label: '功能分类', placeholder: '功能分类（项）' },
  economic: { label: '经济分类', placeholder: '经济分类（款）' },
} as const;
const WORDED = {
  asset: { label: '资产', words: { fixed: '固定资产折旧', intangible: '无形资产摊销' } },
  what: { label: '缴什么', words: WITHHELD },
  assetAccount: { label: '资产科目', words: ASSET_ACCOUNTS },
} as const;

interface PartProps {
  readonly part: QuickPart;
  readonly entry: QuickItem;
  readonly codes: Codes | undefined;
  readonly onChange: (part: Partial<QuickItem>) => void;
}

function ItemPart({ part, entry, codes, onChange }: PartProps) {
  if (part === 'functional' || part === 'economic')
    return (
      <CodeSelect
        {...CODED[part]}
        value={entry[part]}
        codes={codes?.[part] ?? []}
        onChange={(code) => onChange({ [part]: code ?? '' })}
        width="100%"
      />
    );
  const { label, words } = WORDED[part];
  return (
    <Select<string>
      aria-label={label}
      value={entry[part]}
      onChange={(value) => onChange({ [part]: value })}
      options={optionsOf<string>(words)}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
    />
  );
}

interface ItemsProps {
  readonly item: readonly QuickPart[];
  readonly items: readonly QuickItem[];
  readonly codes: Codes | undefined;
  readonly onChange: (items: readonly QuickItem[]) => void;
}

function Items({ item, items, codes, onChange }: ItemsProps) {
  return (
    <div className="quick-items">
      <RowsAdded
        rows={items}
        blank={items.at(-1) ?? NO_ITEM}
        onChange={onChange}
        rowClass="quick-item"
        footClass="quick-more"
        fixed={item.length === 0}
        row={(entry, _at, change) => (
          <>
            {item.map((part) => (
              <ItemPart key={part} part={part} entry={entry} codes={codes} onChange={change} />
            ))}
            <AmountInput label="金额（元）" value={entry.amount} onChange={(amount) => change({ amount })} />
          </>
        )}
      />
    </div>
  );
}
