import { Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { lineSides, type Problem } from '#base/kernel/index.ts';
import type { AccountingSystem } from '#money/ledger/types.ts';
import { balanceOf, balancingAmount, type DraftLine } from '../view/draft.ts';
import { SYSTEMS, showAmount } from '../view/show.ts';
import { AmountInput } from './amount-input.tsx';
import { Kbd } from './kbd.tsx';
import { type CodeOption, CodeSelect } from './pickers.tsx';
import { ProblemText } from './problem-list.tsx';
import { State } from './state.tsx';
import { TextButton } from './text-button.tsx';

export interface Codes {
  readonly accounts: readonly CodeOption[];
  readonly functional: readonly CodeOption[];
  readonly economic: readonly CodeOption[];
}

interface Props {
  readonly system: AccountingSystem;
  readonly lines: readonly DraftLine[];
  readonly codes: Codes;
  /** problems by the key of their line */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly onChange: (key: string, change: Partial<DraftLine>) => void;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
}

/** Puts the cursor into the account of a line, after it has been drawn. */
function focusLine(key: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-line="${key}"] input`)?.focus();
  });
}

/** The lines of one system, for the keyboard: Tab walks, Enter goes on, `=` balances. */
export function LineGrid({ system, lines, codes, problems, onChange, onAdd, onRemove }: Props) {
  const own = codes.accounts.filter(({ code }) => code >= '6' === (system === 'budgetary'));
  const goOn = (key: string) => {
    const next = lines[lines.findIndex((line) => line.key === key) + 1];
    if (next) focusLine(next.key);
    else onAdd();
  };
  return (
    <section className="panel entries typing" aria-label={SYSTEMS[system]} id={system}>
      <h2>
        {SYSTEMS[system]}
        <Kbd keys={system === 'financial' ? 'alt+1' : 'alt+2'} />
        <BalanceState lines={lines} />
      </h2>
      <div className="line-head" aria-hidden="true">
        <span>科目</span>
        <span>借方（元）</span>
        <span>贷方（元）</span>
      </div>
      {lines.map((line, index) => (
        <Line
          key={line.key}
          label={`${SYSTEMS[system]}第${index + 1}行`}
          {...{ system, line, lines, codes }}
          accounts={own}
          problems={problems.get(line.key) ?? []}
          onChange={(change) => onChange(line.key, change)}
          onEnter={() => goOn(line.key)}
          onRemove={() => onRemove(line.key)}
        />
      ))}
      <p className="line-foot">
        <TextButton onClick={onAdd}>加一行</TextButton>
        <Totals lines={lines} />
      </p>
    </section>
  );
}

interface LineProps extends Pick<Props, 'system' | 'lines' | 'codes'> {
  /** the name of the line, for screen readers */
  readonly label: string;
  readonly line: DraftLine;
  readonly accounts: readonly CodeOption[];
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<DraftLine>) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
}

const SIDES = { debit: '借方', credit: '贷方' } as const;

/** One line: its account and amounts, their dimensions, and its problems. */
function Line(props: LineProps) {
  const { system, label, line, lines, accounts, codes, problems, onChange, onEnter, onRemove } = props;
  // = fills in the amount that balances the lines, Enter goes on to the next line
  const onAmountKey = (event: KeyboardEvent, side: 'debit' | 'credit') => {
    if (event.key === '=') {
      event.preventDefault();
      const missing = balancingAmount(lines, line.key, side);
      if (missing) onChange({ [side]: missing });
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <div data-line={line.key} className={problems.length > 0 ? 'line has-problem' : 'line'}>
      <div className="line-first">
        <CodeSelect
          label={`${label}科目`}
          value={line.account}
          codes={accounts}
          onChange={(account) => onChange({ account: account ?? '' })}
          placeholder="编码或名称"
          width="100%"
        />
        {lineSides.map((side) => (
          <AmountInput
            key={side}
            label={`${label}${SIDES[side]}`}
            // on a phone there is no head over the field
            placeholder={SIDES[side]}
            value={line[side]}
            onChange={(text) => onChange({ [side]: text })}
            onKeyDown={(event) => onAmountKey(event, side)}
          />
        ))}
        <button
          type="button"
          className="line-remove"
          tabIndex={-1}
          aria-label={`删除${label}`}
          onClick={onRemove}
        >
          ×
        </button>
      </div>
      <LineDetails system={system} line={line} codes={codes} onChange={onChange} />
      {problems.map((problem) => (
        <div key={problem.code + problem.at} className="line-problem">
          <ProblemText problem={problem} />
        </div>
      ))}
    </div>
  );
}

function BalanceState({ lines }: { readonly lines: readonly DraftLine[] }) {
  const { debit, difference } = balanceOf(lines);
  if (difference !== 0)
    return (
      <State tone="bad">
        {difference > 0 ? '贷方' : '借方'}还差 {showAmount(Math.abs(difference))}
      </State>
    );
  return debit === 0 ? null : <State tone="good">平</State>;
}

function Totals({ lines }: { readonly lines: readonly DraftLine[] }) {
  const { debit, credit } = balanceOf(lines);
  return (
    <>
      <span className="soft">合计</span>
      <b className="amount">{showAmount(debit)}</b>
      <b className="amount">{showAmount(credit)}</b>
    </>
  );
}

/** The budget accounts that need a functional code; 8001 资金结存 has none. */
const needsFunctional = (account: string) => /^(6|7|8101|8102|8201)/.test(account);

interface DetailsProps {
  readonly system: AccountingSystem;
  readonly line: DraftLine;
  readonly codes: Codes;
  readonly onChange: (change: Partial<DraftLine>) => void;
}

function LineDetails({ system, line, codes, onChange }: DetailsProps) {
  if (system === 'financial') {
    if (line.account === '' && line.counterparty === '' && line.costItem === '') return null;
    return (
      <div className="line-details">
        {line.account.startsWith('5') || line.costItem ? (
          <CodeSelect
            label="费用明细"
            placeholder="费用明细"
            value={line.costItem}
            codes={codes.economic}
            onChange={(costItem) => onChange({ costItem: costItem ?? '' })}
            width="100%"
          />
        ) : null}
        <Input
          aria-label="往来单位"
          placeholder="往来单位"
          value={line.counterparty}
          maxLength={100}
          onChange={(event) => onChange({ counterparty: event.target.value })}
        />
      </div>
    );
  }
  if (!needsFunctional(line.account) && line.functional === '') return null;
  return (
    <div className="line-details">
      <CodeSelect
        label="功能分类"
        placeholder="功能分类（项）"
        value={line.functional}
        codes={codes.functional}
        onChange={(functional) => onChange({ functional: functional ?? '' })}
        width="100%"
      />
      {line.account.startsWith('7') || line.economic ? (
        <CodeSelect
          label="经济分类"
          placeholder="经济分类（款）"
          value={line.economic}
          codes={codes.economic}
          onChange={(economic) => onChange({ economic: economic ?? '' })}
          width="100%"
        />
      ) : null}
    </div>
  );
}
