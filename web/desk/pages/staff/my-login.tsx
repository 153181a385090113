import { useQuery } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { api, useMe } from '../../app/index.ts';
import { changeSettings, type Scheme, useSettings } from '../../app/settings.ts';
import {
  type Column,
  DataTable,
  Facts,
  Loaded,
  Page,
  Panel,
  Refusal,
  State,
  useSubmission,
} from '../../frame/index.ts';
import { PasswordForm } from '../../parts/password-form.tsx';
import { showMoment } from '../../view/show.ts';
import { Factors } from './factors.tsx';

/** Who I am, my password, where I am signed in, and how the desk looks. */
export function MyLogin() {
  const me = useMe();
  const { message } = App.useApp();
  return (
    <Page title="我的账号">
      <div className="home">
        <section className="panel">
          <h2>我是谁</h2>
          <Facts
            of={[
              ['姓名', me.name],
              ['登录名', <code key="id">{me.staffId}</code>],
              ['职务', me.title],
              ['机构', me.unit.name],
              ['管辖范围', me.scope.path.join(' · ')],
              ['岗位', me.roles.map(({ name }) => name).join('、') || '还没有授予岗位'],
              ['登录有效到', showMoment(me.expires)],
            ]}
          />
          <h2>外观</h2>
          <Look />
        </section>
        <Panel title="改口令" padded>
          <PasswordForm onDone={() => void message.success('口令已改')} />
        </Panel>
        <Factors />
        <Sessions />
      </div>
    </Page>
  );
}

function Look() {
  const { scheme } = useSettings();
  return (
    <div className="panel-body">
      <Segmented<Scheme>
        value={scheme}
        onChange={(value) => changeSettings({ scheme: value })}
        options={[
          { value: 'system', label: '随系统' },
          { value: 'light', label: '浅色' },
          { value: 'dark', label: '深色' },
        ]}
      />
    </div>
  );
}

type Session = Awaited<ReturnType<typeof api.org.mySessions.call>>[number];

function Sessions() {
  const query = useQuery(api.org.mySessions.queryOptions());
  const end = useSubmission({
    send: (id: string) => api.org.endMySession.call({ id }),
    reads: [api.org.mySessions.key()],
  });
  const columns: readonly Column<Session>[] = [
    { head: '网络地址', cell: ({ address }) => <code>{address}</code> },
    { head: '登录时间', cell: ({ startedAt }) => showMoment(startedAt) },
    { head: '最近使用', cell: ({ seenAt }) => showMoment(seenAt) },
    {
      head: '在用',
      cell: ({ id, current }) =>
        current ? (
          <State tone="good">就是这里</State>
        ) : (
          <Button loading={end.busy} onClick={() => end.send(id)}>
            让它退出
          </Button>
        ),
    },
  ];
  return (
    <Panel title="我在哪里登录着" className="duties">
      <Refusal of={end} />
      <Loaded query={query} rows={3}>
        {(sessions) => <DataTable bare columns={columns} rows={sessions} keyOf={({ id }) => id} />}
      </Loaded>
    </Panel>
  );
}
