import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { useNames } from '../../app/names.ts';
import { may } from '../../app/session.ts';
import { Action } from '../../parts/action.tsx';
import { EntryTable } from '../../parts/entry-table.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { type Step, Timeline } from '../../parts/timeline.tsx';
import { Loaded } from '../../parts/wait.tsx';
import { reviewRefusal } from '../../view/allowed.ts';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';
import { showDayText, showMoment } from '../../view/show.ts';

type Pending = Awaited<ReturnType<typeof api.ledger.pending.call>>[number];

/** One voucher before it is posted: the reviewer posts it or gives it back. */
export function PendingPage() {
  const { id } = useParams({ from: '/review/$id' });
  const waiting = useQuery(api.ledger.pending.queryOptions({ input: { status: 'waiting' } }));
  const returned = useQuery(api.ledger.pending.queryOptions({ input: { status: 'returned' } }));
  return (
    <Loaded query={waiting}>
      {(list) => {
        const found = [...list, ...(returned.data ?? [])].find((entry) => entry.id === id);
        return found ? <PendingView key={id} pending={found} next={nextOf(list, id)} /> : <Gone />;
      }}
    </Loaded>
  );
}

function nextOf(list: readonly Pending[], id: string): string | undefined {
  const rest = list.filter((entry) => entry.id !== id);
  const at = list.findIndex((entry) => entry.id === id);
  return (rest[at] ?? rest[0])?.id;
}

function Gone() {
  return (
    <div className="panel empty">
      <p>这张凭证已经不在待审核里了：可能已经复核记账。</p>
      <p>
        <Link to="/review">回到待审核</Link>　<Link to="/vouchers">去凭证列表</Link>
      </p>
    </div>
  );
}

function stepsOf(pending: Pending, nameOf: (id: string) => string): Step[] {
  const submitted: Step = {
    key: 'submitted',
    title: '制单提交',
    text: (
      <>
        {nameOf(pending.maker)}
        <br />
        <span className="soft">{showMoment(pending.submittedAt)}</span>
      </>
    ),
  };
  if (pending.status === 'returned')
    return [
      submitted,
      {
        key: 'returned',
        title: '复核退回',
        tone: 'bad',
        text: (
          <>
            {nameOf(pending.reviewer)}：{pending.reason}
          </>
        ),
      },
    ];
  return [submitted, { key: 'waiting', title: '等待复核', tone: 'waiting', text: '复核后取得编号并记账' }];
}

function PendingView({ pending, next }: { readonly pending: Pending; readonly next: string | undefined }) {
  const nameOf = useNames();
  const year = Number(pending.day.slice(0, 4));
  return (
    <>
      <header className="page-head">
        <h1>{pending.kind === 'reversal' ? '待审核的冲销凭证' : '待审核的凭证'}</h1>
        <span className={`state ${pending.status === 'waiting' ? 'warn' : 'bad'}`}>
          {pending.status === 'waiting' ? '等待复核' : '已退回'}
        </span>
        <div className="actions">
          <Link to="/review">回到待审核</Link>
        </div>
      </header>
      <div className="case">
        <aside className="case-left panel" aria-label="经过">
          <h2>经过</h2>
          <Timeline steps={stepsOf(pending, nameOf)} />
          <dl className="facts">
            <div>
              <dt>日期</dt>
              <dd>{showDayText(pending.day)}</dd>
            </div>
            <div>
              <dt>附件</dt>
              <dd>{pending.attachments} 张</dd>
            </div>
            {pending.reverses ? (
              <div>
                <dt>冲销的是</dt>
                <dd>
                  <Link to="/vouchers/$number" params={{ number: pending.reverses }}>
                    {pending.reverses}
                  </Link>
                </dd>
              </div>
            ) : null}
          </dl>
        </aside>
        <div className="case-middle">
          <p className="voucher-summary">{pending.summary}</p>
          <div className="entry-pair">
            <EntryTable system="financial" lines={pending.financial} summary={pending.summary} year={year} />
            <EntryTable system="budgetary" lines={pending.budgetary} summary={pending.summary} year={year} />
          </div>
        </div>
        <aside className="case-right panel" aria-label="现在可以办">
          <h2>现在可以办</h2>
          <ReviewActions pending={pending} next={next} />
        </aside>
      </div>
    </>
  );
}

function ReviewActions({ pending, next }: { readonly pending: Pending; readonly next: string | undefined }) {
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [requestId] = useState(newRequestId);
  const [returning, setReturning] = useState(false);
  const goOn = (said: string) => {
    void message.success(said);
    void queries.invalidateQueries({ queryKey: api.ledger.key() });
    void queries.invalidateQueries({ queryKey: api.account.key() });
    if (next) void navigate({ to: '/review/$id', params: { id: next } });
    else void navigate({ to: '/review' });
  };
  const post = useMutation(
    api.ledger.post.mutationOptions({ onSuccess: ({ number }) => goOn(`已记账：${number}`) }),
  );
  const not = reviewRefusal(pending, { staffId: me.staffId, mayReview: may(me, 'ledger.review') });
  return (
    <div className="panel-body">
      {post.error ? <ProblemList title="没有记账" problems={problemsOf(post.error)} /> : null}
      <Action
        label="审核记账"
        keys="ctrl+enter"
        primary
        busy={post.isPending}
        not={not}
        onRun={() => post.mutate({ requestId, id: pending.id })}
      >
        记账时再核对一次全部规则，取得本月下一个编号；记账后不能修改。
      </Action>
      <Action label="退回" keys="b" not={not} onRun={() => setReturning(true)}>
        写明原因，由制单人改正后重新提交。
      </Action>
      {pending.status === 'returned' && may(me, 'ledger.make') ? (
        <Action
          label="改正后重新提交"
          keys="e"
          primary
          onRun={() => void navigate({ to: '/vouchers/new', search: { returned: pending.id } })}
        >
          带入原来的全部内容。
        </Action>
      ) : null}
      <ReturnDialog
        id={pending.id}
        open={returning}
        onClose={() => setReturning(false)}
        onDone={() => goOn('已退回')}
      />
    </div>
  );
}

interface ReturnProps {
  readonly id: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ReturnDialog({ id, open, onClose, onDone }: ReturnProps) {
  const [requestId] = useState(newRequestId);
  const [form] = Form.useForm<{ reason: string }>();
  const back = useMutation(
    api.ledger.returnPending.mutationOptions({
      onSuccess: () => {
        onClose();
        onDone();
      },
    }),
  );
  return (
    <Modal
      open={open}
      title="退回凭证"
      okText="退回"
      okButtonProps={{ loading: back.isPending }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      {back.error ? <ProblemList title="没有退回" problems={problemsOf(back.error)} /> : null}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => back.mutate({ requestId, id, reason })}
      >
        <Form.Item name="reason" label="退回的原因" rules={[{ required: true, message: '请写明原因' }]}>
          <Input.TextArea rows={3} maxLength={200} showCount autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
