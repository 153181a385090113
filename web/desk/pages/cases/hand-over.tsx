import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, useMe } from '../../app/index.ts';
import { type Column, DataTable, Empty, Loaded, Page, SubmitForm, useSubmission } from '../../frame/index.ts';
import { CaseLink } from '../../parts/links.tsx';
import type { Field, Values } from '../../view/field-form.ts';
import { dueText, groupNumber } from '../../view/lights.ts';

type Held = Awaited<ReturnType<typeof api.cases.handOvers.call>>[number];
type Plan = Awaited<ReturnType<typeof api.cases.handOverPlan.call>>;

const STATES = { active: '', locked: '（已锁定）', left: '（已离岗）' } as const;
/** the choice "to nobody yet"; no sign-in name looks like it */
const NOBODY = '-';

/** 全部移交: hands over all cases of a colleague at once. The page shows first what goes and what stays. */
export function HandOverPage() {
  const people = useQuery(api.cases.handOvers.queryOptions({ staleTime: 0 }));
  return (
    <Page
      title="全部移交"
      about="同事调离、休假、停用账号时，把他名下的草稿和在办的办件一次交出去，期限不变。"
    >
      <Loaded query={people} rows={3}>
        {(list) =>
          list.length === 0 ? (
            <Empty>您的岗位不经手办件，也不管办件的人，没有可以移交的。</Empty>
          ) : (
            <HandOver people={list} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface Chosen {
  readonly from: string;
  /** '' until somebody is chosen */
  readonly to: string;
  readonly reason: string;
}

function fieldsOf(people: readonly Held[], plan: Plan | undefined): readonly Field[] {
  const held = people.map(
    ({ id, name, state, unitName, drafts, cases }) =>
      [id, `${name}${STATES[state]}　${unitName}　草稿 ${drafts} 件、在办 ${cases} 件`] as const,
  );
  return [
    { name: 'from', label: '谁名下的', kind: 'choice', options: held },
    { name: 'to', label: '交给谁', kind: 'choice', options: takersOf(plan) },
    { name: 'reason', label: '为什么移交（写进每件的办理记录）', kind: 'text', most: 200 },
  ];
}

function HandOver({ people }: { readonly people: readonly Held[] }) {
  const me = useMe();
  const queries = useQueryClient();
  const first = people.find(({ id, state }) => id !== me.staffId && state !== 'active') ?? people[0];
  const [chosen, setChosen] = useState<Chosen>({ from: first?.id ?? '', to: '', reason: '' });
  const to = chosen.to === NOBODY || chosen.to === '' ? null : chosen.to;
  const plan = useQuery(
    api.cases.handOverPlan.queryOptions({ input: { from: chosen.from, to }, staleTime: 0 }),
  );
  const act = useSubmission({
    refused: '没有移交',
    send: ({ from, reason }: Chosen, requestId) =>
      api.cases.handOverAll.call({ requestId, from, to, reason }),
    onDone: () => void queries.invalidateQueries(),
  });
  const choose = (part: Values) => {
    act.forget();
    // other cases need another choice of who takes them
    setChosen((now) => ({ ...now, ...('from' in part ? { to: '' } : {}), ...part }));
  };
  const ready = chosen.to !== '' && !act.answer;
  return (
    <div className="hand-over">
      <SubmitForm
        over
        label="怎样移交"
        of={act}
        fields={fieldsOf(people, plan.data)}
        values={{ ...chosen }}
        onChange={choose}
        onSend={() => act.send(chosen)}
        off={!ready}
        keys="全部移交"
        button="全部移交"
      >
        {act.answer ? <HandedOver {...act.answer} /> : null}
      </SubmitForm>
      <Loaded query={plan} rows={6}>
        {(data) => <Preview plan={data} chosen={chosen.to} />}
      </Loaded>
    </div>
  );
}

interface HandedOverProps {
  readonly drafts: number;
  readonly cases: number;
  readonly left: readonly unknown[];
}

function HandedOver({ drafts, cases, left }: HandedOverProps) {
  return (
    <p className="state good" role="status">
      已移交：草稿 {drafts} 件，在办 {cases} 件{left.length > 0 ? `；留下 ${left.length} 件，列在下面` : ''}。
    </p>
  );
}

function takersOf(plan: Plan | undefined) {
  const all = plan?.takers ?? [];
  return [
    ['', '请选接手的同事，或者放回待接办'],
    [NOBODY, '待接办（谁都不指定，能办的人自己接）'],
    ...all.map(
      ({ id, name, title, unitName, takes }) =>
        [id, `${name}　${title || unitName}　能接 ${takes} 件`] as const,
    ),
  ] as const;
}

/** What would go and what would stay, before anything is done. */
function Preview({ plan, chosen }: { readonly plan: Plan; readonly chosen: string }) {
  const { drafts, cases, moves, left, from } = plan;
  if (moves.length + left.length === 0) return <Empty>{from.name}名下没有草稿，也没有在办的办件。</Empty>;
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

interface RowsProps {
  readonly title: string;
  readonly rows: Plan['moves'];
  readonly tone?: 'bad';
}

function Rows({ title, rows, tone }: RowsProps) {
  return (
    <section className="panel table-wrap" aria-label={title}>
      <h2 className={tone === 'bad' ? 'red-ink' : ''}>{title}</h2>
      <DataTable bare columns={COLUMNS} rows={rows} keyOf={({ number }) => number} />
    </section>
  );
}

const COLUMNS: readonly Column<Plan['moves'][number]>[] = [
  {
    head: '事项',
    cell: ({ number, item }) => <CaseLink number={number}>{item}</CaseLink>,
  },
  { head: '办到哪一步', kind: 'short', cell: ({ statusName }) => statusName },
  { head: '期限', kind: 'short', cell: ({ due }) => dueText(due) },
  { head: '从哪里来', cell: ({ siteName }) => siteName },
  { head: '由谁决定', cell: ({ unitName }) => unitName },
  { head: '办件编号', kind: 'code', cell: ({ number }) => groupNumber(number) },
];
