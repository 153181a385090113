import { type DeliveryWay, defineProblems, deliveryWayName } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import type { Applicant, HallClient, MyCase } from '../app/client.ts';
import { refuse } from './books.ts';
import { CARD, CODE, DIGEST, HOUSE, LATER, materials, may, myCase, NUMBER, QUESTIONS } from './my-case.ts';

/** One case behind the cases' contract, without a database, with enough of its life for the pages. */

type Form = Awaited<ReturnType<HallClient['cases']['form']>>;
type Asked = Parameters<HallClient['cases']['act']>[0];

const found = defineProblems({
  'cases/answer-missing': {
    basis: '依据',
    hint: '请填上这一栏。',
    message: (p: { label: string }) => `“${p.label}”没有填`,
  },
});

export interface CaseStub {
  readonly cases: HallClient['cases'];
  /** the calls, in order */
  readonly asked: { readonly call: string; readonly input: Record<string, unknown> }[];
}

/** routes for everybody, without a case */
const guide = {
  form: async ({ item }: { item: string }): Promise<Form> => {
    const known = demoItems.find((one) => one.item.id === item) ?? refuse(404, 'cases/no-item', '没有');
    const away = known.item.id === CARD;
    return {
      item: { id: item, version: 1, name: known.item.name, unitName: '市场监管局' },
      form: [...QUESTIONS],
      materials: materials().map(({ file: _file, until: _until, ...rest }) => rest),
      ways: [
        { way: 'counter', name: '窗口领取' },
        { way: 'post', name: '邮政寄递' },
        { way: 'electronic', name: '电子送达' },
      ],
      of: away ? ['person'] : ['person', 'organisation'],
      online: known.item.id !== HOUSE,
      offlineReason: known.item.id === HOUSE ? '不动产登记只在区大厅办' : '',
      age: null,
      sites: away
        ? Array.from({ length: 18 }, (_, index) => ({
            code: `99000${1 + (index % 8)}0002${String(index).padStart(2, '0')}`,
            name: `第${index}村便民服务站`,
          }))
        : [{ code: '990000000000', name: '试验区政务服务中心' }],
    };
  },
  mostAsked: async () => ({
    items: demoItems.slice(0, 6).map(({ item }) => ({ code: item.id, name: item.name })),
  }),
  identityKinds: async () => [
    { kind: '111', name: '居民身份证', of: 'person' as const },
    { kind: '001', name: '统一社会信用代码', of: 'organisation' as const },
  ],
};

/** One case and its calls. */
function openStub(start: MyCase) {
  const stub = {
    view: start,
    wrong: 0,
    asked: [] as CaseStub['asked'][number][],
    opens(input: { number: string; code: string }) {
      if (input.number === NUMBER && input.code === CODE) return;
      stub.wrong += 1;
      refuse(
        422,
        stub.wrong > 3 ? 'persons/code-locked' : 'persons/wrong-code',
        stub.wrong > 3 ? '请15分钟后再试' : '编号或者查询码不对',
      );
    },
    heard<I extends object>(call: string, input: I): I {
      stub.asked.push({ call, input: input as Record<string, unknown> });
      return input;
    },
    change(more: Partial<MyCase>) {
      stub.view = { ...stub.view, version: stub.view.version + 1, ...more };
      const { version, status, statusName } = stub.view;
      return { number: NUMBER, version, status, statusName, paper: null };
    },
  };
  return stub;
}

type Stub = ReturnType<typeof openStub>;

/** The view of the case, with the problems that prevent sending it. */
function seen(view: MyCase): MyCase {
  if (view.status !== 'draft') return view;
  const problems = view.form
    .filter(({ key, required }) => required && !view.answers[key]?.trim())
    .map(({ key, label }) => found.of('cases/answer-missing', `answers.${key}`, { label }));
  const submit = { verb: 'submit', name: '提交', allowed: problems.length === 0, problems };
  return { ...view, actions: [submit, ...may('discard')] };
}

function filling(stub: Stub) {
  const { opens, heard, change } = stub;
  return {
    start: async (input: { applicant: Applicant; requestId: string }) => {
      heard('start', input);
      if (input.applicant.name === '') refuseAt('applicant.name', '没有填写姓名');
      return { number: NUMBER, code: input.applicant.name === '早已申请' ? '' : CODE, version: 1 };
    },
    look: async (input: { number: string; code: string }) => {
      opens(input);
      return seen(stub.view);
    },
    who: async (input: { number: string; code: string; applicant: Applicant }) => {
      heard('who', input);
      opens(input);
      if (input.applicant.name === '') refuseAt('applicant.name', '没有填写姓名');
      return seen(stub.view);
    },
    save: async (input: {
      number: string;
      code: string;
      answers: Record<string, string>;
      wants?: { way: DeliveryWay; address: string };
    }) => {
      heard('save', input);
      opens(input);
      return change({
        answers: input.answers,
        ...(input.wants && {
          wants: { ...input.wants, wayName: deliveryWayName(input.wants.way) },
        }),
      });
    },
  };
}

function handing(stub: Stub) {
  const { opens, heard, change } = stub;
  return {
    attach: async (input: { number: string; code: string; material: string; file: File }) => {
      heard('attach', input);
      opens(input);
      if (input.file.name.endsWith('.exe')) refuseAt('file', '这种文件不收');
      const file = { digest: DIGEST, name: input.file.name, type: input.file.type, size: input.file.size };
      if (stub.view.status === 'draft')
        change({
          materials: stub.view.materials.map((one) => (one.name === input.material ? { ...one, file } : one)),
        });
      return { version: stub.view.version, file };
    },
    arrange: async (input: {
      number: string;
      code: string;
      material: string;
      pages: readonly { digest: string; turn: 0 | 90 | 180 | 270 }[];
    }) => {
      heard('arrange', input);
      opens(input);
      const parts = input.pages.map(({ digest, turn }, at) => ({
        ...{ digest, name: `第${at + 1}张.png`, type: 'image/png', size: 1, turn },
      }));
      const file = { digest: DIGEST, name: `${input.material}.pdf`, type: 'application/pdf', size: 2, parts };
      if (stub.view.status === 'draft')
        change({
          materials: stub.view.materials.map((one) => (one.name === input.material ? { ...one, file } : one)),
        });
      return { version: stub.view.version, file };
    },
    detach: async (input: { number: string; code: string; material: string }) => {
      heard('detach', input);
      change({
        materials: stub.view.materials.map((one) =>
          one.name === input.material ? { ...one, file: null } : one,
        ),
      });
      return { version: stub.view.version };
    },
    act: async (input: Asked) => {
      heard('act', input);
      opens(input);
      const { command } = input;
      if (command.do === 'submit') return change({ ...LATER.submitted, version: stub.view.version });
      if (command.do === 'withdraw' && command.reason === '') refuseAt('reason', '没有写明撤回的理由');
      if (command.do === 'rate') return change({ rating: command.grade, actions: [] });
      return change({ status: command.do === 'discard' ? 'discarded' : stub.view.status, missing: [] });
    },
  };
}

/** The client of one case, which starts in the given state. Wrong codes are refused; three of them lock. */
export function stubCases(start: MyCase = myCase()): CaseStub {
  const stub = openStub(start);
  const cases = { ...guide, ...filling(stub), ...handing(stub), ...papers };
  return { cases: cases as unknown as HallClient['cases'], asked: stub.asked };
}

const papers = {
  askCode: async () => ({}),
  confirmCode: async ({ number, confirm }: { number: string; confirm: string }) =>
    confirm === '123456'
      ? { number, code: CODE }
      : refuse(422, 'persons/wrong-confirmation', '确认码不对，或者已经过期'),
  applicantFile: async () => new File(['%PDF-1.7'], '证明.pdf', { type: 'application/pdf' }),
  applicantPaper: async ({ kind }: { kind: string }) =>
    kind === 'acceptance' || kind === 'certificate'
      ? new File(['%PDF-1.7'], `${kind}.pdf`, { type: 'application/pdf' })
      : refuse(404, 'cases/no-paper', '没有这份文书'),
};

function refuseAt(at: string, message: string): never {
  const problem = { code: 'stub/refused', message, at, basis: '依据', hint: '怎么办' };
  throw Object.assign(new Error(message), { status: 422, data: { problems: [problem] } });
}
