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

describe('empty, unreadable and wrong', () => {
  it('of a telephone is an answer where it is said how somebody is told instead', () => {
    const read = (input: object) => readApplicant({ ...adult, ...input }, today);
    expect(read({ phone: ' ', reach: 'village' })).toMatchObject({ value: { phone: '', reach: 'village' } });
    // a telephone that is there is called, and a wrong one stays wrong
    const called = read({ reach: 'letter' });
    expect(called.ok && 'reach' in called.value).toBe(false);
    expect(wrong({ ...adult, phone: '1380000', reach: 'letter' })).toEqual([
      ['persons/phone-form', 'applicant.phone'],
    ]);
  });

  it('are three answers', () => {
    expect(wrong({ ...adult, name: '', identity: { kind: '111', number: ' \u200b' }, phone: '' })).toEqual([
      ['persons/name-missing', 'applicant.name'],
      ['persons/number-missing', 'applicant.identity.number'],
      ['persons/phone-missing', 'applicant.phone'],
    ]);
    expect(
      wrong({ ...adult, name: '。', identity: { kind: '111', number: '43' }, phone: '1380000' }),
    ).toEqual([
      ['persons/name-form', 'applicant.name'],
      ['persons/id-card-form', 'applicant.identity.number'],
      ['persons/phone-form', 'applicant.phone'],
    ]);
  });

  it('of a name: what would show as something else is refused in words', () => {
    for (const name of ['\u202e三张', '张三\n李四', '张\ue123'])
      expect(wrong({ ...adult, name })).toEqual([['persons/name-form', 'applicant.name']]);
    expect(wrong({ ...adult, name: '\u200b' })).toEqual([['persons/name-missing', 'applicant.name']]);
    const pasted = readApplicant({ ...adult, name: '测\u200b试 甲\ufeff' }, today);
    expect(pasted.ok && pasted.value.name).toBe('测试 甲');
  });

  it('call a guardian a guardian', () => {
    const nameless = readApplicant({ ...child, agent: { ...parent, name: '' } }, today);
    expect(nameless).toMatchObject({ problems: [{ message: '没有填写监护人姓名' }] });
    const young = readApplicant({ ...child, agent: { ...parent, identity: card('20100101') } }, today);
    expect(young).toMatchObject({ problems: [{ message: '监护人自己未成年，不能代理' }] });
  });

  it('of a telephone: however it is written, it is kept in one way', () => {
    const phones = ['1380000-1111', '+86 138 0000 1111', '\u202d138 0000 1111\u202c'];
    for (const phone of phones) {
      const read = readApplicant({ ...adult, phone }, today);
      expect(read.ok && read.value.phone).toBe('13800001111');
    }
  });
});

describe('days as people write them', () => {
  const passport = { ...child, identity: { kind: '414', number: 'E12345678' }, phone: '13800000000' };
  const until = (text: string) => ({
    ...adult,
    agent: { ...agent, authority: { material: 'm1', until: text } },
  });

  it('are read: a lapsed authority and a lone child are seen', () => {
    expect(wrong(until('2020年1月1日'))).toEqual([
      ['persons/authority-expired', 'applicant.agent.authority.until'],
    ]);
    expect(wrong({ ...passport, birth: '2016/5/1' })).toEqual([['persons/minor-alone', 'applicant']]);
    expect(wrong(until('2020.12.31'))).toEqual([]);
    expect(wrong(until('长期'))).toEqual([]);
  });

  it('are refused in their place where nobody can read them, and are not taken as not given', () => {
    expect(wrong(until('明年'))).toEqual([['kernel/not-a-day', 'applicant.agent.authority.until']]);
    expect(wrong({ ...passport, birth: '十岁' })).toEqual([['kernel/not-a-day', 'applicant.birth']]);
    expect(wrong({ ...passport, birth: '2030-01-01' })).toEqual([
      ['persons/birth-impossible', 'applicant.birth'],
    ]);
    expect(wrong(until(' '))).toEqual([]);
  });
});

describe('a number of doubtful form', () => {
  const odd = { kind: '001', number: '91350200M0001ABC19' };

  it('is refused until somebody who has seen the document says why it is right', () => {
    expect(wrong({ ...shop, identity: odd }).map(([code]) => code)).toContain('persons/credit-code-check');
    const sure = readApplicant({ ...shop, identity: { ...odd, sure: '看过营业执照正本' } }, today);
    expect(sure.ok && sure.value.identity).toEqual({ ...odd, birth: null, sure: '看过营业执照正本' });
    expect(wrong({ ...shop, identity: { ...odd, sure: '\u200b ' } }).length).toBeGreaterThan(0);
  });

  it('is no number that cannot be: words do not make it right', () => {
    const short = { kind: '001', number: '9135', sure: '看过' };
    expect(wrong({ ...shop, identity: short })).toEqual([
      ['persons/credit-code-form', 'applicant.identity.number'],
    ]);
  });

  it('keeps no reason where the form is right', () => {
    const sure = readApplicant({ ...shop, identity: { ...shop.identity, sure: '看过' } }, today);
    expect(sure.ok && sure.value.identity).not.toHaveProperty('sure');
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
    expect(of('553', 'CHN110185010101')).toBe('CHN110185010101');
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
