import { describe, expect, it } from 'vitest';
import type { DeliveryWay } from '#base/kernel/index.ts';
import { blankItem } from '#service/items/index.ts';
import {
  applicantProblems,
  applicantsOf,
  intakeProblems,
  materialsAsked,
  offlineReason,
  sitesFor,
  wantsProblems,
  waysOf,
} from './offer.ts';

const HALL = '430212000000';
const TOWN = '430212106000';
const VILLAGE = '430212106219';
const places = [HALL, TOWN, VILLAGE, '430212101000'];
const item = {
  ...blankItem('x-01'),
  unit: 'linye',
  intake: ['district', 'town', 'village'] as const,
  decided: 'district' as const,
};

describe('an offer', () => {
  it('is for persons, organisations or both', () => {
    expect(applicantsOf({ targets: ['1'] })).toEqual(['person']);
    expect(applicantsOf({ targets: ['2', '3'] })).toEqual(['organisation']);
    expect(applicantsOf({ targets: ['1', '2'] })).toEqual(['person', 'organisation']);
    expect(applicantProblems({ targets: ['2'] }, 'person').map(({ code }) => code)).toEqual([
      'cases/wrong-applicant',
    ]);
    expect(applicantProblems({ targets: ['2'] }, 'organisation')).toEqual([]);
  });

  it('says why it is not on line', () => {
    const name = () => '婚姻登记';
    expect(offlineReason({ online: true, excluded: null, visitReason: null }, name)).toBeNull();
    expect(offlineReason({ online: false, excluded: null, visitReason: '要当面按指纹' }, name)).toBe(
      '要当面按指纹',
    );
    expect(offlineReason({ online: false, excluded: null, visitReason: null }, name)).toContain('没有开通');
    expect(offlineReason({ online: true, excluded: 'marriage', visitReason: null }, name)).toContain(
      '婚姻登记只在',
    );
  });

  it('comes by post and by hand where the item says so', () => {
    expect(waysOf({ express: false, delivered: ['district'] })).toEqual(['counter', 'electronic']);
    expect(waysOf({ express: true, delivered: ['village'] })).toEqual([
      'counter',
      'post',
      'hand',
      'electronic',
    ]);
  });

  it('knows whither it shall come', () => {
    const post = { express: true, delivered: ['district'] as const };
    const codes = (way: DeliveryWay, address: string) =>
      wantsProblems(post, { way, address }).map(({ code }) => code);
    expect([codes('post', '演示路1号'), codes('counter', ''), codes('electronic', '')]).toEqual([[], [], []]);
    expect(codes('post', ' ')).toEqual(['cases/no-address']);
    expect(codes('hand', '演示路1号')).toEqual(['cases/wrong-way']);
  });

  it('goes where somebody decides', () => {
    const all = () => true;
    expect(sitesFor({ ...item, excluded: null }, places, all)).toEqual([HALL, TOWN, '430212101000']);
    const town = { ...item, excluded: null, decided: 'town' as const };
    expect(sitesFor(town, places, all)).toEqual([TOWN, VILLAGE, '430212101000']);
    expect(sitesFor(town, places, (unit) => unit === `town-${TOWN}`)).toEqual([TOWN, VILLAGE]);
    expect(sitesFor({ ...town, intake: ['town'] }, places, all)).toEqual([TOWN, '430212101000']);
  });

  it('is taken in at its levels, the excluded kinds at their own window', () => {
    const codes = (at: Parameters<typeof intakeProblems>) => intakeProblems(...at).map(({ code }) => code);
    expect(codes([{ ...item, excluded: null }, { unit: 'hall' }, VILLAGE])).toEqual([]);
    expect(codes([{ ...item, excluded: null, intake: ['district'] }, { unit: 'hall' }, VILLAGE])).toEqual([
      'cases/wrong-place',
    ]);
    expect(codes([{ ...item, excluded: 'tax' }, { unit: 'hall' }, HALL])).toEqual(['cases/wrong-place']);
    expect(codes([{ ...item, excluded: 'tax' }, { unit: 'linye' }, HALL])).toEqual([]);
  });

  it('lists the authority of an agent once', () => {
    const own = {
      name: '授权委托书',
      original: 1,
      copies: 0,
      required: true,
      tolerable: false,
      source: '',
      format: '',
    };
    const named = { id: 'x', materials: [{ ...own, eCertificate: null, note: '委托办理时' }] };
    expect(materialsAsked(named)).toEqual([
      { name: '授权委托书', required: false, when: null, tolerable: false, note: '委托办理时' },
    ]);
    expect(materialsAsked({ id: 'x', materials: [] }).map(({ name }) => name)).toEqual(['授权委托书']);
  });
});
