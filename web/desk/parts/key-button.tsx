import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useKeys } from '../frame/keys.tsx';
import { Kbd } from './kbd.tsx';
import { TextButton } from './text-button.tsx';

interface Props {
  readonly keys: string;
  readonly label: string;
  /** the words in the list of keys; by default the label */
  readonly does?: string;
  readonly onRun: () => void;
  readonly kind?: 'primary' | 'danger' | 'link';
  /** as wide as its container */
  readonly block?: boolean;
  readonly busy?: boolean;
  readonly off?: boolean;
}

/** A button and its key, which is bound while the button stands and may be pressed. */
export function KeyButton({ keys, label, does = label, onRun, kind, block, busy, off = false }: Props) {
  useKeys(off ? [] : [{ keys, does, run: onRun }]);
  const content = (
    <>
      {label} <Kbd keys={keys} />
    </>
  );
  if (kind === 'link')
    return (
      <TextButton small onClick={onRun}>
        {content}
      </TextButton>
    );
  return (
    <Button
      type={kind === 'primary' ? 'primary' : 'default'}
      danger={kind === 'danger'}
      loading={busy ?? false}
      disabled={off}
      onClick={onRun}
      {...(block ? { block, size: 'middle' as const, className: 'act' } : {})}
    >
      {content}
    </Button>
  );
}

interface OpenerProps extends Omit<Props, 'onRun'> {
  /** the dialog; typed text goes with it */
  readonly dialog: (close: () => void) => ReactNode;
}

/** A button that opens a dialog. */
export function Opener({ dialog, ...button }: OpenerProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <KeyButton {...button} onRun={() => setOpen(true)} />
      {open ? dialog(() => setOpen(false)) : null}
    </>
  );
}
