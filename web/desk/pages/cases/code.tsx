import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { CodeSlip } from '../../parts/code-slip.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';
import type { Case } from './types.ts';

interface Props {
  readonly data: Case;
}

/** The applicant has shown his card and lost his 查询码: another one, for a reason that is written down. */
export function RenewCode({ data }: Props) {
  const [open, setOpen] = useState(false);
  if (!data.actions.some(({ verb, allowed }) => verb === 'renew-code' && allowed)) return null;
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
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: api.cases.access.key() });
        void queries.invalidateQueries({ queryKey: api.cases.get.key({ input: { number } }) });
      },
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
        <>
          <CodeSlip item={item.name} number={number} code={renew.data.code} codeName="新的查询码" />
          <p>原来的查询码已经不能用；申请人会收到一条消息，告诉他换了查询码。</p>
          <p className="dialog-foot">
            <span className="soft">只在这里显示一次</span>{' '}
            <Button onClick={() => globalThis.print()}>打印</Button>{' '}
            <Button type="primary" onClick={onClose}>
              交给申请人了
            </Button>
          </p>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            // each is another request: a code that did not arrive cannot be shown again
            if (!renew.isPending) renew.mutate({ number, reason, requestId: newRequestId() });
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
