import { reachNames, reachWays } from '#base/kernel/index.ts';
import { isMinor } from '#service/persons/age.ts';
import { today } from '../../app/index.ts';
import { FieldForm, type FormField, Kbd, Panel, useKeys } from '../../frame/index.ts';
import { focusOn } from '../../parts/focus.ts';
import {
  type AgentDraft,
  CREDIT_CODE,
  checkIdentity,
  emptyAgent,
  ID_CARD,
  type IntakeDraft,
} from '../../view/intake.ts';
import { identityFields } from './identity.tsx';
import { ToldAtOnce } from './told-at-once.tsx';
import type { ItemForm, PartProps } from './types.ts';

interface Props extends PartProps {
  readonly of: readonly IntakeDraft['of'][];
  readonly form: ItemForm | undefined;
}

const text = (at: string, name: string, label: string): FormField => ({
  name,
  id: `${at}.${name}`,
  label,
  kind: 'text',
  most: 200,
});

const OF: FormField = {
  name: 'of',
  id: 'applicant.of',
  label: '谁申请',
  kind: 'choice',
  options: [
    ['person', '个人'],
    ['organisation', '单位'],
  ],
};

const NO_PHONE: FormField = {
  name: 'reach',
  id: 'applicant.reach',
  label: '怎样告诉',
  kind: 'choice',
  options: [['', '打上面的号码'], ...reachWays.map((way) => [way, `没有号码，${reachNames[way]}`] as const)],
};

const ACTING = [
  ['', '本人办理'],
  ['guardian', '监护人代办'],
  ['agent', '委托他人代办'],
] as const;
const ACTING_FOR_ORGANISATION = [
  ['', '法定代表人办理'],
  ['agent', '委托他人代办'],
] as const;

/** What one field changes in the draft, with all that hangs on it. */
function changed(draft: IntakeDraft, part: Readonly<Record<string, string>>): Partial<IntakeDraft> {
  if (part.of !== undefined) {
    const of = part.of as IntakeDraft['of'];
    // another sort of number, and an organisation has no guardian
    const agent = draft.agent?.as === 'guardian' ? null : draft.agent;
    return { of, kind: of === 'person' ? ID_CARD : CREDIT_CODE, number: '', agent };
  }
  if (part.as !== undefined) {
    const as = part.as as AgentDraft['as'] | '';
    return { agent: as === '' ? null : { ...(draft.agent ?? emptyAgent(as)), as } };
  }
  if (part.number === undefined) return part;
  const birth = checkIdentity({ kind: draft.kind, number: part.number }, draft.of, today())?.birth;
  // a minor is represented: the fields for that open by themselves
  const opens = birth && isMinor(birth, today()) && !draft.agent;
  return { number: part.number, sure: '', ...(opens ? { agent: emptyAgent('guardian') } : {}) };
}

/** Who applies, and who acts for them; the number is checked as soon as it is whole. */
export function ApplicantFields({ draft, onChange, of, form }: Props) {
  const { kind, number, sure, name, legalPerson, birth, phone, agent } = draft;
  const known = checkIdentity(draft, draft.of, today());
  const person = draft.of === 'person';
  useKeys([{ keys: 'alt+2', does: '填申请人', run: () => focusOn('applicant.identity.number') }]);
  const at = 'applicant';
  return (
    <Panel title="申请人" label="申请人" beside={<Kbd keys="alt+2" />}>
      <FieldForm
        fields={[
          of.length > 1 && OF,
          ...identityFields(`${at}.identity`, draft.of, draft, known, (part) =>
            onChange(changed(draft, part)),
          ),
          text(at, 'name', person ? '姓名' : '名称'),
          !person && text(at, 'legalPerson', '法定代表人'),
          person &&
            known !== null &&
            !known.problem &&
            known.birth === null && { name: 'birth', id: `${at}.birth`, label: '出生日期', kind: 'day' },
          text(at, 'phone', '电话'),
          phone.trim() === '' && NO_PHONE,
          {
            name: 'as',
            id: `${at}.agent`,
            label: '谁来办',
            kind: 'choice',
            options: person ? ACTING : ACTING_FOR_ORGANISATION,
          },
        ]}
        values={{
          of: draft.of,
          reach: draft.reach,
          kind,
          number,
          sure,
          name,
          legalPerson,
          birth,
          phone,
          as: agent?.as ?? '',
        }}
        onChange={(part) => onChange(changed(draft, part))}
      />
      <ToldAtOnce draft={draft} form={form} />
      {agent ? (
        <AgentFields agent={agent} onAgent={(part) => onChange({ agent: { ...agent, ...part } })} />
      ) : null}
    </Panel>
  );
}

interface AgentProps {
  readonly agent: AgentDraft;
  readonly onAgent: (part: Partial<AgentDraft>) => void;
}

/** A guardian for a minor, or somebody with a written authority (行政许可法第二十九条). */
function AgentFields({ agent, onAgent }: AgentProps) {
  const { as, kind, number, sure, name, phone, until } = agent;
  const at = 'applicant.agent';
  return (
    <fieldset className="agent">
      <legend className="soft">{as === 'guardian' ? '监护人' : '代理人'}</legend>
      <FieldForm
        fields={[
          ...identityFields(
            `${at}.identity`,
            'person',
            agent,
            checkIdentity(agent, 'person', today()),
            onAgent,
          ),
          text(at, 'name', '姓名'),
          text(at, 'phone', '电话'),
          as === 'agent' && {
            name: 'until',
            id: `${at}.authority.until`,
            label: '委托到哪天',
            kind: 'day',
            note: '没有写可以空着',
          },
        ]}
        values={{ kind, number, sure, name, phone, until }}
        onChange={(part) => onAgent(part as Partial<AgentDraft>)}
      />
    </fieldset>
  );
}
