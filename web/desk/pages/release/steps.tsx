import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '../../app/index.ts';
import { Panel, ProblemText, Refusal, State, useSubmission } from '../../frame/index.ts';
import { SIGNERS, standingOf } from '../../view/release.ts';
import { showMoment } from '../../view/show.ts';
import { PublishForm } from './publish.tsx';
import type { ReleaseState } from './types.ts';

type Act = ReleaseState['actions'][number];

/** The way from a written draft to the public: three signatures, freezing, publishing. */
export function Steps({ state }: { readonly state: ReleaseState }) {
  const actOf = (name: Act['action']) => state.actions.find(({ action }) => action === name);
  const freeze = actOf('freeze');
  const publish = actOf('publish');
  return (
    <Panel title="签字、锁定、公开" label="签字和公开" className="steps">
      <ol>
        {SIGNERS.map((signer) => {
          const act = actOf(signer.action);
          return act ? <SignStep key={signer.as} signer={signer} act={act} state={state} /> : null;
        })}
        {freeze ? <FreezeStep act={freeze} state={state} /> : null}
        {publish ? (
          <li>
            <div className="step-head">
              <b>公开</b>
            </div>
            {publish.allowed && state.toPublish ? (
              <PublishForm key={state.toPublish.version} state={state} next={state.toPublish} />
            ) : (
              <Against act={publish} />
            )}
          </li>
        ) : null}
      </ol>
    </Panel>
  );
}

/** What speaks against a step, before anybody tries: the first at once, the rest on opening. */
function Against({ act }: { readonly act: Act }) {
  const [first, ...more] = act.problems;
  if (!first) return null;
  return (
    <div className="against">
      <ProblemText problem={first} />
      {more.length > 0 ? (
        <details>
          <summary>另有 {more.length} 项</summary>
          <ul>
            {more.map((problem) => (
              <li key={`${problem.code} ${problem.at}`}>
                <ProblemText problem={problem} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

const READS = [api.publish.key()];

interface StepProps {
  readonly act: Act;
  readonly state: ReleaseState;
}

function SignStep({ act, state, signer }: StepProps & { readonly signer: (typeof SIGNERS)[number] }) {
  const queries = useQueryClient();
  const sign = useSubmission({
    refused: '没有签字',
    send: (digest: string, requestId) =>
      api.publish.sign.call({ requestId, year: state.year, as: signer.as, digest }),
    reads: READS,
    said: () => `${signer.name}已签字`,
    // the account has changed since: the page shows the new one
    onRefused: () => queries.invalidateQueries({ queryKey: api.publish.key() }),
  });
  const { settled } = standingOf(state);
  const mine = ({ as }: { readonly as: string }) => as === signer.as;
  const open = state.signatures.find(mine);
  // freezing moves the signatures into the version, which is the account of today
  const kept = settled?.signatures.find(mine);
  const given = open ?? (kept && { ...kept, valid: true });
  return (
    <li id={`sign-${signer.as}`}>
      <div className="step-head">
        <b>{signer.name}</b>
        {given ? (
          <State tone={given.valid ? 'good' : 'bad'}>{given.valid ? '已签字' : '已失效'}</State>
        ) : (
          <State tone="quiet">未签字</State>
        )}
        {act.allowed && !given?.valid ? (
          <Button size="small" type="primary" loading={sign.busy} onClick={() => sign.send(state.digest)}>
            {act.name}
          </Button>
        ) : null}
      </div>
      {given ? (
        <p className="soft">
          {given.byName} {showMoment(given.at)}
          {open || !settled ? '' : `，签在第 ${settled.version} 版上`}
          {given.valid ? '' : '，之后内容有变化，要重新签'}
        </p>
      ) : null}
      {given?.valid ? null : <Against act={act} />}
      <Refusal of={sign} />
    </li>
  );
}

/** Whoever may freeze can always try: the answer says all that stands against it. */
function FreezeStep({ act, state }: StepProps) {
  const { modal } = App.useApp();
  const freeze = useSubmission({
    refused: '没有锁定',
    send: (year: number, requestId) => api.publish.freeze.call({ requestId, year }),
    reads: READS,
    said: ({ version }) => `已锁定为第 ${version} 版`,
  });
  const ask = () => {
    // what stands against it is said at once; only what would go through is asked
    if (!act.allowed) return freeze.send(state.year);
    const signed = state.signatures.map(({ asName, byName }) => `${asName} ${byName}`).join('，');
    modal.confirm({
      title: `锁定${state.year}年度决算`,
      content: `${signed}已签字。锁定后这一版的账和文字不再改动；要改只能重新签字，锁定新的一版。`,
      okText: '锁定这一版',
      onOk: () => freeze.send(state.year),
    });
  };
  const barred = act.problems.some(({ code }) => code.startsWith('org/'));
  return (
    <li>
      <div className="step-head">
        <b>锁定</b>
        {barred ? null : (
          <Button size="small" type={act.allowed ? 'primary' : 'default'} loading={freeze.busy} onClick={ask}>
            锁定
          </Button>
        )}
      </div>
      <p className="soft">锁定后这一版不再改动；更正要锁定新的一版。</p>
      {freeze.problems.length > 0 ? <Refusal of={freeze} /> : <Against act={act} />}
    </li>
  );
}
