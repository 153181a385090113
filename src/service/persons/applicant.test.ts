import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { type AgentInput, type ApplicantInput, readApplicant } from './applicant.ts';
import { idCardCheck } from './id-card.ts';
import { identityKinds, readIdentity } from './identity.ts';

const today = day('2020-10-09');

function card(birth: string) {
  const first = `430212${birth}001`;
  return { kind: '111', number: `${first}${idCardCheck(first)}` };
}

const adult: ApplicantInput = {
  of: 'person',
  name: '测试甲',
  identity: card('19500101'),
  phone: '13800000000',
};
const child: ApplicantInput = { of: 'person', name: '测试乙', identity: card('20120101'), phone: '' };
const parent: AgentInput = {
  name: '测试丙',
  identity: card('19850101'),
  phone: '13900000000',
  as: 'guardian',
};
const agent: AgentInput = { ...parent, as: 'agent', authority: { material: 'm1', until: day('2020-12-31') } };
const shop: ApplicantInput = {
  of: 'organisation',
  name: '测试商店',
  identity: { kind: '001', number: '11511301008778183N' },
  phone: '0731-12345678',
  legalPerson: '测试丁',
};

function wrong(input: ApplicantInput): string[][] {
  const applicant = readApplicant(input, today);
  return applicant.ok ? [] : applicant.problems.map((problem) => [problem.code, problem.at]);
}

describe('an applicant', () => {
  it('is a grown-up, a child with its parent, somebody through an agent, an organisation', () => {
    expect(wrong(adult)).toEqual([]);
    expect(wrong({ ...child, agent: parent })).toEqual([]);
    expect(wrong({ ...adult, agent })).toEqual([]);
    expect(wrong(shop)).toEqual([]);
  });

  it('comes out with the day of birth that the number tells', () => {
    const applicant = readApplicant(adult, today);
    expect(applicant.ok && applicant.value.birth).toBe('1950-01-01');
  });

  it('is a newborn with the birth certificate and a parent', () => {
    const newborn: ApplicantInput = { ...child, identity: { kind: '117', number: 'O430000001' } };
    expect(wrong({ ...newborn, agent: parent })).toEqual([]);
    expect(wrong({ ...newborn, phone: '13800000000' })).toEqual([['persons/minor-alone', 'applicant']]);
  });

  it('is not a child alone, nor a child with somebody who is no guardian', () => {
    expect(wrong({ ...child, phone: '13800000000' })).toEqual([['persons/minor-alone', 'applicant']]);
    expect(wrong({ ...child, agent })).toEqual([['persons/minor-alone', 'applicant']]);
  });

  it('is not represented by a child, by the same person, without an authority, or with one that has ended', () => {
    expect(wrong({ ...adult, agent: { ...parent, identity: card('20100101') } })).toEqual([
      ['persons/guardian-minor', 'applicant.agent'],
    ]);
    expect(wrong({ ...adult, agent: { ...agent, identity: adult.identity } })).toEqual([
      ['persons/agent-is-applicant', 'applicant.agent.identity.number'],
    ]);
    expect(wrong({ ...adult, agent: { ...parent, as: 'agent' } })).toEqual([
      ['persons/agent-without-authority', 'applicant.agent.authority'],
    ]);
    const ended = { ...agent, authority: { material: 'm1', until: day('2020-10-08') } };
    expect(wrong({ ...adult, agent: ended })).toEqual([
      ['persons/authority-expired', 'applicant.agent.authority.until'],
    ]);
  });

  it('is told everything that is wrong at once', () => {
    expect(wrong({ of: 'organisation', name: ' ', identity: card('19500101'), phone: '123' })).toEqual([
      ['persons/name-missing', 'applicant.name'],
      ['persons/wrong-identity-kind', 'applicant.identity.kind'],
      ['persons/phone-form', 'applicant.phone'],
      ['persons/no-legal-person', 'applicant.legalPerson'],
    ]);
  });
});

describe('other identities', () => {
  const of = (kind: string, number: string) => {
    const identity = readIdentity({ kind, number }, 'person', today);
    return identity.ok ? identity.value.number : identity.problems[0]?.code;
  };

  it('are read by their own form', () => {
    expect(of('516', 'h12345678')).toBe('H12345678');
    expect(of('511', '12345678')).toBe('12345678');
    expect(of('414', 'E12345678')).toBe('E12345678');
    expect(of('553', 'CHN110000000001')).toBe('CHN110000000001');
  });

  it('are refused by it', () => {
    expect(of('516', '12345678')).toBe('persons/identity-number-form');
    expect(of('117', '430000001')).toBe('persons/identity-number-form');
    expect(of('777', '1')).toBe('persons/unknown-identity-kind');
  });

  it('have distinct codes and each a check or a form', () => {
    expect(new Set(identityKinds.map((kind) => kind.code)).size).toBe(identityKinds.length);
    expect(identityKinds.filter((kind) => !kind.check && !kind.number)).toEqual([]);
  });
});
