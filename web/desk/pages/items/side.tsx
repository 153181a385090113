import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { api } from '../../app/client.ts';
import { today } from '../../app/today.ts';
import { Action } from '../../parts/action.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { Loaded } from '../../parts/wait.tsx';
import type { Names } from '../../view/items.ts';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';
import { showDayText, showMoment } from '../../view/show.ts';
import { Difference } from './sheet.tsx';
import type { KeptItem } from './types.ts';

interface Props {
  readonly kept: KeptItem;
  readonly names: Names;
  readonly keeps: boolean;
  readonly looking: 'draft' | 'last';
  readonly onLook: (which: 'draft' | 'last') => void;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

const KEEPER = { reason: '只有事项管理员可以改动事项。', basis: '岗位权限：维护事项和实施清单' };

/** What may be done now, the versions, the history. */
export function ItemSide(props: Props) {
  const { kept, names, keeps, looking, onLook } = props;
  return (
    <aside className="item-side" aria-label="可以做的、版本和经过">
      {kept.draft && kept.last ? (
        <Segmented
          block
          value={looking}
          onChange={onLook}
          options={[
            { value: 'draft', label: '看草稿' },
            { value: 'last', label: `看第 ${kept.last.number} 版` },
          ]}
        />
      ) : null}
      <section className="panel">
        <h2>可以做的</h2>
        <div className="panel-body">{keeps ? <Acts {...props} /> : <NotKeeper />}</div>
      </section>
      <Versions kept={kept} names={names} />
      <section className="panel">
        <h2>经过</h2>
        <ol className="item-history">
          {kept.history.map((step) => (
            <li key={`${step.at} ${step.text}`}>
              {step.text}
              <div className="faint small">
                {step.byName} {showMoment(step.at)}
              </div>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

function NotKeeper() {
  return (
    <p className="soft">
      {KEEPER.reason}
      <br />
      依据：{KEEPER.basis}
    </p>
  );
}

type Asking = 'release' | 'withdraw' | null;

const TOLD = 3;

/** The first few; the others stand at their fields. */
function firstOf(texts: readonly string[]): string {
  return `${texts.slice(0, TOLD).join('；')}${texts.length > TOLD ? ' 等' : ''}`;
}

function Acts({ kept, onEdit, onChanged }: Props) {
  const [asking, setAsking] = useState<Asking>(null);
  const { message, modal } = App.useApp();
  const [requestId] = useState(newRequestId);
  const { code, seen, draft, last } = kept;
  const drop = useMutation(
    api.items.dropDraft.mutationOptions({
      onSuccess: () => {
        void message.success('草稿已放弃');
        onChanged();
      },
    }),
  );
  const errors = (draft?.findings ?? []).filter(({ severity }) => severity === 'error');
  const ask = () =>
    modal.confirm({
      title: '放弃草稿？',
      content: '草稿里改动的内容不再保留在页面上；经过里仍然记着谁在什么时候放弃。',
      okText: '放弃草稿',
      onOk: () => drop.mutate({ requestId: `${requestId}-${seen}`, code, seen }),
    });
  return (
    <>
      {drop.error ? <ProblemList title="没有放弃" problems={problemsOf(drop.error)} /> : null}
      <Action
        label={draft ? '继续改草稿' : '起草新版本'}
        keys="e"
        primary={!draft || errors.length > 0}
        onRun={onEdit}
      >
        {draft ? `${draft.byName} ${showMoment(draft.at)} 保存` : null}
      </Action>
      <Action
        label="发布"
        keys="p"
        primary={Boolean(draft) && errors.length === 0}
        onRun={() => setAsking('release')}
        not={
          !draft
            ? { reason: '没有草稿可以发布。', basis: '只发布保存过的草稿' }
            : errors.length > 0
              ? {
                  reason: `草稿还有 ${errors.length} 处错误：${firstOf(errors.map((one) => one.message))}。`,
                  basis: firstOf([...new Set(errors.map((one) => one.basis))]),
                }
              : null
        }
      />
      {draft ? <Action label="放弃草稿" keys="x" onRun={ask} busy={drop.isPending} /> : null}
      <Action
        label="停办"
        keys="w"
        danger
        onRun={() => setAsking('withdraw')}
        not={
          last && kept.state !== 'withdrawn'
            ? null
            : { reason: '没有在办的版本。', basis: '事项目录以已发布、未取消的事项为准' }
        }
      />
      {asking ? (
        <Asked kind={asking} kept={kept} onClose={() => setAsking(null)} onChanged={onChanged} />
      ) : null}
    </>
  );
}

interface AskedProps {
  readonly kind: 'release' | 'withdraw';
  readonly kept: KeptItem;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The day, and for a withdrawal the reason. */
function Asked({ kind, kept, onClose, onChanged }: AskedProps) {
  const { message } = App.useApp();
  const [requestId] = useState(newRequestId);
  const [from, setFrom] = useState<string>(today);
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<readonly Problem[]>([]);
  const done = (said: string) => {
    void message.success(said);
    onChanged();
    onClose();
  };
  const onError = (error: unknown) => setFound(problemsOf(error));
  const release = useMutation(
    api.items.releaseDraft.mutationOptions({
      onSuccess: ({ number }) => done(`已发布第 ${number} 版，${showDayText(from)}起用`),
      onError,
    }),
  );
  const withdraw = useMutation(
    api.items.withdraw.mutationOptions({ onSuccess: () => done(`${showDayText(from)}起停办`), onError }),
  );
  const { code, seen } = kept;
  const submit = () => {
    const asked = { requestId: `${requestId}-${from}-${reason.length}`, code, seen, from };
    if (kind === 'release') release.mutate(asked);
    else withdraw.mutate({ ...asked, reason });
  };
  return (
    <Modal
      open
      title={kind === 'release' ? `发布第 ${(kept.last?.number ?? 0) + 1} 版` : '停办这个事项'}
      okText={kind === 'release' ? '发布' : '停办'}
      cancelText="取消"
      onOk={submit}
      onCancel={onClose}
      confirmLoading={release.isPending || withdraw.isPending}
    >
      <ProblemList title={kind === 'release' ? '没有发布' : '没有停办'} problems={found} />
      <p>{kind === 'release' ? '从哪天起用这一版？' : '从哪天起不再受理？'}</p>
      <DayInput label={kind === 'release' ? '启用日' : '停办日'} value={from} onChange={setFrom} />
      {kind === 'withdraw' ? (
        <div className="new-item-field">
          <span aria-hidden="true">停办的原因和依据</span>
          <Input.TextArea
            aria-label="停办的原因和依据"
            value={reason}
            rows={3}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      ) : null}
      <p className="soft">已经受理的办件仍按受理时的版本办到底。</p>
    </Modal>
  );
}

function Versions({ kept, names }: Pick<Props, 'kept' | 'names'>) {
  const [open, setOpen] = useState<number | null>(null);
  if (kept.versions.length === 0) return null;
  return (
    <section className="panel">
      <h2>版本</h2>
      <ol className="item-versions" reversed>
        {kept.versions.toReversed().map((version) => (
          <li key={version.number}>
            <b>第 {version.number} 版</b> {showDayText(version.from)}起用
            {version.withdrawnOn ? `，${showDayText(version.withdrawnOn)}起停办` : ''}
            <div className="faint small">
              {version.byName} {showMoment(version.at)}
              {version.file ? ` 导入“${version.file}”` : ''}
            </div>
            {version.number > 1 ? (
              <>
                <button
                  type="button"
                  className="plain-link"
                  aria-expanded={open === version.number}
                  onClick={() => setOpen(open === version.number ? null : version.number)}
                >
                  与第 {version.number - 1} 版的差别
                </button>
                {open === version.number ? (
                  <VersionDifference code={kept.code} number={version.number} names={names} />
                ) : null}
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface DifferenceProps {
  readonly code: string;
  readonly number: number;
  readonly names: Names;
}

function VersionDifference({ code, number, names }: DifferenceProps) {
  const query = useQuery(
    api.items.difference.queryOptions({ input: { code, before: number - 1, after: number } }),
  );
  return (
    <Loaded query={query} rows={3}>
      {({ fields }) => (
        <dl className="version-difference">
          {fields.map((change) => (
            <div key={change.field}>
              <dt>{change.name}</dt>
              <dd>
                <Difference change={change} names={names} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Loaded>
  );
}
