import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/index.ts';
import { type Column, DataTable, Loaded, Panel, Refusal, useSubmission } from '../../frame/index.ts';
import { FactorForm } from '../../parts/factor-form.tsx';
import { showMoment } from '../../view/show.ts';

type Factor = Awaited<ReturnType<typeof api.org.myFactors.call>>[number];

/** The second factors of the one who looks: adding one, and removing one. */
export function Factors() {
  const query = useQuery(api.org.myFactors.queryOptions());
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [adds, setAdds] = useState(false);
  const remove = useSubmission({
    refused: '没有去掉',
    send: (id: string) => api.org.removeFactor.call({ id }),
    reads: [api.org.myFactors.key()],
    said: () => '已经去掉',
  });
  const ask = ({ id, name }: Factor) =>
    modal.confirm({
      title: `去掉“${name}”？`,
      content: '以后登录不再要它的验证码。没有别的验证器时，只用口令就能登录。',
      okText: '去掉',
      cancelText: '不去掉',
      onOk: () => remove.send(id),
    });
  const columns: readonly Column<Factor>[] = [
    { head: '名称', cell: ({ name }) => name },
    { head: '添加时间', cell: ({ madeAt }) => showMoment(madeAt) },
    { head: '最近使用', cell: ({ usedAt }) => (usedAt === null ? '还没有用过' : showMoment(usedAt)) },
    { head: '管理', cell: (factor) => <Button onClick={() => ask(factor)}>去掉</Button> },
  ];
  const done = () => {
    setAdds(false);
    void message.success('验证器已经添加，下次登录要输入验证码');
    void queries.invalidateQueries({ queryKey: api.org.myFactors.key() });
  };
  return (
    <Panel title="第二步验证" padded>
      <Refusal of={remove} />
      <Loaded query={query} rows={1}>
        {(factors) =>
          factors.length === 0 ? (
            <p className="soft">还没有设置：现在只用口令登录。设置以后，别人知道了口令也进不来。</p>
          ) : (
            <DataTable bare columns={columns} rows={factors} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {adds ? <FactorForm onDone={done} /> : <Button onClick={() => setAdds(true)}>添加验证器</Button>}
    </Panel>
  );
}
