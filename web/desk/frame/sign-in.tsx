import { useQueryClient } from '@tanstack/react-query';
import { api } from '../app/client.ts';
import { type Me, sayEnded } from '../app/session.ts';
import { CodeForm } from '../parts/code-form.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Field } from '../view/field-form.ts';
import { SubmitForm, useValues } from './form.tsx';
import { useSubmission } from './submission.tsx';

const NAME: Field = { name: 'name', label: '登录名', kind: 'name', most: 64, required: '请填写登录名' };
const PASSWORD: Field = {
  name: 'password',
  label: '口令',
  kind: 'secret',
  complete: 'current-password',
  most: 256,
  required: '请填写口令',
};

/** The form for name and password. `name` is given where a session has ended. */
export function SignInForm({ name, onDone }: { readonly name?: string; readonly onDone: (me: Me) => void }) {
  const [values, change] = useValues({ name: name ?? '' });
  const signIn = useSubmission({
    refused: '没有登录',
    send: (typed: { readonly name: string; readonly password: string }) => api.org.signIn.call(typed),
    // with a second factor the code comes first
    onDone: (me) => (me.secondFactor === 'asked' ? undefined : onDone(me)),
  });
  const half = signIn.answer;
  if (half?.secondFactor === 'asked') return <CodeForm onDone={onDone} />;
  return (
    <SubmitForm
      of={signIn}
      fields={[NAME, PASSWORD]}
      values={values}
      onChange={change}
      onSend={() => signIn.send({ name: values.name ?? '', password: values.password ?? '' })}
      button="登录"
      className="dialog-form sign-in-form"
      autoFocus={name ? 'password' : 'name'}
      over
      size="large"
    />
  );
}

/** The page without a session. The address stays, so that the asked page comes after signing in. */
export function SignInPage() {
  const queries = useQueryClient();
  return (
    <main className="sign-in-page">
      <div className="sign-in-card">
        <h1>
          <Mark size={34} />
          <span>一门 · 工作台</span>
        </h1>
        <SignInForm
          onDone={(me) => {
            sayEnded(false);
            queries.setQueryData(api.org.me.queryKey(), me);
          }}
        />
        <p className="aside">
          忘记口令请找系统管理员重置。办事群众请到<a href="/">办事大厅</a>，不需要登录。
        </p>
      </div>
    </main>
  );
}
