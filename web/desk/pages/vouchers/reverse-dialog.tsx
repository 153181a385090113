import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';

interface Props {
  readonly number: string;
  readonly day: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Fields {
  readonly day: string;
  readonly reason: string;
}

/** Asks for the day and the reason of a reversal and hands it in for review. */
export function ReverseDialog({ number, day, open, onClose }: Props) {
  const [requestId] = useState(newRequestId);
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const reverse = useMutation(
    api.ledger.reverse.mutationOptions({
      onSuccess: ({ id }) => {
        void queries.invalidateQueries({ queryKey: api.ledger.key() });
        void message.success('冲销凭证已提交，等待复核');
        void navigate({ to: '/review/$id', params: { id } });
      },
    }),
  );
  return (
    <Modal
      open={open}
      title={`红字冲销 ${number}`}
      okText="提交冲销"
      okButtonProps={{ danger: true, loading: reverse.isPending }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      {reverse.error ? <ProblemList title="没有提交" problems={problemsOf(reverse.error)} /> : null}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ day, reason: '' }}
        onFinish={(fields) => reverse.mutate({ requestId, number, ...fields })}
      >
        <Form.Item
          name="day"
          label="冲销凭证的日期"
          extra="须在未结账的月份"
          rules={[{ required: true, message: '请填写日期' }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="reason" label="为什么冲销" rules={[{ required: true, message: '请写明原因' }]}>
          <Input.TextArea rows={3} maxLength={150} showCount autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
