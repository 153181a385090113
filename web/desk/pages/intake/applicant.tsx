import { Input } from 'antd';
import { useId } from 'react';
import { type Day, dayOf, instant } from '#base/kernel/index.ts';
import { ageOn, isMinor } from '#service/persons/age.ts';
import { identityKinds } from '#service/persons/identity.ts';
import { useKeys } from '../../frame/keys.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { focusOn } from '../../parts/focus.ts';
import { Kbd } from '../../parts/kbd.tsx';
import { PlainSelect } from '../../parts/plain-select.tsx';
import {
  type AgentDraft,
  CREDIT_CODE,
  checkIdentity,
  emptyAgent,
  ID_CARD,
  type IntakeDraft,
  type Known,
} from '../../view/intake.ts';
import { showDayText } from '../../view/show.ts';
import type { PartProps } from './types.ts';

const today = () => dayOf(instant(Date.now()));
const FULL_LENGTH = 18;

interface Props extends PartProps {
  readonly of: readonly IntakeDraft['of'][];
}

/** Who applies, and who acts for him; the number is checked as soon as it is whole. */
export function ApplicantFields({ draft, onChange, of }: Props) {
  const known = checkIdentity(draft, draft.of, today());
  useKeys([
    { keys: 'alt+2', does: '填申请人', group: '本页', run: () => focusOn('applicant.identity.number') },
  ]);
  const typeNumber = (number: string) => {
    const birth = checkIdentity({ kind: draft.kind, number }, draft.of, today())?.birth;
    const minor = birth ? isMinor(birth, today()) : false;
    // a minor is represented: the fields for that open by themselves
    onChange({ number, ...(minor && !draft.agent && { agent: emptyAgent('guardian') }) });
  };
  return (
    <section className="panel" aria-label="申请人">
      <h2>
        申请人 <Kbd keys="alt+2" />
      </h2>
      <div className="panel-body fields">
        {of.length > 1 ? (
          <div className="field-row">
            <label htmlFor="applicant.of">谁申请</label>
            <PlainSelect
              id="applicant.of"
              value={draft.of}
              options={[
                { value: 'person', label: '个人' },
                { value: 'organisation', label: '单位' },
              ]}
              onChange={(value) =>
                onChange({
                  of: value,
                  kind: value === 'person' ? ID_CARD : CREDIT_CODE,
                  // another sort of number, and an organisation has no guardian
                  number: '',
                  agent: draft.agent?.as === 'guardian' ? null : draft.agent,
                })
              }
            />
          </div>
        ) : null}
        <IdentityRow
          at="applicant.identity"
          of={draft.of}
          kind={draft.kind}
          number={draft.number}
          known={known}
          onKind={(kind) => onChange({ kind })}
          onNumber={typeNumber}
        />
        <TextRow
          id="applicant.name"
          label={draft.of === 'person' ? '姓名' : '名称'}
          value={draft.name}
          onType={(name) => onChange({ name })}
        />
        {draft.of === 'organisation' ? (
          <TextRow
            id="applicant.legalPerson"
            label="法定代表人"
            value={draft.legalPerson}
            onType={(legalPerson) => onChange({ legalPerson })}
          />
        ) : null}
        {draft.of === 'person' && known && !known.problem && known.birth === null ? (
          <div className="field-row">
            <label htmlFor="applicant.birth">出生日期</label>
            <DayInput
              id="applicant.birth"
              label="出生日期"
              value={draft.birth}
              onChange={(birth) => onChange({ birth })}
            />
          </div>
        ) : null}
        <TextRow
          id="applicant.phone"
          label="电话"
          value={draft.phone}
          onType={(phone) => onChange({ phone })}
        />
        <AgentFields draft={draft} onChange={onChange} />
      </div>
    </section>
  );
}

interface IdentityProps {
  readonly at: string;
  readonly of: IntakeDraft['of'];
  readonly kind: string;
  readonly number: string;
  readonly known: Known | null;
  readonly onKind: (kind: string) => void;
  readonly onNumber: (number: string) => void;
}

function IdentityRow({ at, of, kind, number, known, onKind, onNumber }: IdentityProps) {
  const options = identityKinds
    .filter((one) => one.of === of)
    .map(({ code, name }) => ({ value: code, label: name }));
  const told = useId();
  // half a number is not a wrong number
  const early = known?.problem?.code.endsWith('-form') && number.trim().length < FULL_LENGTH;
  return (
    <>
      <div className="field-row">
        <label htmlFor={`${at}.kind`}>证件</label>
        <PlainSelect id={`${at}.kind`} value={kind} options={options} onChange={onKind} />
      </div>
      <div className="field-row">
        <label htmlFor={`${at}.number`}>号码</label>
        <div>
          <Input
            id={`${at}.number`}
            value={number}
            maxLength={40}
            autoComplete="off"
            aria-describedby={told}
            status={known?.problem && !early ? 'error' : ''}
            onChange={(event) => onNumber(event.target.value)}
          />
          <p id={told} className="told" aria-live="polite">
            {early || !known ? '' : <Told known={known} />}
          </p>
        </div>
      </div>
    </>
  );
}

function Told({ known: { birth, problem } }: { readonly known: Known }) {
  if (problem)
    return (
      <span className="red-ink">
        {problem.message} <code>{problem.code}</code> {problem.hint}
      </span>
    );
  if (birth)
    return (
      <span className="soft">
        {showDayText(birth)}生，{ageOn(birth, today())} 周岁
      </span>
    );
  return <span className="soft">号码可用</span>;
}

interface TextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function TextRow({ id, label, value, onType }: TextProps) {
  return (
    <div className="field-row">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}

const ACTING = [
  { value: '', label: '本人办理' },
  { value: 'guardian', label: '监护人代办' },
  { value: 'agent', label: '委托他人代办' },
] as const;
const ACTING_FOR_ORGANISATION = [
  { value: '', label: '法定代表人办理' },
  { value: 'agent', label: '委托他人代办' },
] as const;

/** A guardian for a minor, or somebody with a written authority (行政许可法第二十九条). */
function AgentFields({ draft, onChange }: PartProps) {
  const { agent } = draft;
  const change = (part: Partial<AgentDraft>) => agent && onChange({ agent: { ...agent, ...part } });
  return (
    <>
      <div className="field-row">
        <label htmlFor="applicant.agent">谁来办</label>
        <PlainSelect
          id="applicant.agent"
          value={agent?.as ?? ''}
          options={draft.of === 'person' ? ACTING : ACTING_FOR_ORGANISATION}
          onChange={(as) => onChange({ agent: as === '' ? null : { ...(agent ?? emptyAgent(as)), as } })}
        />
      </div>
      {agent ? (
        <fieldset className="agent">
          <legend className="soft">{agent.as === 'guardian' ? '监护人' : '代理人'}</legend>
          <IdentityRow
            at="applicant.agent.identity"
            of="person"
            kind={agent.kind}
            number={agent.number}
            known={checkIdentity(agent, 'person', today())}
            onKind={(kind) => change({ kind })}
            onNumber={(number) => change({ number })}
          />
          <TextRow
            id="applicant.agent.name"
            label="姓名"
            value={agent.name}
            onType={(name) => change({ name })}
          />
          <TextRow
            id="applicant.agent.phone"
            label="电话"
            value={agent.phone}
            onType={(phone) => change({ phone })}
          />
          {agent.as === 'agent' ? (
            <div className="field-row">
              <label htmlFor="applicant.agent.authority.until">委托到哪天</label>
              <DayInput
                id="applicant.agent.authority.until"
                label="委托到哪天（没有写可以空着）"
                value={agent.until}
                onChange={(until) => change({ until: until as Day | '' })}
              />
            </div>
          ) : null}
        </fieldset>
      ) : null}
    </>
  );
}
