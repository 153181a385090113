import { useEffect, useState } from 'react';
import { useKeys } from '../frame/keys.tsx';

interface Rows {
  /** index of the chosen row; -1 before the first stroke */
  readonly at: number;
  readonly choose: (at: number) => void;
}

/** j and k walk over rows, Enter opens the chosen one. `count` may grow while pages are loaded. */
export function useRowKeys(count: number, open: (at: number) => void, rowSelector = '[data-row]'): Rows {
  const [wanted, choose] = useState(-1);
  const at = Math.min(wanted, count - 1);
  const move = (step: number) => choose(Math.max(0, Math.min(count - 1, at + step)));
  useEffect(() => {
    if (at < 0) return;
    document.querySelectorAll(rowSelector)[at]?.scrollIntoView({ block: 'nearest' });
  }, [at, rowSelector]);
  useKeys([
    { keys: 'j', does: '下一行', group: '本页', run: () => move(1) },
    { keys: 'k', does: '上一行', group: '本页', run: () => move(-1) },
    { keys: 'enter', does: '打开所选的行', group: '本页', run: () => at >= 0 && open(at) },
  ]);
  return { at, choose };
}
