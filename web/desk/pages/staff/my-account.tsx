import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { changeSettings, useSettings } from '../../app/settings.ts';
import { PasswordForm } from '../../parts/password-form.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { Loaded } from '../../parts/wait.tsx';
import { problemsOf } from '../../view/problems.ts';
import { showMoment } from '../../view/show.ts';

/** Who I am, my password, where I am signed in, and how the desk looks. */
export function MyAccount() {
  const me = useMe();
  const { message } = App.useApp();
  const { scheme } = useSettings();
  return (
    <>
      <header className="page-head">
        <h1>我的账号</h1>
      </header>
      <div className="home">
        <section className="panel">
          <h2>我是谁</h2>
          <dl className="facts">
            <Fact name="姓名">{me.name}</Fact>
            <Fact name="登录名">
              <code>{me.staffId}</code>
            </Fact>
            <Fact name="职务">{me.title}</Fact>
            <Fact name="机构">{me.unit.name}</Fact>
            <Fact name="管辖范围">{me.scope.path.join(' · ')}</Fact>
            <Fact name="岗位">{me.roles.map(({ name }) => name).join('、') || '还没有授予岗位'}</Fact>
            <Fact name="登录有效到">{showMoment(me.expires)}</Fact>
          </dl>
          <h2>外观</h2>
          <div className="panel-body">
            <Segmented<'system' | 'light' | 'dark'>
              value={scheme}
              onChange={(value) => changeSettings({ scheme: value })}
              options={[
                { value: 'system', label: '随系统' },
                { value: 'light', label: '浅色' },
                { value: 'dark', label: '深色' },
              ]}
            />
          </div>
        </section>
        <section className="panel">
          <h2>改口令</h2>
          <div className="panel-body">
            <PasswordForm onDone={() => void message.success('口令已改')} />
          </div>
        </section>
        <Sessions />
      </div>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sessions() {
  const query = useQuery(api.org.mySessions.queryOptions());
  const queries = useQueryClient();
  const end = useMutation(
    api.org.endMySession.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.org.mySessions.key() }),
    }),
  );
  return (
    <section className="panel duties">
      <h2>我在哪里登录着</h2>
      {end.error ? <ProblemList problems={problemsOf(end.error)} /> : null}
      <Loaded query={query} rows={3}>
        {(sessions) => (
          <table className="dense">
            <thead>
              <tr>
                <th>网络地址</th>
                <th>登录时间</th>
                <th>最近使用</th>
                <th>在用</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <td>
                    <code>{session.address}</code>
                  </td>
                  <td>{showMoment(session.startedAt)}</td>
                  <td>{showMoment(session.seenAt)}</td>
                  <td>
                    {session.current ? (
                      <span className="state good">就是这里</span>
                    ) : (
                      <Button loading={end.isPending} onClick={() => end.mutate({ id: session.id })}>
                        让它退出
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}
