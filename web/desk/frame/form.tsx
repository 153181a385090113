import { Button, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { Kbd } from '../parts/kbd.tsx';
import { TextButton } from '../parts/text-button.tsx';
import { lacksOf, type Values } from '../view/field-form.ts';
import { askedOf, FieldForm, type FormField } from './field-form.tsx';
import { useKeys } from './keys.tsx';
import { Refusal, type Submission, type Trying } from './submission.tsx';

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
  const lacks = [...lacksOf(askedOf(fields), values), ...(props.lacks ?? [])];
  const problems = [...(tried ? lacks : []), ...of.problems];
  const send = () => {
    if (props.off) return;
    setTried(true);
    if (lacks.length === 0) onSend();
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-describedby]')?.focus());
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
      <Refusal of={of} />
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
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={460} mask={{ closable: false }}>
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
            <Button onClick={onClose}>取消</Button>
            {foot}
          </>
        }
      />
    </Modal>
  );
}
