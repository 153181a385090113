import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import type { Shown } from '../../parts/viewer.tsx';
import { problemsOf } from '../../view/problems.ts';
import { showDayText } from '../../view/show.ts';
import { RenewCode } from './code.tsx';
import { CaseMaterials } from './materials.tsx';
import { AccessLog, Messages } from './side.tsx';
import type { Case } from './types.ts';

interface Props {
  readonly data: Case;
  readonly shown: string | null;
  readonly onShow: (shown: Shown | null) => void;
}

/** Who applies, what was filled in, what was handed in, what others said. */
export function CaseContent({ data, shown, onShow }: Props) {
  return (
    <>
      <ApplicantPanel data={data} />
      <section className="panel" aria-label="填写的内容">
        <h2>填写的内容</h2>
        <Answers data={data} />
        <Corrected data={data} />
      </section>
      <CaseMaterials data={data} shown={shown} onShow={onShow} />
      <Reviews data={data} />
      <Messages data={data} />
      <AccessLog number={data.number} />
    </>
  );
}

function Answers({ data }: { readonly data: Case }) {
  const known = data.form.filter(({ key }) => (data.answers[key] ?? '') !== '');
  if (known.length === 0) return <p className="empty">没有填写内容，或者您只负责送达。</p>;
  return (
    <dl className="facts wide">
      {known.map(({ key, label, kind, options }) => {
        const text = data.answers[key] ?? '';
        const named = options.find(({ value }) => value === text)?.label ?? text;
        return (
          <div key={key}>
            <dt>{label}</dt>
            <dd className="pre-line">{kind === 'day' ? showDayText(named) : named}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What was corrected after it was handed in, with what stood there before. */
function Corrected({ data }: { readonly data: Case }) {
  if (data.corrected.length === 0) return null;
  return (
    <ul className="plain-list" aria-label="更正过的填写内容">
      {data.corrected.map(({ on, byName, fields }) =>
        fields.map(({ label, before, after }) => (
          <li key={`${on} ${label} ${before} ${after}`}>
            <b>{label}</b> 由“{before || '没有填'}”改为“{after || '没有填'}”
            <span className="soft">
              　{showDayText(on)} {byName}
            </span>
          </li>
        )),
      )}
    </ul>
  );
}

function Reviews({ data }: { readonly data: Case }) {
  if (data.reviews.length === 0) return null;
  return (
    <section className="panel" aria-label="审查意见">
      <h2>审查意见</h2>
      <ul className="plain-list">
        {data.reviews.map(({ step, action, by, opinion }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: opinions are only added
          <li key={index}>
            <b>{step}</b> {action}：{opinion} <span className="soft">{by.join('、')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Whole = Awaited<ReturnType<typeof api.cases.unmask.call>>;

/** The applicant, covered; the whole for a reason that is written down, and only as long as the page is open. */
function ApplicantPanel({ data }: { readonly data: Case }) {
  const [asking, setAsking] = useState(false);
  const [whole, setWhole] = useState<Whole | null>(null);
  const { applicant, wants } = data;
  const queries = useQueryClient();
  const may = data.roles.length > 0;
  useKeys(
    may && !whole ? [{ keys: 'm', does: '看申请人完整信息', group: '本页', run: () => setAsking(true) }] : [],
  );
  return (
    <section className="panel" aria-label="申请人">
      <h2>
        申请人
        {may && !whole ? (
          <button type="button" className="plain-link small" onClick={() => setAsking(true)}>
            看完整信息 <Kbd keys="m" />
          </button>
        ) : null}
        {whole ? (
          <button type="button" className="plain-link small" onClick={() => setWhole(null)}>
            遮起来
          </button>
        ) : null}
        <RenewCode data={data} />
      </h2>
      <dl className="facts wide">
        <Fact name={applicant.of === 'person' ? '姓名' : '名称'} text={whole?.name ?? applicant.name} />
        <Fact name={applicant.identityName} text={whole?.identity.number ?? applicant.number} />
        <Fact name="电话" text={whole?.phone ?? applicant.phone} />
        {whole?.legalPerson ? <Fact name="法定代表人" text={whole.legalPerson} /> : null}
        {applicant.agent ? (
          <Fact
            name={applicant.agent.as === 'guardian' ? '监护人' : '代理人'}
            text={
              whole?.agent
                ? `${whole.agent.name}　${whole.agent.identity.number}　${whole.agent.phone}`
                : `${applicant.agent.name}　${applicant.agent.number}　${applicant.agent.phone}`
            }
          />
        ) : null}
        <Fact name="要怎样拿到" text={`${wants.wayName}　${whole?.address ?? wants.address}`} />
      </dl>
      <UnmaskDialog
        number={data.number}
        open={asking}
        onClose={() => setAsking(false)}
        onWhole={(found) => {
          setWhole(found);
          setAsking(false);
          void queries.invalidateQueries({ queryKey: api.cases.access.key() });
        }}
      />
    </section>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return text.trim() === '' ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

interface UnmaskProps {
  readonly number: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onWhole: (whole: Whole) => void;
}

function UnmaskDialog({ number, open, onClose, onWhole }: UnmaskProps) {
  const [reason, setReason] = useState('');
  const unmask = useMutation(api.cases.unmask.mutationOptions({ onSuccess: onWhole, gcTime: 0 }));
  const send = () => unmask.mutate({ number, reason });
  return (
    <Modal open={open} title="看申请人完整信息" footer={null} onCancel={onClose} destroyOnHidden width={420}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label htmlFor="unmask-reason">为什么要看（理由和您的名字会留下记录）</label>
        <Input
          id="unmask-reason"
          autoFocus
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
        {unmask.error ? <ProblemList title="没有显示" problems={problemsOf(unmask.error)} /> : null}
        <p className="dialog-foot">
          <Button type="primary" htmlType="submit" loading={unmask.isPending}>
            看
          </Button>
        </p>
      </form>
    </Modal>
  );
}
