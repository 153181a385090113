import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { useKeys } from '../../frame/keys.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { PlainSelect } from '../../parts/plain-select.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { Loaded } from '../../parts/wait.tsx';
import { dueText, groupNumber } from '../../view/lights.ts';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';

type Held = Awaited<ReturnType<typeof api.cases.handOvers.call>>[number];
type Plan = Awaited<ReturnType<typeof api.cases.handOverPlan.call>>;

const STATES = { active: '', locked: '（已锁定）', left: '（已离岗）' } as const;
/** the choice "to nobody yet"; no sign-in name looks like it */
const NOBODY = '-';

/** 全部移交: all that a colleague has in hand goes at once, after one has seen what goes and what stays. */
export function HandOverPage() {
  const people = useQuery(api.cases.handOvers.queryOptions({ staleTime: 0 }));
  return (
    <>
      <header className="page-head">
        <h1>全部移交</h1>
        <span className="about">
          同事调离、休假、停用账号时，把他名下的草稿和在办的办件一次交出去，期限不变。
        </span>
      </header>
      <Loaded query={people} rows={3}>
        {(list) =>
          list.length === 0 ? (
            <p className="panel empty">您的岗位不经手办件，也不管办件的人，没有可以移交的。</p>
          ) : (
            <HandOver people={list} />
          )
        }
      </Loaded>
    </>
  );
}

interface Chosen {
  readonly from: string;
  /** '' until somebody is chosen */
  readonly to: string;
  readonly reason: string;
  readonly requestId: string;
}

function HandOver({ people }: { readonly people: readonly Held[] }) {
  const me = useMe();
  const queries = useQueryClient();
  const first = people.find(({ id, state }) => id !== me.staffId && state !== 'active') ?? people[0];
  const [chosen, setChosen] = useState<Chosen>({
    from: first?.id ?? '',
    to: '',
    reason: '',
    requestId: newRequestId(),
  });
  // what is asked anew is another request; the same asked twice is one
  const choose = (part: Partial<Chosen>) => {
    act.reset();
    setChosen((now) => ({ ...now, ...part, requestId: newRequestId() }));
  };
  const to = chosen.to === NOBODY || chosen.to === '' ? null : chosen.to;
  const plan = useQuery(
    api.cases.handOverPlan.queryOptions({ input: { from: chosen.from, to }, staleTime: 0 }),
  );
  const act = useMutation(
    api.cases.handOverAll.mutationOptions({ onSuccess: () => void queries.invalidateQueries() }),
  );
  const { from, reason, requestId } = chosen;
  const ready = chosen.to !== '' && !act.isPending && !act.data;
  const send = () => {
    if (ready) act.mutate({ requestId, from, to, reason });
  };
  useKeys([{ keys: 'ctrl+enter', does: '全部移交', group: '本页', run: send }]);
  return (
    <div className="hand-over">
      <section className="panel" aria-label="怎样移交">
        <div className="panel-body">
          <Field id="hand-from" label="谁名下的">
            <PlainSelect
              id="hand-from"
              value={from}
              options={people.map((one) => ({
                value: one.id,
                label: `${one.name}${STATES[one.state]}　${one.unitName}　草稿 ${one.drafts} 件、在办 ${one.cases} 件`,
              }))}
              onChange={(id) => choose({ from: id, to: '' })}
            />
          </Field>
          <Field id="hand-to" label="交给谁">
            <PlainSelect
              id="hand-to"
              value={chosen.to}
              options={takersOf(plan.data)}
              onChange={(id) => choose({ to: id })}
            />
          </Field>
          <Field id="hand-reason" label="为什么移交（写进每件的办理记录）">
            <Input
              id="hand-reason"
              value={reason}
              maxLength={200}
              onChange={(event) => choose({ reason: event.target.value })}
            />
          </Field>
          {act.error ? <ProblemList title="没有移交" problems={problemsOf(act.error)} /> : null}
          {act.data ? (
            <p className="state good" role="status">
              已移交：草稿 {act.data.drafts} 件，在办 {act.data.cases} 件
              {act.data.left.length > 0 ? `；留下 ${act.data.left.length} 件，列在下面` : ''}。
            </p>
          ) : null}
          <p className="dialog-foot">
            <Button type="primary" disabled={!ready} loading={act.isPending} onClick={send}>
              全部移交 <Kbd keys="ctrl+enter" />
            </Button>
          </p>
        </div>
      </section>
      <Loaded query={plan} rows={6}>
        {(data) => <Preview plan={data} chosen={chosen.to} />}
      </Loaded>
    </div>
  );
}

function Field({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="verb-field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

function takersOf(plan: Plan | undefined) {
  const all = plan?.takers ?? [];
  return [
    { value: '', label: '请选接手的同事，或者放回待接办' },
    { value: NOBODY, label: '待接办（谁都不指定，能办的人自己接）' },
    ...all.map(({ id, name, title, unitName, takes }) => ({
      value: id,
      label: `${name}　${title || unitName}　能接 ${takes} 件`,
    })),
  ];
}

/** What would go and what would stay, before anything is done. */
function Preview({ plan, chosen }: { readonly plan: Plan; readonly chosen: string }) {
  const { drafts, cases, moves, left, from } = plan;
  if (moves.length + left.length === 0)
    return <p className="panel empty">{from.name}名下没有草稿，也没有在办的办件。</p>;
  return (
    <>
      {left.length > 0 ? (
        <Rows title={`接手的人办不了，要留下的 ${left.length} 件`} rows={left} tone="bad" />
      ) : null}
      {moves.length > 0 ? (
        <Rows
          title={`${chosen === '' ? '名下共有' : '将要移交'}：草稿 ${drafts} 件，在办 ${cases} 件`}
          rows={moves}
        />
      ) : null}
    </>
  );
}

function Rows({
  title,
  rows,
  tone,
}: {
  readonly title: string;
  readonly rows: Plan['moves'];
  readonly tone?: 'bad';
}) {
  return (
    <section className="panel table-wrap" aria-label={title}>
      <h2 className={tone === 'bad' ? 'red-ink' : ''}>{title}</h2>
      <table className="dense">
        <thead>
          <tr>
            <th>事项</th>
            <th>办到哪一步</th>
            <th>期限</th>
            <th>从哪里来</th>
            <th>由谁决定</th>
            <th>办件编号</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td>
                <Link to="/cases/$number" params={{ number: row.number }}>
                  {row.item}
                </Link>
              </td>
              <td className="nowrap">{row.statusName}</td>
              <td className="nowrap">{dueText(row.due)}</td>
              <td>{row.siteName}</td>
              <td>{row.unitName}</td>
              <td className="code">{groupNumber(row.number)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
