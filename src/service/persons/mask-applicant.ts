import type { AgentRole, ApplicantSort } from '#base/kernel/index.ts';
import type { Applicant } from './applicant.ts';
import { findIdentityKind } from './identity.ts';
import { maskName, maskNumber, maskPhone } from './mask.ts';

/** What everybody who may see a case sees of its applicant. */
export interface MaskedApplicant {
  readonly of: ApplicantSort;
  readonly name: string;
  readonly identityKind: string;
  readonly identityName: string;
  readonly number: string;
  readonly phone: string;
  readonly agent: {
    readonly as: AgentRole;
    readonly name: string;
    readonly number: string;
    readonly phone: string;
  } | null;
}

/**
 * An applicant with name, number and telephone covered. The name and credit code of an organisation are public
 * (企业信息公示暂行条例第六条) and stay; the people behind it are covered.
 */
export function maskApplicant(applicant: Applicant): MaskedApplicant {
  const { of, name, identity, phone, agent } = applicant;
  const known = of === 'organisation';
  return {
    of,
    name: known ? name : maskName(name),
    identityKind: identity.kind,
    identityName: findIdentityKind(identity.kind)?.name ?? identity.kind,
    number: known ? identity.number : maskNumber(identity.number),
    phone: maskPhone(phone),
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

/** Who stands in a list where the person's data have been erased. */
export const erasedApplicant: MaskedApplicant = {
  of: 'person',
  name: '（已删除）',
  identityKind: '',
  identityName: '',
  number: '',
  phone: '',
  agent: null,
};
