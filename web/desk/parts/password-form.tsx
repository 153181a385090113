import { api } from '../app/client.ts';
import { SubmitForm, useValues } from '../frame/form.tsx';
import { useSubmission } from '../frame/submission.tsx';
import { empty, type Field } from '../view/field-form.ts';

const FIELDS: readonly Field[] = [
  {
    name: 'current',
    label: '现在的口令',
    kind: 'secret',
    complete: 'current-password',
    required: '请填写现在的口令',
  },
  { name: 'next', label: '新口令', kind: 'secret', complete: 'new-password', required: '请填写新口令' },
  {
    name: 'again',
    label: '再填一次新口令',
    kind: 'secret',
    complete: 'new-password',
    required: '请再填一次',
  },
];

/** Changes one's own password. The server judges it; this form only compares the two entries. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const [values, change] = useValues({});
  const { current = '', next = '', again = '' } = values;
  const password = useSubmission({
    refused: '口令没有改',
    send: (typed: { readonly current: string; readonly next: string }) => api.org.changePassword.call(typed),
    onDone: () => {
      change({ current: '', next: '', again: '' });
      onDone();
    },
  });
  return (
    <SubmitForm
      of={password}
      fields={FIELDS}
      values={values}
      onChange={change}
      lacks={again !== '' && again !== next ? [empty('again', '两次填写的不一样')] : []}
      onSend={() => password.send({ current, next })}
      button="改口令"
      className="dialog-form narrow-form"
      over
    />
  );
}
