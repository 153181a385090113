import { Button, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { lacksOf, type Values } from '../view/field-form.ts';
import { FieldForm, type FormField } from './field-form.tsx';
import { Refusal, type Submission, type Trying } from './submission.tsx';

/** What is typed into a form, and the way to change parts of it. */
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
  /** nothing is sent while a field that must not be empty is */
  readonly onSend: () => void;
  /** what the page itself knows to be wrong; nothing is sent while there is something */
  readonly lacks?: readonly Problem[];
  /** what the button says */
  readonly button: string;
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
  const { of, fields, values, onChange, onSend, button, foot, label, className, head, children } = props;
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asked = fields.filter((field) => field !== null && field !== false);
  const lacks = [...lacksOf(asked, values), ...(props.lacks ?? [])];
  const problems = [...(tried ? lacks : []), ...of.problems];
  const send = () => {
    setTried(true);
    if (lacks.length === 0) onSend();
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-describedby]')?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
      <p className="form-foot">
        <Button
          type="primary"
          danger={props.danger}
          htmlType="submit"
          loading={of.busy}
          size={props.size}
          block={props.size === 'large'}
        >
          {button}
        </Button>
        {foot}
      </p>
    </form>
  );
}

type Asked = Omit<FormProps, 'of' | 'values' | 'onChange' | 'onSend' | 'label' | 'className' | 'over'>;

interface DialogProps<A> extends Asked {
  readonly title: string;
  readonly of: Submission<Values, A>;
  /** what stands in the fields at first */
  readonly start?: Values;
  readonly onClose: () => void;
}

const NOTHING: Values = {};

/** A form in a dialog over the page; the cursor stands in its first field. It is there while it is asked for. */
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
