import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { applicantSorts } from '#base/kernel/index.ts';
import type { IntakeStep } from '#service/cases/types.ts';
import { api, today, useMay, useMe } from '../../app/index.ts';
import { forgetIntake, keepIntake, keptIntake } from '../../app/intake-kept.ts';
import { Empty, Page, useSubmission } from '../../frame/index.ts';
import { usePageTitle } from '../../frame/title.ts';
import { focusOn } from '../../parts/focus.ts';
import { PlainSelect } from '../../parts/plain-select.tsx';
import { LoadFailed } from '../../parts/wait.tsx';
import {
  against,
  CREDIT_CODE,
  emptyIntake,
  ID_CARD,
  type IntakeDraft,
  isTouched,
  lacksOf,
  nextIntake,
  placeOf,
} from '../../view/intake.ts';
import { newRequestId } from '../../view/request.ts';
import { IntakeActions } from './actions.tsx';
import { ApplicantFields } from './applicant.tsx';
import { FormFields, WantsFields } from './form.tsx';
import { ItemPicker } from './item.tsx';
import { MaterialFields } from './materials.tsx';
import { IntakeResult } from './result.tsx';
import { ResumeDraft } from './resume.tsx';
import { sendIntake } from './send.ts';
import { TakeOverDraft } from './take-over.tsx';
import type { ItemForm, PartProps, Received, Sent } from './types.ts';

const CHANNELS = [
  { value: 'window', label: '窗口' },
  { value: 'agent', label: '代办' },
  { value: 'phone', label: '电话' },
  { value: 'kiosk', label: '一体机' },
  { value: 'box', label: '材料箱' },
] as const;

/** What is typed, kept in memory while the desk is open. Every change gets a new request id. */
function useIntake(
  staff: string,
  item: string | undefined,
  usual: IntakeDraft['channel'],
  resumed: IntakeDraft | null,
) {
  const [draft, setDraft] = useState(() => {
    if (resumed) {
      keepIntake(staff, resumed);
      return resumed;
    }
    const kept = keptIntake(staff);
    // keeps what was typed, also when the address asks for another item
    if (kept && (!item || kept.item === item || isTouched(kept))) return kept;
    return { ...emptyIntake(newRequestId()), channel: usual, item: item ?? '' };
  });
  const put = (next: IntakeDraft) => {
    keepIntake(staff, next);
    setDraft(next);
  };
  const change: PartProps['onChange'] = (part) => {
    const now = keptIntake(staff) ?? draft;
    put({ ...now, ...(typeof part === 'function' ? part(now) : part), requestId: newRequestId() });
  };
  return { draft, put, change };
}

/** 收件: a new application, or a draft of the window that is filled in further. */
export function IntakePage() {
  usePageTitle('收件');
  const { draft: number } = useSearch({ from: '/cases/new' });
  if (!number) return <Intake resumed={null} />;
  return <ResumeDraft key={number} number={number} then={(resumed) => <Intake resumed={resumed} />} />;
}

/** Everything on one screen, everything by keyboard. */
function Intake({ resumed }: { readonly resumed: IntakeDraft | null }) {
  const me = useMe();
  const { item, draft: number } = useSearch({ from: '/cases/new' });
  const navigate = useNavigate();
  const intakes = useMay('case.intake');
  // a grid agent takes in for others
  const usual = intakes ? 'window' : 'agent';
  const { draft, put, change } = useIntake(me.staffId, item, usual, resumed);
  const [received, setReceived] = useState<Received | null>(null);
  const form = useQuery(
    api.cases.form.queryOptions({ input: { item: draft.item }, enabled: draft.item !== '', retry: false }),
  );
  const start = (next: IntakeDraft) => {
    setReceived(null);
    put(next);
    if (item || number) void navigate({ to: '/cases/new', search: {}, replace: true });
  };
  if (received)
    return (
      <IntakeResult
        received={received}
        onNext={() => start(nextIntake(draft, newRequestId()))}
        onOther={() => start({ ...emptyIntake(newRequestId()), channel: usual })}
      />
    );
  return (
    <Typing
      draft={draft}
      form={form.data}
      failed={form.error}
      intakes={intakes}
      onChange={change}
      onReceived={(answer, until) => {
        forgetIntake();
        setReceived({ ...answer, until, itemName: form.data?.item.name ?? draft.itemName });
      }}
    />
  );
}

interface TypingProps extends PartProps {
  readonly form: ItemForm | undefined;
  readonly failed: unknown;
  readonly intakes: boolean;
  readonly onReceived: (answer: Sent, until: IntakeStep) => void;
}

/** what fits the item, once it is known: who may apply, and how the result may come */
function fitted(draft: IntakeDraft, form: ItemForm): Partial<IntakeDraft> | null {
  const of = form.of.includes(draft.of) ? draft.of : (form.of[0] ?? draft.of);
  const ways = form.ways.map(({ way }) => way);
  const way = ways.includes(draft.way) ? draft.way : (ways[0] ?? draft.way);
  if (of === draft.of && way === draft.way && draft.itemName === form.item.name) return null;
  const kind = of === draft.of ? draft.kind : of === 'person' ? ID_CARD : CREDIT_CODE;
  return { of, way, kind, itemName: form.item.name };
}

/** What is sent, how far it is tried, and what stands against it. */
function useIntakeSending({ draft, form, intakes, onChange, onReceived }: Omit<TypingProps, 'failed'>) {
  const [tried, setTried] = useState<IntakeStep | null>(null);
  const intake = useSubmission({
    // the draft carries the request id; its steps make their ids from it
    send: ({ until, draft: sent }: { readonly until: IntakeStep; readonly draft: IntakeDraft }) =>
      sendIntake(sent, until, intakes, (version) =>
        onChange((now) => ({ draft: now.draft && { ...now.draft, version } })),
      ),
    onDone: (answer, { until }) => onReceived(answer, until),
  });
  const lacks = lacksOf(draft, form, today());
  const send = (until: IntakeStep) => {
    setTried(until);
    const first = against(lacks, until)[0];
    if (first) focusOn(placeOf(first.at, draft));
    else intake.send({ until, draft });
  };
  return { intake, tried, lacks, send };
}

function Typing(props: TypingProps) {
  const { draft, form, failed, intakes, onChange } = props;
  const { intake, tried, lacks, send } = useIntakeSending(props);
  const fit = form ? fitted(draft, form) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another item's form has come
  useEffect(() => {
    if (fit) onChange(fit);
  }, [form]);
  const parts = { draft, onChange };
  return (
    <Page
      title={draft.draft ? '接着填草稿' : '收件'}
      beside={draft.draft ? null : <Channel {...parts} />}
      about={
        <>
          <span className="by-keys">全部用键盘：Tab 走到下一格。</span>填的内容只在这个页面里，不存进浏览器。
        </>
      }
    >
      <div className="intake">
        <div className="intake-column">
          <ItemPicker {...parts} form={form} />
          {failed ? <LoadFailed error={failed} onRetry={() => onChange({})} /> : null}
          <ApplicantFields {...parts} form={form} of={form?.of ?? applicantSorts} />
          {form ? <WantsFields {...parts} form={form} /> : null}
        </div>
        <div className="intake-column">
          {form ? (
            <>
              <FormFields {...parts} form={form} />
              <MaterialFields {...parts} form={form} />
            </>
          ) : (
            <Empty>选了事项，要填什么、交什么就列在这里。</Empty>
          )}
        </div>
        <IntakeActions
          lacks={lacks}
          tried={tried}
          intakes={intakes}
          busy={intake.busy}
          problems={intake.problems}
          onSend={send}
          onPlace={(at) => focusOn(placeOf(at, draft))}
        />
      </div>
    </Page>
  );
}

/** From where the application comes: a window, a phone call, a box; or a draft from home. */
function Channel({ draft, onChange }: PartProps) {
  return (
    <>
      <label htmlFor="channel" className="soft">
        从哪里来
      </label>
      <PlainSelect
        id="channel"
        value={draft.channel}
        options={CHANNELS}
        onChange={(channel) => onChange({ channel })}
      />
      <TakeOverDraft />
    </>
  );
}
