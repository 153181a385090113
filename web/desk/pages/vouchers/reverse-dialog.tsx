import { useNavigate } from '@tanstack/react-router';
import { api } from '../../app/index.ts';
import { FormDialog, useSubmission } from '../../frame/index.ts';
import type { Field, Values } from '../../view/field-form.ts';

const FIELDS: readonly Field[] = [
  { name: 'day', label: '冲销凭证的日期', kind: 'day', note: '须在未结账的月份', required: '请填写日期' },
  { name: 'reason', label: '为什么冲销', kind: 'long', most: 150, required: '请写明原因' },
];

interface Props {
  readonly number: string;
  readonly day: string;
  readonly onClose: () => void;
}

/** Asks for the day and the reason of a reversal and hands it in for review. */
export function ReverseDialog({ number, day, onClose }: Props) {
  const navigate = useNavigate();
  const reverse = useSubmission({
    refused: '没有提交',
    send: ({ day: on = '', reason = '' }: Values, requestId) =>
      api.ledger.reverse.call({ requestId, number, day: on, reason }),
    reads: [api.ledger.key()],
    said: () => '冲销凭证已提交，等待复核',
    onDone: ({ id }) => void navigate({ to: '/review/$id', params: { id } }),
  });
  return (
    <FormDialog
      title={`红字冲销 ${number}`}
      of={reverse}
      fields={FIELDS}
      start={{ day }}
      button="提交冲销"
      danger
      autoFocus="reason"
      onClose={onClose}
    />
  );
}
