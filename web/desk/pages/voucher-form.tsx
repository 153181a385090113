import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Input, InputNumber } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { chart, rules } from '#money/ledger/books.ts';
import { checkDraft } from '#money/ledger/checks/index.ts';
import { readDraft } from '#money/ledger/read-draft.ts';
import type { AccountingSystem } from '#money/ledger/types.ts';
import { api } from '../app/client.ts';
import { useMe } from '../app/me.tsx';
import { useKeys } from '../frame/keys.tsx';
import { Action } from '../parts/action.tsx';
import { BudgetFields } from '../parts/budget-fields.tsx';
import { DayInput } from '../parts/day-input.tsx';
import { LineGrid } from '../parts/line-grid.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import {
  type Draft,
  type DraftLine,
  emptyDraft,
  emptyLine,
  isWorthKeeping,
  lineAt,
  lineIndexOf,
  SIDES,
  toTyped,
} from '../view/draft.ts';
import { problemsOf } from '../view/problems.ts';
import { newRequestId } from '../view/request.ts';
import { save } from '../view/saved-draft.ts';
import { QuickEntry } from './quick-entry.tsx';

const NO_CODES = { accounts: [], functional: [], economic: [] };

interface Props {
  readonly start: Draft;
  /** the day of an emptied form */
  readonly day: string;
  readonly restored?: boolean;
  readonly note?: string;
}

const typedOf = (draft: Draft) => toTyped(draft, (economic) => chart.govEconomic(economic, 'administrative'));

/** What the server would say now, by the same pure rules; only the period and the reviewer are left to it. */
function judge(draft: Draft, maker: string): readonly Problem[] {
  const read = readDraft(typedOf(draft), maker);
  return read.ok ? checkDraft(read.value, rules, false) : read.problems;
}

function byLine(draft: Draft, problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const index = lineIndexOf(problem.at);
    const key = index === null ? undefined : lineAt(draft, index)?.key;
    if (key) found.set(key, [...(found.get(key) ?? []), problem]);
  }
  return found;
}

/** Sending the same twice must book once, sending something else must not be taken for it. */
function useRequestId(): (content: string) => string {
  const held = useRef({ content: '', id: '' });
  return (content) => {
    if (held.current.content !== content) held.current = { content, id: newRequestId() };
    return held.current.id;
  };
}

function useSubmit(draft: Draft, onDone: (id: string) => void) {
  const requestIdFor = useRequestId();
  const submit = useMutation(api.ledger.submit.mutationOptions({ onSuccess: ({ id }) => onDone(id) }));
  const send = () => {
    const typed = typedOf(draft);
    submit.mutate({ requestId: requestIdFor(JSON.stringify(typed)), draft: typed });
  };
  return { submit, send };
}

/** Both systems side by side, typed by keyboard; what is missing stands at the right and at its line. */
export function VoucherForm({ start, day, restored, note }: Props) {
  const me = useMe();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const counter = useRef(100);
  const year = Number(draft.day.slice(0, 4)) || new Date().getFullYear();
  const codes = useQuery(
    api.ledger.codes.queryOptions({
      input: { year },
      staleTime: 5 * 60_000,
      placeholderData: (before) => before,
    }),
  );
  const { submit, send } = useSubmit(draft, (id) => {
    save(localStorage, me.staffId, null);
    void queries.invalidateQueries({ queryKey: api.ledger.pending.key() });
    void message.success('已提交，等待复核');
    void navigate({ to: '/review/$id', params: { id } });
  });
  const live = useMemo(() => judge(draft, me.staffId), [draft, me.staffId]);
  const refused = submit.error ? problemsOf(submit.error) : [];
  const shown = byLine(draft, refused.length > 0 ? refused : tried ? live : []);

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    submit.reset();
    save(localStorage, me.staffId, isWorthKeeping(next) ? next : null);
  };
  const changeLine = (system: AccountingSystem) => (key: string, part: Partial<DraftLine>) =>
    change({ [system]: draft[system].map((line) => (line.key === key ? { ...line, ...part } : line)) });
  const addLine = (system: AccountingSystem) => () => {
    counter.current += 1;
    const key = `${system[0]}${Date.now()}${counter.current}`;
    change({ [system]: [...draft[system], emptyLine(key)] });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-line="${key}"] input`)?.focus());
  };
  const removeLine = (system: AccountingSystem) => (key: string) =>
    change({ [system]: draft[system].filter((line) => line.key !== key) });
  const trySubmit = () => {
    setTried(true);
    if (isWorthKeeping(draft)) send();
  };
  const startAnew = () => {
    change(emptyDraft(day));
    setTried(false);
  };
  useFocusKeys();
  return (
    <>
      <header className="page-head">
        <h1>新凭证</h1>
        {note ? <span className="about">{note}</span> : null}
        {restored ? <span className="state warn">接着上次没有提交的内容</span> : null}
        <div className="actions">
          <QuickEntry day={draft.day} codes={codes.data} onFilled={(filled) => change(filled)} />
        </div>
      </header>
      <div className="case entry">
        <div className="case-middle">
          <HeadFields draft={draft} onChange={change} />
          <div className="entry-pair">
            {SIDES.map((system) => (
              <LineGrid
                key={system}
                system={system}
                lines={draft[system]}
                codes={codes.data ?? NO_CODES}
                problems={shown}
                onChange={changeLine(system)}
                onAdd={addLine(system)}
                onRemove={removeLine(system)}
              />
            ))}
          </div>
          <section className="panel">
            <h2>
              预算维度 <span className="soft">用于有功能分类的预算会计各行</span>
            </h2>
            <BudgetFields
              budget={draft.budget}
              onChange={(part) => change({ budget: { ...draft.budget, ...part } })}
            />
          </section>
        </div>
        <aside className="case-right panel" aria-label="现在可以办">
          <h2>现在可以办</h2>
          <div className="panel-body">
            <ProblemList
              title="没有提交，内容都还在"
              problems={refused.filter(({ at }) => lineIndexOf(at) === null)}
            />
            <Action label="提交复核" keys="ctrl+enter" primary busy={submit.isPending} onRun={trySubmit}>
              提交后由复核记账，取得编号。
            </Action>
            <Action label="清空重填" keys="alt+0" onRun={startAnew}>
              现在的内容会丢掉。
            </Action>
            <Missing problems={isWorthKeeping(draft) ? live : []} />
          </div>
        </aside>
      </div>
    </>
  );
}

/** What is still missing, as a list that shrinks while one types. */
function Missing({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const told = [...new Map(problems.map((problem) => [problem.message, problem])).values()];
  return (
    <section className="missing" aria-live="polite">
      <h3>还差 {told.length} 处</h3>
      <ul>
        {told.map(({ message, at, hint }) => (
          <li key={message + at} title={hint}>
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HeadProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function HeadFields({ draft, onChange }: HeadProps) {
  return (
    <div className="panel head-fields">
      <label htmlFor="voucher-day">
        <span>日期</span>
        <DayInput id="voucher-day" value={draft.day} onChange={(day) => onChange({ day })} />
      </label>
      <label className="grow" htmlFor="voucher-summary">
        <span>摘要</span>
        <Input
          id="voucher-summary"
          value={draft.summary}
          autoFocus
          maxLength={200}
          placeholder="写清什么业务、付给谁"
          onChange={(event) => onChange({ summary: event.target.value })}
        />
      </label>
      <label htmlFor="voucher-attachments">
        <span>附件</span>
        <InputNumber
          id="voucher-attachments"
          value={draft.attachments}
          min={0}
          max={9999}
          precision={0}
          onChange={(attachments) => onChange({ attachments: attachments ?? 0 })}
          style={{ width: 64 }}
        />
        <span>张</span>
      </label>
    </div>
  );
}

/** Alt+1 and Alt+2 put the cursor into the first line of a system. */
function useFocusKeys(): void {
  const focus = (system: AccountingSystem) =>
    document.querySelector<HTMLElement>(`#${system} [data-line] input`)?.focus();
  useKeys([
    { keys: 'alt+1', does: '到财务会计分录', group: '本页', run: () => focus('financial') },
    { keys: 'alt+2', does: '到预算会计分录', group: '本页', run: () => focus('budgetary') },
  ]);
}
