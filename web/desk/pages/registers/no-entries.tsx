import { Button } from 'antd';
import { registerNames } from '#money/registers/names.ts';
import type { Register } from '#money/registers/types.ts';
import { api, today } from '../../app/index.ts';
import { Refusal, useSubmission } from '../../frame/index.ts';
import { showMoment } from '../../view/show.ts';

interface Props {
  readonly register: Register;
  readonly year: number;
  /** what stands, whatever the year in which it came */
  readonly stands: boolean;
  readonly none: { readonly byName: string; readonly at: number } | null;
  readonly keeps: boolean;
}

/** A register without entries: nobody has made any, or somebody says that there was nothing. Only the second is a nought. */
export function NoEntries({ register, year, stands, none, keeps }: Props) {
  const name = registerNames[register];
  const tell = useSubmission({
    refused: '没有写入',
    send: (_: undefined, requestId) => api.registers.none.call({ requestId, register, year }),
    reads: [api.registers.key(), api.publish.key()],
    said: () => `已说明：${year}年没有${name}`,
  });
  if (none)
    return (
      <>
        {year}年没有{name}。
        <span className="soft">
          {none.byName} {showMoment(none.at)} 说明
        </span>
      </>
    );
  const over = year < Number(today().slice(0, 4));
  return (
    <>
      {stands ? `${year}年末没有登记在册的。` : `${year}年还没有登记。`}
      登记的每一条列在这里，情况说明里的数由它们加起来；没有登记的，不会写成零。
      {keeps && over ? (
        <p>
          <Button loading={tell.busy} onClick={() => tell.send(undefined)}>
            {year}年没有{name}
          </Button>
        </p>
      ) : null}
      <Refusal of={tell} />
    </>
  );
}
