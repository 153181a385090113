import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useKeys } from '../frame/keys.tsx';
import { Kbd } from './kbd.tsx';

interface Why {
  readonly reason: string;
  readonly basis: string;
}

interface Props {
  readonly label: string;
  readonly keys: string;
  readonly onRun: () => void;
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** why it may not be done now; the key is then not bound */
  readonly not?: Why | null;
  readonly children?: ReactNode;
}

/** What may be done now, with its key; what may not be done says why. */
export function Action(props: Props) {
  const { label, keys, onRun, primary, danger, busy, not, children } = props;
  useKeys(not ? [] : [{ keys, does: label, group: '本页', run: onRun }]);
  return (
    <div className="action">
      <Button
        block
        type={primary ? 'primary' : 'default'}
        danger={danger ?? false}
        disabled={Boolean(not)}
        loading={busy ?? false}
        onClick={onRun}
      >
        {label} <Kbd keys={keys} />
      </Button>
      {not ? (
        <p className="action-why">
          {not.reason}
          <span>依据：{not.basis}</span>
        </p>
      ) : (
        <div className="action-note">{children}</div>
      )}
    </div>
  );
}
