import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import type { FormField } from '#service/cases/begin/forms.ts';
import {
  absent,
  against,
  applicantOf,
  checkIdentity,
  emptyAgent,
  emptyIntake,
  type IntakeDraft,
  isTouched,
  lacksOf,
  nextIntake,
  placeOf,
  resumedIntake,
} from './intake.ts';

const today = day('2026-11-24');
/** the sample number of GB 11643 */
const SAMPLE = '11010519491231002X';
const field: FormField = { key: 'home', label: '住址', hint: '', kind: 'line', options: [], required: true };
const material = (name: string, required: boolean) => ({
  ...{ name, required, when: null, tolerable: true, note: null },
});
const asked = { form: [field], materials: [material('户口簿', true), material('授权委托书', false)] };
const complete: IntakeDraft = {
  ...emptyIntake('desk-1'),
  item: 'x',
  number: SAMPLE,
  name: '某人',
  phone: '13800000000',
  answers: { home: '某村' },
  given: { 户口簿: { digest: 'a'.repeat(64), name: 'a.png', type: 'image/png', size: 1 } },
};

describe('lacksOf', () => {
  it('asks for the item first and for nothing of a complete application', () => {
    expect(lacksOf(emptyIntake('desk-1'), undefined, today)).toMatchObject([{ at: 'item' }]);
    expect(lacksOf(complete, asked, today)).toEqual([]);
  });

  it('says what each way of going on still needs', () => {
    const found = lacksOf({ ...complete, phone: '', answers: {}, given: {} }, asked, today);
    const places = (until: 'draft' | 'receive' | 'accept') => against(found, until).map(({ at }) => at);
    expect(places('draft')).toEqual(['applicant.phone']);
    expect(places('receive')).toEqual(['applicant.phone', 'answers.home']);
    expect(places('accept')).toEqual(['applicant.phone', 'answers.home', 'materials.户口簿']);
  });

  it('takes no telephone for an answer with how they are told instead', () => {
    const silent = { ...complete, phone: '', reach: 'village' as const };
    expect(lacksOf(silent, asked, today)).toEqual([]);
    expect(applicantOf(silent)).toMatchObject({ phone: '', reach: 'village' });
    expect(applicantOf({ ...silent, phone: '13800000000' })).not.toHaveProperty('reach');
  });

  it('lets a tolerated material follow', () => {
    expect(absent({ ...complete, given: {} }, asked)).toEqual(['户口簿']);
    expect(absent({ ...complete, given: {}, tolerate: { 户口簿: '2026-12-10' } }, asked)).toEqual([]);
  });

  it('wants what an answer requires, and only with that answer', () => {
    const when = { key: 'home', is: ['林场'] };
    const some = { ...asked, materials: [...asked.materials, { ...material('调查设计文件', false), when }] };
    expect(absent(complete, some)).toEqual([]);
    expect(absent({ ...complete, answers: { home: '林场' } }, some)).toEqual(['调查设计文件']);
  });

  it('wants the authority of an agent, and an address for what is brought', () => {
    const agent = { ...emptyAgent('agent'), number: '130503670401001', name: '某亲', phone: '13800000001' };
    const found = lacksOf({ ...complete, agent, way: 'hand' }, asked, today);
    expect(found.map(({ at }) => at)).toEqual([
      'applicant.agent.identity.number',
      'applicant.agent.authority',
      'wants.address',
    ]);
    expect(placeOf('applicant.agent.authority', complete)).toBe('materials.授权委托书');
  });
});

describe('checkIdentity', () => {
  it('is silent on nothing, reads a birthday, and says what is wrong', () => {
    const kind = '111';
    expect(checkIdentity({ kind, number: '' }, 'person', today)).toBeNull();
    expect(checkIdentity({ kind, number: SAMPLE }, 'person', today)?.birth).toBe('1949-12-31');
    expect(checkIdentity({ kind, number: '110105194912310021' }, 'person', today)?.problem?.code).toBe(
      'persons/id-card-check',
    );
  });
});

it('resumedIntake fills in a draft of the window as it was left', () => {
  const agent = { ...emptyAgent('guardian'), number: SAMPLE, name: '某亲', phone: '13800000001' };
  const left: IntakeDraft = { ...complete, agent, birth: '2015-06-01', way: 'hand', address: '某村1组' };
  const { name, identity, ...rest } = applicantOf(left);
  const saved = {
    ...{
      number: '4302',
      version: 3,
      channel: 'window',
      answers: left.answers,
      wants: { way: 'hand' as const },
    },
    item: { id: 'x', name: '某事' },
    materials: [
      { name: '户口簿', file: left.given.户口簿 ?? null },
      { name: '照片', file: null },
    ],
  };
  const again = resumedIntake(saved, { ...rest, name, identity, address: '某村1组' }, 'desk-9');
  expect(again).toEqual({
    ...left,
    requestId: 'desk-9',
    draft: { number: '4302', version: 3 },
    itemName: '某事',
  });
  // the next one is a new application
  expect(nextIntake(again, 'desk-10').draft).toBeNull();
});

describe('the next one', () => {
  it('keeps the item and nothing of the person before', () => {
    const next = nextIntake({ ...complete, itemName: '某事' }, 'desk-2');
    expect(next).toEqual({ ...emptyIntake('desk-2'), item: 'x', itemName: '某事' });
    expect(isTouched(next)).toBe(false);
    expect(isTouched(complete)).toBe(true);
  });
});

it('applicantOf leaves out what is not the applicant’s sort', () => {
  const organisation = applicantOf({ ...complete, of: 'organisation', kind: '001', legalPerson: '某人' });
  expect(organisation).toMatchObject({ of: 'organisation', legalPerson: '某人' });
  expect(applicantOf({ ...complete, birth: '1990-01-02', legalPerson: '某人' })).not.toHaveProperty(
    'legalPerson',
  );
});

it('placeOf finds a tolerated material by its place in the list', () => {
  const draft = { ...complete, tolerate: { 照片: '2026-12-01', 户口簿: '2026-12-01' } };
  expect(placeOf('tolerate[1].until', draft)).toBe('materials.户口簿');
  expect(placeOf('applicant', draft)).toBe('applicant.identity.number');
  expect(placeOf('answers.home', draft)).toBe('answers.home');
});
