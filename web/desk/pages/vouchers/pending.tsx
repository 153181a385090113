import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, useMay, useMe, useNames } from '../../app/index.ts';
import {
  Action,
  Columns,
  Empty,
  Facts,
  FormDialog,
  Loaded,
  Page,
  Refusal,
  State,
  useSubmission,
} from '../../frame/index.ts';
import { EntryPair } from '../../parts/entry-table.tsx';
import { VoucherLink } from '../../parts/links.tsx';
import { type Step, Timeline } from '../../parts/timeline.tsx';
import { reviewRefusal } from '../../view/allowed.ts';
import type { Field, Values } from '../../view/field-form.ts';
import { showDayText } from '../../view/show.ts';

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
    <Empty>
      <p>这张凭证已经不在待审核里了：可能已经复核记账。</p>
      <p>
        <Link to="/review">回到待审核</Link>　<Link to="/vouchers">去凭证列表</Link>
      </p>
    </Empty>
  );
}

function stepsOf(pending: Pending, nameOf: (id: string) => string): Step[] {
  const submitted: Step = {
    key: 'submitted',
    title: '制单提交',
    by: nameOf(pending.maker),
    at: pending.submittedAt,
  };
  if (pending.status === 'returned')
    return [
      submitted,
      {
        key: 'returned',
        title: '复核退回',
        tone: 'bad',
        text: `${nameOf(pending.reviewer)}：${pending.reason}`,
      },
    ];
  return [submitted, { key: 'waiting', title: '等待复核', tone: 'waiting', text: '复核后取得编号并记账' }];
}

interface Props {
  readonly pending: Pending;
  /** the next one that waits */
  readonly next: string | undefined;
}

function PendingView({ pending, next }: Props) {
  const nameOf = useNames();
  const { status, reverses } = pending;
  return (
    <Page
      title={pending.kind === 'reversal' ? '待审核的冲销凭证' : '待审核的凭证'}
      beside={
        <State tone={status === 'waiting' ? 'warn' : 'bad'}>
          {status === 'waiting' ? '等待复核' : '已退回'}
        </State>
      }
      actions={<Link to="/review">回到待审核</Link>}
    >
      <Columns
        past={
          <>
            <Timeline steps={stepsOf(pending, nameOf)} />
            <Facts
              of={[
                ['日期', showDayText(pending.day)],
                ['附件', `${pending.attachments} 张`],
                ['冲销的是', reverses && <VoucherLink number={reverses} />],
              ]}
            />
          </>
        }
        acts={<Acts pending={pending} next={next} />}
      >
        <EntryPair voucher={pending} year={Number(pending.day.slice(0, 4))} />
      </Columns>
    </Page>
  );
}

function Acts({ pending, next }: Props) {
  const me = useMe();
  const makes = useMay('ledger.make');
  const navigate = useNavigate();
  const [returning, setReturning] = useState(false);
  const goOn = () => void navigate(next ? { to: '/review/$id', params: { id: next } } : { to: '/review' });
  const post = useSubmission({
    refused: '没有记账',
    send: (id: string, requestId) => api.ledger.post.call({ requestId, id }),
    reads: READS,
    said: ({ number }) => `已记账：${number}`,
    onDone: goOn,
  });
  const not = reviewRefusal(pending, { staffId: me.staffId, mayReview: useMay('ledger.review') });
  return (
    <>
      <Refusal of={post} />
      <Action
        label="审核记账"
        keys="ctrl+enter"
        primary
        busy={post.busy}
        not={not}
        onRun={() => post.send(pending.id)}
      >
        记账时再核对一次全部规则，取得本月下一个编号；记账后不能修改。
      </Action>
      <Action label="退回" keys="b" not={not} onRun={() => setReturning(true)}>
        写明原因，由制单人改正后重新提交。
      </Action>
      {pending.status === 'returned' && makes ? (
        <Action
          label="改正后重新提交"
          keys="e"
          primary
          onRun={() => void navigate({ to: '/vouchers/new', search: { returned: pending.id } })}
        >
          带入原来的全部内容。
        </Action>
      ) : null}
      {returning ? <ReturnDialog id={pending.id} onClose={() => setReturning(false)} onDone={goOn} /> : null}
    </>
  );
}

const READS = [api.ledger.key(), api.account.key()];

const REASON: readonly Field[] = [
  { name: 'reason', label: '退回的原因', kind: 'long', most: 200, required: '请写明原因' },
];

interface ReturnProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ReturnDialog({ id, onClose, onDone }: ReturnProps) {
  const back = useSubmission({
    refused: '没有退回',
    send: ({ reason = '' }: Values, requestId) => api.ledger.returnPending.call({ requestId, id, reason }),
    reads: READS,
    said: () => '已退回',
    onDone: () => {
      onClose();
      onDone();
    },
  });
  return <FormDialog title="退回凭证" of={back} fields={REASON} button="退回" onClose={onClose} />;
}
