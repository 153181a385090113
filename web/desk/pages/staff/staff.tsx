import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { Loaded } from '../../parts/wait.tsx';
import { showMoment } from '../../view/show.ts';

type Staff = Awaited<ReturnType<typeof api.org.staff.call>>[number];

const STATES = {
  active: { word: '在岗', tone: 'good' },
  locked: { word: '已锁定', tone: 'bad' },
  left: { word: '已离岗', tone: 'quiet' },
} as const;

function holds(person: Staff, typed: string, roleNames: ReadonlyMap<string, string>): boolean {
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
    <>
      <header className="page-head">
        <h1>人员</h1>
        {query.data ? (
          <span className="about">
            共 {query.data.length} 人，在岗 {query.data.filter(({ state }) => state === 'active').length} 人
          </span>
        ) : null}
        <div className="actions">
          <Input.Search
            aria-label="按姓名、机构、岗位找人"
            placeholder="姓名、机构、岗位"
            value={typed}
            allowClear
            onChange={(event) => setTyped(event.target.value.trim())}
            style={{ width: 220 }}
          />
        </div>
      </header>
      <Loaded query={query} rows={14}>
        {(staff) => {
          const found = typed ? staff.filter((person) => holds(person, typed, roleNames)) : staff;
          if (found.length === 0)
            return <p className="panel empty">没有找到“{typed}”。换一个姓名、机构或岗位再找。</p>;
          return <StaffTable staff={found} roleNames={roleNames} />;
        }}
      </Loaded>
    </>
  );
}

interface TableProps {
  readonly staff: readonly Staff[];
  readonly roleNames: ReadonlyMap<string, string>;
}

function StaffTable({ staff, roleNames }: TableProps) {
  return (
    <div className="panel table-wrap">
      <table className="dense">
        <thead>
          <tr>
            <th>姓名</th>
            <th>登录名</th>
            <th>职务</th>
            <th>机构</th>
            <th>岗位</th>
            <th>状态</th>
          </tr>
        </thead>
        <tbody>
          {staff.map((person) => (
            <tr key={person.id}>
              <td className="nowrap">
                <b>{person.name}</b>
              </td>
              <td>
                <code>{person.id}</code>
              </td>
              <td>{person.title}</td>
              <td>{person.unitName}</td>
              <td>
                {person.roles.map((id) => roleNames.get(id) ?? id).join('、') || (
                  <span className="faint">未授岗位</span>
                )}
              </td>
              <td className="nowrap">
                <span className={`state ${STATES[person.state].tone}`}>{STATES[person.state].word}</span>
                {person.stateSince ? (
                  <span className="faint">
                    {' '}
                    {showMoment(person.stateSince.at)} {person.stateSince.reason}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
