import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useSyncExternalStore } from 'react';
import { api, useMay } from '../../app/index.ts';
import { Panel, Refusal, State, TextButton, useSubmission } from '../../frame/index.ts';
import { anchorOf } from '../../view/release.ts';
import { newRequestId } from '../../view/request.ts';
import { showMoment } from '../../view/show.ts';
import { makeTextDrafts, type TextDraft } from '../../view/text-drafts.ts';
import type { ReleaseState } from './types.ts';

type Item = ReleaseState['items'][number];

const WORDS = {
  warning: ['待答复', '已答复'],
  reason: ['待说明', '已说明'],
  text: ['可写', '已写'],
} as const;

/** Reasons and answers, written where they are asked for. */
export function Texts({ state }: { readonly state: ReleaseState }) {
  const makes = useMay('ledger.make');
  const writes = useMay('account.freeze') || makes;
  const items = state.items.filter(({ kind }) => kind in WORDS);
  return (
    <Panel title="原因和答复" soft="写入正文，留下作者和日期" label="原因和答复" className="texts">
      {items.length === 0 ? <p className="empty">这一年没有需要说明的地方。</p> : null}
      {writes ? null : <p className="panel-body soft">由会计或办公室主任写，您可以看。</p>}
      <ul>
        {items.map((item) => (
          <TextItem key={item.key} item={item} year={state.year} writes={writes} />
        ))}
      </ul>
    </Panel>
  );
}

interface ItemProps {
  readonly item: Item;
  readonly year: number;
  readonly writes: boolean;
}

// outside of the components, so that a new editor keeps its words and stays open
const drafts = makeTextDrafts(newRequestId);

function useDraft(place: string): TextDraft | undefined {
  return useSyncExternalStore(drafts.subscribe, () => drafts.get(place));
}

function TextItem({ item, year, writes }: ItemProps) {
  const place = `${year} ${item.key}`;
  const draft = useDraft(place);
  const { written } = item;
  const words = WORDS[item.kind as keyof typeof WORDS];
  const required = item.kind !== 'text';
  const open = writes && (draft !== undefined || (required && (!written || item.outdated)));
  return (
    <li id={anchorOf(item.key)}>
      <div className="text-head">
        <State tone={written && !item.outdated ? 'good' : required ? 'warn' : 'quiet'}>
          {item.outdated ? '要重写' : words[written ? 1 : 0]}
        </State>
        <b>{item.title}</b>
        <span className="soft">
          {written
            ? `${written.byName} ${showMoment(written.at)}${item.outdated ? ' 的旧文' : ''}`
            : item.message}
        </span>
        {writes && !open ? (
          <TextButton of={item.title} onClick={() => drafts.set(place, item.written?.text ?? '')}>
            {written ? '改写' : '写'}
          </TextButton>
        ) : null}
      </div>
      {item.outdated ? <p className="soft">{item.message}</p> : null}
      {written && (!open || item.outdated) ? <p className="written">{written.text}</p> : null}
      {open ? (
        <Editor
          item={item}
          year={year}
          place={place}
          cancel={Boolean(written && !item.outdated) || !required}
        />
      ) : null}
    </li>
  );
}

interface EditorProps {
  readonly item: Item;
  readonly year: number;
  readonly place: string;
  readonly cancel: boolean;
}

function Editor({ item, year, place, cancel }: EditorProps) {
  const queries = useQueryClient();
  const text = useDraft(place)?.text ?? '';
  const what = item.kind === 'warning' ? ('answer' as const) : ('reason' as const);
  const write = useSubmission({
    refused: '没有写入',
    // the draft carries the request id of its words; it outlives this editor
    send: (draft: TextDraft) => api.publish.writeText.call({ ...draft, year, what, key: item.key }),
    reads: [api.publish.draft.key()],
    said: () => '已写入',
    onDone: async () => {
      // the list has the text before the editor goes, so that nothing blinks
      await queries.invalidateQueries({ queryKey: api.publish.releaseState.key() });
      drafts.drop(place);
    },
  });
  const send = () => {
    drafts.set(place, text);
    const draft = drafts.get(place);
    if (draft) write.send(draft);
  };
  return (
    <>
      <Input.TextArea
        aria-label={item.title}
        autoSize={{ minRows: 2, maxRows: 12 }}
        value={text}
        onChange={(event) => drafts.set(place, event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) send();
        }}
      />
      <div className="text-send">
        <Button type="primary" size="small" loading={write.busy} onClick={send}>
          写入<span className="sr-only">：{item.title}</span>
        </Button>
        {cancel ? <TextButton onClick={() => drafts.drop(place)}>不改了</TextButton> : null}
        <span className="faint">{text.length} 字，不超过 20000 字</span>
      </div>
      <Refusal of={write} />
    </>
  );
}
