import type { ServiceItem } from './types.ts';

/** A permit with which the lint finds nothing; tests change one thing at a time. */
export function goodItem(changes: Partial<ServiceItem> = {}): ServiceItem {
  return {
    id: '000164120000-01',
    catalogCode: '000164120000',
    matter: '01',
    name: '测试许可',
    type: '01',
    unit: 'linye',
    levels: ['4'],
    scope: '全县',
    intake: ['district', 'town', 'village'],
    decided: 'district',
    delivered: ['district', 'village'],
    excluded: null,
    targets: ['1', '2'],
    topics: { person: ['农林牧渔'], organisation: ['农林牧渔'] },
    handling: '2',
    limits: { statutory: 20, promised: 5 },
    dayKind: 'working',
    special: { kinds: ['专家评审'], days: 10 },
    forms: ['1', '2'],
    online: true,
    depth: 4,
    visits: 0,
    visitReason: null,
    conditions: ['条件一', '条件二，含逗号和"引号"'],
    materials: [
      {
        name: '申请书',
        original: 1,
        copies: 2,
        required: true,
        tolerable: true,
        source: '申请人自备',
        format: '纸质或电子',
        eCertificate: null,
        note: null,
      },
    ],
    flow: '受理 → 办结',
    steps: ['受理', '审核', '审批', '办结', '送达'].map((name) => ({ name, days: name === '送达' ? 10 : 1 })),
    fee: { charged: false, basis: null, onlinePay: false },
    result: { name: '测试许可证', ending: '出证办结', sample: '样本' },
    basis: ['测试法第一条'],
    phones: { ask: '0731-00000001', complain: '0731-00000002' },
    place: '区政务服务大厅8号窗口',
    hours: '工作日 9:00–17:00',
    faqs: [{ question: '问', answer: '答' }],
    express: true,
    booking: false,
    onPromise: true,
    note: '=1+1',
    ...changes,
  };
}

/** the codes of the problems with which a call is refused; none where it succeeds */
export async function codesOf(answer: Promise<unknown>): Promise<string[]> {
  try {
    await answer;
    return [];
  } catch (error) {
    const { data } = error as { data?: { problems?: { code: string }[] } };
    return (data?.problems ?? []).map(({ code }) => code);
  }
}
