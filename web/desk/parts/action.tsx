import type { ReactNode } from 'react';
import { KeyButton } from './key-button.tsx';

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
  /** why it may not be done now; then the key is not bound */
  readonly not?: Why | null;
  readonly children?: ReactNode;
}

/** An action with its key, or the reason why it may not be done. */
export function Action(props: Props) {
  const { label, keys, onRun, primary, danger, busy, not, children } = props;
  return (
    <div className="action">
      <KeyButton
        block
        keys={keys}
        label={label}
        {...(danger ? { kind: 'danger' } : primary ? { kind: 'primary' } : {})}
        busy={busy ?? false}
        off={Boolean(not)}
        onRun={onRun}
      />
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
