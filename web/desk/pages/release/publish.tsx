import { type Problem, parseDay } from '#base/kernel/index.ts';
import law from '#packs/law/disclosure.json' with { type: 'json' };
import { api, today } from '../../app/index.ts';
import { SubmitForm, useSubmission, useValues } from '../../frame/index.ts';
import type { Field, Values } from '../../view/field-form.ts';
import { lastPublicDay } from '../../view/release.ts';
import { showDayText } from '../../view/show.ts';
import type { ReleaseState } from './types.ts';

const FIELDS: readonly Field[] = [
  { name: 'approvalNumber', label: '批复文号', kind: 'text', required: '请填写财政部门的批复文号' },
  { name: 'approvedOn', label: '批复日', kind: 'day' },
];
const CORRECTION: Field = { name: 'correction', label: '更正说明（与新版本一起公开）', kind: 'long' };

/** What has to be typed, so that nobody publishes by a slip. */
const wordsOf = (version: number) => `公开第${version}版`;

interface Props {
  readonly state: ReleaseState;
  readonly next: { readonly version: number; readonly needsCorrection: boolean };
}

/** Approval, what becomes public, what was corrected in a later version, and the term of the law. The day is today. */
export function PublishForm({ state, next }: Props) {
  const { year } = state;
  const { version, needsCorrection } = next;
  const [values, change] = useValues({ approvalNumber: '', approvedOn: '', correction: '', confirm: '' });
  const { approvedOn = '', confirm = '' } = values;
  const wanted = wordsOf(version);
  const publish = useSubmission({
    refused: '没有公开',
    send: ({ approvalNumber = '', correction = '', ...rest }: Values, requestId) =>
      api.publish.publish.call({
        ...{ requestId, year, version, approvalNumber, correction },
        approvedOn: rest.approvedOn ?? '',
        publishedOn: today(),
      }),
    reads: [api.publish.key()],
    said: (done) => `第 ${done.version} 版已公开`,
  });
  const mistyped = confirm.replace(/\s/g, '') !== wanted;
  return (
    <SubmitForm
      className="dialog-form publish-form"
      of={publish}
      fields={[
        ...FIELDS,
        needsCorrection && CORRECTION,
        { name: 'confirm', label: `看过之后，输入“${wanted}”`, kind: 'text', most: 20 },
      ]}
      lacks={mistyped ? [notConfirmed(wanted)] : []}
      values={values}
      onChange={change}
      onSend={() => publish.send(values)}
      button={`公开第 ${version} 版`}
      over
      head={<Becoming state={state} version={version} />}
    >
      <Term approvedOn={approvedOn} publishedOn={today()} />
    </SubmitForm>
  );
}

const notConfirmed = (wanted: string): Problem => ({
  code: 'desk/not-confirmed',
  at: 'confirm',
  message: `还没有输入“${wanted}”`,
  basis: '公开后不得随意变更（财预〔2016〕143号）',
  hint: '请先打开将要公开的文件看一遍，再照样输入。',
});

/** A look at what becomes public: the version, who signed it, and its file. */
function Becoming({ state, version }: { readonly state: ReleaseState; readonly version: number }) {
  const frozen = state.versions.find((one) => one.version === version);
  const file = `/api/account/releases/${state.year}/files/pdf?version=${version}&show=inline`;
  if (!frozen) return null;
  return (
    <div className="becoming">
      <p>
        将要公开：
        <a href={file} target="_blank" rel="noreferrer">
          {state.year}年度部门决算第 {version} 版（PDF）
        </a>
        ，任何人都能看到。公开后不能改动，只能用新的一版更正。
      </p>
      <p className="soft">
        {frozen.signatures.map(({ asName, byName }) => `${asName} ${byName}`).join('，')}
      </p>
      {frozen.digest === state.digest ? null : (
        <p className="red-ink">现在的账或文字与锁定的这一版已经不同；公开的是锁定时的内容。</p>
      )}
    </div>
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
