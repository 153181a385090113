import { day, defineProblems } from '#base/kernel/index.ts';
import { demoItems } from '#service/items/index.ts';
import type { Applicant, HallClient, OwnCase } from '../app/client.ts';
import { refuse } from './books.ts';

/** One case behind the cases' contract, without a database: enough of its life for the pages. */

export const NUMBER = '43021220261124000000000017';
export const CODE = 'ACDE3467';
/** applied for on line, in the town, and not at all from home */
export const SHOP = '000131004000-01';
export const CARD = '432023901W00-01';
export const HOUSE = '000715001006-01';
export const DIGEST = 'a'.repeat(64);

type Form = Awaited<ReturnType<HallClient['cases']['form']>>;
type Asked = Parameters<HallClient['cases']['act']>[0];

const found = defineProblems({
  'cases/answer-missing': {
    basis: '依据',
    hint: '请填上这一栏。',
    message: (p: { label: string }) => `“${p.label}”没有填`,
  },
});

const QUESTIONS: Form['form'] = [
  { key: 'tradeName', label: '字号名称', hint: '没有填“无”', kind: 'line', options: [], required: true },
  {
    key: 'composition',
    label: '组成形式',
    hint: '',
    kind: 'choice',
    options: [
      { value: 'person', label: '个人经营' },
      { value: 'family', label: '家庭经营' },
    ],
    required: true,
  },
  { key: 'scope', label: '经营范围', hint: '一行一项', kind: 'lines', options: [], required: true },
  { key: 'funds', label: '资金数额', hint: '万元', kind: 'number', options: [], required: false },
  { key: 'since', label: '从哪天开始', hint: '', kind: 'day', options: [], required: false },
  { key: 'tel', label: '门店电话', hint: '', kind: 'phone', options: [], required: false },
];
export const ANSWERS = { tradeName: '无', composition: 'person', scope: '零售日用品' };

const NO_DAYS = {
  acceptedOn: null,
  deemed: false,
  noticeDue: null,
  statutoryDue: null,
  promisedDue: null,
  deliverBy: null,
  light: 'green',
  workingDaysLeft: null,
  projected: false,
  basis: [],
};

const materials = (): OwnCase['materials'] =>
  ['经营场所证明', '名称自主申报承诺书', '授权委托书'].map((name, index) => ({
    name,
    required: index < 2,
    tolerable: index === 1,
    note: index === 0 ? '租赁合同或者房产证' : null,
    file: null,
    until: null,
  }));

/** A draft as it is first opened; `more` says what is otherwise. */
export function ownCase(more: Partial<OwnCase> = {}): OwnCase {
  return {
    number: NUMBER,
    version: 1,
    status: 'draft',
    statusName: '草稿',
    item: {
      id: SHOP,
      version: 1,
      name: '个体工商户设立登记',
      unit: 'shichang',
      unitName: '市场监管局',
      resultName: '营业执照',
      onPromise: false,
      windowCheck: false,
      statutory: 15,
      promised: 1,
    },
    channel: 'online',
    channelName: '网上申请',
    site: '990000000000',
    siteName: '试验区政务服务中心',
    openedOn: day('2026-11-24'),
    clock: NO_DAYS,
    steps: [
      { key: 'apply', name: '提交申请', state: 'now', on: null },
      { key: 'accept', name: '受理', state: 'next', on: null },
    ],
    waitsFor: '还没有提交，申请人填完后提交。',
    applicant: {
      of: 'person',
      name: '演*甲',
      identityKind: '111',
      identityName: '居民身份证',
      number: '4302**********0011',
      phone: '138****0000',
      agent: null,
    },
    form: QUESTIONS,
    answers: {},
    materials: materials(),
    missing: [],
    promised: false,
    stoppedFor: null,
    papers: [],
    certificate: null,
    delivery: null,
    wants: { way: 'counter', wayName: '窗口领取', address: '' },
    rating: null,
    messages: [],
    actions: [],
    ...more,
  };
}

const may = (...verbs: string[]): OwnCase['actions'] =>
  verbs.map((verb) => ({ verb, name: verb, allowed: true, problems: [] }));

/** Cases of later life, each as its page shows it. */
export const LATER = {
  submitted: ownCase({
    status: 'submitted',
    statusName: '待预审',
    version: 4,
    answers: ANSWERS,
    clock: { ...NO_DAYS, noticeDue: day('2026-12-01') },
    messages: [
      { at: 1, on: day('2026-11-24'), kind: 'submit', text: '您的申请收到了。' },
      { at: 2, on: day('2026-11-25'), kind: 'more', text: '正在预审。' },
    ],
    actions: may('withdraw'),
  }),
  returned: ownCase({
    status: 'returned',
    statusName: '待补正',
    version: 5,
    missing: ['经营场所证明：照片看不清，请重拍'],
    actions: may('supplement', 'withdraw'),
  }),
  received: ownCase({ status: 'received', statusName: '已收件', actions: may('correct', 'supplement') }),
  accepted: ownCase({
    status: 'accepted',
    statusName: '已受理',
    clock: {
      ...NO_DAYS,
      acceptedOn: day('2026-11-25'),
      promisedDue: day('2026-11-26'),
      statutoryDue: day('2026-12-16'),
      workingDaysLeft: 1,
    },
    papers: [
      {
        kind: 'acceptance',
        name: '受理通知书',
        number: '（渌）受字〔2026〕第0001号',
        sequence: 1,
        on: day('2026-11-25'),
      },
    ],
    actions: may('supply', 'withdraw'),
  }),
  closed: ownCase({
    status: 'closed',
    statusName: '已办结',
    certificate: { number: '430212123', name: '营业执照' },
    delivery: { way: 'electronic', wayName: '电子送达', on: day('2026-11-26') },
    actions: may('rate'),
  }),
} as const;

export interface CaseStub {
  readonly cases: HallClient['cases'];
  /** what was asked, in order */
  readonly asked: { readonly call: string; readonly input: Record<string, unknown> }[];
}

/** The client of one case, which starts as given. Wrong codes are refused, three of them lock. */
export function stubCases(start: OwnCase = ownCase()): CaseStub {
  let view = start;
  let wrong = 0;
  const asked: CaseStub['asked'] = [];
  const opens = (input: { number: string; code: string }) => {
    if (input.number === NUMBER && input.code === CODE) return;
    wrong += 1;
    refuse(
      422,
      wrong > 3 ? 'persons/code-locked' : 'persons/wrong-code',
      wrong > 3 ? '请15分钟后再试' : '编号或者查询码不对',
    );
  };
  const heard = <I extends object>(call: string, input: I): I => {
    asked.push({ call, input: input as Record<string, unknown> });
    return input;
  };
  const change = (more: Partial<OwnCase>) => {
    view = { ...view, version: view.version + 1, ...more };
    return {
      number: NUMBER,
      version: view.version,
      status: view.status,
      statusName: view.statusName,
      paper: null,
    };
  };
  /** what stands against sending, as the real thing says it with the case */
  const seen = (): OwnCase => {
    if (view.status !== 'draft') return view;
    const problems = view.form
      .filter(({ key, required }) => required && !view.answers[key]?.trim())
      .map(({ key, label }) => found.of('cases/answer-missing', `answers.${key}`, { label }));
    const submit = { verb: 'submit', name: '提交', allowed: problems.length === 0, problems };
    return { ...view, actions: [submit, ...may('discard')] };
  };
  const cases = {
    form: async ({ item }: { item: string }): Promise<Form> => {
      const known = demoItems.find((one) => one.item.id === item) ?? refuse(404, 'cases/no-item', '没有');
      const away = known.item.id === CARD;
      return {
        item: { id: item, version: 1, name: known.item.name, unitName: '市场监管局' },
        form: QUESTIONS,
        materials: materials().map(({ file: _file, until: _until, ...rest }) => rest),
        ways: [
          { way: 'counter', name: '窗口领取' },
          { way: 'post', name: '邮政寄递' },
          { way: 'electronic', name: '电子送达' },
        ],
        of: away ? ['person'] : ['person', 'organisation'],
        online: known.item.id !== HOUSE,
        offlineReason: known.item.id === HOUSE ? '不动产登记只在区大厅办' : '',
        sites: away
          ? Array.from({ length: 18 }, (_, index) => ({
              code: `99000${1 + (index % 8)}0002${String(index).padStart(2, '0')}`,
              name: `第${index}村便民服务站`,
            }))
          : [{ code: '990000000000', name: '试验区政务服务中心' }],
      };
    },
    identityKinds: async () => [
      { kind: '111', name: '居民身份证', of: 'person' as const },
      { kind: '001', name: '统一社会信用代码', of: 'organisation' as const },
    ],
    start: async (input: { applicant: Applicant; requestId: string }) => {
      heard('start', input);
      if (input.applicant.name === '') refuseAt('applicant.name', '没有填写姓名');
      return { number: NUMBER, code: input.applicant.name === '早已申请' ? '' : CODE, version: 1 };
    },
    look: async (input: { number: string; code: string }) => {
      opens(input);
      return seen();
    },
    who: async (input: { number: string; code: string; applicant: Applicant }) => {
      heard('who', input);
      opens(input);
      if (input.applicant.name === '') refuseAt('applicant.name', '没有填写姓名');
      return seen();
    },
    save: async (input: {
      number: string;
      code: string;
      answers: Record<string, string>;
      wants?: { way: string; address: string };
    }) => {
      heard('save', input);
      opens(input);
      return change({
        answers: input.answers,
        ...(input.wants && {
          wants: { ...input.wants, wayName: input.wants.way === 'post' ? '邮政寄递' : '窗口领取' },
        }),
      });
    },
    attach: async (input: { number: string; code: string; material: string; file: File }) => {
      heard('attach', input);
      opens(input);
      if (input.file.name.endsWith('.exe')) refuseAt('file', '这种文件不收');
      const file = { digest: DIGEST, name: input.file.name, type: input.file.type, size: input.file.size };
      if (view.status === 'draft')
        change({
          materials: view.materials.map((one) => (one.name === input.material ? { ...one, file } : one)),
        });
      return { version: view.version, file };
    },
    detach: async (input: { number: string; code: string; material: string }) => {
      heard('detach', input);
      change({
        materials: view.materials.map((one) => (one.name === input.material ? { ...one, file: null } : one)),
      });
      return { version: view.version };
    },
    act: async (input: Asked) => {
      heard('act', input);
      opens(input);
      const { command } = input;
      if (command.do === 'submit') return change({ ...LATER.submitted, version: view.version });
      if (command.do === 'withdraw' && command.reason === '') refuseAt('reason', '没有写明撤回的理由');
      if (command.do === 'rate') return change({ rating: command.grade, actions: [] });
      return change({ status: command.do === 'discard' ? 'discarded' : view.status, missing: [] });
    },
    ownFile: async () => new File(['%PDF-1.7'], '证明.pdf', { type: 'application/pdf' }),
    ownPaper: async ({ kind }: { kind: string }) =>
      kind === 'acceptance' || kind === 'certificate'
        ? new File(['%PDF-1.7'], `${kind}.pdf`, { type: 'application/pdf' })
        : refuse(404, 'cases/no-paper', '没有这份文书'),
  };
  return { cases: cases as unknown as HallClient['cases'], asked };
}

function refuseAt(at: string, message: string): never {
  const problem = { code: 'stub/refused', message, at, basis: '依据', hint: '怎么办' };
  throw Object.assign(new Error(message), { status: 422, data: { problems: [problem] } });
}
