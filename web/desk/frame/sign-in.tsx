import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { api } from '../app/client.ts';
import { type Me, sayEnded } from '../app/session.ts';
import { Mark } from '../parts/mark.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { problemsOf } from '../view/problems.ts';

interface Fields {
  readonly name: string;
  readonly password: string;
}

/** Name and password. `name` is fixed where a session of somebody has ended. */
export function SignInForm({ name, onDone }: { readonly name?: string; readonly onDone: (me: Me) => void }) {
  const first = useRef<InputRef>(null);
  const signIn = useMutation(api.org.signIn.mutationOptions({ onSuccess: onDone }));
  useEffect(() => first.current?.focus(), []);
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: name ?? '' }}
      onFinish={(fields) => signIn.mutate(fields)}
      className="sign-in-form"
    >
      {signIn.error ? <ProblemList title="没有登录" problems={problemsOf(signIn.error)} /> : null}
      <Form.Item name="name" label="登录名" rules={[{ required: true, message: '请填写登录名' }]}>
        <Input ref={name ? null : first} autoComplete="username" size="large" maxLength={64} />
      </Form.Item>
      <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
        <Input.Password
          ref={name ? first : null}
          autoComplete="current-password"
          size="large"
          maxLength={256}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  );
}

/** The whole page when nobody is signed in. The address stays: after signing in, the page that was asked for comes. */
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
