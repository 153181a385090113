import { useState } from 'react';
import { api } from '../../app/index.ts';
import { Facts, FormDialog, Opener, Panel, TextButton, useSubmission } from '../../frame/index.ts';
import type { Field, Values } from '../../view/field-form.ts';
import { RenewCode } from './code.tsx';
import type { Case } from './types.ts';

type Whole = Awaited<ReturnType<typeof api.cases.unmask.call>>;

/** Shows the applicant covered. For a reason, which is logged, it shows the whole until the page is left. */
export function ApplicantPanel({ data }: { readonly data: Case }) {
  const [whole, setWhole] = useState<Whole | null>(null);
  const may = data.roles.length > 0;
  const ask = (close: () => void) => <UnmaskDialog number={data.number} onClose={close} onWhole={setWhole} />;
  return (
    <Panel
      title="申请人"
      label="申请人"
      beside={
        <>
          {may && !whole ? (
            <Opener keys="m" label="看完整信息" does="看申请人完整信息" kind="link" dialog={ask} />
          ) : null}
          {whole ? (
            <TextButton small onClick={() => setWhole(null)}>
              遮起来
            </TextButton>
          ) : null}
          <RenewCode data={data} />
        </>
      }
    >
      <Known data={data} whole={whole} />
    </Panel>
  );
}

function Known({ data: { applicant, wants }, whole }: { readonly data: Case; readonly whole: Whole | null }) {
  const { agent } = applicant;
  const acting = whole?.agent
    ? [whole.agent.name, whole.agent.identity.number, whole.agent.phone]
    : [agent?.name, agent?.number, agent?.phone];
  return (
    <Facts
      wide
      of={[
        [applicant.of === 'person' ? '姓名' : '名称', whole?.name ?? applicant.name],
        [applicant.identityName, whole?.identity.number ?? applicant.number],
        applicant.sure !== undefined && ['号码校验不符', applicant.sure],
        ['电话', whole?.phone ?? applicant.phone],
        ['法定代表人', whole?.legalPerson],
        agent && [agent.as === 'guardian' ? '监护人' : '代理人', acting.join('　')],
        ['要怎样拿到', `${wants.wayName}　${whole?.address ?? wants.address}`.trim()],
      ]}
    />
  );
}

const REASON: readonly Field[] = [
  { name: 'reason', label: '为什么要看（理由和您的名字会留下记录）', kind: 'text', most: 200 },
];

interface UnmaskProps {
  readonly number: string;
  readonly onClose: () => void;
  readonly onWhole: (whole: Whole) => void;
}

function UnmaskDialog({ number, onClose, onWhole }: UnmaskProps) {
  const unmask = useSubmission({
    refused: '没有显示',
    send: ({ reason = '' }: Values) => api.cases.unmask.call({ number, reason }),
    reads: [api.cases.access.key()],
    onDone: (whole) => {
      // the dialog goes with the button that opened it
      onClose();
      onWhole(whole);
    },
  });
  return <FormDialog title="看申请人完整信息" of={unmask} fields={REASON} button="看" onClose={onClose} />;
}
