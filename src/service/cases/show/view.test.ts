import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { permissionsOf, type RoleId } from '#base/org/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { permitLaw } from '#service/clock/index.ts';
import { paperTitle } from '#service/papers/index.ts';
import { readApplicant } from '#service/persons/index.ts';
import {
  closed,
  drafted,
  type Moment,
  made,
  play,
  reviewed,
  suspended,
  suspendedRunning,
} from '../commands/testing.ts';
import { publicCaseSchema, staffCaseSchema } from '../contract-shapes.ts';
import { applicantActor } from '../life/actor.ts';
import type { Actor } from '../life/role-in-case.ts';
import { applicant, FELLING, fellingAnswers } from '../testing.routes.ts';
import type { CaseRecord, Names, ViewContext } from './case-record.ts';
import { draftProblems, handlerName, maskAddress, publicView, staffView } from './view.ts';

const names: Names = {
  unit: () => '区林业局',
  site: () => '腰塘村便民服务站',
  staff: (id) => `某${id}`,
  isStaff: (id) => id !== 'applicant',
  paper: paperTitle,
};
const view: ViewContext = {
  today: day('2020-10-14'),
  calendar: officialCalendar,
  law: permitLaw,
};
const item = demoItems.find((known) => known.item.id === FELLING)!.item;
const address = '株洲市渌口区古岳峰镇腰塘村1组';

function recordOf(moments: readonly Moment[], changes: Partial<CaseRecord> = {}): CaseRecord {
  const { state, facts } = play(moments);
  const happened = facts.map((fact, index) => ({ version: index + 1, at: instant(index), fact }));
  const person = unwrap(readApplicant(applicant(), day('2020-09-25')));
  const beside = {
    answers: fellingAnswers,
    wants: { way: 'post' as const, address },
    told: new Map(),
    files: new Map(),
    messages: [],
  };
  const known = { number: state!.number, version: facts.length, state: state!, happened, item, assumed: [] };
  return { ...known, applicant: person, ...beside, ...changes };
}
const own = applicantActor('p1');
function clerk(...roles: RoleId[]): Actor {
  const base = { id: 'u1', person: null, unit: 'linye', region: '430212000000', general: false };
  return { ...base, permissions: permissionsOf(roles) };
}

describe('what the applicant sees', () => {
  it('is by contract, their own address whole, their number covered', () => {
    const shown = publicView(recordOf(made), own, names, view);
    expect(publicCaseSchema.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ status: 'made', openedOn: '2020-09-25', wants: { way: 'post', address } });
    expect(shown.applicant.name).toBe('演*甲');
    expect(JSON.stringify(shown)).not.toContain(applicant().identity.number);
    expect(shown.papers.map(({ name }) => name)).toEqual([
      '申请材料接收凭证',
      '受理通知书',
      '准予行政许可决定书',
    ]);
  });

  it('has the certificate when it is delivered', () => {
    expect(publicView(recordOf(made), own, names, view).certificate).toBeNull();
    expect(publicView(recordOf(closed), own, names, view).certificate).toEqual({
      number: 'Z1',
      name: '测试许可证',
    });
  });

  it('says of a draft what still stands against handing it in', () => {
    const draft = recordOf(drafted, {
      answers: { ...fellingAnswers, species: ' ' },
      wants: { way: 'post', address: ' ' },
    });
    const codes = draftProblems(draft).map(({ code }) => code);
    expect(codes).toEqual(['cases/answer-missing', 'cases/no-address']);
    const submit = publicView(draft, own, names, view).actions.find(({ verb }) => verb === 'submit');
    expect([submit?.allowed, submit?.problems.map(({ code }) => code)]).toEqual([false, codes]);
  });

  it('is nothing of a person whose data are erased', () => {
    const shown = publicView(
      recordOf(closed, { applicant: null, answers: null, wants: null }),
      own,
      names,
      view,
    );
    expect(shown.applicant.name).toBe('（已删除）');
    expect([shown.answers, shown.wants.address]).toEqual([{}, '']);
  });
});

describe('what the desk sees', () => {
  it('is by contract, with the address covered and the record in words', () => {
    const shown = staffView(recordOf(made), clerk('approver'), names, view, []);
    expect(staffCaseSchema.parse(shown)).toEqual(shown);
    expect(shown.wants.address).toBe('株洲市渌口区****');
    expect(shown.roles).toEqual(['reviewer', 'decider']);
    expect(shown.certificate?.number).toBe('Z1');
    expect(shown.reviews).toEqual([
      { step: '审核', action: '通过', by: ['某reviewer'], opinion: '符合条件' },
    ]);
    expect(shown.timeline.map(({ name, words }) => `${name} ${words}`.trim())).toEqual([
      '填写申请',
      '收件 申请书、说明',
      '受理',
      '审查 审核：通过，符合条件',
      '作出决定 准予',
      '制证 Z1',
    ]);
    expect(shown.timeline[2]?.paper).toBe('(渌)许受字〔2020〕第0001号');
  });

  it('shows what others may do with the reason why not they', () => {
    const { actions } = staffView(recordOf(reviewed), clerk('department-clerk'), names, view, []);
    const of = (verb: string) => actions.find((action) => action.verb === verb);
    expect(of('decide')?.problems.map(({ code }) => code)).toEqual(['cases/not-yours']);
    expect(of('supply')?.allowed).toBe(true);
  });

  it('has why it rests, the applicant’s request as a file, and the grounds of the day', () => {
    const digest = 'e'.repeat(64);
    const moments: Moment[] = [
      ...suspended.slice(0, -1),
      ['2020-10-12', 'decider', { do: 'suspend', for: 'request', reason: '', until: null, request: digest }],
    ];
    const file = { digest, name: '中止申请.png', type: 'image/png', size: 9 };
    const record = recordOf(moments, { files: new Map([[digest, file]]) });
    const shown = staffView(record, clerk('approver'), names, view, []);
    expect(staffCaseSchema.parse(shown)).toEqual(shown);
    expect(shown.suspension).toMatchObject({ id: 'request', stopsClock: true, on: '2020-10-12', file });
    expect(shown.grounds.map(({ id }) => id)).toEqual([
      'request',
      'force-majeure',
      'no-successor',
      'other-case',
    ]);
    expect(shown.timeline.at(-1)).toMatchObject({ words: '申请人书面请求中止', file });
    // the file may be gone with the applicant
    expect(publicView(recordOf(moments), own, names, view).suspension).toMatchObject({ file: null });
    const on: Moment[] = [...moments, ['2020-10-14', 'applicant', { do: 'continue', reason: '' }]];
    const after = staffView(recordOf(on), clerk('approver'), names, view, []);
    expect([after.suspension, after.timeline.at(-1)?.words]).toEqual([null, '申请人要求恢复']);
    const [when, who, command] = suspendedRunning.at(-1)!;
    const until = day('2020-10-30');
    const flood = recordOf([...suspendedRunning.slice(0, -1), [when, who, { ...command, until } as never]]);
    expect(staffView(flood, clerk('approver'), names, view, []).timeline.at(-1)?.words).toBe(
      '不可抗力，预计到2020年10月30日：山洪断路',
    );
  });

  it('names nobody where nobody has it', () => {
    const held = { handler: 'p1', applicant: 'p1' };
    expect(handlerName({ ...held, status: 'submitted' }, names)).toBe('待接办');
    expect(handlerName({ ...held, status: 'draft' }, names)).toBe('某p1');
    expect(handlerName({ ...held, handler: 'u1', status: 'submitted' }, names)).toBe('某u1');
  });

  it('covers half of an address at most', () => {
    expect([maskAddress(''), maskAddress('甲乙'), maskAddress(address)]).toEqual([
      '',
      '甲****',
      '株洲市渌口区****',
    ]);
  });
});
