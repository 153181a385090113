import { App, Segmented } from 'antd';
import { useState } from 'react';
import { api } from '../../app/index.ts';
import { Action, Panel, Refusal, useSubmission } from '../../frame/index.ts';
import type { Names } from '../../view/items.ts';
import { releaseRefusal, stopRefusal } from '../../view/items-allowed.ts';
import { showMoment } from '../../view/show.ts';
import { ReleaseDialog } from './release-dialog.tsx';
import type { KeptItem } from './types.ts';
import { Versions } from './versions.tsx';

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
      <Panel title="可以做的" padded>
        {keeps ? <Acts {...props} /> : <NotKeeper />}
      </Panel>
      <Versions kept={kept} names={names} />
      <Panel title="经过">
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
      </Panel>
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

function Acts({ kept, onEdit, onChanged }: Props) {
  const [asking, setAsking] = useState<Asking>(null);
  const { draft } = kept;
  const not = releaseRefusal(draft);
  return (
    <>
      <Action label={draft ? '继续改草稿' : '起草新版本'} keys="e" primary={Boolean(not)} onRun={onEdit}>
        {draft ? `${draft.byName} ${showMoment(draft.at)} 保存` : null}
      </Action>
      <Action label="发布" keys="p" primary={!not} not={not} onRun={() => setAsking('release')} />
      {draft ? <DropDraft kept={kept} onChanged={onChanged} /> : null}
      <Action label="停办" keys="w" danger onRun={() => setAsking('withdraw')} not={stopRefusal(kept)} />
      {asking ? (
        <ReleaseDialog kind={asking} kept={kept} onClose={() => setAsking(null)} onChanged={onChanged} />
      ) : null}
    </>
  );
}

function DropDraft({ kept: { code, seen }, onChanged }: Pick<Props, 'kept' | 'onChanged'>) {
  const { modal } = App.useApp();
  const drop = useSubmission({
    refused: '没有放弃',
    send: (draft: { readonly code: string; readonly seen: number }, requestId) =>
      api.items.dropDraft.call({ requestId, ...draft }),
    said: () => '草稿已放弃',
    onDone: onChanged,
  });
  const ask = () =>
    modal.confirm({
      title: '放弃草稿？',
      content: '草稿里改动的内容不再保留在页面上；经过里仍然记着谁在什么时候放弃。',
      okText: '放弃草稿',
      onOk: () => drop.send({ code, seen }),
    });
  return (
    <>
      <Refusal of={drop} />
      <Action label="放弃草稿" keys="x" onRun={ask} busy={drop.busy} />
    </>
  );
}
