import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { api } from '../app/client.ts';
import { problemsOf } from '../view/problems.ts';
import { ProblemList } from './problem-list.tsx';

interface Fields {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** The own password, changed: the server judges, this form only sees to it that one did not mistype. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const [form] = Form.useForm<Fields>();
  const change = useMutation(
    api.org.changePassword.mutationOptions({
      onSuccess: () => {
        form.resetFields();
        onDone();
      },
    }),
  );
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ current, next }) => change.mutate({ current, next })}
      className="narrow-form"
    >
      {change.error ? <ProblemList title="口令没有改" problems={problemsOf(change.error)} /> : null}
      <Form.Item name="current" label="现在的口令" rules={[{ required: true, message: '请填写现在的口令' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label="新口令" rules={[{ required: true, message: '请填写新口令' }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再填一次新口令"
        dependencies={['next']}
        rules={[
          { required: true, message: '请再填一次' },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('两次填写的不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        改口令
      </Button>
    </Form>
  );
}
