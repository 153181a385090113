import { type AgentRole, type ApplicantSort, reachNames } from '#base/kernel/index.ts';
import type { Applicant } from './applicant.ts';
import { findIdentityKind } from './identity.ts';
import { maskName, maskNumber, maskPhone } from './mask.ts';

/** An applicant as everybody sees them who may see the case. */
export interface MaskedApplicant {
  readonly of: ApplicantSort;
  readonly name: string;
  readonly identityKind: string;
  readonly identityName: string;
  readonly number: string;
  readonly phone: string;
  /** why a number of doubtful form was taken; missing where the form is right */
  readonly sure?: string;
  readonly agent: {
    readonly as: AgentRole;
    readonly name: string;
    readonly number: string;
    readonly phone: string;
  } | null;
}

/**
 * Masks an applicant's name, number and telephone. The name and credit code of an organisation are public
 * (企业信息公示暂行条例第六条) and stay; its people are masked.
 */
export function maskApplicant(applicant: Applicant): MaskedApplicant {
  const { of, name, identity, phone, reach, agent } = applicant;
  const known = of === 'organisation';
  return {
    of,
    name: known ? name : maskName(name),
    identityKind: identity.kind,
    identityName: findIdentityKind(identity.kind)?.name ?? identity.kind,
    number: known ? identity.number : maskNumber(identity.number),
    phone: phone === '' && reach ? `没有电话，${reachNames[reach]}` : maskPhone(phone),
    ...(identity.sure !== undefined && { sure: identity.sure }),
    agent: agent
      ? {
          as: agent.as,
          name: maskName(agent.name),
          number: maskNumber(agent.identity.number),
          phone: maskPhone(agent.phone),
        }
      : null,
  };
}

/**
 * An applicant in their own draft: names in clear, because they have just typed them and check them before sending. Numbers
 * and telephones stay masked; their ends are enough to check.
 */
export function ownApplicant(applicant: Applicant): MaskedApplicant {
  const masked = maskApplicant(applicant);
  const { agent } = applicant;
  return {
    ...masked,
    name: applicant.name,
    agent: masked.agent && agent ? { ...masked.agent, name: agent.name } : null,
  };
}

/** What a list shows for a person whose data have been erased. */
export const erasedApplicant: MaskedApplicant = {
  of: 'person',
  name: '（已删除）',
  identityKind: '',
  identityName: '',
  number: '',
  phone: '',
  agent: null,
};
