import { parseDay } from '#base/kernel/index.ts';
import law from '#packs/law/disclosure.json' with { type: 'json' };
import { api } from '../../app/index.ts';
import { SubmitForm, useSubmission, useValues } from '../../frame/index.ts';
import type { Field, Values } from '../../view/field-form.ts';
import { lastPublicDay } from '../../view/release.ts';
import { showDayText } from '../../view/show.ts';

const FIELDS: readonly Field[] = [
  { name: 'approvalNumber', label: '批复文号', kind: 'text' },
  { name: 'approvedOn', label: '批复日', kind: 'day' },
  { name: 'publishedOn', label: '公开日', kind: 'day' },
];
const CORRECTION: Field = { name: 'correction', label: '更正说明（与新版本一起公开）', kind: 'long' };

interface Props {
  readonly year: number;
  readonly next: { readonly version: number; readonly needsCorrection: boolean };
}

/** Approval, days and, for a later version, what was corrected; beside them the term of the law. */
export function PublishForm({ year, next }: Props) {
  const { version, needsCorrection } = next;
  const [values, change] = useValues({ approvalNumber: '', approvedOn: '', publishedOn: '', correction: '' });
  const { approvedOn = '', publishedOn = '' } = values;
  const publish = useSubmission({
    refused: '没有公开',
    send: ({ approvalNumber = '', correction = '', ...days }: Values, requestId) =>
      api.publish.publish.call({
        ...{ requestId, year, version, approvalNumber, correction },
        approvedOn: days.approvedOn ?? '',
        publishedOn: days.publishedOn ?? '',
      }),
    reads: [api.publish.key()],
    said: (done) => `第 ${done.version} 版已公开`,
  });
  return (
    <SubmitForm
      className="dialog-form publish-form"
      of={publish}
      fields={[...FIELDS, needsCorrection && CORRECTION]}
      values={values}
      onChange={change}
      onSend={() => publish.send(values)}
      button={`公开第 ${version} 版`}
      over
      head={<p className="soft">公开第 {version} 版。公开后不能改动，只能用新的一版更正。</p>}
    >
      <Term approvedOn={approvedOn} publishedOn={publishedOn} />
    </SubmitForm>
  );
}

function Term({ approvedOn, publishedOn }: { readonly approvedOn: string; readonly publishedOn: string }) {
  const approved = parseDay(approvedOn);
  const published = parseDay(publishedOn);
  const term = approved.ok ? lastPublicDay(approved.value, law.values) : null;
  if (!term) return <p className="soft">批复后二十日内公开（预算法第十四条）。</p>;
  const late = published.ok && published.value > term.day;
  return (
    <p className={late ? 'red-ink' : 'soft'}>
      {late ? '超过期限，公开时会注明：' : ''}应在 {showDayText(term.day)} 之前（含当日）公开。
      <span className="problem-basis">依据：{term.rule.basis}</span>
    </p>
  );
}
