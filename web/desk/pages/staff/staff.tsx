import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { api } from '../../app/index.ts';
import { type Column, DataTable, Loaded, Page, State } from '../../frame/index.ts';
import { showMoment } from '../../view/show.ts';

type Staff = Awaited<ReturnType<typeof api.org.staff.call>>[number];
type RoleNames = ReadonlyMap<string, string>;

const STATES = {
  active: { word: '在岗', tone: 'good' },
  locked: { word: '已锁定', tone: 'bad' },
  left: { word: '已离岗', tone: 'quiet' },
} as const;

function holds(person: Staff, typed: string, roleNames: RoleNames): boolean {
  const text = [
    person.id,
    person.name,
    person.title,
    person.unitName,
    ...person.roles.map((id) => roleNames.get(id)),
  ];
  return text.some((part) => part?.includes(typed));
}

/** Who works here, in which unit, with which roles. */
export function StaffPage() {
  const query = useQuery(api.org.staff.queryOptions());
  const roles = useQuery(api.org.roles.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const [typed, setTyped] = useState('');
  const roleNames = new Map((roles.data ?? []).map(({ id, name }) => [id as string, name]));
  return (
    <Page
      title="人员"
      about={query.data ? <Numbers staff={query.data} /> : null}
      actions={
        <Input.Search
          aria-label="按姓名、机构、岗位找人"
          placeholder="姓名、机构、岗位"
          value={typed}
          allowClear
          onChange={(event) => setTyped(event.target.value.trim())}
          style={{ width: 220 }}
        />
      }
    >
      <Loaded query={query} rows={14}>
        {(staff) => (
          <DataTable
            columns={columnsOf(roleNames)}
            rows={typed ? staff.filter((person) => holds(person, typed, roleNames)) : staff}
            keyOf={({ id }) => id}
            empty={`没有找到“${typed}”。换一个姓名、机构或岗位再找。`}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Numbers({ staff }: { readonly staff: readonly Staff[] }) {
  const active = staff.filter(({ state }) => state === 'active').length;
  return `共 ${staff.length} 人，在岗 ${active} 人`;
}

const columnsOf = (roleNames: RoleNames): readonly Column<Staff>[] => [
  { head: '姓名', kind: 'short', cell: ({ name }) => <b>{name}</b> },
  { head: '登录名', cell: ({ id }) => <code>{id}</code> },
  { head: '职务', cell: ({ title }) => title },
  { head: '机构', cell: ({ unitName }) => unitName },
  {
    head: '岗位',
    cell: ({ roles }) =>
      roles.map((id) => roleNames.get(id) ?? id).join('、') || <span className="faint">未授岗位</span>,
  },
  { head: '状态', kind: 'short', cell: (person) => <StateOf person={person} /> },
];

function StateOf({ person: { state, stateSince } }: { readonly person: Staff }) {
  const { word, tone } = STATES[state];
  return (
    <>
      <State tone={tone}>{word}</State>
      {stateSince ? (
        <span className="faint">
          {' '}
          {showMoment(stateSince.at)} {stateSince.reason}
        </span>
      ) : null}
    </>
  );
}
