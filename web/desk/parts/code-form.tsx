import { api } from '../app/client.ts';
import type { Me } from '../app/session.ts';
import { SubmitForm, useValues } from '../frame/form.tsx';
import { useSubmission } from '../frame/submission.tsx';
import type { Field } from '../view/field-form.ts';

export const CODE: Field = {
  name: 'code',
  label: '验证码',
  kind: 'code',
  most: 8,
  required: '请填写验证器上的六位数字',
};

/** The second step of signing in: the code that the app on the telephone shows. */
export function CodeForm({ onDone }: { readonly onDone: (me: Me) => void }) {
  const [values, change] = useValues({});
  const given = useSubmission({
    refused: '没有通过',
    send: async (code: string) => {
      await api.org.giveFactor.call({ code });
      return api.org.me.call({});
    },
    onDone,
    onRefused: () => change({ code: '' }),
  });
  return (
    <>
      <p>口令对了。请打开手机上的验证器，输入“一门”现在显示的六位数字。</p>
      <SubmitForm
        of={given}
        fields={[CODE]}
        values={values}
        onChange={change}
        onSend={() => given.send(values.code ?? '')}
        button="登录"
        className="dialog-form sign-in-form"
        autoFocus="code"
        over
        size="large"
      />
      <p className="aside">手机不在身边或者换了手机，请找系统管理员重置口令和验证器。</p>
    </>
  );
}
