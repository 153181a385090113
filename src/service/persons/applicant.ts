import {
  type AgentRole,
  type ApplicantSort,
  type Day,
  ok,
  type Problem,
  type Result,
  refused,
  showDay,
} from '#base/kernel/index.ts';
import { ageOn, isMinor } from './age.ts';
import { plain } from './id-card.ts';
import { type Identity, readIdentity } from './identity.ts';
import { problems } from './problems.ts';

interface IdentityInput {
  readonly kind: string;
  readonly number: string;
}

/** Who acts for the applicant: a parent or guardian, or somebody with a written authority. */
export interface AgentInput {
  readonly name: string;
  readonly identity: IdentityInput;
  readonly phone: string;
  readonly as: AgentRole;
  /** the material that carries the authority (授权委托书), and its last day if it has one */
  readonly authority?: { readonly material: string; readonly until: Day | null };
}

export interface ApplicantInput {
  readonly of: ApplicantSort;
  readonly name: string;
  readonly identity: IdentityInput;
  readonly phone: string;
  /** 法定代表人或负责人, for organisations */
  readonly legalPerson?: string;
  /** for persons whose identity does not tell it */
  readonly birth?: Day;
  readonly agent?: AgentInput;
}

export interface Agent extends Omit<AgentInput, 'identity'> {
  readonly identity: Identity;
}

export interface Applicant extends Omit<ApplicantInput, 'identity' | 'agent'> {
  readonly identity: Identity;
  readonly agent?: Agent;
}

/**
 * Reads an applicant as the form gives them: the identity checked, a minor represented by an adult guardian
 * (民法典第十九条、第二十条), an agent with an authority that still runs (行政许可法第二十九条第二款). Gives all problems at once.
 */
export function readApplicant(input: ApplicantInput, today: Day, at = 'applicant'): Result<Applicant> {
  const found: Problem[] = [];
  const name = input.name.trim();
  if (!isName(name))
    found.push(problems.of('persons/name-missing', `${at}.name`, { whose: '申请人姓名或名称' }));
  const identity = readIdentity(input.identity, input.of, today, `${at}.identity`);
  if (!identity.ok) found.push(...identity.problems);
  // with an agent, the agent is called: a newborn has no telephone
  if (!input.agent || input.phone.trim() !== '') found.push(...phoneProblems(input.phone, `${at}.phone`));
  if (input.of === 'organisation' && !isName((input.legalPerson ?? '').trim())) {
    found.push(problems.of('persons/no-legal-person', `${at}.legalPerson`));
  }
  const agent = input.agent ? readAgent(input.agent, today, `${at}.agent`) : ok(undefined);
  if (!agent.ok) found.push(...agent.problems);
  const birth = identity.ok ? (identity.value.birth ?? input.birth ?? null) : null;
  found.push(...minorProblems(input, birth, today, at));
  if (identity.ok && agent.ok && agent.value?.identity.number === identity.value.number) {
    found.push(problems.of('persons/agent-is-applicant', `${at}.agent.identity.number`));
  }
  if (!identity.ok || !agent.ok || found.length > 0) return refused(...found);
  const { agent: _agent, ...rest } = input;
  const person = {
    ...rest,
    name,
    phone: plain(input.phone),
    identity: identity.value,
    ...(birth && { birth }),
  };
  return ok(agent.value ? { ...person, agent: agent.value } : person);
}

function readAgent(input: AgentInput, today: Day, at: string): Result<Agent> {
  const found: Problem[] = [];
  const name = input.name.trim();
  if (!isName(name)) found.push(problems.of('persons/name-missing', `${at}.name`, { whose: '代理人姓名' }));
  const identity = readIdentity(input.identity, 'person', today, `${at}.identity`);
  if (!identity.ok) found.push(...identity.problems);
  found.push(...phoneProblems(input.phone, `${at}.phone`));
  if (input.as === 'agent') {
    const until = input.authority?.until;
    if (!input.authority?.material)
      found.push(problems.of('persons/agent-without-authority', `${at}.authority`));
    else if (until && until < today) {
      found.push(
        problems.of('persons/authority-expired', `${at}.authority.until`, { until: showDay(until) }),
      );
    }
  }
  if (identity.ok && identity.value.birth && isMinor(identity.value.birth, today)) {
    found.push(problems.of('persons/guardian-minor', at));
  }
  if (!identity.ok || found.length > 0) return refused(...found);
  return ok({ ...input, name, phone: plain(input.phone), identity: identity.value });
}

/** Problems of a minor without a guardian. A birth certificate's number tells no birthday, so its holder needs a guardian. */
function minorProblems(input: ApplicantInput, birth: Day | null, today: Day, at: string): Problem[] {
  if (input.of !== 'person' || input.agent?.as === 'guardian') return [];
  if (birth && isMinor(birth, today))
    return [problems.of('persons/minor-alone', at, { age: ageOn(birth, today) })];
  if (!birth && input.identity.kind === '117') return [problems.of('persons/minor-alone', at, { age: 0 })];
  return [];
}

function phoneProblems(phone: string, at: string): Problem[] {
  const fits = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(plain(phone));
  return fits ? [] : [problems.of('persons/phone-form', at)];
}

function isName(name: string): boolean {
  return name.length > 0 && name.length <= 200;
}
