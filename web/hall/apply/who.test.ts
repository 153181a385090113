import { describe, expect, it } from 'vitest';
import { applicantOf, fieldAt, sortsFor, WHO_FIELDS } from './who.ts';

const fields = {
  name: ' 演示甲 ',
  kind: '111',
  number: '430299195001010116',
  phone: '13800000000',
  birth: '2015-02-03',
  legalPerson: '演示乙',
  agentName: '演示丙',
  agentKind: '111',
  agentNumber: '430299195001010124',
  agentPhone: '13800000001',
  until: '2027-01-31',
};

describe('who applies', () => {
  it('is asked for by what the item is for', () => {
    expect(sortsFor({ of: ['person'] }).map(({ as }) => as)).toEqual(['self', 'child', 'other']);
    expect(sortsFor({ of: ['organisation'] }).map(({ as }) => as)).toEqual(['unit', 'unit-agent']);
  });

  it('has an agent only where somebody acts for another', () => {
    expect(applicantOf('self', fields)).toEqual({
      of: 'person',
      name: '演示甲',
      identity: { kind: '111', number: fields.number },
      phone: fields.phone,
      birth: '2015-02-03',
    });
    expect(applicantOf('child', fields).agent).toEqual({
      name: '演示丙',
      identity: { kind: '111', number: fields.agentNumber },
      phone: fields.agentPhone,
      as: 'guardian',
    });
  });

  it('brings an authority where no law gives one', () => {
    const { agent, legalPerson, of } = applicantOf('unit-agent', fields);
    expect([of, legalPerson]).toEqual(['organisation', '演示乙']);
    expect(agent?.authority).toEqual({ material: '授权委托书', until: '2027-01-31' });
    expect(applicantOf('other', { ...fields, until: '很久' }).agent?.authority?.until).toBeNull();
  });

  it('leaves empty what was left empty, to be refused with the rest', () => {
    expect(applicantOf('self', {})).toMatchObject({
      name: '',
      phone: '',
      identity: { kind: '', number: '' },
    });
  });

  it('finds the field of a refusal', () => {
    expect(fieldAt('applicant.agent.identity.number')).toBe('agentNumber');
    expect(fieldAt('applicant')).toBeUndefined();
    expect(WHO_FIELDS).toContain(fieldAt('applicant.legalPerson'));
  });
});
