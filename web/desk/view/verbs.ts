/** What the desk does with each verb of a case: its key, what it asks, and what it says of it. Pure. */

/** the controls of a form; `verb-fields.tsx` draws them */
export type VerbField =
  | 'materials'
  | 'missing'
  | 'answers'
  | 'tolerate'
  | 'onPromise'
  | 'ground'
  | 'reason'
  | 'step'
  | 'action'
  | 'opinion'
  | 'onSite'
  | 'stopFor'
  | 'suspendFor'
  | 'until'
  | 'request'
  | 'days'
  | 'outcome'
  | 'approval'
  | 'grant'
  | 'certificate'
  | 'delivery'
  | 'what'
  | 'to';

export interface VerbSpec {
  readonly keys: string;
  readonly fields: readonly VerbField[];
  readonly note: string;
  /** issues a paper that can be looked at before */
  readonly preview?: boolean;
  readonly primary?: boolean;
  readonly danger?: boolean;
  /** what the words are for, where the form asks for `reason` */
  readonly words?: string;
}

export const VERBS = {
  submit: { keys: 's', fields: [], note: '代申请人提交，当天起算五日答复。', primary: true },
  discard: { keys: 'z', fields: [], note: '草稿不再办理，记录留存。', danger: true },
  receive: {
    keys: 'v',
    fields: ['materials'],
    note: '收下材料，出具接收凭证；五个工作日内要受理、告知补正或者不予受理。',
    preview: true,
    primary: true,
  },
  'pre-pass': { keys: 'y', fields: [], note: '材料可以，请申请人来核验或者直接收件。', primary: true },
  'pre-return': {
    keys: 'b',
    fields: ['missing'],
    note: '一次说清全部要补正的内容，只能一次。',
    preview: true,
  },
  accept: {
    keys: 'a',
    fields: ['tolerate', 'onPromise'],
    note: '出具受理通知书，承诺期限从今天起算。',
    preview: true,
    primary: true,
  },
  notify: {
    keys: 'b',
    fields: ['missing'],
    note: '一次说清全部要补正的内容，出具补正告知书。',
    preview: true,
  },
  refuse: {
    keys: 'f',
    fields: ['ground', 'reason'],
    note: '出具不予受理决定书，办件到此结束。',
    preview: true,
    danger: true,
    words: '不予受理的理由',
  },
  supplement: {
    keys: 'u',
    fields: ['answers', 'materials'],
    note: '收下补正的材料、改好填写的内容，重新起算五日答复。',
    primary: true,
  },
  supply: { keys: 'u', fields: ['materials'], note: '补上容缺的材料，不影响期限。' },
  correct: { keys: 'o', fields: ['what', 'answers'], note: '可以当场更正的错误，写明改了什么；期限不变。' },
  review: {
    keys: 'r',
    fields: ['step', 'action', 'opinion', 'onSite'],
    note: '签署审查意见；决定由另一人作出，当场办结的除外。',
    primary: true,
  },
  stop: {
    keys: 't',
    fields: ['stopFor', 'days'],
    note: '所需时间不计入期限，出具特别程序告知书。',
    preview: true,
  },
  resume: { keys: 't', fields: ['outcome'], note: '特别程序结束，期限接着走。', primary: true },
  suspend: {
    keys: 'j',
    fields: ['suspendFor', 'reason', 'until', 'request'],
    note: '办件停下来，出具中止办理通知书；恢复以前不审查、不决定。',
    preview: true,
    words: '中止的原因（会告知申请人；本人书面请求的可以不写）',
  },
  continue: {
    keys: 'j',
    fields: ['reason'],
    note: '接着办，出具恢复办理通知书；停走的期限从下一个工作日起接着计算。',
    preview: true,
    primary: true,
    words: '恢复的原因（会告知申请人；本人要求恢复的可以不写）',
  },
  'ask-extension': {
    keys: 'e',
    fields: ['days', 'reason'],
    note: '报请负责人批准，批准前期限不变。',
    words: '延长的理由（会告知申请人）',
  },
  'approve-extension': {
    keys: 'y',
    fields: ['approval'],
    note: '出具延期决定通知书，只能延长一次。',
    preview: true,
    primary: true,
  },
  'reject-extension': { keys: 'x', fields: ['reason'], note: '期限不变。', words: '不同意的理由' },
  end: { keys: 'q', fields: ['reason'], note: '终止办理，办件到此结束。', danger: true, words: '终止的理由' },
  withdraw: {
    keys: 'w',
    fields: ['reason'],
    note: '申请人要求撤回的，办件到此结束。',
    danger: true,
    words: '撤回的理由',
  },
  decide: {
    keys: 'd',
    fields: ['grant', 'reason'],
    note: '出具决定书；作出后不能改，只能更正。',
    preview: true,
    primary: true,
    words: '理由和内容（不予许可的必须写明）',
  },
  certify: {
    keys: 'c',
    fields: ['certificate'],
    note: '制作证照，十个工作日内送达。',
    preview: true,
    primary: true,
  },
  deliver: {
    keys: 'l',
    fields: ['delivery'],
    note: '送到申请人手里，出具送达回证，办件办结。',
    preview: true,
    primary: true,
  },
  'correct-result': { keys: 'o', fields: ['what'], note: '送达后发现差错，出具更正通知书。', preview: true },
  archive: { keys: 'k', fields: [], note: '归档后不再办理。' },
  'hand-over': { keys: 'h', fields: ['to'], note: '交给同事接着办，期限不变。' },
} as const satisfies Record<string, VerbSpec>;

export type DeskVerb = keyof typeof VERBS;

export const isDeskVerb = (verb: string): verb is DeskVerb => Object.hasOwn(VERBS, verb);

export const specOf = (verb: DeskVerb): VerbSpec => VERBS[verb];

interface ActionLike {
  readonly verb: string;
  readonly allowed: boolean;
  readonly problems: readonly { readonly code: string }[];
}

const NOT_YOURS = 'cases/not-yours';

/** what brings a case on comes first, what ends it last */
function rank(verb: string): number {
  const spec: VerbSpec | null = isDeskVerb(verb) ? VERBS[verb] : null;
  return spec?.primary ? 0 : spec?.danger ? 2 : 1;
}

/** What may be done now, what stands against the rest, and what is others' to do. Rating is the applicant's own. */
export function sortActions<A extends ActionLike>(
  actions: readonly A[],
): { readonly now: readonly A[]; readonly against: readonly A[]; readonly others: readonly A[] } {
  const shown = actions.filter(({ verb }) => isDeskVerb(verb));
  const isOthers = (action: A) => action.problems.some(({ code }) => code === NOT_YOURS);
  return {
    now: shown.filter(({ allowed }) => allowed).toSorted((a, b) => rank(a.verb) - rank(b.verb)),
    against: shown.filter((action) => !action.allowed && !isOthers(action)),
    others: shown.filter((action) => !action.allowed && isOthers(action)),
  };
}
