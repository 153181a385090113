import { App } from 'antd';
import { useEffect, useState } from 'react';
import { fieldGroups, fieldNames } from '#service/items/field-names.ts';
import { lintItem } from '#service/items/lint/index.ts';
import { differences } from '#service/items/preview.ts';
import type { ServiceItem } from '#service/items/types.ts';
import { api } from '../../app/index.ts';
import { Action, Panel, Refusal, State, TextButton, useSubmission } from '../../frame/index.ts';
import { byField, fieldOf } from '../../view/items.ts';
import { tidied } from '../../view/items-form.ts';
import { FieldInput } from './fields.tsx';
import { listFields } from './rows.tsx';
import { FieldFindings } from './sheet.tsx';
import type { Finding, KeptItem } from './types.ts';

interface Props {
  readonly kept: KeptItem;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What is typed, what the lint says of it, and what is still assumed. */
function useEditing(kept: KeptItem) {
  const begun = (kept.draft ?? kept.last) as {
    readonly item: ServiceItem;
    readonly assumed: readonly string[];
  };
  const [item, setItem] = useState<ServiceItem>(begun.item);
  const [settled, setSettled] = useState<readonly string[]>([]);
  const clean = tidied(item);
  // a field is no assumption once a keeper has written or confirmed it
  const changed = new Set<string>(differences(begun.item, clean).map(({ field }) => field));
  return {
    item,
    clean,
    findings: lintItem(clean),
    assumed: begun.assumed.filter((field) => !changed.has(field) && !settled.includes(field)),
    dirty: changed.size > 0 || settled.length > 0,
    change: (field: keyof ServiceItem, value: unknown) => setItem((known) => ({ ...known, [field]: value })),
    settle: (field: keyof ServiceItem) => setSettled((known) => [...known, field]),
  };
}

/** The next version while it is typed: the lint speaks at every stroke, by the same rules as the server's. */
export function ItemEditor({ kept, onDone, onClose }: Props) {
  const { modal } = App.useApp();
  const { item, clean, findings, assumed, dirty, change, settle } = useEditing(kept);
  useLeaving(dirty);
  const save = useSubmission({
    refused: '没有保存',
    send: (typed: { readonly item: ServiceItem; readonly assumed: readonly string[] }, requestId) =>
      api.items.saveDraft.call({
        ...{ requestId, code: kept.code, seen: kept.seen },
        item: typed.item as never,
        assumed: [...typed.assumed],
      }),
    said: () => '草稿已保存',
    onDone,
  });
  const submit = () => save.send({ item: clean, assumed });
  const close = () => {
    if (!dirty) onClose();
    else
      modal.confirm({
        title: '不保存就离开？',
        content: '改动的内容还没有保存。',
        okText: '不保存',
        cancelText: '接着改',
        onOk: onClose,
      });
  };
  return (
    <div className="item-page">
      <form
        className="item-main"
        aria-label="事项各项"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Refusal of={save} />
        <Groups {...{ item, assumed, findings, kept }} onChange={change} onSettled={settle} />
      </form>
      <aside className="item-side" aria-label="保存和校验">
        <Panel title="可以做的" padded>
          <Action label="保存草稿" keys="ctrl+s" primary onRun={submit} busy={save.busy}>
            有错误也能保存；没有错误才能发布。
          </Action>
          <Action label="回到查看" keys="escape" onRun={close} />
        </Panel>
        <Found findings={findings} />
      </aside>
    </div>
  );
}

/** Asks before the window closes while something is typed. */
function useLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [dirty]);
}

/** tables need the whole width */
const WIDE = new Set<keyof ServiceItem>(listFields);

interface GroupsProps {
  readonly item: ServiceItem;
  readonly assumed: readonly string[];
  readonly findings: readonly Finding[];
  readonly kept: KeptItem;
  readonly onChange: (field: keyof ServiceItem, value: unknown) => void;
  readonly onSettled: (field: keyof ServiceItem) => void;
}

function Groups({ item, assumed, findings, kept, onChange, onSettled }: GroupsProps) {
  const found = byField(findings);
  return fieldGroups.map((group) => (
    <section key={group.name} className="panel" aria-label={group.name}>
      <h2>{group.name}</h2>
      <div className="item-fields editing">
        {group.fields.map((field) => (
          <div key={field} id={`field-${field}`} className={WIDE.has(field) ? 'wide' : undefined}>
            <div className="field-name">
              {fieldNames[field]}
              {assumed.includes(field) ? (
                <button
                  type="button"
                  className="assumed-mark"
                  title="部门核定属实后按这里，去掉“推定”"
                  onClick={() => onSettled(field)}
                >
                  推定，核定<span className="sr-only">{fieldNames[field]}</span>
                </button>
              ) : null}
            </div>
            <div className="field-value">
              <FieldInput
                field={field}
                item={item}
                units={kept.units}
                kinds={kept.kinds}
                locked={kept.seen > 0}
                onChange={(value) => onChange(field, value)}
              />
              <FieldFindings findings={found.get(field) ?? []} />
            </div>
          </div>
        ))}
      </div>
    </section>
  ));
}

function Found({ findings }: { readonly findings: readonly Finding[] }) {
  const jump = (at: string) => {
    const field = fieldOf(at);
    const place = document.getElementById(`field-${field === 'id' ? 'catalogCode' : field}`);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  };
  return (
    <section className="panel" aria-live="polite">
      <h2>校验 {findings.length === 0 ? <State tone="good">没有问题</State> : `${findings.length} 处`}</h2>
      {findings.length > 0 ? (
        <ul className="item-history">
          {findings.map((finding) => (
            <li key={finding.code + finding.message}>
              <State tone={finding.severity === 'error' ? 'bad' : 'warn'}>
                {finding.severity === 'error' ? '错误' : '提醒'}
              </State>{' '}
              <TextButton onClick={() => jump(finding.at)}>{finding.message}</TextButton>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
