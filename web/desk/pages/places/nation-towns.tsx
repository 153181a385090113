import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/index.ts';
import { Loaded, Refusal, useSubmission } from '../../frame/index.ts';
import { showDayText } from '../../view/show.ts';
import { PLACE_READS } from './dated.tsx';

/** The towns of the country's list: which of them to take, each with its villages. */
export function NationTowns({
  booksFrom,
  onClose,
}: {
  readonly booksFrom: string;
  readonly onClose: () => void;
}) {
  const towns = useQuery(api.org.nationTowns.queryOptions({ staleTime: 0 }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const take = useSubmission({
    refused: '没有登记',
    send: (codes: readonly string[], requestId) =>
      api.org.takeNationTowns.call({ requestId, towns: [...codes] }),
    reads: [...PLACE_READS, api.org.nationTowns.key()],
    said: (_, codes) => `已登记 ${codes.length} 个镇（街道）和里面的村（社区）`,
    onDone: onClose,
  });
  return (
    <Modal open title="取全国名单里的本县镇村" footer={null} onCancel={onClose} width={640}>
      <Loaded query={towns} rows={8}>
        {(found) => {
          const open = found.filter(({ known }) => !known);
          const chosen = open.filter(({ code }) => !left.has(code));
          const villages = chosen.reduce((sum, town) => sum + town.villages.length, 0);
          if (found.length === 0) return <p>全国名单里没有这里的镇村。请从表格导入，或者逐个登记。</p>;
          return (
            <>
              <p className="soft">
                名单截止到2023年6月30日。登记从{showDayText(booksFrom)}
                起；以后改名、撤并在这里逐个记。不要的去掉勾。
              </p>
              <TownList
                towns={found}
                left={left}
                onLeave={(code, isLeft) =>
                  setLeft(new Set(isLeft ? [...left, code] : [...left].filter((one) => one !== code)))
                }
              />
              <Refusal of={take} />
              <p className="form-foot">
                <Button
                  type="primary"
                  loading={take.busy}
                  disabled={chosen.length === 0}
                  onClick={() => take.send(chosen.map(({ code }) => code))}
                >
                  登记 {chosen.length} 个镇（街道）、{villages} 个村（社区）
                </Button>
                <Button onClick={onClose}>取消</Button>
              </p>
            </>
          );
        }}
      </Loaded>
    </Modal>
  );
}

interface ListProps {
  readonly towns: Awaited<ReturnType<typeof api.org.nationTowns.call>>;
  /** the towns that are not taken */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (code: string, isLeft: boolean) => void;
}

function TownList({ towns, left, onLeave }: ListProps) {
  return (
    <ul className="town-list">
      {towns.map(({ code, name, villages, known }) => (
        <li key={code}>
          <Checkbox
            checked={known || !left.has(code)}
            disabled={known}
            onChange={({ target }) => onLeave(code, !target.checked)}
          >
            <b>{name}</b> {known ? '已登记' : `${villages.length} 个村（社区）`}
          </Checkbox>
          <p className="faint">{villages.join('、')}</p>
        </li>
      ))}
    </ul>
  );
}
