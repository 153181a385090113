import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/index.ts';
import { FormDialog, TextButton, useSubmission } from '../../frame/index.ts';
import { CodeSlip } from '../../parts/code-slip.tsx';
import type { Field, Values } from '../../view/field-form.ts';
import type { Case } from './types.ts';

const REASON: readonly Field[] = [
  { name: 'reason', label: '为什么重发（理由和您的名字会留下记录）', kind: 'text', most: 200 },
];

interface Props {
  readonly data: Case;
}

/** Gives a new 查询码 to an applicant who has lost theirs and shows their card. The reason is logged. */
export function RenewCode({ data }: Props) {
  const [open, setOpen] = useState(false);
  if (!data.actions.some(({ verb, allowed }) => verb === 'renew-code' && allowed)) return null;
  return (
    <>
      <TextButton small onClick={() => setOpen(true)}>
        重发查询码
      </TextButton>
      {/* the code goes with the dialog: it is shown this once */}
      {open ? <CodeDialog data={data} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function CodeDialog({ data, onClose }: Props & { readonly onClose: () => void }) {
  const { number, item } = data;
  const renew = useSubmission({
    refused: '没有重发',
    send: ({ reason = '' }: Values, requestId) => api.cases.renewCode.call({ number, reason, requestId }),
    // a code that did not arrive cannot be shown again
    once: true,
    reads: [api.cases.access.key(), api.cases.get.key({ input: { number } })],
  });
  if (renew.answer) return <NewCode code={renew.answer.code} {...{ number, item: item.name, onClose }} />;
  return (
    <FormDialog
      title="重发查询码"
      of={renew}
      fields={REASON}
      head={<p>先核对申请人的证件原件。发了新的，原来的查询码就不能用了。</p>}
      button="重发"
      onClose={onClose}
    />
  );
}

interface CodeProps {
  readonly number: string;
  readonly item: string;
  readonly code: string;
  readonly onClose: () => void;
}

/** Shows the new code, only now. No key closes the dialog by chance. */
function NewCode({ number, item, code, onClose }: CodeProps) {
  return (
    <Modal
      open
      title="重发查询码"
      footer={null}
      onCancel={onClose}
      width={420}
      mask={{ closable: false }}
      keyboard={false}
    >
      <CodeSlip item={item} number={number} code={code} codeName="新的查询码" />
      <p>原来的查询码已经不能用；申请人会收到一条消息，告诉他换了查询码。</p>
      <p className="dialog-foot">
        <span className="soft">只在这里显示一次</span>{' '}
        <Button onClick={() => globalThis.print()}>打印</Button>{' '}
        <Button type="primary" onClick={onClose}>
          交给申请人了
        </Button>
      </p>
    </Modal>
  );
}
