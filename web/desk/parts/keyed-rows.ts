import { useEffect, useState } from 'react';
import { useKeys } from '../frame/keys.tsx';
import { stepped } from '../view/table.ts';

interface KeyedRows {
  /** key of the chosen row; null before the first stroke */
  readonly chosen: string | null;
  readonly choose: (key: string) => void;
}

/**
 * Walks rows by j and k. Rows may come, go and change places: the choice stays with the row, not with its place. Without `open`
 * no key is bound.
 */
export function useKeyedRows(keys: readonly string[], open?: (key: string) => void): KeyedRows {
  const [wanted, choose] = useState<string | null>(null);
  const chosen = wanted !== null && keys.includes(wanted) ? wanted : null;
  const move = (step: number) => {
    const next = stepped(keys, chosen, step);
    if (next !== null) choose(next);
  };
  useEffect(() => {
    if (chosen) document.getElementById(`row-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const run = () => {
    if (chosen !== null) open?.(chosen);
  };
  useKeys(
    open
      ? [
          { keys: 'j', does: '下一行', run: () => move(1) },
          { keys: 'k', does: '上一行', run: () => move(-1) },
          { keys: 'enter', does: '打开所选的行', run },
        ]
      : [],
  );
  return { chosen, choose };
}
