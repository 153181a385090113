import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { api } from '../../app/client.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import type { Shown } from '../../parts/viewer.tsx';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';
import { commandOf, type VerbForm } from '../../view/verb-form.ts';
import { type DeskVerb, formOfVerb } from '../../view/verbs.ts';
import type { Case } from './types.ts';
import type { VerbFormChange } from './verb-controls.tsx';
import { VerbFields } from './verb-fields.tsx';

type Answer = Awaited<ReturnType<typeof api.cases.step.call>>;

interface VerbProps {
  readonly data: Case;
  readonly verb: DeskVerb;
  readonly name: string;
  readonly seen: number;
  readonly form: VerbForm;
  readonly onForm: VerbFormChange;
  readonly onShow: (shown: Shown) => void;
  readonly onLook: () => Promise<void>;
  readonly onClose: () => void;
  readonly onDone: (answer: Answer) => Promise<void>;
}

/** Who opens a form by its key goes on typing: words first, else the first control there is. */
function useFirstControl() {
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = place.current;
    const first =
      form?.querySelector<HTMLElement>('textarea') ??
      form?.querySelector<HTMLElement>('select, input:not([hidden]), .file-button');
    first?.focus();
  }, []);
  return place;
}

/** One verb with its form: Ctrl+Enter does it, Esc goes back to the list. */
export function VerbPanel(props: VerbProps) {
  const { data, verb, name, seen, form, onForm, onShow, onLook, onClose, onDone } = props;
  const { message } = App.useApp();
  const spec = formOfVerb(verb);
  const fields = spec.fields(data);
  const [requestId, setRequestId] = useState(newRequestId);
  const step = useMutation(
    api.cases.step.mutationOptions({
      onSuccess: async (answer) => {
        void message.success(`${name}：已办`);
        await onDone(answer);
      },
    }),
  );
  const send = () => {
    if (!step.isPending)
      step.mutate({ number: data.number, requestId, seen, command: commandOf(verb, fields, form) });
  };
  const change: VerbFormChange = (part) => {
    onForm(part);
    setRequestId(newRequestId());
  };
  useKeys([
    { keys: 'ctrl+enter', does: name, group: '本页', run: send },
    { keys: 'escape', does: '不办这一步', group: '本页', run: onClose },
  ]);
  const place = useFirstControl();
  const problems = step.error ? problemsOf(step.error) : [];
  return (
    <form
      ref={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
      className="verb-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{name}</h3>
      <p className="soft">{spec.note}</p>
      <VerbFields data={data} fields={fields} form={form} onChange={change} />
      <Refused
        name={name}
        problems={problems}
        onLook={async () => {
          await onLook();
          setRequestId(newRequestId());
          step.reset();
        }}
      />
      {spec.preview ? (
        <PreviewButton data={data} name={name} verb={verb} form={form} onShow={onShow} />
      ) : null}
      <div className="verb-foot">
        <Button
          type="primary"
          size="middle"
          danger={spec.danger ?? false}
          htmlType="submit"
          loading={step.isPending}
        >
          {name} <Kbd keys="ctrl+enter" />
        </Button>
        <button type="button" className="plain-link" onClick={onClose}>
          返回 <Kbd keys="escape" />
        </button>
      </div>
    </form>
  );
}

interface PreviewProps {
  readonly data: Case;
  readonly name: string;
  readonly verb: DeskVerb;
  readonly form: VerbForm;
  readonly onShow: (shown: Shown) => void;
}

/** The paper as it would be issued, with 预览 across it. */
function PreviewButton({ data, name, verb, form, onShow }: PreviewProps) {
  const run = () => {
    const command = commandOf(verb, formOfVerb(verb).fields(data), form);
    onShow({
      key: `preview ${data.number} ${data.version} ${JSON.stringify(command)}`,
      title: `预览：${name}`,
      load: () => api.cases.preview.call({ number: data.number, command }),
      href: null,
    });
  };
  useKeys([{ keys: 'alt+p', does: '预览文书', group: '本页', run }]);
  return (
    <Button block onClick={run}>
      预览文书 <Kbd keys="alt+p" />
    </Button>
  );
}

interface RefusedProps {
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly onLook: () => Promise<void>;
}

/** Why it was refused; when somebody else was quicker, the way to what is true now. */
function Refused({ name, problems, onLook }: RefusedProps) {
  return (
    <>
      <ProblemList title={`没有${name}`} problems={problems} />
      {problems.some(({ code }) => code === 'cases/changed') ? (
        <Button block onClick={() => void onLook()}>
          看最新情况（填的内容留着）
        </Button>
      ) : null}
    </>
  );
}
