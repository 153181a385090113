import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { FieldForm } from '../../parts/field-form.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { blankValues, type Field, type Values } from '../../view/field-form.ts';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';
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

/** Takes back an entry that was wrong, or says that a vehicle or a device is gone. Both leave their trace. */
export function TakeAway({ how, entry, onDone }: Props) {
  const { title, fields, done } = FORMS[how];
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [values, setValues] = useState<Values>(() => blankValues(fields, entry.day));
  const [requestId, setRequestId] = useState(newRequestId);
  const send = useMutation({
    mutationFn: () => {
      const asked = { requestId, id: entry.id, reason: values.reason ?? '' };
      if (how === 'withdraw') return api.registers.withdraw.call(asked);
      return api.registers.dispose.call({ ...asked, day: values.day ?? '' });
    },
    onSuccess: () => {
      void message.success(`${done} ${entry.id}`);
      void queries.invalidateQueries({ queryKey: api.registers.key() });
      onDone();
    },
    onError: () => setRequestId(newRequestId()),
  });
  return (
    <form
      className="panel"
      aria-label={`${title} ${entry.id}`}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <h2>
        {title} {entry.id} <span className="soft">{entry.title}</span>
      </h2>
      {send.error ? <ProblemList problems={problemsOf(send.error)} title={`没有${title}`} /> : null}
      <FieldForm fields={fields} values={values} onChange={setValues} />
      <p className="form-foot">
        <Button type="primary" danger htmlType="submit" loading={send.isPending}>
          {title}
        </Button>
        <Button onClick={onDone}>不{title}了</Button>
      </p>
    </form>
  );
}
