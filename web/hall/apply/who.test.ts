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
    expect(applicantOf('other', { ...fields, until: ' ' }).agent?.authority?.until).toBeNull();
  });

  it('hands on days as they were typed, so that none is taken as not given', () => {
    expect(applicantOf('other', { ...fields, until: '很久' }).agent?.authority?.until).toBe('很久');
    expect(applicantOf('child', { ...fields, birth: '2016/5/1' }).birth).toBe('2016/5/1');
    expect(applicantOf('child', { ...fields, birth: '\u200b' })).not.toHaveProperty('birth');
  });

  it('says that a doubtful code was compared with the document only where they say so', () => {
    expect(applicantOf('unit', fields).identity).not.toHaveProperty('sure');
    expect(applicantOf('unit', { ...fields, sure: 'yes' }).identity.sure).toContain('已对照');
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
