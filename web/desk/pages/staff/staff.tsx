import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { api, useMay, useMe } from '../../app/index.ts';
import { type Column, DataTable, Loaded, Opener, Page, State, TextButton } from '../../frame/index.ts';
import { showMoment } from '../../view/show.ts';
import {
  AddStaff,
  ChangeStaff,
  ChangeState,
  GrantRoles,
  ResetPassword,
  type Staff,
  type StateAct,
} from './staff-forms.tsx';

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

interface Doing {
  readonly what: 'change' | 'reset' | 'roles' | StateAct;
  readonly of: Staff;
}

/** Who works here, in which unit, with which roles; the administrator adds people, the security officer gives roles. */
export function StaffPage() {
  const query = useQuery(api.org.staff.queryOptions());
  const roles = useQuery(api.org.roles.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const [typed, setTyped] = useState('');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [manages, authorises] = [useMay('staff.manage'), useMay('staff.authorise')];
  const me = useMe();
  const roleNames = new Map((roles.data ?? []).map(({ id, name }) => [id as string, name]));
  return (
    <Page
      title="人员"
      about={query.data ? <Numbers staff={query.data} /> : null}
      actions={
        <>
          {manages || authorises ? <Link to="/places/import">从表格导入</Link> : null}
          {manages ? (
            <Opener
              keys="x"
              label="增加人员"
              kind="primary"
              dialog={(close) => <AddStaff onClose={close} />}
            />
          ) : null}
          <Input.Search
            aria-label="按姓名、机构、岗位找人"
            placeholder="姓名、机构、岗位"
            value={typed}
            allowClear
            onChange={(event) => setTyped(event.target.value.trim())}
            style={{ width: 220 }}
          />
        </>
      }
    >
      <Loaded query={query} rows={14}>
        {(staff) => (
          <DataTable
            columns={[
              ...columnsOf(roleNames),
              ...(manages || authorises ? [actsColumn(manages, authorises, me.staffId, setDoing)] : []),
            ]}
            rows={typed ? staff.filter((person) => holds(person, typed, roleNames)) : staff}
            keyOf={({ id }) => id}
            empty={`没有找到“${typed}”。换一个姓名、机构或岗位再找。`}
          />
        )}
      </Loaded>
      {doing ? <Dialog doing={doing} onClose={() => setDoing(null)} /> : null}
    </Page>
  );
}

function Dialog({ doing: { what, of }, onClose }: { readonly doing: Doing; readonly onClose: () => void }) {
  if (what === 'change') return <ChangeStaff of={of} onClose={onClose} />;
  if (what === 'reset') return <ResetPassword of={of} onClose={onClose} />;
  if (what === 'roles') return <GrantRoles of={of} onClose={onClose} />;
  return <ChangeState of={of} act={what} onClose={onClose} />;
}

/** What the reader may do with a colleague now; nobody acts on their own login. */
function actsColumn(
  manages: boolean,
  authorises: boolean,
  own: string,
  onDoing: (doing: Doing) => void,
): Column<Staff> {
  const acts = (of: Staff): readonly (readonly [Doing['what'], string, boolean])[] =>
    of.state === 'left' || of.id === own
      ? []
      : [
          ['change', '变更', manages],
          ['reset', '重置口令', manages],
          ['leave', '离岗', manages],
          ['roles', '岗位', authorises],
          [of.state === 'locked' ? 'unlock' : 'lock', of.state === 'locked' ? '解锁' : '锁定', authorises],
        ];
  return {
    head: '办理',
    kind: 'short',
    cell: (of) =>
      acts(of)
        .filter(([, , may]) => may)
        .map(([what, label]) => (
          <span key={what}>
            <TextButton of={of.name} onClick={() => onDoing({ what, of })}>
              {label}
            </TextButton>{' '}
          </span>
        )),
  };
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
