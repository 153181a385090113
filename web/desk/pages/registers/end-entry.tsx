import { Button } from 'antd';
import { api } from '../../app/index.ts';
import { SubmitForm, useSubmission, useValues } from '../../frame/index.ts';
import { blankValues, type Field, type Values } from '../../view/field-form.ts';
import type { Listed } from './types.ts';

const REASON: Field = { name: 'reason', label: '原因', kind: 'text', note: '原因留在登记簿里，供日后查看' };
const DAY: Field = { name: 'day', label: '处置日期', kind: 'day' };
const FORMS = {
  withdraw: { title: '撤销', fields: [REASON], done: '已撤销' },
  dispose: { title: '处置', fields: [DAY, REASON], done: '已登记处置' },
} as const;

interface Props {
  readonly how: keyof typeof FORMS;
  readonly entry: Listed;
  readonly onDone: () => void;
}

/** Withdraws an entry that was wrong, or says that a vehicle or a device is gone. Both leave their trace. */
export function EndEntry({ how, entry, onDone }: Props) {
  const { title, fields, done } = FORMS[how];
  const [values, change] = useValues(() => blankValues(fields, entry.day));
  const away = useSubmission({
    refused: `没有${title}`,
    send: ({ reason = '', day = '' }: Values, requestId) => {
      const asked = { requestId, id: entry.id, reason };
      return how === 'withdraw'
        ? api.registers.withdraw.call(asked)
        : api.registers.dispose.call({ ...asked, day });
    },
    reads: [api.registers.key()],
    said: () => `${done} ${entry.id}`,
    onDone,
  });
  return (
    <SubmitForm
      label={`${title} ${entry.id}`}
      of={away}
      fields={fields}
      values={values}
      onChange={change}
      onSend={() => away.send(values)}
      head={
        <h2>
          {title} {entry.id} <span className="soft">{entry.title}</span>
        </h2>
      }
      button={title}
      danger
      foot={<Button onClick={onDone}>不{title}了</Button>}
    />
  );
}
