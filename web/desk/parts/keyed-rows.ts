import { useEffect, useState } from 'react';
import { useKeys } from '../frame/keys.tsx';

interface KeyedRows {
  /** key of the chosen row; null before the first stroke */
  readonly chosen: string | null;
  readonly choose: (key: string) => void;
}

/** j and k over rows that may come, go and change places under the reader: the choice stays with the row, not its place. */
export function useKeyedRows(keys: readonly string[], open: (key: string) => void): KeyedRows {
  const [chosen, choose] = useState<string | null>(null);
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  const move = (step: number) => {
    const next = keys[Math.max(0, Math.min(keys.length - 1, at + step))];
    if (next) choose(next);
  };
  useEffect(() => {
    if (chosen) document.getElementById(`row-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  useKeys([
    { keys: 'j', does: '下一行', group: '本页', run: () => move(1) },
    { keys: 'k', does: '上一行', group: '本页', run: () => move(-1) },
    {
      keys: 'enter',
      does: '打开所选的行',
      group: '本页',
      run: () => chosen !== null && at >= 0 && open(chosen),
    },
  ]);
  return { chosen: at >= 0 ? chosen : null, choose };
}
