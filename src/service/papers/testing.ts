import { day } from '#base/kernel/index.ts';
import { documentNumber } from '#service/cases/index.ts';
import type { PaperCommon, PaperDetails, PaperKind, PaperSubject } from './types.ts';

/** A felling permit for a villager; all persons and numbers are made up. */
export const felling: PaperCommon = {
  district: '430212',
  government: null,
  restsOn: [],
  caseNumber: '43021220261124106213000017',
  code: 'K7M4Q2',
  number: '(渌)许受字〔2026〕第0001号',
  on: day('2026-11-24'),
  item: {
    name: '林木采伐许可证核发',
    type: '01',
    basis: ['《森林法》第五十六、五十七条', '湘林资〔2025〕2号第三条'],
    unitName: '渌口区林业局',
  },
  organ: {
    name: '渌口区林业局',
    phone: '0731-00000108',
    complain: '0731-00009999',
    address: '渌口区政务服务大厅8号窗口',
    hours: '工作日 9:00–12:00，13:30–17:00',
  },
  applicant: {
    of: 'person',
    name: '李青山',
    identityName: '居民身份证',
    identityNumber: '430221********0013',
    phone: '138****0001',
    legalPerson: null,
    agent: null,
  },
  appliedOn: day('2026-11-24'),
};

/** The same matter as another type of item: an allowance, an attestation, a public service. */
export function asType(
  common: PaperCommon,
  type: string,
  name: string,
  basis: readonly string[],
): PaperCommon {
  return { ...common, item: { ...common.item, type, name, basis } };
}

const given = (name: string) =>
  ({ name, original: 1, copies: 0, electronic: false, state: 'given', until: null }) as const;

/** One detail of each kind, to be changed where a test needs another. */
export const details: PaperDetails = {
  receipt: {
    receivedOn: day('2026-11-24'),
    materials: [
      given('林木采伐申请表'),
      { ...given('林木权属证书'), original: 0, copies: 1 },
      {
        ...given('采伐作业设计'),
        original: null,
        copies: null,
        state: 'tolerated',
        until: day('2026-12-08'),
      },
    ],
    answerBy: day('2026-12-01'),
    channelName: '窗口',
    siteName: '古岳峰镇腰塘村便民服务站',
    clerk: '周晓',
  },
  notice: {
    receivedOn: day('2026-11-24'),
    missing: ['林木权属证书复印件缺第2页', '采伐作业设计没有编制单位盖章'],
    until: null,
  },
  acceptance: {
    acceptedOn: day('2026-11-24'),
    deemed: false,
    materials: [given('林木采伐申请表')],
    statutoryDue: day('2026-12-22'),
    promisedDue: day('2026-12-08'),
    projected: false,
    onPromise: false,
    joint: false,
  },
  nonacceptance: {
    ground: 'not-ours',
    reason: '申请采伐的林木在天元区境内。',
    competent: '株洲市天元区林业局',
  },
  special: { acceptedOn: day('2026-11-24'), for: '专家评审', from: day('2026-11-26'), days: 10 },
  extension: {
    acceptedOn: day('2026-11-24'),
    days: 10,
    reason: '连日降雨，外业核查不能按期进行。',
    approval: '',
    joint: false,
    statutoryDue: day('2027-01-06'),
    promisedDue: day('2026-12-22'),
    projected: true,
  },
  suspension: {
    acceptedOn: day('2026-11-24'),
    ground: {
      name: '须以另一案件的处理结果为依据，而该案尚未审结',
      basis: '参照《中华人民共和国行政复议法》第三十九条第一款第八项',
      stopsClock: false,
      needsRequest: false,
    },
    reason: '申请采伐的林木权属有争议，人民法院正在审理。',
    from: day('2026-11-26'),
    until: day('2026-12-18'),
    statutoryDue: day('2026-12-22'),
    promisedDue: day('2026-12-08'),
    projected: false,
  },
  continuation: {
    acceptedOn: day('2026-11-24'),
    ground: {
      name: '申请人书面请求中止',
      basis: '申请人的书面请求',
      stopsClock: true,
      needsRequest: true,
    },
    since: day('2026-11-26'),
    from: day('2026-12-01'),
    reason: '',
    byApplicant: true,
    statutoryDue: day('2026-12-25'),
    promisedDue: day('2026-12-11'),
    projected: false,
  },
  grant: {
    acceptedOn: day('2026-11-24'),
    content:
      '采伐地点：古岳峰镇腰塘村；采伐方式：择伐；采伐蓄积：12.5立方米。\n采伐期限：2026年12月10日至2027年3月31日。',
    resultName: '林木采伐许可证',
    deliverBy: day('2026-12-08'),
    projected: false,
    onPromise: false,
    wayName: '村干部送证上门',
  },
  rejection: {
    acceptedOn: day('2026-11-24'),
    reason: '申请采伐的林木位于公益林范围，所附作业设计不符合更新采伐的条件。',
    article: '《森林法》第五十五条第一项',
  },
  delivery: {
    given: [
      { name: '准予行政许可决定书', number: '(渌)许准字〔2026〕第0001号', copies: 1 },
      { name: '林木采伐许可证', number: '430212-2026-0000001', copies: 1 },
    ],
    wayName: '村干部送证上门',
    way: 'hand',
    deliveredOn: day('2026-11-30'),
    place: '古岳峰镇腰塘村',
    consignment: null,
    deliverer: '周晓',
    confirmed: false,
  },
  correction: {
    of: { name: '准予行政许可决定书', number: '(渌)许准字〔2026〕第0001号', on: day('2026-11-28') },
    what: '“采伐蓄积：12.5立方米”更正为“采伐蓄积：15.2立方米”。',
  },
  certificate: {
    name: '林木采伐许可证',
    issuedOn: day('2026-11-28'),
    validUntil: day('2027-03-31'),
    facts: [
      { label: '采伐地点', value: '古岳峰镇腰塘村' },
      { label: '采伐方式', value: '择伐' },
      { label: '采伐蓄积', value: '12.5立方米' },
    ],
  },
};

/** A whole subject: the felling permit's, with what the test changes. */
export function subjectOf<K extends PaperKind>(
  kind: K,
  detail: Partial<PaperDetails[K]> = {},
  common: Partial<PaperCommon> = {},
): PaperSubject<K> {
  const number = kind === 'certificate' ? 'LK-2026-0000001' : documentNumber('渌', kind, 2026, 1);
  return { ...felling, number, ...common, detail: { ...details[kind], ...detail } };
}
