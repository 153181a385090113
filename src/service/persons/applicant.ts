import {
  type AgentRole,
  type ApplicantSort,
  type Day,
  nameFault,
  nameFaultWords,
  ok,
  type Problem,
  phoneFault,
  phoneFaultWords,
  plainName,
  type ReachWay,
  type Result,
  readDayIfAny,
  readPhone,
  refused,
  showDay,
} from '#base/kernel/index.ts';
import { ageOn, isMinor } from './age.ts';
import { type Identity, type IdentityInput, readIdentity } from './identity.ts';
import { problems } from './problems.ts';

/** Who acts for the applicant: a parent or guardian, or somebody with a written authority. */
export interface AgentInput {
  readonly name: string;
  readonly identity: IdentityInput;
  readonly phone: string;
  readonly as: AgentRole;
  /** the material that carries the authority (授权委托书), and its last day as it was typed, if it has one */
  readonly authority?: { readonly material: string; readonly until: string | null };
}

export interface ApplicantInput {
  readonly of: ApplicantSort;
  readonly name: string;
  readonly identity: IdentityInput;
  readonly phone: string;
  /** has no telephone, and is told in this way instead */
  readonly reach?: ReachWay;
  /** 法定代表人或负责人, for organisations */
  readonly legalPerson?: string;
  /** as it was typed, for persons whose identity does not tell it */
  readonly birth?: string;
  readonly agent?: AgentInput;
}

export interface Agent extends Omit<AgentInput, 'identity' | 'authority'> {
  readonly identity: Identity;
  readonly authority?: { readonly material: string; readonly until: Day | null };
}

export interface Applicant extends Omit<ApplicantInput, 'identity' | 'agent' | 'birth'> {
  readonly identity: Identity;
  readonly birth?: Day;
  readonly agent?: Agent;
}

/**
 * Reads an applicant as the form gives them: the identity checked, a minor represented by an adult guardian
 * (民法典第十九条、第二十条), an agent with an authority that still runs (行政许可法第二十九条第二款). What is left empty, what
 * cannot be read and what is wrong are three answers. Gives all problems at once.
 */
export function readApplicant(input: ApplicantInput, today: Day, at = 'applicant'): Result<Applicant> {
  const { of, legalPerson } = input;
  const found = nameProblems(input.name, `${at}.name`, of === 'person' ? '申请人姓名' : '单位名称');
  const identity = readIdentity(input.identity, of, today, `${at}.identity`);
  if (!identity.ok) found.push(...identity.problems);
  // with an agent, the agent is called: a newborn has no telephone. No telephone is an answer, with how they are told instead
  const silent = phoneFault(input.phone) === 'empty';
  if (!silent || !(input.agent || input.reach)) found.push(...phoneProblems(input.phone, `${at}.phone`));
  if (of === 'organisation') found.push(...legalPersonProblems(legalPerson ?? '', `${at}.legalPerson`));
  const agent = input.agent ? readAgent(input.agent, today, `${at}.agent`) : ok(undefined);
  if (!agent.ok) found.push(...agent.problems);
  const typed = readBirth(input.birth, today, `${at}.birth`);
  if (!typed.ok) found.push(...typed.problems);
  const birth = (identity.ok && identity.value.birth) || (typed.ok ? typed.value : null);
  // whoever has typed an unreadable birthday hears of that first
  if (identity.ok && typed.ok) found.push(...minorProblems(input, birth, today, at));
  if (identity.ok && agent.ok && agent.value?.identity.number === identity.value.number) {
    found.push(problems.of('persons/agent-is-applicant', `${at}.agent.identity.number`));
  }
  if (!identity.ok || !agent.ok || found.length > 0) return refused(...found);
  return ok({
    of,
    name: plainName(input.name),
    identity: identity.value,
    phone: readPhone(input.phone) ?? '',
    ...(silent && input.reach && { reach: input.reach }),
    ...(legalPerson !== undefined && { legalPerson: plainName(legalPerson) }),
    ...(birth && { birth }),
    ...(agent.value && { agent: agent.value }),
  });
}

/** what authorities say that have no last day */
const NO_END = /^(长期(有效)?|永久|无|没有|不限|无期限)$/;

function readAgent(input: AgentInput, today: Day, at: string): Result<Agent> {
  const who = input.as === 'guardian' ? '监护人' : '代理人';
  const found = nameProblems(input.name, `${at}.name`, `${who}姓名`);
  const identity = readIdentity(input.identity, 'person', today, `${at}.identity`);
  if (!identity.ok) found.push(...identity.problems);
  found.push(...phoneProblems(input.phone, `${at}.phone`));
  const written = (input.authority?.until ?? '').trim();
  const until = readDayIfAny(NO_END.test(written) ? '' : written, `${at}.authority.until`);
  if (!until.ok) found.push(...until.problems);
  if (input.as === 'agent') {
    if (!input.authority?.material)
      found.push(problems.of('persons/agent-without-authority', `${at}.authority`));
    else if (until.ok && until.value && until.value < today) {
      found.push(
        problems.of('persons/authority-expired', `${at}.authority.until`, { until: showDay(until.value) }),
      );
    }
  }
  if (identity.ok && identity.value.birth && isMinor(identity.value.birth, today)) {
    found.push(problems.of('persons/guardian-minor', at, { who }));
  }
  if (!identity.ok || !until.ok || found.length > 0) return refused(...found);
  const { authority, as } = input;
  return ok({
    as,
    name: plainName(input.name),
    identity: identity.value,
    phone: readPhone(input.phone) ?? '',
    ...(authority && { authority: { material: authority.material, until: until.value } }),
  });
}

/** Problems of a minor without a guardian. A birth certificate's number tells no birthday, so its holder needs a guardian. */
function minorProblems(input: ApplicantInput, birth: Day | null, today: Day, at: string): Problem[] {
  if (input.of !== 'person' || input.agent?.as === 'guardian') return [];
  if (birth && isMinor(birth, today))
    return [problems.of('persons/minor-alone', at, { age: ageOn(birth, today) })];
  if (!birth && input.identity.kind === '117') return [problems.of('persons/minor-alone', at, { age: 0 })];
  return [];
}

/** A typed birthday, if any: a day that can be read and has been. */
function readBirth(text: string | undefined, today: Day, at: string): Result<Day | null> {
  const birth = readDayIfAny(text, at);
  if (!birth.ok || birth.value === null || (birth.value <= today && birth.value > '1850')) return birth;
  return refused(problems.of('persons/birth-impossible', at, { birth: showDay(birth.value) }));
}

function phoneProblems(phone: string, at: string): Problem[] {
  if (readPhone(phone) !== null) return [];
  const why = phoneFault(phone);
  if (why === 'empty') return [problems.of('persons/phone-missing', at)];
  return [problems.of('persons/phone-form', at, { why: phoneFaultWords[why] })];
}

function nameProblems(name: string, at: string, whose: string): Problem[] {
  const fault = nameFault(name);
  if (fault === null) return [];
  if (fault === 'empty') return [problems.of('persons/name-missing', at, { whose })];
  const words = nameFaultWords[fault];
  return [problems.of('persons/name-form', at, { whose, wrong: words.wrong, do: words.do })];
}

function legalPersonProblems(name: string, at: string): Problem[] {
  if (nameFault(name) === 'empty') return [problems.of('persons/no-legal-person', at)];
  return nameProblems(name, at, '法定代表人或负责人姓名');
}
