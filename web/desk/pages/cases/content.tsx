import { Facts, Panel } from '../../frame/index.ts';
import type { Shown } from '../../parts/viewer.tsx';
import { showDayText } from '../../view/show.ts';
import { ApplicantPanel } from './applicant.tsx';
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
      <Panel title="填写的内容" label="填写的内容">
        <Answers data={data} />
        <Corrected data={data} />
      </Panel>
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
    <Facts
      wide
      of={known.map(({ key, label, kind, options }) => {
        const text = data.answers[key] ?? '';
        const named = options.find(({ value }) => value === text)?.label ?? text;
        return [
          label,
          <span key={key} className="pre-line">
            {kind === 'day' ? showDayText(named) : named}
          </span>,
        ];
      })}
    />
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
    <Panel title="审查意见" label="审查意见">
      <ul className="plain-list">
        {data.reviews.map(({ step, action, by, opinion }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: opinions are only added
          <li key={index}>
            <b>{step}</b> {action}：{opinion} <span className="soft">{by.join('、')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
