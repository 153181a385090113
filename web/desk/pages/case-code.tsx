import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../app/client.ts';
import { ProblemList } from '../parts/problem-list.tsx';
import { groupNumber } from '../view/lights.ts';
import { problemsOf } from '../view/problems.ts';
import type { Case } from './case.tsx';

interface Props {
  readonly data: Case;
}

/** The applicant has shown his card and lost his 查询码: another one, for a reason that is written down. */
export function RenewCode({ data }: Props) {
  const [open, setOpen] = useState(false);
  const may = data.roles.includes('clerk') || data.roles.includes('agent');
  if (!may) return null;
  return (
    <>
      <button type="button" className="plain-link small" onClick={() => setOpen(true)}>
        重发查询码
      </button>
      {/* the code goes with the dialog: it is shown this once */}
      {open ? <CodeDialog data={data} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function CodeDialog({ data, onClose }: Props & { readonly onClose: () => void }) {
  const { number, item } = data;
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const renew = useMutation(
    api.cases.renewCode.mutationOptions({
      gcTime: 0,
      onSuccess: () => void queries.invalidateQueries({ queryKey: api.cases.access.key() }),
    }),
  );
  return (
    <Modal
      open
      title="重发查询码"
      footer={null}
      onCancel={onClose}
      width={420}
      mask={{ closable: false }}
      keyboard={!renew.data}
    >
      {renew.data ? (
        <div className="code-slip">
          <p className="soft">{item.name}</p>
          <dl>
            <dt>办件编号</dt>
            <dd className="number">{groupNumber(number)}</dd>
            <dt>新的查询码</dt>
            <dd className="number code-new">{renew.data.code}</dd>
          </dl>
          <p>凭这两样在办事大厅查进度。原来的查询码已经不能用。</p>
          <p className="dialog-foot">
            <span className="soft">只在这里显示一次</span>{' '}
            <Button onClick={() => globalThis.print()}>打印</Button>{' '}
            <Button type="primary" onClick={onClose}>
              交给申请人了
            </Button>
          </p>
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!renew.isPending) renew.mutate({ number, reason });
          }}
        >
          <p>先核对申请人的证件原件。发了新的，原来的查询码就不能用了。</p>
          <label htmlFor="code-reason">为什么重发（理由和您的名字会留下记录）</label>
          <Input
            id="code-reason"
            autoFocus
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
          {renew.error ? <ProblemList title="没有重发" problems={problemsOf(renew.error)} /> : null}
          <p className="dialog-foot">
            <Button type="primary" htmlType="submit" loading={renew.isPending}>
              重发
            </Button>
          </p>
        </form>
      )}
    </Modal>
  );
}
