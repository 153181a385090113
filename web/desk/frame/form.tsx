import { Button, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { Kbd } from '../parts/kbd.tsx';
import { TextButton } from '../parts/text-button.tsx';
import { lacksOf, type Values } from '../view/field-form.ts';
import { sameValues, standing, wordsOf } from '../view/unsaved.ts';
import { askedOf, FieldForm, type FormField } from './field-form.tsx';
import { useKeys } from './keys.tsx';
import { Refusal, type Submission, type Trying } from './submission.tsx';
import { useUnsaved } from './unsaved.tsx';

/** The values of a form, and a function that changes parts of them. */
export function useValues(start: Values | (() => Values)) {
  const [values, setValues] = useState(start);
  const change = (part: Values) => setValues((now) => ({ ...now, ...part }));
  return [values, change] as const;
}

interface FormProps {
  readonly of: Trying;
  readonly fields: readonly (FormField | null | false)[];
  readonly values: Values;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
  /** sends the form; it is not called while a required field is empty */
  readonly onSend: () => void;
  /** problems that the page itself has found; while there are any, nothing is sent */
  readonly lacks?: readonly Problem[];
  /** the text of the button */
  readonly button: string;
  /** nothing can be sent yet */
  readonly off?: boolean;
  /** words for the list of keys; with them Ctrl+Enter sends from anywhere on the page */
  readonly keys?: string;
  /** for a form in the place of a list of actions: it gets the cursor, and Escape and a link lead back */
  readonly onBack?: () => void;
  /** beside the button */
  readonly foot?: ReactNode;
  readonly label?: string;
  readonly className?: string;
  readonly danger?: boolean;
  readonly over?: boolean;
  readonly autoFocus?: boolean | string;
  readonly size?: 'large';
  /** over the fields */
  readonly head?: ReactNode;
  /** under the fields, over the button */
  readonly children?: ReactNode;
}

/** A form that is sent: refusals on top and at their fields, then the fields, then the button. Ctrl+Enter sends. */
export function SubmitForm(props: FormProps) {
  const { of, fields, values, onChange, onSend, keys, onBack, label, className, head, children } = props;
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asked = askedOf(fields);
  const lacks = [...lacksOf(asked, values), ...(props.lacks ?? [])];
  const { left, sending } = useTyped(of, values, asked);
  const problems = [...(tried ? lacks : []), ...left];
  const send = () => {
    if (props.off) return;
    setTried(true);
    if (lacks.length === 0) {
      sending();
      onSend();
    } else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-describedby]')?.focus());
  };
  useKeys([
    ...(keys ? [{ keys: SEND, does: keys, run: send }] : []),
    ...(onBack ? [{ keys: BACK, does: '不办这一步', run: onBack }] : []),
  ]);
  useFirstControl(form, onBack !== undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (onBack && event.key === 'Escape' && !event.nativeEvent.isComposing) onBack();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      ref={form}
      className={className ?? 'panel'}
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {head}
      <Refusal of={{ ...of, problems: left }} />
      <FieldForm
        {...{ fields, values, onChange, problems }}
        over={props.over}
        autoFocus={props.autoFocus}
        size={props.size}
      />
      {children}
      <Foot {...props} />
    </form>
  );
}

/** What is typed and not sent holds the page; a refusal of a field goes with the next word in it. */
function useTyped(
  of: Trying,
  values: Values,
  asked: readonly { readonly name: string; readonly kind: string }[],
) {
  const [start, setStart] = useState(values);
  const [sent, setSent] = useState<Values | null>(null);
  const [was, setWas] = useState(of.busy);
  // an answer without problems: what was sent is the new beginning
  if (was !== of.busy) {
    setWas(of.busy);
    if (!of.busy && of.problems.length === 0 && sent) setStart(values);
  }
  useUnsaved(!of.busy && !sameValues(wordsOf(asked, start), wordsOf(asked, values)));
  return { left: standing(of.problems, sent, values), sending: () => setSent(values) };
}

const SEND = 'ctrl+enter';
const BACK = 'escape';

function Foot({ of, button, off = false, foot, keys, onBack, danger, size }: FormProps) {
  return (
    <p className="form-foot">
      <Button
        type="primary"
        danger={danger}
        disabled={off}
        htmlType="submit"
        loading={of.busy}
        size={size ?? (keys ? 'middle' : undefined)}
        block={size === 'large'}
      >
        {button} {keys ? <Kbd keys={SEND} /> : null}
      </Button>
      {onBack ? (
        <TextButton onClick={onBack}>
          返回 <Kbd keys={BACK} />
        </TextButton>
      ) : null}
      {foot}
    </p>
  );
}

/** Puts the cursor into the first text or control, so that a person who opens a form by its key can go on typing. */
function useFirstControl(place: RefObject<HTMLFormElement | null>, opened: boolean) {
  useEffect(() => {
    const form = opened ? place.current : null;
    const first =
      form?.querySelector<HTMLElement>('textarea') ??
      form?.querySelector<HTMLElement>('select, input:not([hidden]), .file-button');
    first?.focus();
  }, [place, opened]);
}

type Asked = Omit<FormProps, 'of' | 'values' | 'onChange' | 'onSend' | 'label' | 'className' | 'over'>;

interface DialogProps<A> extends Asked {
  readonly title: string;
  readonly of: Submission<Values, A>;
  /** the first values of the fields */
  readonly start?: Values;
  readonly onClose: () => void;
}

const NOTHING: Values = {};

/** A form in a dialog over the page, with the cursor in its first field. The page draws it while it is wanted. */
export function FormDialog<A>({ title, of, start = NOTHING, onClose, foot, ...form }: DialogProps<A>) {
  const [values, change] = useValues(start);
  const [asking, setAsking] = useState(false);
  // Escape and the cross close an empty dialog; what was typed is asked about first
  const close = () => (sameValues(start, values) ? onClose() : setAsking(!asking));
  return (
    <Modal open title={title} footer={null} onCancel={close} width={460} mask={{ closable: false }}>
      {asking ? <AskToDrop onStay={() => setAsking(false)} onDrop={onClose} /> : null}
      <SubmitForm
        autoFocus
        {...form}
        of={of}
        values={values}
        onChange={change}
        onSend={() => of.send(values)}
        className="dialog-form"
        over
        foot={
          <>
            <Button onClick={close}>取消</Button>
            {foot}
          </>
        }
      />
    </Modal>
  );
}

interface AskProps {
  readonly onStay: () => void;
  readonly onDrop: () => void;
}

function AskToDrop({ onStay, onDrop }: AskProps) {
  return (
    <div className="warnings panel" role="alert">
      <p>填的内容还没有提交，关掉就不在了。</p>
      <p>
        <Button type="primary" autoFocus onClick={onStay}>
          接着填
        </Button>{' '}
        <Button onClick={onDrop}>放弃</Button>
      </p>
    </div>
  );
}
