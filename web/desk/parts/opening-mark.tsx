import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { api } from '../app/client.ts';
import type { Draft } from '../view/draft.ts';

interface Props {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Marks the first vouchers as opening balances. It goes when a month is closed: then the program carries balances forward. */
export function OpeningMark({ draft, onChange }: Props) {
  const periods = useQuery(api.ledger.periods.queryOptions({ staleTime: 60_000 }));
  const begun = periods.data?.some(({ closedAt }) => closedAt !== null) ?? true;
  if (begun) return null;
  return (
    <Checkbox
      checked={draft.opening ?? false}
      onChange={({ target }) => onChange({ opening: target.checked })}
      title="启用账套时录入的年初余额，日期为1月1日；借贷按余额方向填，预算结余同时填资金结存"
    >
      期初余额（启用账套）
    </Checkbox>
  );
}
