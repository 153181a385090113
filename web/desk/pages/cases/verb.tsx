import { Button } from 'antd';
import type { SpokenCommand } from '#service/cases/commands/index.ts';
import { api } from '../../app/index.ts';
import { KeyButton, SubmitForm, useSubmission } from '../../frame/index.ts';
import type { Shown } from '../../parts/viewer.tsx';
import { commandOf, type VerbForm } from '../../view/verb-form.ts';
import { type DeskVerb, formOfVerb } from '../../view/verbs.ts';
import type { Case } from './types.ts';
import type { VerbFormChange } from './verb-controls.tsx';
import { fieldsOfVerb } from './verb-fields.tsx';

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

/** One verb with its form: Ctrl+Enter does it, Esc goes back to the list. */
export function VerbPanel(props: VerbProps) {
  const { data, verb, name, seen, form, onForm, onShow, onLook, onClose, onDone } = props;
  const spec = formOfVerb(verb);
  const fields = spec.fields(data);
  const step = useSubmission({
    refused: `没有${name}`,
    send: (said: { readonly seen: number; readonly command: SpokenCommand }, requestId) =>
      api.cases.step.call({ number: data.number, requestId, ...said }),
    said: () => `${name}：已办`,
    onDone,
  });
  const look = async () => {
    await onLook();
    step.forget();
  };
  return (
    <SubmitForm
      over
      className="verb-form"
      label={name}
      head={
        <>
          <h3>{name}</h3>
          <p className="soft">{spec.note}</p>
        </>
      }
      of={step}
      fields={fieldsOfVerb(fields, { data, form, onChange: onForm })}
      values={form.text}
      onChange={(part) => onForm((now) => ({ text: { ...now.text, ...part } }))}
      onSend={() => step.send({ seen, command: commandOf(verb, fields, form) })}
      keys={name}
      onBack={onClose}
      button={name}
      danger={spec.danger ?? false}
    >
      {step.problems.some(({ code }) => code === 'cases/changed') ? (
        <Button block onClick={() => void look()}>
          看最新情况（填的内容留着）
        </Button>
      ) : null}
      {spec.preview ? (
        <PreviewButton data={data} name={name} verb={verb} form={form} onShow={onShow} />
      ) : null}
    </SubmitForm>
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
  return <KeyButton block keys="alt+p" label="预览文书" onRun={run} />;
}
