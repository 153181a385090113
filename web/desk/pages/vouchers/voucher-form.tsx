import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, InputNumber } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { chart, rules } from '#money/ledger/books.ts';
import { checkDraft } from '#money/ledger/checks/index.ts';
import { readDraft } from '#money/ledger/read-draft.ts';
import { type AccountingSystem, accountingSystems } from '#money/ledger/types.ts';
import { api, useMe } from '../../app/index.ts';
import {
  Action,
  Columns,
  Page,
  Panel,
  ProblemList,
  State,
  useKeys,
  useSubmission,
} from '../../frame/index.ts';
import { BudgetFields } from '../../parts/budget-fields.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { type Codes, LineGrid } from '../../parts/line-grid.tsx';
import { OpeningMark } from '../../parts/opening-mark.tsx';
import {
  type Draft,
  type DraftLine,
  emptyDraft,
  emptyLine,
  isWorthKeeping,
  lineAt,
  lineIndexOf,
  toTyped,
} from '../../view/draft.ts';
import { save } from '../../view/saved-draft.ts';
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

/** Judges the draft by the server's own pure rules. Only the server knows the period and the reviewer. */
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

function useSubmit(draft: Draft, staffId: string) {
  const navigate = useNavigate();
  const typed = typedOf(draft);
  const submit = useSubmission({
    send: (sent: typeof typed, requestId) => api.ledger.submit.call({ requestId, draft: sent }),
    reads: [api.ledger.pending.key()],
    said: () => '已提交，等待复核',
    onDone: ({ id }) => {
      save(localStorage, staffId, null);
      void navigate({ to: '/review/$id', params: { id } });
    },
  });
  return {
    // a refusal stands until the content changes
    refused: JSON.stringify(submit.sent) === JSON.stringify(typed) ? submit.problems : [],
    busy: submit.busy,
    send: () => submit.send(typed),
  };
}

/** The draft with everything that changes it; each change is kept in this browser. */
function useDraft(start: Draft, staffId: string) {
  const [draft, setDraft] = useState(start);
  const added = useRef(0);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    save(localStorage, staffId, isWorthKeeping(next) ? next : null);
  };
  const changeLine = (system: AccountingSystem, key: string, part: Partial<DraftLine>) =>
    change({ [system]: draft[system].map((line) => (line.key === key ? { ...line, ...part } : line)) });
  const addLine = (system: AccountingSystem) => {
    added.current += 1;
    const key = `${system[0]}${Date.now()}${added.current}`;
    change({ [system]: [...draft[system], emptyLine(key)] });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-line="${key}"] input`)?.focus());
  };
  const removeLine = (system: AccountingSystem, key: string) =>
    change({ [system]: draft[system].filter((line) => line.key !== key) });
  return { draft, change, changeLine, addLine, removeLine };
}

type Editing = ReturnType<typeof useDraft>;

const yearOf = ({ day }: Draft) => Number(day.slice(0, 4)) || new Date().getFullYear();

function useCodes(year: number): Codes | undefined {
  return useQuery(
    api.ledger.codes.queryOptions({
      input: { year },
      staleTime: 5 * 60_000,
      placeholderData: (before) => before,
    }),
  ).data;
}

/** Both systems side by side, typed by keyboard; what is missing stands at the right and at its line. */
export function VoucherForm({ start, day, restored, note }: Props) {
  const me = useMe();
  const editing = useDraft(start, me.staffId);
  const { draft, change } = editing;
  const [tried, setTried] = useState(false);
  const codes = useCodes(yearOf(draft));
  const { refused, busy, send } = useSubmit(draft, me.staffId);
  const live = useMemo(() => judge(draft, me.staffId), [draft, me.staffId]);
  useFocusKeys();
  const trySubmit = () => {
    setTried(true);
    if (isWorthKeeping(draft)) send();
  };
  const startAnew = () => {
    change(emptyDraft(day));
    setTried(false);
  };
  return (
    <Page
      title="新凭证"
      beside={
        <>
          {note ? <span className="about">{note}</span> : null}
          {restored ? <State tone="warn">接着上次没有提交的内容</State> : null}
          <OpeningMark draft={draft} onChange={change} />
        </>
      }
      actions={<QuickEntry day={draft.day} codes={codes} onFilled={change} />}
    >
      <Columns
        acts={
          <>
            <ProblemList
              title="没有提交，内容都还在"
              problems={refused.filter(({ at }) => lineIndexOf(at) === null)}
            />
            <Action label="提交复核" keys="ctrl+enter" primary busy={busy} onRun={trySubmit}>
              提交后由复核记账，取得编号。
            </Action>
            <Action label="清空重填" keys="alt+0" onRun={startAnew}>
              现在的内容会丢掉。
            </Action>
            <Missing problems={isWorthKeeping(draft) ? live : []} />
          </>
        }
      >
        <Entries
          editing={editing}
          codes={codes ?? NO_CODES}
          problems={byLine(draft, refused.length > 0 ? refused : tried ? live : [])}
        />
      </Columns>
    </Page>
  );
}

interface EntriesProps {
  readonly editing: Editing;
  readonly codes: Codes;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

function Entries({ editing, codes, problems }: EntriesProps) {
  const { draft, change } = editing;
  return (
    <>
      <HeadFields draft={draft} onChange={change} />
      <div className="entry-pair">
        {accountingSystems.map((system) => (
          <LineGrid
            key={system}
            system={system}
            lines={draft[system]}
            codes={codes}
            problems={problems}
            onChange={(key, part) => editing.changeLine(system, key, part)}
            onAdd={() => editing.addLine(system)}
            onRemove={(key) => editing.removeLine(system, key)}
          />
        ))}
      </div>
      <Panel title="预算维度" soft="用于有功能分类的预算会计各行">
        <BudgetFields
          year={yearOf(draft)}
          budget={draft.budget}
          onChange={(part) => change({ budget: { ...draft.budget, ...part } })}
        />
      </Panel>
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
    { keys: 'alt+1', does: '到财务会计分录', run: () => focus('financial') },
    { keys: 'alt+2', does: '到预算会计分录', run: () => focus('budgetary') },
  ]);
}
